extern alias build;

using build::TypedArticles.Core.Searching;
using TypedArticles.Benchmarks.Corpus;
using TypedArticles.Relevance.Collections;
using TypedArticles.Relevance.Engines;

namespace TypedArticles.Relevance.Verbs;

/// <summary>Bytes of index to 100 bytes of text.</summary>
internal static class SizeVerb
{
    private const double TogetherBar = 1.05;
    private const double EachBar = 1.45;
    private const double BenchmarkBar = 16;
    private const double TitlesBar = 5;

    public static int Run(TestCollection[] collections, int articles)
    {
        var report = new Report();
        Report.Line($"{"collection",-12} {"text MB",8} {"ours",8} {"Lucene",8} {"FTS5",8}");
        double worst = 0;
        foreach (TestCollection collection in collections)
        {
            worst = Math.Max(worst, Compare(collection));
        }

        double together = Compare(TestCollection.Join("together", collections));
        report.Bar($"all together: {together:0.000} of Lucene.NET with frequencies, at most {TogetherBar}", together <= TogetherBar);
        report.Bar($"the largest of one: {worst:0.000}, at most {EachBar}", worst <= EachBar);
        if (articles > 0)
        {
            Document[] documents = Benchmark(articles);
            double all = Percent(documents, SearchLevel.All), titles = Percent(documents, SearchLevel.Titles);
            report.Bar($"{articles} articles of the benchmark: {all:0.0} %, at most {BenchmarkBar} %", all <= BenchmarkBar);
            report.Bar($"their titles and leads: {titles:0.0} %, at most {TitlesBar} %", titles <= TitlesBar);
        }

        return report.ExitCode;
    }

    /// <summary>The articles of the benchmarks, as their parser reads them.</summary>
    public static Document[] Benchmark(int count) =>
    [
        .. Enumerable.Range(0, count).AsParallel().AsOrdered().Select(static i =>
        {
            var article = Article.FromSeed(ArticleCorpus.Seed(i), ArticleCorpus.Id(i));
            return new Document(article.Id, article.Title, article.Body.Text, "en") { Lead = article.Lead };
        }),
    ];

    private static double Percent(Document[] documents, SearchLevel level)
    {
        var engine = TypedArticlesEngine.Of(documents, level, hasLanguage: true);
        return 100.0 * engine.Length / engine.Written.TextLength;
    }

    private static double Compare(TestCollection collection)
    {
        var ours = TypedArticlesEngine.Of(collection.Documents);
        using ISearchEngine lucene = LuceneEngine.Of(collection.Documents), fts = Fts5Engine.Of(collection.Documents);
        double text = ours.Written.TextLength;
        Report.Line($"{collection.Name,-12} {text / 1e6,8:0.00} {100 * ours.Length / text,6:0.0} % {100 * lucene.Length / text,6:0.0} % {100 * fts.Length / text,6:0.0} %  {(double)ours.Length / lucene.Length:0.000}");
        return (double)ours.Length / lucene.Length;
    }
}
