using System.Globalization;
using System.Text;
using TypedArticles;

namespace Newsroom.Searching;

/// <summary>What the address of the search page asks for. Every query string is one: what cannot be read is left out.</summary>
/// <param name="Text">The words, without control characters, at most <see cref="MaxLength"/> characters; empty where there are none.</param>
/// <param name="Language">A language that the site has articles in; null for all.</param>
/// <param name="Month">A month or a year; null for all.</param>
/// <param name="Page">The number of the page, from 1.</param>
internal sealed record SearchQuery(string Text, string? Language, PartialDate? Month, int Page)
{
    /// <summary>What is longer is cut. The form has the same limit.</summary>
    public const int MaxLength = 200;

    /// <summary>Nobody reads further, and each page costs as much as all before it.</summary>
    public const int MaxPage = 100;

    /// <summary>The address that asks for this and nothing else.</summary>
    public string Path
    {
        get
        {
            StringBuilder path = new("/search?q=" + Uri.EscapeDataString(Text));
            if (Language is not null)
            {
                path.Append("&language=").Append(Uri.EscapeDataString(Language));
            }

            if (Month is { } month)
            {
                path.Append("&month=").Append(month.ToString());
            }

            return (Page == 1 ? path : path.Append(CultureInfo.InvariantCulture, $"&page={Page}")).ToString();
        }
    }

    public static SearchQuery From(IQueryCollection query) => new(TextOf(query).TrimEnd(), LanguageOf(First(query, "language")), MonthOf(First(query, "month")), PageOf(First(query, "page")));

    /// <summary>The words that a reader typed: control characters and noncharacters become spaces, and several spaces one.</summary>
    public static string TextOf(IQueryCollection query)
    {
        StringBuilder text = new();
        foreach (Rune rune in (First(query, "q") ?? "").EnumerateRunes())
        {
            bool isSpace = Rune.IsWhiteSpace(rune) || Rune.IsControl(rune) || (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF;
            if (text.Length + rune.Utf16SequenceLength > MaxLength)
            {
                break;
            }

            if (!isSpace)
            {
                text.Append(rune.ToString());
            }
            else if (text.Length > 0 && text[^1] != ' ')
            {
                text.Append(' ');
            }
        }

        return text.ToString();
    }

    /// <summary>The articles in which to search.</summary>
    public ArticleCollection<Article> Scope()
    {
        ArticleCollection<Article> articles = Language is null ? Articles.All : Articles.All.InLanguage(Language);
        return Month is { } month ? articles.PublishedIn(month) : articles;
    }

    private static string? LanguageOf(string? value) =>
        Articles.All.Languages.Select(static l => l.Value).FirstOrDefault(l => string.Equals(l, value, StringComparison.OrdinalIgnoreCase));

    private static PartialDate? MonthOf(string? value) =>
        PartialDate.TryParse(value, out PartialDate date)
            ? date.Precision == PartialDatePrecision.Day ? date.TruncateTo(PartialDatePrecision.Month) : date
            : null;

    private static int PageOf(string? value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int page) ? Math.Clamp(page, 1, MaxPage) : 1;

    /// <summary>A repeated parameter counts once.</summary>
    private static string? First(IQueryCollection query, string name) => query[name] is [var first, ..] ? first : null;
}
