using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using TypedArticles.Core.Text;

namespace TypedArticles.Core.Blocks;

/// <summary>
/// A word as 64 bits, so that words are counted and looked up without a string for each. Nothing of it is kept: it need not be the same on
/// another machine.
/// </summary>
internal static class WordHash
{
    /// <summary>The longest word that is put into lower case, in UTF-16 code units.</summary>
    public const int LongestLower = 64;

    private const ulong Factor = 0x9E3779B97F4A7C15;

    [MethodImpl(HotLoop.Optimized)]
    public static ulong Of(ReadOnlySpan<char> word)
    {
        ulong hash = (ulong)word.Length * Factor;
        ReadOnlySpan<ulong> chunks = MemoryMarshal.Cast<char, ulong>(word);
        foreach (ulong chunk in chunks)
        {
            hash = Mix(hash, chunk);
        }

        ulong rest = 0;
        for (int i = chunks.Length * (sizeof(ulong) / sizeof(char)); i < word.Length; i++)
        {
            rest = (rest << 16) | word[i];
        }

        return Mix(hash, rest);
    }

    /// <summary>The hash of a word in lower case.</summary>
    public static ulong OfLower(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[LongestLower];
        return Of(lower.Slice(0, word.ToLowerInvariant(lower)));
    }

    /// <summary>The hash of two words, one after the other.</summary>
    public static ulong OfPair(ulong first, ulong second) => Mix(first, second);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong hash, ulong value)
    {
        hash = (hash ^ value) * Factor;
        return hash ^ (hash >> 32);
    }
}
