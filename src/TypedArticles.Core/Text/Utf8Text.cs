using System.Text;

namespace TypedArticles.Core.Text;

/// <summary>Decodes a file's bytes as a lossless UTF-8 text, for the parser.</summary>
internal static class Utf8Text
{
    /// <summary>In bytes.</summary>
    public const int LongestMark = 3;

    private static readonly UTF8Encoding s_replacing = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: false);

    /// <summary>
    /// The text of UTF-8 bytes, the characters that the compiler reads from the same file: without a byte-order mark at the start, and
    /// only without one. Bad bytes become U+FFFD, which the parser then reports at its place.
    /// </summary>
    public static int Decode(byte[] utf8, int count, char[] target)
    {
        int start = MarkLength(utf8, count);
        return s_replacing.GetChars(utf8, start, count - start, target, 0);
    }

    /// <summary>The length of the byte-order mark at the start; 0 for none.</summary>
    public static int MarkLength(byte[] utf8, int count) => count >= LongestMark && utf8[0] == 0xEF && utf8[1] == 0xBB && utf8[2] == 0xBF ? LongestMark : 0;

    /// <summary>The bytes that a part of a text takes. The text has no surrogate by itself.</summary>
    public static int CountBytes(string text, int start, int length)
    {
        int count = 0;
        for (int i = start; i < start + length; i++)
        {
            count += text[i] < 0x80 ? 1 : text[i] < 0x800 || char.IsSurrogate(text[i]) ? 2 : 3;
        }

        return count;
    }
}
