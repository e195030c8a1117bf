extern alias build;

using System.Text;
using System.Text.RegularExpressions;
using BenchmarkDotNet.Attributes;
using TypedArticles.Benchmarks.Corpus;
using build::TypedArticles.Core.Rules;
using build::TypedArticles.Core.Seeds;
using build::TypedArticles.Core.Blocks;

namespace TypedArticles.Benchmarks.InProcess;

/// <summary>Reading seeds, dividing their bodies, and the one-line expression that would divide them worse. One core.</summary>
[MemoryDiagnoser]
public partial class SplitBenchmarks : IReadsBytes
{
    private const int Articles = 1_000;

    private const string Pattern = """(?<=[.!?…"'»”’)\]])(?=[\p{Lu}"«“„])|(?<=\p{Ll})(?=\p{Lu})""";

    private static readonly string[] s_seeds = [.. Enumerable.Range(0, Articles).Select(ArticleCorpus.Seed)];

    private readonly string[] _bodies = [.. s_seeds.Select(static (s, i) => Article.FromSeed(s, ArticleCorpus.Id(i)).Body.Text)];

    long IReadsBytes.Bytes { get; } = s_seeds.Sum(static s => (long)Encoding.UTF8.GetByteCount(s));

    [Benchmark(Baseline = true, Description = "Regex.Split of the bodies")]
    public int Expression()
    {
        int count = 0;
        foreach (string body in _bodies)
        {
            count += Regex.Split(body, Pattern, RegexOptions.CultureInvariant).Length;
        }

        return count;
    }

    [Benchmark(Description = "Regex.Split, expression generated as code")]
    public int GeneratedExpression()
    {
        int count = 0;
        foreach (string body in _bodies)
        {
            count += Boundary().Split(body).Length;
        }

        return count;
    }

    [Benchmark(Description = "Split of the bodies")]
    public int Split()
    {
        int count = 0;
        foreach (string body in _bodies)
        {
            count += BodyStructure.Of(body.AsSpan()).Length;
        }

        return count;
    }

    [Benchmark(Description = "Parse and split of the seeds")]
    public int ParseAndSplit()
    {
        int count = 0;
        foreach (string seed in s_seeds)
        {
            ProblemList problems = default;
            SeedLayout layout = SeedParser.Parse(seed.AsSpan(), null, ref problems);
            count += BodyStructure.Of(layout.Body.Of(seed.AsSpan())).Length;
        }

        return count;
    }

    [Benchmark(Description = "Parse of the seeds")]
    public int Parse()
    {
        int count = 0;
        foreach (string seed in s_seeds)
        {
            ProblemList problems = default;
            count += SeedParser.Parse(seed.AsSpan(), null, ref problems).Body.Length;
        }

        return count;
    }

    [GeneratedRegex(Pattern, RegexOptions.CultureInvariant)]
    private static partial Regex Boundary();
}
