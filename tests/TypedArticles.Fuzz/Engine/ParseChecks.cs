using System.Text;
using TypedArticles.Core.Rules;
using TypedArticles.Core.Seeds;
using TypedArticles.Core.Text;
using static TypedArticles.Fuzz.BrokenInvariantException;

namespace TypedArticles.Fuzz;

/// <summary>What must hold of reading any bytes at all.</summary>
internal static class ParseChecks
{
    /// <summary>The article, or null where there are problems.</summary>
    public static Article? Read(byte[] input, string text, string id, ArticleSeedOptions? options, out IReadOnlyList<ArticleProblem> problems)
    {
        bool isRead = Article.TryFromSeed(input, id, options, out Article? article, out problems);
        Require(isRead == (article is not null), "TryParse and its article do not agree");
        Require(isRead == (problems.Count == 0), "Neither problems nor an article, or both");

        bool isReadAsText = Article.TryFromSeed(text.AsSpan(), id, options, out Article? fromText, out IReadOnlyList<ArticleProblem> problemsOfText);
        Same(isRead, isReadAsText, "UTF-8 and UTF-16");
        Require(problems.SequenceEqual(problemsOfText), "UTF-8 and UTF-16 have other problems");
        Require(article is null || article.Equals(fromText), "UTF-8 and UTF-16 give other articles");

        Same(isRead, CheckLayout(text, options?.HasLead), "SeedParser and TryParse");
        foreach (ArticleProblem problem in problems)
        {
            CheckPlace(text, problem);
        }

        if (article is not null)
        {
            ArticleChecks.Check(article, text);
        }

        return article;
    }

    /// <summary>Whether the parser finds no problem; every range that it gives lies in the text.</summary>
    private static bool CheckLayout(string text, bool? isLead)
    {
        ProblemList problems = default;
        SeedLayout layout = SeedParser.Parse(text, isLead, ref problems);
        foreach (TextRange range in (ReadOnlySpan<TextRange>)[layout.Url, layout.Title, layout.Lead, layout.Publisher, layout.Body, .. problems.InOrder().Select(static p => p.Range)])
        {
            Require(range.Start >= 0 && range.Length >= 0 && range.End <= text.Length, $"{range} lies outside the text");
        }

        return problems.IsEmpty;
    }

    /// <summary>A problem's line and column exist: line ends are those of the format.</summary>
    private static void CheckPlace(string text, ArticleProblem problem)
    {
        int start = text.StartsWith('\uFEFF') ? 1 : 0;
        for (int line = 1; line < problem.Line; line++)
        {
            int end = text.AsSpan(start).IndexOfAny('\r', '\n');
            Require(end >= 0, $"There is no line {problem.Line}");
            start += end + (text.AsSpan(start + end).StartsWith("\r\n") ? 2 : 1);
        }

        int length = text.AsSpan(start).IndexOfAny('\r', '\n') is >= 0 and var at ? at : text.Length - start;
        Require(problem.Line >= 1 && problem.Column >= 1 && problem.Column <= length + 1, $"There is no {problem.Line}:{problem.Column}");
        Require(problem.Message.Length > 0 && !problem.Message.AsSpan().ContainsAny('\r', '\n', '\0'), "A message has several lines");
    }

    public static string Decode(byte[] input) => Encoding.UTF8.GetString(input);
}
