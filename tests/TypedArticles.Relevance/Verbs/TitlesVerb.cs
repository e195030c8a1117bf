using TypedArticles.Relevance.Collections;
using TypedArticles.Relevance.Engines;

namespace TypedArticles.Relevance.Verbs;

/// <summary>Titles, and words of titles, as queries over articles of several languages as one archive; nobody says the language.</summary>
internal static class TitlesVerb
{
    private const int Words = 3;
    private const double WordsBar = 0.975;
    private const double HalfBar = 0.92;
    private const double TitleBar = 0.99;

    public static int Run(TestCollection[] collections)
    {
        var report = new Report();
        TestCollection archive = TestCollection.Join("all", collections.Select(static c => c.WithTitles()));
        var engine = TypedArticlesEngine.Of(archive.Documents);
        var random = new Random(18);
        double words = 0, half = 0, counted = 0, first = 0;
        foreach (JudgedQuery query in archive.Queries)
        {
            string title = query.Text;
            first += Measures.ReciprocalRank(Search(engine, title, false), query) == 1 ? 1 : 0;
            string[] long3 = [.. title.Split([' ', ',', '.', '?', '!', ';', '(', ')'], StringSplitOptions.RemoveEmptyEntries).Where(static w => w.Length >= 4 && w.All(char.IsLetter)).Distinct(StringComparer.OrdinalIgnoreCase)];
            if (long3.Length < Words)
            {
                continue;
            }

            random.Shuffle(long3);
            counted++;
            words += Measures.ReciprocalRank(Search(engine, string.Join(' ', long3[..Words]), false), query);
            half += Measures.ReciprocalRank(Search(engine, $"{long3[0]} {long3[1]} {long3[2][..Math.Max(3, (long3[2].Length + 1) / 2)]}", true), query);
        }

        Report.Line($"{archive.Documents.Length} articles in {archive.Documents.Select(static d => d.Language).Distinct().Count()} languages, {archive.Queries.Length} titles, {counted} of them with {Words} words of four letters");
        report.Bar($"{Words} words of a title, MRR@10: {words / counted:0.0000}, at least {WordsBar}", words / counted >= WordsBar);
        report.Bar($"the last of them half typed, MRR@10: {half / counted:0.0000}, at least {HalfBar}", half / counted >= HalfBar);
        report.Bar($"a whole title, first: {first / archive.Queries.Length:0.0000}, at least {TitleBar}", first / archive.Queries.Length >= TitleBar);
        return report.ExitCode;
    }

    private static int[] Search(TypedArticlesEngine engine, string query, bool lastIsPrefix) =>
        TypedArticlesEngine.Search(engine.All, query, new SearchOptions { LastWordIsPrefix = lastIsPrefix });
}
