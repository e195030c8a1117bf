using System.CommandLine;
using ArchiveCli.Printing;
using TypedArticles;

namespace ArchiveCli.Commands;

/// <summary><c>archive show ID</c>: an article, laid out for the terminal.</summary>
internal static class ShowCommand
{
    /// <summary>Longer lines are hard to read, however wide the terminal is.</summary>
    private const int LongestLine = 72;

    private static readonly Argument<string> s_id = new("ID")
    {
        Description = "The article's id.",
        HelpName = "ID",
        CompletionSources = { static _ => Articles.All.Select(static a => new System.CommandLine.Completions.CompletionItem(a.Id)) },
    };

    public static Command Create()
    {
        Command command = new("show", "Show an article.") { s_id };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult arguments)
    {
        string id = arguments.GetRequiredValue(s_id);
        if (!Articles.All.TryGet(id, out Article? article))
        {
            PrintUnknown(id);
            return 1;
        }

        if (arguments.GetValue(Terminal.Json))
        {
            ArchiveJson.Print(article);
        }
        else
        {
            ArticleLayout.Print(article, Terminal.Open(arguments, mostColumns: LongestLine));
        }

        return 0;
    }

    private static void PrintUnknown(string id)
    {
        Lines.Complain($"There is no article with the id '{Printable.Quoted(id)}'.");
        IReadOnlyList<string> nearest = NearestIds.To(id, Articles.All.Select(static a => a.Id));
        if (nearest.Count > 0)
        {
            Lines.Complain($"Did you mean {string.Join(" or ", nearest.Select(static n => $"'{n}'"))}?");
        }
    }
}
