using System.Buffers.Binary;

namespace TypedArticles.Build.Searching;

/// <summary>Bytes of an index that grow.</summary>
internal sealed class IndexBytes
{
    private byte[] _bytes = new byte[1024];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public void Add(byte value)
    {
        Need(1);
        _bytes[Length++] = value;
    }

    public void Add(ReadOnlySpan<byte> bytes)
    {
        Need(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(Length));
        Length += bytes.Length;
    }

    public void AddInt32(int value)
    {
        Need(sizeof(int));
        BinaryPrimitives.WriteInt32LittleEndian(_bytes.AsSpan(Length), value);
        Length += sizeof(int);
    }

    public void AddVarint(uint value)
    {
        Need(5);
        for (; value >= 0x80; value >>= 7)
        {
            _bytes[Length++] = (byte)(value | 0x80);
        }

        _bytes[Length++] = (byte)value;
    }

    /// <summary>Writes an integer again in its place.</summary>
    public void Set(int offset, int value) => BinaryPrimitives.WriteInt32LittleEndian(_bytes.AsSpan(offset), value);

    public void Set(int offset, byte value) => _bytes[offset] = value;

    /// <summary>Writes a hash in its place.</summary>
    public void Set(int offset, ulong value) => BinaryPrimitives.WriteUInt64LittleEndian(_bytes.AsSpan(offset), value);

    /// <summary>Adds zeros.</summary>
    public void Reserve(int length)
    {
        Need(length);
        _bytes.AsSpan(Length, length).Clear();
        Length += length;
    }

    /// <summary>Removes everything.</summary>
    public void Clear() => Length = 0;

    public byte[] ToArray() => Written.ToArray();

    private void Need(int length)
    {
        if (length > _bytes.Length - Length)
        {
            Array.Resize(ref _bytes, (int)Math.Min(0x7FFFFFC7L, Math.Max(2L * _bytes.Length, (long)Length + length)));
        }
    }
}
