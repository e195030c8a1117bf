using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;

namespace Blog.Html;

/// <summary>
/// Writes HTML in UTF-8. <c>html.Write($"&lt;p&gt;{text}&lt;/p&gt;")</c>: what stands in the literal is markup, what stands in braces is
/// encoded. A string that is not a literal has no way to become markup.
/// </summary>
internal sealed class HtmlWriter(IBufferWriter<byte> output)
{
    /// <summary>For what is HTML already, and for writers of other formats within the page.</summary>
    public IBufferWriter<byte> Output { get; } = output;

#pragma warning disable CA1822 // The instance is an argument of the handler, which has written everything before this is called.
    public void Write([InterpolatedStringHandlerArgument("")] Markup html) => _ = html;
#pragma warning restore CA1822

    /// <summary>Made by the compiler for each interpolated string that goes to <see cref="Write"/>.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Markup(int literalLength, int formattedCount, HtmlWriter writer)
    {
        private readonly IBufferWriter<byte> _output = writer.Output;

        /// <summary>How much of the string is markup and how many parts are not, as the compiler counts them.</summary>
        public (int LiteralLength, int FormattedCount) Shape { get; } = (literalLength, formattedCount);

        public void AppendLiteral(string markup) => Encoding.UTF8.GetBytes(markup, _output);

        public void AppendFormatted(scoped ReadOnlySpan<byte> utf8) => HtmlText.Write(_output, utf8);

        public void AppendFormatted(int number) => AppendFormatted(number.ToString(System.Globalization.CultureInfo.InvariantCulture));

        public void AppendFormatted(string? text)
        {
            // The names, titles and leads of a page; bodies come as UTF-8 and are not copied.
            int length = Encoding.UTF8.GetMaxByteCount(text?.Length ?? 0);
            byte[] rented = ArrayPool<byte>.Shared.Rent(length);
            HtmlText.Write(_output, rented.AsSpan(0, Encoding.UTF8.GetBytes(text, rented)));
            ArrayPool<byte>.Shared.Return(rented);
        }
    }
}
