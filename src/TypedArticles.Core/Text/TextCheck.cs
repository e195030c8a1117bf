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

    /// <summary>What is wrong with a file of UTF-16, for a message.</summary>
    public const string Wide = "is UTF-16 and not UTF-8; convert it, for example with 'iconv -f UTF-16 -t UTF-8', or save it as UTF-8 in an editor";

    /// <summary>What a bad character is, for a message.</summary>
    public static string Describe(char bad) => bad switch
    {
        '\0' => "a NUL character (U+0000)",
        '\uFFFD' => "a replacement character (U+FFFD), left by bytes that were not UTF-8",
        _ => $"half of a surrogate pair (U+{(int)bad:X4})",
    };

    /// <summary>What is wrong with a file that has a bad character, for a message.</summary>
    public static string FaultOf(char bad) => $"contains {Describe(bad)}{bad switch
    {
        '\0' => ", which is not text; remove it, or save the file as UTF-8",
        '\uFFFD' => "; convert the file from its encoding to UTF-8, or restore the character",
        _ => ", which is not a character; remove it, and save the file as UTF-8",
    }}";

    /// <summary>
    /// Whether a text that was read as UTF-8 is UTF-16: by its byte-order mark (FE FF, FF FE), which becomes two replacement characters at the
    /// start, or because every second character of its start is NUL.
    /// </summary>
    public static bool IsWide(ReadOnlySpan<char> text, int firstBad)
    {
        if (firstBad > 1 || text.Length < 4)
        {
            return false;
        }

        return (text[0] == '\uFFFD' && text[1] == '\uFFFD' && text.Slice(0, Math.Min(text.Length, 16)).IndexOf('\0') >= 0)
            || (text[0] == '\0' && text[2] == '\0' && text[1] != '\0' && text[3] != '\0')
            || (text[1] == '\0' && text[3] == '\0' && text[0] != '\0' && text[2] != '\0');
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
