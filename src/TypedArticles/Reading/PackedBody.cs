using System.Buffers.Binary;
using Block = TypedArticles.Core.Pack.PackFormat.Block;

namespace TypedArticles.Reading;

/// <summary>Where the text of a body lies in a pack; the table of its blocks lies before it.</summary>
internal sealed class PackedBody(PackReader pack, int offset, int length, int blockCount)
{
    public ReadOnlySpan<byte> Utf8 => pack.Bytes.Slice(offset, length);

    public int BlockCount => blockCount;

    /// <summary>Start and length of a block in the text, and the number of its kind.</summary>
    public (int Start, int Length, int Kind) BlockAt(int index)
    {
        ReadOnlySpan<byte> entry = pack.Bytes.Slice(offset - ((blockCount - index) * Block.EntryLength), Block.EntryLength);
        int start = BinaryPrimitives.ReadInt32LittleEndian(entry), packed = BinaryPrimitives.ReadInt32LittleEndian(entry[4..]);
        int blockLength = packed >> Block.KindBits;
        PackReader.Require(start >= 0 && blockLength > 0 && (long)start + blockLength <= length, "a block lies outside its body");
        return (start, blockLength, packed & ((1 << Block.KindBits) - 1));
    }
}
