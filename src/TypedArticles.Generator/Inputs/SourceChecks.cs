using System.Text;
using Microsoft.CodeAnalysis.Text;
using TypedArticles.Core.Rules;
using TypedArticles.Core.Text;

namespace TypedArticles.Generator.Inputs;

/// <summary>What is wrong with a file before it is parsed: how the compiler decoded it, and its size.</summary>
internal static class SourceChecks
{
    private const int Utf8CodePage = 65001;
    private const int Utf16CodePage = 1200;
    private const int Utf16BigEndianCodePage = 1201;
    private const int Utf32CodePage = 12000;
    private const int Utf32BigEndianCodePage = 12001;
    private const int MaxBytesPerChar = 3;

    private static readonly UTF8Encoding s_strictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Null where nothing is wrong.</summary>
    public static TextProblem? FaultOf(SourceText source, RentedText text, int sizeLimit)
    {
        if (source.Encoding is { CodePage: not Utf8CodePage } other && FaultOf(other, text, source.Length) is { } fault)
        {
            return new TextProblem(RuleTable.BadText, new TextRange(0, 0), fault);
        }

        return source.Length > sizeLimit / MaxBytesPerChar && Encoding.UTF8.GetByteCount(text.Buffer, 0, source.Length) is var bytes && bytes > sizeLimit
            ? new TextProblem(RuleTable.TooLarge, new TextRange(0, 0), ByteCount.Shown(bytes), ByteCount.Shown(sizeLimit))
            : null;
    }

    /// <summary>
    /// What is wrong with a text that the compiler decoded as something else than UTF-8: it does so for a file that is not UTF-8, where the text
    /// then looks plausible, and for all files where the property <c>CodePage</c> says so. Null where the bytes are ASCII, which all read alike.
    /// </summary>
    private static string? FaultOf(Encoding other, RentedText text, int length)
    {
        if (other.CodePage is Utf16CodePage or Utf16BigEndianCodePage or Utf32CodePage or Utf32BigEndianCodePage)
        {
            return TextCheck.Wide;
        }

        byte[] bytes = other.GetBytes(text.Buffer, 0, length);
        bool isAscii = bytes.Length == length;
        for (int i = 0; isAscii && i < length; i++)
        {
            isAscii = bytes[i] == text.Buffer[i] && bytes[i] < 0x80;
        }

        return isAscii ? null : IsUtf8(bytes)
            ? $"is UTF-8, and the compiler read it as '{other.WebName}'; remove the property CodePage, or save the file with a byte-order mark"
            : $"is not UTF-8 (the compiler read it as '{other.WebName}'); convert it to UTF-8, for example with 'iconv -f WINDOWS-1252 -t UTF-8', or save it as UTF-8 in an editor";
    }

    private static bool IsUtf8(byte[] bytes)
    {
        try
        {
            s_strictUtf8.GetCharCount(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
