extern alias build;

using BenchmarkDotNet.Attributes;
using TypedArticles.Benchmarks.Corpus;
using TypedArticles.Tests;
using build::TypedArticles.Build.Searching;
using build::TypedArticles.Core.Pack.Writing;
using build::TypedArticles.Core.Searching;

namespace TypedArticles.Benchmarks.InProcess;

/// <summary>The search index of articles in five languages, as the task writes it: from nothing, after an edit of one article, and where nothing changed.</summary>
[MemoryDiagnoser]
public class SearchIndexBenchmarks
{
    private static readonly string[] s_languages = ["cs", "de", "en", "fr", "ru"];

    private readonly string _file = Path.Combine(Path.GetTempPath(), $"typed-articles-search-{Environment.ProcessId}");

    private PackEntry[] _entries = [];
    private PackEntry[] _edited = [];

    [Params(10_000)]
    public int Count { get; set; }

    [GlobalSetup]
    public void Start()
    {
        Article[] articles = [.. Enumerable.Range(0, Count).Select(static i => Article.FromSeed(ArticleCorpus.Seed(i), ArticleCorpus.Id(i)) with { Language = s_languages[i % s_languages.Length] })];
        _entries = Packs.Entries(articles);
        articles[Count / 2] = articles[Count / 2] with { Body = new ArticleBody(articles[Count / 2].Body.Text + " One more sentence.") };
        _edited = Packs.Entries(articles);
        using var index = new MemoryStream();
        WrittenIndex written = SearchIndexWriter.Write([_entries], SearchLevel.All, pack: 0, previous: null, index);
        File.WriteAllBytes(_file, index.ToArray());
        File.WriteAllText(_file + ".cache", PreviousIndex.Notes(index.ToArray(), written));
        if (Edit() != 1 || Again() != 0 || Whole() != s_languages.Length)
        {
            throw new InvalidOperationException("Other sections were made than those of the edited language.");
        }
    }

    [GlobalCleanup]
    public void Delete()
    {
        File.Delete(_file);
        File.Delete(_file + ".cache");
    }

    [Benchmark(Description = "from nothing", Baseline = true)]
    public int Whole() => Write(_entries, null);

    [Benchmark(Description = "after an edit of a body")]
    public int Edit() => Write(_edited, PreviousIndex.Read(_file, _file + ".cache"));

    [Benchmark(Description = "without a change")]
    public int Again() => Write(_entries, PreviousIndex.Read(_file, _file + ".cache"));

    private static int Write(PackEntry[] entries, PreviousIndex? previous) =>
        SearchIndexWriter.Write([entries], SearchLevel.All, pack: 0, previous, Stream.Null).NewSections;
}
