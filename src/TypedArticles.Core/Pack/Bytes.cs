using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace TypedArticles.Core.Pack;

/// <summary>
/// A stretch of a pack: an address that travels with its bound, so that every read is inside it or an <c>InvalidDataException</c>.
/// Integers are little-endian at any alignment.
/// </summary>
internal readonly unsafe struct Bytes
{
    /// <summary>The number of bytes.</summary>
    public readonly int Length;

    private readonly byte* _start;

    /// <param name="start">The first byte, which stays where it is as long as this is used.</param>
    /// <param name="length">The number of bytes.</param>
    public Bytes(byte* start, int length)
    {
        _start = start;
        Length = length;
    }

    public ReadOnlySpan<byte> Span => new(_start, Length);

    public byte this[int offset] => _start[Checked(offset, 1)];

    public int Int32(int offset) => ReadInt32(_start + Checked(offset, sizeof(int)));

    public ulong UInt64(int offset) => ReadUInt64(_start + Checked(offset, sizeof(ulong)));

    public Bytes Slice(int offset, int length) => new(_start + Checked(offset, length), length);

    /// <summary>The hash of the bytes from an offset to the end.</summary>
    public ulong HashFrom(int offset, ulong seed) => PackHash.Of(_start + Checked(offset, 0), Length - offset, seed);

    /// <summary>The address of a stretch, for a loop that stays inside it.</summary>
    public byte* Address(int offset, int length) => _start + Checked(offset, length);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int ReadInt32(byte* place)
    {
        int value = Unsafe.ReadUnaligned<int>(place);
        return BitConverter.IsLittleEndian ? value : BinaryPrimitives.ReverseEndianness(value);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong ReadUInt64(byte* place)
    {
        ulong value = Unsafe.ReadUnaligned<ulong>(place);
        return BitConverter.IsLittleEndian ? value : BinaryPrimitives.ReverseEndianness(value);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Checked(int offset, int length)
    {
        if (((uint)offset + (ulong)(uint)length) > (uint)Length)
        {
            throw PackDamage.Exception("something lies outside its part");
        }

        return offset;
    }
}
