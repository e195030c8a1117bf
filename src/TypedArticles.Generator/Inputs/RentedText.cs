using System.Buffers;
using Microsoft.CodeAnalysis.Text;

namespace TypedArticles.Generator.Inputs;

/// <summary>A compiler's text as a span, in a buffer that goes back when disposed.</summary>
internal readonly struct RentedText : IDisposable
{
    private readonly int _length;

    private RentedText(char[] buffer, int length) => (Buffer, _length) = (buffer, length);

    public char[] Buffer { get; }

    public ReadOnlySpan<char> Span => Buffer.AsSpan(0, _length);

    public static RentedText Of(SourceText source)
    {
        char[] buffer = ArrayPool<char>.Shared.Rent(Math.Max(source.Length, 1));
        source.CopyTo(0, buffer, 0, source.Length);
        return new RentedText(buffer, source.Length);
    }

    public void Dispose() => ArrayPool<char>.Shared.Return(Buffer);
}
