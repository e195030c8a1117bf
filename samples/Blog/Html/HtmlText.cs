using System.Buffers;

namespace Blog.Html;

/// <summary>Text in UTF-8 as the content of an element or of a quoted attribute: the five characters of HTML become references, the rest is copied.</summary>
internal static class HtmlText
{
    private static readonly SearchValues<byte> s_special = SearchValues.Create("<>&\"'"u8);

    /// <summary>Encodes without decoding: all bytes of a longer UTF-8 sequence are 0x80 or above, so none of them is taken for one of the five.</summary>
    public static void Write(IBufferWriter<byte> output, ReadOnlySpan<byte> utf8)
    {
        while (utf8.IndexOfAny(s_special) is >= 0 and var found)
        {
            output.Write(utf8[..found]);
            output.Write(ReferenceTo(utf8[found]));
            utf8 = utf8[(found + 1)..];
        }

        output.Write(utf8);
    }

    private static ReadOnlySpan<byte> ReferenceTo(byte special) => special switch
    {
        (byte)'<' => "&lt;"u8,
        (byte)'>' => "&gt;"u8,
        (byte)'&' => "&amp;"u8,
        (byte)'"' => "&quot;"u8,
        _ => "&#39;"u8,
    };
}
