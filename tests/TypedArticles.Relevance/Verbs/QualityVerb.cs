using TypedArticles.Relevance.Collections;
using TypedArticles.Relevance.Engines;

namespace TypedArticles.Relevance.Verbs;

/// <summary>nDCG@10, MRR@10 and recall@100 of the product and its rivals on each collection, and the means of each family.</summary>
internal static class QualityVerb
{
    private const double AbstractsBar = 0.99;
    private const double OtherBar = 0.995;

    public static int Run(TestCollection[] collections)
    {
        var report = new Report();
        var rows = new List<(TestCollection Collection, double[] Means, char Sign)>();
        Report.Line($"{"collection",-12} {"TypedArticles",-20} {"Lucene.NET",-20} {"FTS5",-20} against Lucene.NET");
        foreach (TestCollection collection in collections)
        {
            double[][] ours = Measure(collection, TypedArticlesEngine.Of), lucene = Measure(collection, LuceneEngine.Of), fts = Measure(collection, Fts5Engine.Of);
            char sign = Measures.Compare(ours[0], lucene[0]);
            Report.Line($"{collection.Name,-12} {Text(ours)} {Text(lucene)} {Text(fts)} {sign}");
            rows.Add((collection, [ours[0].Average(), lucene[0].Average(), fts[0].Average()], sign));
        }

        foreach (IGrouping<string, (TestCollection, double[] Means, char)> family in rows.GroupBy(static r => r.Collection.Family))
        {
            double[] means = [.. Enumerable.Range(0, 3).Select(i => family.Average(r => r.Means[i]))];
            double bar = family.Key == TestCollection.Abstracts ? AbstractsBar : OtherBar;
            report.Bar($"mean nDCG@10 of {family.Key}: {means[0]:0.0000}, {means[0] / means[1]:0.0000} of Lucene.NET ({means[1]:0.0000}), at least {bar}; FTS5 {means[2]:0.0000}", means[0] / means[1] >= bar);
        }

        string[] below = [.. rows.Where(static r => r.Sign == '-').Select(static r => r.Collection.Name)];
        report.Bar($"collections significantly below Lucene.NET: {(below.Length == 0 ? "none" : string.Join(", ", below))}", below.Length == 0);
        return report.ExitCode;
    }

    private static double[][] Measure(TestCollection collection, EngineOf build)
    {
        using ISearchEngine engine = build(collection.Documents);
        double[][] values = [new double[collection.Queries.Length], new double[collection.Queries.Length], new double[collection.Queries.Length]];
        for (int i = 0; i < collection.Queries.Length; i++)
        {
            JudgedQuery query = collection.Queries[i];
            int[] found = engine.Search(query.Text, query.Language, Measures.Depth);
            values[0][i] = Measures.Ndcg10(found, query);
            values[1][i] = Measures.ReciprocalRank(found, query);
            values[2][i] = Measures.Recall(found, query);
        }

        return values;
    }

    private static string Text(double[][] values) => FormattableString.Invariant($"{values[0].Average():0.000} {values[1].Average():0.000} {values[2].Average():0.000}   ");
}
