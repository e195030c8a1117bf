using Blog.Html;
using TypedArticles;

namespace Blog.Searching;

/// <summary>Links that narrow what was found to a language or a month, each with its number of entries, and links that take that back.</summary>
internal static class SearchFacets
{
    /// <summary>The newest ones; the rest is found by narrowing.</summary>
    private const int MaxMonths = 12;

    public static void Write(HtmlWriter html, SearchResults<ArticleRecord> found, SearchQuery query)
    {
        if (query.Language is { } language)
        {
            WriteChosen(html, "Language", LanguageName.Of(language), language, query with { Language = null, Page = 1 });
        }
        else if (found.Languages is { Count: > 1 } languages)
        {
            Begin(html, "Languages");
            foreach ((string value, int count) in languages)
            {
                WriteLink(html, LanguageName.Of(value), value, count, query with { Language = value, Page = 1 });
            }

            End(html);
        }

        if (query.Month is { } month)
        {
            WriteChosen(html, "Month", DateText.InWords(month), Site.Language, query with { Month = null, Page = 1 });
        }
        else if (found.Months is { Count: > 1 } months)
        {
            Begin(html, "Months");
            foreach ((PartialDate value, int count) in months.Reverse().Take(MaxMonths))
            {
                WriteLink(html, DateText.InWords(value), Site.Language, count, query with { Month = value, Page = 1 });
            }

            End(html);
        }
    }

    private static void Begin(HtmlWriter html, string name) => html.Write($"<nav aria-label=\"{name}\"><ul class=\"tags\">\n");

    private static void End(HtmlWriter html) => html.Write($"</ul></nav>\n");

    private static void WriteLink(HtmlWriter html, string name, string language, int count, SearchQuery narrowed) =>
        html.Write($"<li><a rel=\"nofollow\" href=\"{narrowed.Path}\"><bdi lang=\"{language}\">{name}</bdi> <span>{count}</span></a></li>\n");

    private static void WriteChosen(HtmlWriter html, string kind, string name, string language, SearchQuery without) => html.Write($"""
        <nav aria-label="{kind}"><ul class="tags">
        <li><a class="chosen" rel="nofollow" href="{without.Path}"><bdi lang="{language}">{name}</bdi> <b aria-hidden="true">×</b><b class="spoken"> (show all)</b></a></li>
        </ul></nav>

        """);
}
