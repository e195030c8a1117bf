using Spectre.Console;
using Spectre.Console.Rendering;
using TypedArticles;

namespace ArchiveCli.Printing;

/// <summary>An article as a page of text.</summary>
internal static class ArticleLayout
{
    private static readonly Style s_title = new(Color.Yellow, decoration: Decoration.Bold);
    private static readonly Style s_lead = new(decoration: Decoration.Italic);
    private static readonly Style s_heading = new(decoration: Decoration.Bold | Decoration.Underline);
    private static readonly Style s_aside = new(Color.Grey);

    public static void Print(Article article, IAnsiConsole console)
    {
        console.Write(Block(article.Title, s_title));
        console.Write(Block(Dateline(article), s_aside));
        if (Byline(article) is { Length: > 0 } byline)
        {
            console.Write(Block(byline, s_aside));
        }

        console.Write(Block(article.Url.AbsoluteUri, s_aside));
        if (article.Lead is not null)
        {
            console.WriteLine();
            console.Write(Block(article.Lead, s_lead));
        }

        bool isInFootnotes = false, isInList = false;
        foreach (ArticleBlock block in article.Body.Blocks)
        {
            // Footnotes stand together at the end, below a line.
            bool isFirstFootnote = block.Kind == ArticleBlockKind.Footnote && !isInFootnotes;
            isInFootnotes = block.Kind == ArticleBlockKind.Footnote;
            bool isNextItem = block.Kind == ArticleBlockKind.List && isInList;
            isInList = block.Kind == ArticleBlockKind.List;
            if (!isNextItem)
            {
                console.WriteLine();
            }

            if (isFirstFootnote)
            {
                console.Write(Printable.Text("────────\n", s_aside));
            }

            console.Write(Block(block.Text, block.Kind switch
            {
                ArticleBlockKind.Heading => s_heading,
                ArticleBlockKind.Footnote => s_aside,
                _ => Style.Plain,
            }));
        }
    }

    private static Rows Block(string text, Style style) => new((IRenderable)Printable.Text(text, style));

    /// <summary>Who wrote it, where it appeared, what it is about and when it was changed; empty where the article says none of it.</summary>
    private static string Byline(Article article) => string.Join("; ", (IEnumerable<string>)
    [
        .. article.Authors.Count == 0 ? Array.Empty<string>() : [string.Join(", ", article.Authors)],
        .. article.Section is null ? Array.Empty<string>() : [article.Section],
        .. article.Keywords.Count == 0 ? Array.Empty<string>() : [string.Join(", ", article.Keywords)],
        .. article.ModifiedOn is not { } day ? Array.Empty<string>() : [$"updated {(PartialDate)day}"],
    ]);

    private static string Dateline(Article article)
    {
        int minutes = Math.Max(1, (int)Math.Round(article.Body.ReadingTime.TotalMinutes));
        return string.Join(", ", (IEnumerable<string>)
        [
            article.Date.ToString(),
            article.Publisher ?? article.Host,
            .. article.Language is null ? Array.Empty<string>() : [article.Language],
            $"{article.Body.WordCount} words",
            $"{minutes} min",
        ]);
    }
}
