using System.Globalization;
using TypedArticles.Parsing;

namespace TypedArticles.Manifest;

/// <summary>The project's properties about articles, as written there.</summary>
internal sealed record ManifestOptions
{
    /// <summary>16 MB.</summary>
    public const int DefaultFileSizeLimit = 16 * 1024 * 1024;

    public required string ClassName { get; init; }

    public required string Namespace { get; init; }

    /// <summary>"internal" or "public".</summary>
    public required string Accessibility { get; init; }

    /// <summary>"auto", "true" or "false".</summary>
    public required string Members { get; init; }

    /// <summary>The largest size of an article file, in bytes, as a decimal number.</summary>
    public required string MaxFileSize { get; init; }

    /// <summary>The language of articles whose item and URL name none; may be empty.</summary>
    public required string DefaultLanguage { get; init; }

    /// <summary>The limit as a number; the default where the property is none, which is reported.</summary>
    public int FileSizeLimit => int.TryParse(MaxFileSize, NumberStyles.None, CultureInfo.InvariantCulture, out int limit) && limit > 0 ? limit : DefaultFileSizeLimit;

    /// <summary>The language that counts: none where the property holds no language tag, which is reported.</summary>
    public string? FallbackLanguage => LanguageTag.HasForm(DefaultLanguage) ? DefaultLanguage : null;
}
