using System.Runtime.CompilerServices;

namespace TypedArticles.Core.Text;

/// <summary>
/// Finds characters that show that a file was not UTF-8 text: NUL (UTF-16 read as UTF-8, or binary), U+FFFD (what a lossy
/// decoder puts in place of bad bytes) and halves of surrogate pairs.
/// </summary>
internal static class TextCheck
{
    /// <summary>The position of the first bad character; -1 where there is none.</summary>
    public static int FirstBad(ReadOnlySpan<char> text)
    {
        int bad = text.IndexOfAny('\0', '\uFFFD');
        int limit = bad < 0 ? text.Length : bad;
        int surrogate = FirstLoneSurrogate(text.Slice(0, limit));
        return surrogate >= 0 ? surrogate : bad;
    }

    /// <summary>What a bad character is, for a message.</summary>
    public static string Describe(char bad) => bad switch
    {
        '\0' => "a NUL character (U+0000)",
        '\uFFFD' => "a replacement character (U+FFFD), left by bytes that were not UTF-8",
        _ => $"half of a surrogate pair (U+{(int)bad:X4})",
    };

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
