using System.Collections.Frozen;
using BenchmarkDotNet.Attributes;
using TypedArticles.Benchmarks.Corpus;
using TypedArticles.Tests;

namespace TypedArticles.Benchmarks.InProcess;

/// <summary>The pack at run time: opening, first touch, look-ups beside a frozen dictionary that has to be built at start, and reading.</summary>
[MemoryDiagnoser]
public class PackBenchmarks
{
    private const int Keys = 1_000;

    // Pinned: the runtime gives a resource as memory that is there already, and nothing is copied.
    private byte[] _pack = [];
    private ArticleCollection<Article> _all = null!;
    private string[] _ids = [];
    private string[] _slugs = [];
    private string[] _urls = [];
    private FrozenDictionary<string, Article> _frozen = null!;
    private FrozenDictionary<string, Article> _frozenSlugs = null!;
    private FrozenDictionary<string, Article> _frozenUrls = null!;

    [Params(1_000, 10_000, 100_000)]
    public int Count { get; set; }

    [GlobalSetup]
    public void Open()
    {
        byte[] written = Packs.Write(Enumerable.Range(0, Count).Select(static i => Article.FromSeed(ArticleCorpus.Seed(i), ArticleCorpus.Id(i))));
        _pack = GC.AllocateUninitializedArray<byte>(written.Length, pinned: true);
        written.CopyTo(_pack, 0);
        _all = OpenPack();
        Article[] asked = [.. Enumerable.Range(0, Keys).Select(i => _all[(int)((long)i * Count / Keys)])];
        _ids = [.. asked.Select(static a => new string(a.Id))];
        _slugs = [.. asked.Select(static a => new string(a.Slug))];
        _urls = [.. asked.Select(static a => new string(a.Url.OriginalString))];
        _frozen = _all.ToFrozenDictionary(static a => a.Id);
        _frozenSlugs = _all.DistinctBy(static a => a.Slug).ToFrozenDictionary(static a => a.Slug);
        _frozenUrls = _all.ToFrozenDictionary(static a => a.Url.OriginalString);
        // First touch.
        _ = (ById(), BySlug(), ByUrl(), Titles(), Bodies());
    }

    [Benchmark(Description = "open")]
    public unsafe ArticleCollection<Article> OpenPack()
    {
        fixed (byte* pack = _pack)
        {
            return ArticlePack.Open(new UnmanagedMemoryStream(pack, _pack.Length)).All;
        }
    }

    [Benchmark(Description = "open, first title by id")]
    public string FirstTitle() => OpenPack()[_ids[Keys / 2]].Title;

    [Benchmark(Description = "look-up by id", OperationsPerInvoke = Keys)]
    public int ById()
    {
        int sum = 0;
        foreach (string id in _ids)
        {
            sum += _all[id].Title.Length;
        }

        return sum;
    }

    [Benchmark(Description = "look-up by slug", OperationsPerInvoke = Keys)]
    public int BySlug()
    {
        int sum = 0;
        foreach (string slug in _slugs)
        {
            sum += _all.FindBySlug(slug)!.Title.Length;
        }

        return sum;
    }

    [Benchmark(Description = "look-up by URL", OperationsPerInvoke = Keys)]
    public int ByUrl()
    {
        int sum = 0;
        foreach (string url in _urls)
        {
            sum += _all.FindByUrl(url)!.Title.Length;
        }

        return sum;
    }

    [Benchmark(Baseline = true, Description = "FrozenDictionary by id", OperationsPerInvoke = Keys)]
    public int Frozen() => TitlesIn(_frozen, _ids);

    [Benchmark(Description = "FrozenDictionary by slug", OperationsPerInvoke = Keys)]
    public int FrozenSlug() => TitlesIn(_frozenSlugs, _slugs);

    [Benchmark(Description = "FrozenDictionary by URL", OperationsPerInvoke = Keys)]
    public int FrozenUrl() => TitlesIn(_frozenUrls, _urls);

    [Benchmark(Description = "build the FrozenDictionary")]
    public FrozenDictionary<string, Article> Freeze() => _all.ToFrozenDictionary(static a => a.Id);

    [Benchmark(Description = "all titles")]
    public int Titles()
    {
        int sum = 0;
        foreach (Article article in _all)
        {
            sum += article.Title.Length;
        }

        return sum;
    }

    [Benchmark(Description = "all bodies, UTF-8")]
    public long Bodies()
    {
        long sum = 0;
        foreach (Article article in _all)
        {
            sum += article.Body.Utf8.Length;
        }

        return sum;
    }

    [Benchmark(Description = "write")]
    public int Write() => Packs.Write(_all).Length;

    private static int TitlesIn(FrozenDictionary<string, Article> articles, string[] keys)
    {
        int sum = 0;
        foreach (string key in keys)
        {
            sum += articles[key].Title.Length;
        }

        return sum;
    }
}
