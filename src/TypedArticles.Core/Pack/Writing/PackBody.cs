using System.Buffers.Binary;
using System.Text;
using TypedArticles.Core.Blocks;
using TypedArticles.Core.Text;
using Block = TypedArticles.Core.Pack.PackFormat.Block;

namespace TypedArticles.Core.Pack.Writing;

/// <summary>A body as it lies in a pack: the table of its blocks, then its text in UTF-8.</summary>
/// <param name="Bytes">Both.</param>
/// <param name="BlockCount">The number of entries in the table.</param>
internal sealed record PackBody(ArraySegment<byte> Bytes, int BlockCount)
{
    public int TableLength => BlockCount * Block.EntryLength;

    public int TextLength => Bytes.Count - TableLength;

    /// <param name="buffer">Holds the text, LF line ends.</param>
    /// <param name="start">Where it starts.</param>
    /// <param name="length">Its length in UTF-16 code units.</param>
    /// <param name="store">Gives the room for it.</param>
    public static PackBody Of(char[] buffer, int start, int length, ByteStore store)
    {
        BodyBlock[] blocks = BodyStructure.Of(buffer.AsSpan(start, length));
        int tableLength = blocks.Length * Block.EntryLength;
        ArraySegment<byte> bytes = store.Take(tableLength + Encoding.UTF8.GetByteCount(buffer, start, length));
        int position = 0, offset = tableLength;
        for (int i = 0; i < blocks.Length; i++)
        {
            TextRange range = blocks[i].Range;
            offset += Encoding.UTF8.GetBytes(buffer, start + position, range.Start - position, bytes.Array!, bytes.Offset + offset);
            int blockLength = Encoding.UTF8.GetBytes(buffer, start + range.Start, range.Length, bytes.Array!, bytes.Offset + offset);
            Span<byte> entry = bytes.AsSpan(i * Block.EntryLength);
            BinaryPrimitives.WriteInt32LittleEndian(entry, offset - tableLength);
            BinaryPrimitives.WriteInt32LittleEndian(entry.Slice(4), (blockLength << Block.KindBits) | (int)blocks[i].Kind);
            (position, offset) = (range.End, offset + blockLength);
        }

        Encoding.UTF8.GetBytes(buffer, start + position, length - position, bytes.Array!, bytes.Offset + offset);
        return new PackBody(bytes, blocks.Length);
    }
}
