extern alias build;

using System.Diagnostics;
using TypedArticles.Relevance.Collections;
using TypedArticles.Relevance.Engines;

namespace TypedArticles.Relevance.Verbs;

/// <summary>
/// Building and queries, one thread, everything in memory. The articles are those of the collections, repeated until there are enough. Each query is asked of all
/// engines before the next, so that a busy machine slows all of them: read the ratios.
/// </summary>
internal static class SpeedVerb
{
    private const int Queries = 400;

    /// <summary>How often all queries are asked of each engine before they are measured, so that the compiler has done its work for all.</summary>
    private const int WarmUps = 3;
    private const double BuildBar = 2;
    private const double QueryBar = 0.5;
    private const int BytesBar = 200;

    /// <summary>From so many articles on, the slowest queries are compared with those of FTS5.</summary>
    private const int Many = 100_000;

    public static int Run(TestCollection[] collections, int articles, string language)
    {
        var report = new Report();
        TestCollection archive = TestCollection.Join("all", collections);
        Document[] documents = [.. Enumerable.Range(0, articles).Select(i => archive.Documents[i % archive.Documents.Length])];
        double megabytes = documents.Sum(static d => (double)System.Text.Encoding.UTF8.GetByteCount(d.Title) + System.Text.Encoding.UTF8.GetByteCount(d.Text)) / 1e6;
        Report.Line($"{articles} articles, {megabytes:0.0} MB; queries in '{language}'");

        // Reading the files and writing the pack is the build without search.
        TypedArticlesEngine ours;
        var entries = TypedArticlesEngine.Packed(documents, hasLanguage: true);
        ours = TypedArticlesEngine.Of(entries, build::TypedArticles.Core.Searching.SearchLevel.All);
        double ourTime = Seconds(() => build::TypedArticles.Build.Searching.SearchIndexWriter.Write([entries], build::TypedArticles.Core.Searching.SearchLevel.All, 0, null, Stream.Null), out double ourCpu);
        LuceneEngine.Of(documents[..1000]).Dispose();
        Fts5Engine.Of(documents[..1000]).Dispose();
        LuceneEngine? lucene = null;
        double luceneTime = Seconds(() => lucene = (LuceneEngine)LuceneEngine.Of(documents), out double luceneCpu);
        Fts5Engine? fts = null;
        double ftsTime = Seconds(() => fts = (Fts5Engine)Fts5Engine.Of(documents), out double ftsCpu);
        Report.Line($"build, MB/s: TypedArticles {megabytes / ourTime:0.0} ({megabytes / ourCpu:0.0} for each second of processor time), Lucene.NET {megabytes / luceneTime:0.0} ({megabytes / luceneCpu:0.0}), FTS5 {megabytes / ftsTime:0.0} ({megabytes / ftsCpu:0.0})");
        report.Bar($"building, for each second of processor time: {luceneCpu / ourCpu:0.0} times Lucene.NET, at least {BuildBar}", luceneCpu / ourCpu >= BuildBar);

        ArticleCollection<Article> chosen = ours.All.InLanguage(language);
        var random = new Random(18);
        string[] titles = [.. archive.Queries.Where(q => q.Language == language).Select(static q => q.Text)];

        // Twice, and the second time counts: the first query of a kind finds code that is not optimized yet.
        foreach ((int words, bool isMeasured) in ((int, bool)[])[(1, false), (3, false), (1, true), (3, true)])
        {
            string[] queries = [.. Enumerable.Range(0, Queries).Select(_ => Pick(titles, words, random))];
            double[][] times = [new double[queries.Length], new double[queries.Length], new double[queries.Length]];
            long bytes = long.MaxValue;
            for (int i = 0; i < WarmUps * queries.Length; i++)
            {
                string query = queries[i % queries.Length];
                chosen.Search(query);
                lucene!.Search(query, language, 10);
                fts!.Search(query, language, 10);
                if (i == queries.Length)
                {
                    // Optimized code is compiled in the background.
                    Thread.Sleep(1000);
                }
            }

            for (int i = 0; i < queries.Length; i++)
            {
                string query = queries[i];
                times[0][i] = Microseconds(() => chosen.Search(query));
                times[1][i] = Microseconds(() => lucene!.Search(query, language, 10));
                times[2][i] = Microseconds(() => fts!.Search(query, language, 10));
                long before = GC.GetAllocatedBytesForCurrentThread();
                SearchResults<Article> found = chosen.Search(query);
                bytes = Math.Min(bytes, GC.GetAllocatedBytesForCurrentThread() - before - (found.Count * 32));
            }

            if (!isMeasured)
            {
                continue;
            }

            double[][] sorted = [.. times.Select(static t => t.Order().ToArray())];
            string Of(double[] t) => FormattableString.Invariant($"{t[t.Length / 2]:0.0} / {t[t.Length * 99 / 100]:0.0}");
            Report.Line($"{words} words, µs p50 / p99: TypedArticles {Of(sorted[0])}, Lucene.NET {Of(sorted[1])}, FTS5 {Of(sorted[2])}");
            double ratio = sorted[0][Queries / 2] / sorted[1][Queries / 2], slowest = sorted[0][Queries * 99 / 100] / sorted[2][Queries * 99 / 100];
            report.Bar($"{words} words, p50: {ratio:0.00} of Lucene.NET, at most {QueryBar}", ratio <= QueryBar);
            if (articles >= Many)
            {
                report.Bar($"{words} words, p99: {slowest:0.00} of FTS5, at most 1", slowest <= 1);
            }

            report.Bar($"{words} words: {bytes} bytes for a query and its results without the array of hits, at most {BytesBar}", bytes <= BytesBar);
        }

        lucene!.Dispose();
        fts!.Dispose();
        return report.ExitCode;
    }

    private static string Pick(string[] titles, int count, Random random)
    {
        while (true)
        {
            string[] words = [.. titles[random.Next(titles.Length)].Split([' ', ',', '.', '?', '!', ';', '(', ')'], StringSplitOptions.RemoveEmptyEntries).Where(static w => w.Length >= 4 && w.All(char.IsLetter))];
            if (words.Length >= count)
            {
                random.Shuffle(words);
                return string.Join(' ', words[..count]);
            }
        }
    }

    private static double Seconds(Action act, out double processorTime)
    {
        GC.Collect();
        TimeSpan before = Environment.CpuUsage.TotalTime;
        long start = Stopwatch.GetTimestamp();
        act();
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        processorTime = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        return seconds;
    }

    private static double Microseconds(Func<object> act)
    {
        long start = Stopwatch.GetTimestamp();
        GC.KeepAlive(act());
        return Stopwatch.GetElapsedTime(start).TotalMicroseconds;
    }
}
