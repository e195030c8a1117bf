using TypedArticles.Reading;

namespace TypedArticles;

/// <summary>Provides what a build says about a file in the metadata of its <c>Article</c> item, for reading an article at run time.</summary>
public sealed record ArticleSeedOptions
{
    private readonly string? _language;
    private readonly string? _defaultLanguage;

    /// <summary>
    /// Gets a value that indicates whether the block after the title is the lead; <see langword="null"/>, the default, takes it for the
    /// lead where it ends in a dateline or an ellipsis.
    /// </summary>
    public bool? HasLead { get; init; }

    /// <summary>Gets the language, whatever the URL says, as a BCP 47 tag; <see langword="null"/> leaves it to the URL.</summary>
    /// <exception cref="ArgumentException">The value is not a valid language tag.</exception>
    public string? Language
    {
        get => _language;
        init => _language = value is null ? null : Checked.Language(value, nameof(Language));
    }

    /// <summary>Gets the language where the URL says none, as a BCP 47 tag, or <see langword="null"/>.</summary>
    /// <exception cref="ArgumentException">The value is not a valid language tag.</exception>
    public string? DefaultLanguage
    {
        get => _defaultLanguage;
        init => _defaultLanguage = value is null ? null : Checked.Language(value, nameof(DefaultLanguage));
    }
}
