using TypedArticles.Fuzz;
using Xunit;

namespace TypedArticles.Tests.Robustness;

/// <summary>Files that a full disk or a broken transfer cut off, at any byte.</summary>
public sealed class TruncationTests
{
    private const int Longest = 2 * 1024;

    public static TheoryData<string> Files => [.. FuzzInputs.SeedFiles().Select(f => Path.GetRelativePath(RepositoryFolder.Root, f))];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_seed_may_end_at_any_byte(string file)
    {
        byte[] whole = File.ReadAllBytes(Path.Combine(RepositoryFolder.Root, file));
        int articles = 0;
        for (int length = 0; length <= Math.Min(whole.Length, Longest); length++)
        {
            articles += Invariants.Check(whole[..length]) is null ? 0 : 1;
        }

        Assert.InRange(articles, 1, whole.Length);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_seed_may_begin_at_any_byte(string file)
    {
        byte[] whole = File.ReadAllBytes(Path.Combine(RepositoryFolder.Root, file));
        for (int start = 1; start < Math.Min(whole.Length, Longest); start++)
        {
            Invariants.Check(whole[start..]);
        }
    }
}
