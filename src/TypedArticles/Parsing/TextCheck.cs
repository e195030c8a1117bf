using System.Runtime.CompilerServices;

namespace TypedArticles.Parsing;

/// <summary>
/// Finds characters that show that a file was not UTF-8 text: NUL (UTF-16 read as UTF-8, or binary), U+FFFD (what a lossy
/// decoder puts in place of bad bytes) and halves of surrogate pairs.
/// </summary>
internal static class TextCheck
{
    /// <summary>Adds the first bad character to the problems and gives its place; -1 where there is none.</summary>
    public static int Check(ReadOnlySpan<char> text, ref ProblemList problems)
    {
        int at = FirstBad(text);
        if (at < 0)
        {
            return -1;
        }

        string found = text[at] switch
        {
            '\0' => "a NUL character (U+0000)",
            '\uFFFD' => "a replacement character (U+FFFD), left by bytes that were not UTF-8",
            _ => $"half of a surrogate pair (U+{(int)text[at]:X4})",
        };
        problems.Add(SeedRule.BadText, new TextRange(at, 1), found);
        return at;
    }

    private static int FirstBad(ReadOnlySpan<char> text)
    {
        int bad = text.IndexOfAny('\0', '\uFFFD');
        int limit = bad < 0 ? text.Length : bad;
        int surrogate = FirstLoneSurrogate(text.Slice(0, limit));
        return surrogate >= 0 ? surrogate : bad;
    }

    [MethodImpl(HotLoop.Optimized)]
    private static int FirstLoneSurrogate(ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if ((text[i] & 0xF800) != 0xD800)
            {
                continue;
            }

            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
            {
                return i;
            }

            i++;
        }

        return -1;
    }
}
