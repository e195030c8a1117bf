using System.CommandLine;
using ArchiveCli.Printing;
using Spectre.Console;
using TypedArticles;

namespace ArchiveCli.Commands;

/// <summary><c>archive list</c>: the articles, newest first, in pages.</summary>
internal static class ListCommand
{
    private const int UsualPageSize = 10;

    private static readonly Option<int?> s_page = NumberOption.Create("--page", "Which page (default: 1).", "N", least: 1);
    private static readonly Option<int?> s_pageSize = NumberOption.Create("--page-size", $"Articles on a page (default: {UsualPageSize}).", "N", least: 1);

    public static Command Create()
    {
        Command command = new("list", "List the articles, newest first.") { s_page, s_pageSize };
        ArticleFilter.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult arguments)
    {
        ArticleCollection<Article> found = ArticleFilter.Filtered(arguments).NewestFirst;
        int page = arguments.GetValue(s_page) ?? 1, pageSize = arguments.GetValue(s_pageSize) ?? UsualPageSize;
        int pages = (int)Math.Max(1, ((long)found.Count + pageSize - 1) / pageSize);
        if (page > pages)
        {
            Lines.Complain($"Page {page} does not exist: the last page is {pages}.");
            return 1;
        }

        ArticlePage result = new(page, pages, found.Count, [.. found.Skip((page - 1) * pageSize).Take(pageSize).Select(ArticleSummary.Of)]);
        if (arguments.GetValue(Terminal.Json))
        {
            ArchiveJson.Print(result);
        }
        else if (Terminal.IsForPrograms(arguments))
        {
            PrintLines(result);
        }
        else
        {
            Print(result, Terminal.Open(arguments));
        }

        return 0;
    }

    /// <summary>A line an article, its fields separated by tabs, as <c>cut</c>, <c>sort</c> and <c>awk</c> read them.</summary>
    private static void PrintLines(ArticlePage page)
    {
        foreach (ArticleSummary article in page.Articles)
        {
            Console.Out.Write(string.Join('\t', ((string[])[article.Date, article.Language ?? "-", article.Id, article.Title]).Select(static f => Printable.WithoutControls(f))) + "\n");
        }
    }

    private static void Print(ArticlePage page, IAnsiConsole console)
    {
        Grid grid = new Grid()
            .AddColumn(new GridColumn().NoWrap().PadLeft(0).PadRight(2))
            .AddColumn(new GridColumn().PadRight(0));
        foreach (ArticleSummary article in page.Articles)
        {
            grid.AddRow(
                Printable.Text($"{article.Date}\n{article.Language ?? "-"}"),
                new Rows(Printable.Text(article.Title, new Style(decoration: Decoration.Bold)), Printable.Text(article.Id, new Style(Color.Grey))));
        }

        if (page.Articles.Count > 0)
        {
            console.Write(grid);
            console.WriteLine();
        }

        console.Write(Printable.Text($"{page.Total} article{(page.Total == 1 ? "" : "s")}, page {page.Page} of {page.Pages}\n"));
    }
}
