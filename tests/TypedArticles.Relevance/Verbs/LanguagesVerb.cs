extern alias build;

using System.Text;
using build::TypedArticles.Build.Searching;
using TypedArticles.Relevance.Collections;

namespace TypedArticles.Relevance.Verbs;

/// <summary>The language of a text of which nothing says it.</summary>
internal static class LanguagesVerb
{
    private const double Bar = 0.99;

    public static int Run(TestCollection[] collections)
    {
        var report = new Report();
        int right = 0, all = 0;
        foreach (IGrouping<string, TestCollection> language in collections.GroupBy(static c => c.Language))
        {
            Document[] documents = [.. language.SelectMany(static c => c.Documents).Where(static d => d.Text.Length > 0)];
            string?[] guesses = [.. documents.Select(static d => LanguageGuess.Of(Encoding.UTF8.GetBytes(d.Text)))];
            int count = guesses.Count(g => g == language.Key);
            string others = string.Join(", ", guesses.Where(g => g != language.Key).GroupBy(static g => g ?? "none").OrderByDescending(static g => g.Count()).Select(static g => $"{g.Key} {g.Count()}"));
            Report.Line($"{language.Key}  {count} of {documents.Length}  {others}");
            right += count;
            all += documents.Length;
        }

        report.Bar($"guessed right: {right} of {all}, {(double)right / all:0.0000}, at least {Bar}", right >= Bar * all);
        return report.ExitCode;
    }
}
