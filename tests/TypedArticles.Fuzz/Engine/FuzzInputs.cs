using TypedArticles.Tests;

namespace TypedArticles.Fuzz;

/// <summary>The inputs of a seed: first the files themselves, then mutations of them, each made from its index alone.</summary>
internal sealed class FuzzInputs(ulong seed)
{
    private static readonly byte[][] s_corpus = [.. SeedFiles().Select(File.ReadAllBytes), .. NastyTexts.All];

    public ulong Seed => seed;

    public byte[] this[long index]
    {
        get
        {
            if (index < s_corpus.Length)
            {
                return s_corpus[index];
            }

            var random = new FuzzRandom(seed, index);
            return Mutator.Mutate(random.Pick(s_corpus), random, s_corpus);
        }
    }

    /// <summary>The repository's own seeds, in an order that is the same on every machine.</summary>
    public static IReadOnlyList<string> SeedFiles() =>
        [.. Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Root, "seeds"), "*.txt", SearchOption.AllDirectories)
            .OrderBy(static f => f.Replace('\\', '/'), StringComparer.Ordinal)];
}
