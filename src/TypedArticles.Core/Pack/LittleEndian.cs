using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace TypedArticles.Core.Pack;

/// <summary>
/// Integers of a pack, which are little-endian and may lie at any address. By pointers: a look-up is a few of these reads, and the first
/// look-up of a program runs as it was first compiled, where each call of a helper counts. Callers must have checked the bounds.
/// </summary>
internal static unsafe class LittleEndian
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Int32(byte* place) => BitConverter.IsLittleEndian ? *(int*)place : BinaryPrimitives.ReverseEndianness(*(int*)place);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong UInt64(byte* place) => BitConverter.IsLittleEndian ? *(ulong*)place : BinaryPrimitives.ReverseEndianness(*(ulong*)place);
}
