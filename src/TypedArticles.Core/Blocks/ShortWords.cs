using System.Runtime.CompilerServices;

namespace TypedArticles.Core.Blocks;

/// <summary>Short words, asked for without a string for the question. Most answers are no, and most of these need no hash: the length, the first and the last character show it.</summary>
internal sealed class ShortWords
{
    private const int Bits = 1024;

    private readonly HashSet<ulong> _words = [];
    private readonly ulong[] _shapes = new ulong[Bits / 64];
    private readonly bool _isExact;
    private readonly int _longest;

    /// <param name="words">With spaces between: in lower case, or as they must be written.</param>
    /// <param name="isExact">Whether the case matters.</param>
    public ShortWords(string words, bool isExact = false)
    {
        _isExact = isExact;
        foreach (string word in words.Split(' '))
        {
            _words.Add(WordHash.Of(word.AsSpan()));
            int shape = ShapeOf(word.AsSpan());
            _shapes[shape >> 6] |= 1UL << (shape & 63);
            _longest = Math.Max(_longest, word.Length);
        }
    }

    public bool Contains(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty || word.Length > _longest)
        {
            return false;
        }

        int shape = ShapeOf(word);
        return (_shapes[shape >> 6] & (1UL << (shape & 63))) != 0 && _words.Contains(_isExact ? WordHash.Of(word) : WordHash.OfLower(word));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int ShapeOf(ReadOnlySpan<char> word) => ((Lower(word[0]) * 29) + (Lower(word[word.Length - 1]) * 5) + (word.Length * 131)) & (Bits - 1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static char Lower(char c) => c < 128 ? (char)(c | 0x20) : char.ToLowerInvariant(c);
}
