using System.CommandLine;
using System.CommandLine.Completions;
using ArchiveCli.Printing;
using TypedArticles;

namespace ArchiveCli.Commands;

/// <summary><c>archive search WORDS</c>: the articles that have the words, the best first, in pages.</summary>
internal static class SearchCommand
{
    private const int UsualPageSize = 10;
    private const int MostCompletions = 20;

    private static readonly Argument<string[]> s_words = new("WORDS")
    {
        Description = "Words, \"phrases\", begin*, -without and title:words; behind -- where the first begins with a hyphen.",
        HelpName = "WORDS",
        Arity = ArgumentArity.OneOrMore,
        CompletionSources = { static context => Articles.All.Complete(context.WordToComplete, MostCompletions).Select(static w => new CompletionItem(w)) },
    };

    private static readonly Option<int?> s_page = NumberOption.Create("--page", "Which page (default: 1).", "N", least: 1, most: 100_000);
    private static readonly Option<int?> s_pageSize = NumberOption.Create("--page-size", $"Articles on a page (default: {UsualPageSize}).", "N", least: 1, most: SearchOptions.MaxTake);
    private static readonly Option<bool> s_newest = new("--newest") { Description = "The newest first, and not the best." };

    public static Command Create()
    {
        Command command = new("search", "Search the articles.") { s_words, s_page, s_pageSize, s_newest };
        ArticleFilter.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult arguments)
    {
        string query = string.Join(' ', arguments.GetRequiredValue(s_words));
        int page = arguments.GetValue(s_page) ?? 1, pageSize = arguments.GetValue(s_pageSize) ?? UsualPageSize;
        SearchResults<Article> found = ArticleFilter.Filtered(arguments).Search(query, new SearchOptions
        {
            Skip = (int)Math.Min(int.MaxValue, (page - 1L) * pageSize),
            Take = pageSize,
            Order = arguments.GetValue(s_newest) ? SearchOrder.NewestFirst : SearchOrder.Relevance,
        });
        int pages = (int)Math.Max(1, ((long)found.Total + pageSize - 1) / pageSize);
        if (page > pages)
        {
            Lines.Complain($"Page {page} does not exist: the last page is {pages}.");
            return 1;
        }

        if (arguments.GetValue(Terminal.Json))
        {
            ArchiveJson.Print(SearchPage.Of(query, page, pages, found));
        }
        else if (found.Total == 0)
        {
            Lines.Complain($"Nothing was found for '{Printable.Quoted(query)}'.");
        }
        else if (Terminal.IsForPrograms(arguments))
        {
            SearchLayout.PrintLines(found);
        }
        else
        {
            SearchLayout.Print(found, page, pages, Terminal.Open(arguments));
        }

        if (found.DidYouMean is { } better && better != found.SearchedFor && !arguments.GetValue(Terminal.Json))
        {
            Lines.Complain($"Did you mean '{Printable.Quoted(better)}'?");
        }

        return found.Total == 0 ? 1 : 0;
    }
}
