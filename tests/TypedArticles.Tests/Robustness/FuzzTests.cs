extern alias build;

using TypedArticles.Core.Rules;
using TypedArticles.Fuzz;
using Xunit;
using build::TypedArticles.Core.Manifest;
using build::TypedArticles.Core.Pack.Writing;

namespace TypedArticles.Tests.Robustness;

/// <summary>The first inputs of the tool <c>TypedArticles.Fuzz</c>, which tries many more.</summary>
public sealed class FuzzTests
{
    private const ulong Seed = 20220123;

    [Fact]
    public void Ten_thousand_broken_files_break_nothing()
    {
        FuzzFailure? failure = FuzzRun.Check(new FuzzInputs(Seed), 10_000, null, out FuzzTotals totals);
        Assert.True(failure is null, failure?.ToString());
        Assert.Equal(10_000, totals.Inputs);

        // The inputs are worth trying: many are articles, and every rule is broken by some, but for the size, which only a build limits.
        Assert.InRange(totals.Articles, 1_000, 9_000);
        Assert.Equal(
            RuleTable.OfSeeds.Concat(RuleTable.OfSeedFields).Where(r => r != RuleTable.TooLarge).Select(r => r.Id).Order(StringComparer.Ordinal),
            totals.Problems.Keys);
    }

    [Fact]
    public void Ten_thousand_damaged_packs_give_no_wrong_answer()
    {
        FuzzFailure? failure = PackRun.Check(new PackInputs(Seed), 10_000, null, out long refused);
        Assert.True(failure is null, failure?.ToString());
        Assert.InRange(refused, 9_000, 10_000);
    }

    [SkippableFact]
    public void Ten_thousand_hostile_packs_are_refused_or_give_values_that_the_setters_take()
    {
        Skip.IfNot(GuardedMemory.IsSupported, "Memory with guard pages is made on Linux only.");
        FuzzFailure? failure = HostileRun.Check(new HostilePacks(Seed), 10_000, null, out long refused);
        Assert.True(failure is null, failure?.ToString());
        Assert.InRange(refused, 5_000, 9_900);
    }

    [Fact]
    public void Twenty_thousand_queries_break_nothing()
    {
        FuzzFailure? failure = QueriesRun.Check(new QueryInputs(Seed), 20_000, null, out long found);
        Assert.True(failure is null, failure?.ToString());
        Assert.InRange(found, 8_000, 19_000);
    }

    [SkippableFact]
    public void Damaged_search_indexes_give_no_wrong_answer()
    {
        Skip.IfNot(GuardedMemory.IsSupported, "Memory with guard pages is made on Linux only.");
        FuzzFailure? failure = new IndexInputs(Seed, isHostile: false).Check(3_000, null, out long refused);
        Assert.True(failure is null, failure?.ToString());
        Assert.InRange(refused, 2_000, 3_000);
    }

    [SkippableFact]
    public void Hostile_search_indexes_are_refused_or_answered()
    {
        Skip.IfNot(GuardedMemory.IsSupported, "Memory with guard pages is made on Linux only.");
        FuzzFailure? failure = new IndexInputs(Seed, isHostile: true).Check(3_000, null, out long refused);
        Assert.True(failure is null, failure?.ToString());
        Assert.InRange(refused, 500, 2_990);
    }

    [Fact]
    public void A_build_packs_what_is_read_at_run_time()
    {
        string folder = Directory.CreateTempSubdirectory("articles").FullName;
        try
        {
            var inputs = new FuzzInputs(Seed);
            var read = new List<Article>();
            var entries = new List<ManifestEntry>();
            foreach (int i in Enumerable.Range(0, 2_000))
            {
                string path = Path.Combine(folder, $"{i}.txt"), lead = (i % 4) switch { 0 => "true", 1 => "false", _ => "" };
                File.WriteAllBytes(path, inputs[i]);
                entries.Add(Manifests.Entry(path, $"{i}", ("Lead", lead)));
                var options = new ArticleSeedOptions { HasLead = entries[^1].HasLead };
                if (Article.TryFromSeed(inputs[i], $"{i}", options, out Article? article, out _))
                {
                    read.Add(article);
                }
            }

            SameArticles.Assert(ArticleCollection.Create(read), Packed(entries));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static ArticleCollection<Article> Packed(IEnumerable<ManifestEntry> entries)
    {
        var stream = new MemoryStream();
        PackWriter.Write(build::TypedArticles.Build.ArticleFiles.Read(Manifests.Of(entries)).Collections, stream);
        return Packs.Open(stream.ToArray()).All;
    }
}
