using System.Globalization;
using TypedArticles.Core.Articles;
using TypedArticles.Core.Naming;

namespace TypedArticles.Core.Manifest;

/// <summary>A property of the project about articles.</summary>
/// <param name="name">The MSBuild property.</param>
/// <param name="defaultValue">What counts where the property is empty.</param>
/// <param name="expected">What a valid value is, for the message of ART0015.</param>
/// <param name="isValid">Judges a value.</param>
internal sealed class ArticleOption(string name, string defaultValue, string expected, Func<string, bool> isValid)
{
    public string Name { get; } = name;

    public string DefaultValue { get; } = defaultValue;

    public string Expected { get; } = expected;

    public bool IsValid(string value) => isValid(value);
}

/// <summary>
/// Every property of the project, a row each. The targets pass each to the task by name, the manifest carries it, the generator checks
/// it, and the README documents it: a test compares the four.
/// </summary>
internal static class OptionTable
{
    /// <summary>16 MB.</summary>
    public const int DefaultFileSizeLimit = 16 * 1024 * 1024;

    /// <summary>Up to here each article gets a property unless the project says otherwise: one costs the compiler 0.2 to 0.3 ms (docs/performance.md).</summary>
    public const int MaxMembersByDefault = 10_000;

    private const string LanguageForm = "a language tag such as 'fr' or 'pt-BR'";

    public static readonly ArticleOption ClassName = new("ArticlesClassName", "Articles",
        "a C# identifier that the class does not use itself", ReservedNames.IsClassName);

    public static readonly ArticleOption Namespace = new("ArticlesNamespace", "", "a namespace", static _ => true);

    public static readonly ArticleOption Accessibility = new("ArticlesAccessibility", "internal",
        "'internal' or 'public'", static v => v is "internal" or "public");

    public static readonly ArticleOption Members = new("ArticlesMembers", "auto",
        "'auto', 'true' or 'false'", static v => v is "auto" or "true" or "false");

    public static readonly ArticleOption Ids = new("ArticlesIds", "auto",
        "'auto', 'true' or 'false'", static v => v is "auto" or "true" or "false");

    public static readonly ArticleOption DefaultLanguage = new("ArticlesDefaultLanguage", "",
        LanguageForm, static v => v.Length == 0 || LanguageTag.HasForm(v));

    public static readonly ArticleOption MaxFileSize = new("ArticlesMaxFileSize", "16777216",
        "a number of bytes from 1 to 2147483647", static v => FileSize(v) > 0);

    public static readonly ArticleOption AllowLinksOutside = new("ArticlesAllowLinksOutside", "false",
        "'true' or 'false'", static v => v is "true" or "false");

    public static readonly ArticleOption Drafts = new("ArticlesDrafts", "exclude",
        "'include' or 'exclude'", static v => v is "include" or "exclude");

    public static readonly ArticleOption BrokenLinks = new("ArticlesBrokenLinks", "error",
        "'error', 'warning' or 'none'", static v => v is "error" or "warning" or "none");

    public static readonly ArticleOption Search = new("ArticlesSearch", "false",
        "'false', 'titles' or 'true'", static v => v is "false" or "titles" or "true");

    public static readonly ArticleOption SearchMaxPercent = new("ArticlesSearchMaxPercent", "",
        "a percentage from 1 to 1000 without a sign", static v => v.Length == 0 || (FileSize(v) is > 0 and <= 1000));

    public static readonly ArticleOption Live = new("ArticlesLive", "false",
        "'true' or 'false'", static v => v is "true" or "false");

    public static IReadOnlyList<ArticleOption> All { get; } =
        [ClassName, Namespace, Accessibility, Members, Ids, DefaultLanguage, MaxFileSize, AllowLinksOutside, Drafts, BrokenLinks, Search, SearchMaxPercent, Live];

    /// <summary>A number of bytes in its shortest decimal form; 0 for anything else.</summary>
    public static int FileSize(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int size) && size.ToString(CultureInfo.InvariantCulture) == value ? size : 0;
}
