using Xunit;

namespace TypedArticles.Tests;

/// <summary>What a thread allocates.</summary>
internal static class Allocations
{
    /// <summary>By the least of several runs: the run time itself allocates now and then, when it compiles a method anew.</summary>
    public static void AssertNone(Func<int> act)
    {
        Assert.NotEqual(0, act());
        long least = long.MaxValue;
        for (int run = 0; run < 5; run++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            act();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.Equal(0, least);
    }
}
