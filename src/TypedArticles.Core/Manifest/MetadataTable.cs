using TypedArticles.Core.Articles;
using TypedArticles.Core.Markdown;

namespace TypedArticles.Core.Manifest;

/// <summary>Metadata of an <c>Article</c> item. An empty value stands for none.</summary>
/// <param name="name">Its name in MSBuild.</param>
/// <param name="expected">What a valid value is, for the message of ART0016.</param>
/// <param name="isValid">Judges a value that is not empty.</param>
internal sealed class ArticleMetadata(string name, string expected, Func<string, bool> isValid)
{
    public string Name { get; } = name;

    public string Expected { get; } = expected;

    public bool IsValid(string value) => value.Length == 0 || isValid(value);
}

/// <summary>
/// The metadata of an item, a row each. The task reads each by name, the manifest carries it, <see cref="Selection"/> checks it, and the
/// README documents it: a test compares them.
/// </summary>
internal static class MetadataTable
{
    public static readonly ArticleMetadata Id = new("Id",
        "one line of text without white space around it", static v => v.Trim() == v && v.IndexOfAny(['\n', '\r']) < 0);

    /// <summary>Of a file of the default items the first folder; that of the seed format is not written into the manifest.</summary>
    public static readonly ArticleMetadata Collection = new("Collection",
        "one line of text without white space around it", static v => v.Trim() == v && v.IndexOfAny(['\n', '\r']) < 0);

    /// <summary>Whether the files <c>index</c> and <c>_index</c> at the root of a collection are entries.</summary>
    public static readonly ArticleMetadata Section = new("Section", "'true' or 'false'", static v => bool.TryParse(v, out _));

    public static readonly ArticleMetadata Draft = new("Draft", "'true' or 'false'", static v => bool.TryParse(v, out _));

    /// <summary>What the pack has of a Markdown body.</summary>
    public static readonly ArticleMetadata Body = new("Body", "'both', 'html' or 'markdown'", static v => v is "both" or "html" or "markdown");

    /// <summary>Whether raw HTML of a Markdown body stays, and links lead where they will.</summary>
    public static readonly ArticleMetadata Html = new("Html", "'as-written' or 'safe'", static v => v is "as-written" or "safe");

    /// <summary>The addresses of the entries that do not say theirs.</summary>
    public static readonly ArticleMetadata Permalink = new("Permalink", PermalinkPattern.Expected, PermalinkPattern.IsValid);

    /// <summary>What is before every id in the HTML of a body.</summary>
    public static readonly ArticleMetadata IdPrefix = new("IdPrefix", IdPrefixPattern.Expected, IdPrefixPattern.IsValid);

    /// <summary>What is added to the level of every heading.</summary>
    public static readonly ArticleMetadata HeadingShift = new("HeadingShift", "a number from 0 to 5", static v => v is [>= '0' and <= '5']);

    public static readonly ArticleMetadata Lead = new("Lead", "'true' or 'false'", static v => bool.TryParse(v, out _));

    public static readonly ArticleMetadata Language = new("Language", "a language tag such as 'fr' or 'pt-BR'", LanguageTag.HasForm);

    /// <summary>Judged where names are given (ART0013, ART0014).</summary>
    public static readonly ArticleMetadata MemberName = new("MemberName", "a C# identifier", static _ => true);

    /// <summary>Ids of advice, separated by semicolons, commas or white space; judged where advice is given (ART1013).</summary>
    public static readonly ArticleMetadata NoWarn = new("NoWarn", "ids of advice", static _ => true);

    public static IReadOnlyList<ArticleMetadata> All { get; } = [Id, Collection, Section, Draft, Body, Html, Permalink, IdPrefix, HeadingShift, Lead, Language, MemberName, NoWarn];
}
