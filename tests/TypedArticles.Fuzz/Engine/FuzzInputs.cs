using TypedArticles.Tests;

namespace TypedArticles.Fuzz;

/// <summary>The inputs of a seed: first the files themselves, then mutations of them, a third of all with front matter, each made from its index alone.</summary>
internal sealed class FuzzInputs(ulong seed)
{
    private static readonly byte[][] s_corpus = [.. SeedFiles().Select(File.ReadAllBytes), .. NastyTexts.All];

    public ulong Seed => seed;

    public byte[] this[long index] => Make(index, out FuzzRandom random) is var file && random.OneIn(3) ? FrontMatterGrammar.Insert(file, random) : file;

    /// <summary>An input before front matter is written into it.</summary>
    public byte[] WithoutFrontMatter(long index) => Make(index, out _);

    private byte[] Make(long index, out FuzzRandom random)
    {
        random = new FuzzRandom(seed, index);
        return index < s_corpus.Length ? s_corpus[index] : Mutator.Mutate(random.Pick(s_corpus), random, s_corpus);
    }

    /// <summary>The repository's own seeds, in an order that is the same on every machine.</summary>
    public static IReadOnlyList<string> SeedFiles() =>
        [.. Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Root, "seeds"), "*.txt", SearchOption.AllDirectories)
            .OrderBy(static f => f.Replace('\\', '/'), StringComparer.Ordinal)];
}
