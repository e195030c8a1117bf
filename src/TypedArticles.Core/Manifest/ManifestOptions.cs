using TypedArticles.Core.Articles;

namespace TypedArticles.Core.Manifest;

/// <summary>The project's properties about articles, as written there: a value for each row of <see cref="OptionTable"/>.</summary>
internal sealed class ManifestOptions : IEquatable<ManifestOptions>
{
    private readonly NamedValues _values;

    /// <param name="values">By the name of the property; an empty or absent value is the default.</param>
    public ManifestOptions(IReadOnlyDictionary<string, string> values) => _values = new NamedValues(
        OptionTable.All.Select(o => (o.Name, values.TryGetValue(o.Name, out string? value) && value.Length > 0 ? value : o.DefaultValue)));

    public string ClassName => this[OptionTable.ClassName];

    public string Namespace => this[OptionTable.Namespace];

    public bool IsPublic => this[OptionTable.Accessibility] == "public";

    /// <summary>The limit as a number; the default where the property is not one, which is reported.</summary>
    public int FileSizeLimit => OptionTable.FileSize(this[OptionTable.MaxFileSize]) is > 0 and var limit ? limit : OptionTable.DefaultFileSizeLimit;

    /// <summary>The language of articles whose item and URL say none; null where the property is not a language tag, which is reported.</summary>
    public string? FallbackLanguage => this[OptionTable.DefaultLanguage] is var language && LanguageTag.HasForm(language) ? language : null;

    /// <summary>Whether entries that are not to be published are entries of this build.</summary>
    public bool HasDrafts => this[OptionTable.Drafts] == "include";

    /// <summary>Whether there is a search index; not where the property is invalid, which is reported.</summary>
    public bool HasSearch => this[OptionTable.Search] is "titles" or "true";

    /// <summary>Whether the search index has titles and leads only.</summary>
    public bool HasTitleSearchOnly => this[OptionTable.Search] == "titles";

    /// <summary>The most bytes of index to 100 bytes of text; 0 for no limit.</summary>
    public int SearchMaxPercent => OptionTable.FileSize(this[OptionTable.SearchMaxPercent]);

    public string this[ArticleOption option] => _values[option.Name];

    public bool Equals(ManifestOptions? other) => other is not null && _values.Equals(other._values);

    public override bool Equals(object? obj) => Equals(obj as ManifestOptions);

    public override int GetHashCode() => _values.GetHashCode();
}
