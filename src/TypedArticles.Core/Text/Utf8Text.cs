using System.Text;

namespace TypedArticles.Core.Text;

/// <summary>Decodes a file's bytes as a lossless UTF-8 text, for the parser.</summary>
internal static class Utf8Text
{
    private static readonly UTF8Encoding s_replacing = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: false);

    /// <summary>
    /// The text of UTF-8 bytes. Bad bytes become U+FFFD, as in the compiler, which the parser then reports at its place;
    /// a byte-order mark stays and is skipped there.
    /// </summary>
    public static int Decode(byte[] utf8, int count, char[] target) => s_replacing.GetChars(utf8, 0, count, target, 0);
}
