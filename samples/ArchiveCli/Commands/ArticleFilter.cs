using System.CommandLine;
using TypedArticles;

namespace ArchiveCli.Commands;

/// <summary>The options that say which articles a command looks at.</summary>
internal static class ArticleFilter
{
    private static readonly Option<int?> s_year = NumberOption.Create("--year", "Only articles of a year.", "YYYY", least: 1000, most: 9999);
    private static readonly Option<string?> s_language = Choice("--language", "Only articles in a language.", static () => Articles.All.Languages);
    private static readonly Option<string?> s_host = Choice("--host", "Only articles of a host (of their URL).", static () => Articles.By.Host.Counts);
    private static readonly Option<string?> s_publisher = Choice("--publisher", "Only articles of a publisher.", static () => Articles.By.Publisher.Counts);

    public static void AddTo(Command command)
    {
        foreach (Option option in (Option[])[s_year, s_language, s_host, s_publisher])
        {
            command.Options.Add(option);
        }
    }

    public static ArticleCollection<Article> Filtered(ParseResult arguments)
    {
        ArticleCollection<Article> articles = Articles.All;
        articles = arguments.GetValue(s_year) is { } year ? articles.PublishedIn(new PartialDate(year)) : articles;
        articles = arguments.GetValue(s_language) is { } language ? articles.InLanguage(language) : articles;
        articles = arguments.GetValue(s_host) is { } host ? articles.Where(a => a.Host == host) : articles;
        return arguments.GetValue(s_publisher) is { } publisher ? articles.Where(a => a.Publisher == publisher) : articles;
    }

    private static Option<string?> Choice(string name, string description, Func<IReadOnlyList<ArticleCount<string>>> values) => new(name)
    {
        Description = description,
        HelpName = name[2..].ToUpperInvariant(),
        CompletionSources = { _ => values().Select(static v => new System.CommandLine.Completions.CompletionItem(v.Value)) },
    };
}
