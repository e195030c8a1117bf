namespace TypedArticles.Parsing;

/// <summary>
/// A thing that every seed file must fulfil to become an article. The table of them is here and nowhere else: the
/// generator makes its diagnostics of it, and the run-time parser its exceptions.
/// </summary>
internal sealed class SeedRule
{
    private readonly string _format;

    private SeedRule(string id, string title, string format)
    {
        (Id, Title, _format) = (id, title, format);
    }

    public string Id { get; }

    public string Title { get; }

    /// <summary>The message with what was found and a suggestion, where there is one, filled in.</summary>
    public string MessageFor(string found, string hint) =>
        _format.Replace("{found}", found).Replace("{hint}", hint.Length == 0 ? "" : $"; did you mean '{hint}'?");

    public static readonly SeedRule Empty = new("ART0001", "The file is empty",
        "This article file is empty; write a header 'date YYYY-MM https://…', a blank line, a title, a blank line and the body, or remove the file");

    public static readonly SeedRule NoHeader = new("ART0002", "The header is missing",
        "Expected the header 'date YYYY-MM https://…' on the first line, found '{found}'; write the header above the title");

    public static readonly SeedRule HeaderWord = new("ART0003", "The header does not begin with the word 'date'",
        "The header must begin with the word 'date' in lower case, found '{found}'{hint}");

    public static readonly SeedRule HeaderDate = new("ART0004", "The header's date is missing or impossible",
        "Expected a date YYYY, YYYY-MM or YYYY-MM-DD from 1000 to 9999 after the word 'date', found {found}{hint}");

    public static readonly SeedRule HeaderUrl = new("ART0005", "The header's URL is missing or not an absolute http(s) URL",
        "Expected an absolute URL that begins with 'https://' or 'http://' after the date, found {found}{hint}");

    public static readonly SeedRule HeaderExtra = new("ART0006", "The header goes on after its URL",
        "The header ends with its URL, found '{found}' after it; remove it, or put it on a line of its own below a blank line");

    public static readonly SeedRule NoTitle = new("ART0007", "The title is missing",
        "The file ends without a title; write a title below the header, a blank line, and the body");

    public static readonly SeedRule NoBody = new("ART0008", "The body is missing",
        "The article has no body; write at least one paragraph, after a blank line, at the end of the file");

    public static readonly SeedRule BadText = new("ART0009", "The file is not valid UTF-8 text",
        "The text holds {found}, which no UTF-8 article file can hold; save the file as UTF-8");

    public static readonly SeedRule DatelineDate = new("ART0010", "The dateline's date is impossible",
        "The dateline at the end of the lead has the date '{found}', which the calendar lacks; write it as DD.MM.YYYY");

    public static readonly SeedRule TooLarge = new("ART0021", "The file is too large",
        "The article file has {found}; divide it, or raise the property ArticlesMaxFileSize");

    public static IReadOnlyList<SeedRule> All { get; } =
        [Empty, NoHeader, HeaderWord, HeaderDate, HeaderUrl, HeaderExtra, NoTitle, NoBody, BadText, DatelineDate, TooLarge];

    public override string ToString() => Id;
}
