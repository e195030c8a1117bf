using Spectre.Console;
using TypedArticles;

namespace ArchiveCli.Printing;

/// <summary>What a search found, laid out for the terminal or for programs.</summary>
internal static class SearchLayout
{
    /// <summary>About two lines.</summary>
    private const int SnippetWords = 24;

    private static readonly Style s_match = new(decoration: Decoration.Bold);
    private static readonly Style s_aside = new(Color.Grey);

    /// <summary>A line a hit: date, language, id, title and snippet, separated by tabs.</summary>
    public static void PrintLines(SearchResults<Article> found)
    {
        foreach (SearchHit<Article> hit in found)
        {
            string[] fields = [hit.Entry.Date.ToString(), hit.Entry.Language ?? "-", hit.Entry.Id, hit.Title.Text, hit.Snippet(SnippetWords).Text];
            Console.Out.Write(string.Join('\t', fields.Select(static f => OnOneLine(f))) + "\n");
        }
    }

    public static void Print(SearchResults<Article> found, int page, int pages, IAnsiConsole console)
    {
        bool isStyled = console.Profile.Capabilities.Ansi;
        Grid grid = new Grid()
            .AddColumn(new GridColumn().NoWrap().PadLeft(0).PadRight(2))
            .AddColumn(new GridColumn().PadRight(0));
        foreach (SearchHit<Article> hit in found)
        {
            HighlightedText snippet = hit.Snippet(SnippetWords);
            grid.AddRow(
                Printable.Text($"{hit.Entry.Date}\n{hit.Entry.Language ?? "-"}"),
                new Rows(
                    Marked(hit.Title, isStyled, "", ""),
                    Marked(snippet, isStyled, snippet.IsCutBefore ? "… " : "", snippet.IsCutAfter ? " …" : ""),
                    Printable.Text(hit.Entry.Id, s_aside)));
        }

        if (found.SearchedFor is { } other)
        {
            console.Write(Printable.Text($"Results for '{Printable.Quoted(other)}':\n\n"));
        }

        console.Write(grid);
        console.WriteLine();
        console.Write(Printable.Text($"{(found.IsTotalExact ? "" : "at least ")}{found.Total} article{(found.Total == 1 ? "" : "s")}, page {page} of {pages}\n"));
    }

    /// <summary>The words of the query in bold, or between asterisks where the output has no styles.</summary>
    private static Paragraph Marked(HighlightedText text, bool isStyled, string before, string after)
    {
        Paragraph paragraph = new(before);
        foreach ((string part, bool isMatch) in text.Parts)
        {
            string shown = OnOneLine(part);
            paragraph.Append(isMatch && !isStyled ? $"**{shown}**" : shown, isMatch ? s_match : Style.Plain);
        }

        return paragraph.Append(after);
    }

    private static string OnOneLine(string text) => Printable.WithoutControls(text).Replace("\n\n", " ", StringComparison.Ordinal).Replace('\n', ' ');
}
