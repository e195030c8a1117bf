using System.Buffers;
using System.Text;
using System.Xml;

namespace Blog.Feeds;

/// <summary>XML in UTF-8, indented, with <c>\n</c> on every machine.</summary>
internal static class XmlDocuments
{
    private static readonly XmlWriterSettings s_settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
    };

    public static void Write(IBufferWriter<byte> output, Action<XmlWriter> write)
    {
        using MemoryStream stream = new();
        using (XmlWriter xml = XmlWriter.Create(stream, s_settings))
        {
            write(xml);
        }

        output.Write(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }

    /// <summary>A text that XML 1.0 can hold: it has no way to write most control characters, which then become U+FFFD.</summary>
    public static string TextOf(string text) =>
        string.Concat(text.Select(static c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c) ? c : '\uFFFD'));
}
