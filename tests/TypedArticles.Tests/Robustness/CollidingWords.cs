using System.Runtime.InteropServices;
using TypedArticles.Core.Blocks;
using Xunit;

namespace TypedArticles.Tests.Robustness;

/// <summary>Words of four letters that want the same place in any table of the splitter: made by running its hash backwards, which has no key.</summary>
public sealed class CollidingWords
{
    private const ulong Factor = 0x9E3779B97F4A7C15;

    [Fact]
    public void They_want_the_same_place()
    {
        string[] words = [.. Take(1_000)];
        Assert.Equal(words.Length, words.Distinct().Count());
        Assert.All(words, static w => Assert.All(w, static c => Assert.True(char.IsLetter(c))));
        Assert.Single(words.Select(static w => (WordHash.Of(w) >> 20) & 0xFFFFFF).Distinct());
    }

    internal static IEnumerable<string> Take(int count)
    {
        ulong inverse = Inverse();
        for (ulong i = 0; count > 0; i++)
        {
            // All bits that choose a place are equal, the others count up.
            ulong hash = (i << 44) | ((i >> 20) & 0xFFFFF);
            ulong chunk = Back(Back(hash, inverse), inverse) ^ unchecked(4 * Factor);
            string word = new(MemoryMarshal.Cast<ulong, char>([chunk]));
            if (word.All(char.IsLetter))
            {
                count--;
                yield return word;
            }
        }
    }

    /// <summary>What was mixed with nothing to a value.</summary>
    private static ulong Back(ulong value, ulong inverse) => (value ^ (value >> 32)) * inverse;

    private static ulong Inverse()
    {
        ulong inverse = Factor;
        for (int i = 0; i < 6; i++)
        {
            inverse *= 2 - (Factor * inverse);
        }

        return inverse;
    }
}
