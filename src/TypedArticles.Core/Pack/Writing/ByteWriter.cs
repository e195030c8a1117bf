using System.Buffers.Binary;
using System.Text;

namespace TypedArticles.Core.Pack.Writing;

/// <summary>Bytes that grow, with integers that can be written again in their places.</summary>
internal sealed class ByteWriter
{
    private byte[] _bytes = new byte[256];

    public int Length { get; private set; }

    public Span<byte> Written => _bytes.AsSpan(0, Length);

    /// <summary>Begins anew, in the same memory.</summary>
    public void Clear() => Length = 0;

    /// <summary>Adds zeros and gives their offset.</summary>
    public int Reserve(int length)
    {
        int offset = Length;
        if (offset + length > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, offset + length));
        }

        _bytes.AsSpan(offset, length).Clear();
        Length += length;
        return offset;
    }

    /// <summary>Adds a text and gives its length in bytes.</summary>
    public int Add(string text)
    {
        int length = Encoding.UTF8.GetByteCount(text), offset = Reserve(length);
        return Encoding.UTF8.GetBytes(text, 0, text.Length, _bytes, offset);
    }

    public void Set(int offset, int value) => BinaryPrimitives.WriteInt32LittleEndian(_bytes.AsSpan(offset), value);

    public void Set(int offset, ulong value) => BinaryPrimitives.WriteUInt64LittleEndian(_bytes.AsSpan(offset), value);

    public byte[] ToArray() => Written.ToArray();
}
