using System.Buffers.Binary;
using System.Text;
using TypedArticles.Core.Blocks;
using TypedArticles.Core.Text;
using Block = TypedArticles.Core.Pack.PackFormat.Block;

namespace TypedArticles.Core.Pack.Writing;

/// <summary>A body as it is in a pack: the table of its blocks, then its plain text, and its source and HTML where they are not the same.</summary>
internal sealed class PackBody
{
    private ulong? _hash;

    /// <summary>All of them.</summary>
    public required ArraySegment<byte> Bytes { get; init; }

    /// <summary>The hash of all bytes, computed when it is first asked for.</summary>
    public ulong Hash
    {
        get => _hash ??= PackHash.Of(Bytes.AsSpan(), 0);
        init => _hash = value;
    }

    /// <summary>The number of entries in the table of blocks.</summary>
    public required int BlockCount { get; init; }

    /// <summary>The length of the plain text, in bytes.</summary>
    public required int TextLength { get; init; }

    /// <summary>The length of Markdown that is the source, in bytes; -1 where the source is the plain text, or there is none.</summary>
    public int SourceLength { get; init; } = -1;

    /// <summary>The length of the HTML, in bytes.</summary>
    public int HtmlLength { get; init; }

    public bool IsMarkdown { get; init; }

    /// <summary>Whether the Markdown was rendered.</summary>
    public bool HasHtml { get; init; }

    /// <summary>The plain text.</summary>
    public ArraySegment<byte> Text => new(Bytes.Array!, Bytes.Offset + Bytes.Count - HtmlLength - Math.Max(0, SourceLength) - TextLength, TextLength);

    /// <summary>The source where it is not the plain text; empty where there is none.</summary>
    public ArraySegment<byte> Source => new(Bytes.Array!, Bytes.Offset + Bytes.Count - HtmlLength - Math.Max(0, SourceLength), Math.Max(0, SourceLength));

    /// <summary>The body of plain text, which is its own source.</summary>
    /// <param name="buffer">Has the text, LF line ends.</param>
    /// <param name="start">Where it starts.</param>
    /// <param name="length">Its length in UTF-16 code units.</param>
    /// <param name="store">Gives the room for it.</param>
    public static PackBody Of(char[] buffer, int start, int length, ByteStore store)
    {
        BodyBlock[] blocks = BodyStructure.Of(buffer.AsSpan(start, length));
        int tableLength = blocks.Length * Block.Length, textLength = Encoding.UTF8.GetByteCount(buffer, start, length);
        ArraySegment<byte> bytes = store.Take(tableLength + textLength);
        int position = 0, offset = tableLength;
        for (int i = 0; i < blocks.Length; i++)
        {
            TextRange range = blocks[i].Range;
            offset += Encoding.UTF8.GetBytes(buffer, start + position, range.Start - position, bytes.Array!, bytes.Offset + offset);
            int blockLength = Encoding.UTF8.GetBytes(buffer, start + range.Start, range.Length, bytes.Array!, bytes.Offset + offset);
            Span<byte> entry = bytes.AsSpan(i * Block.Length, Block.Length);
            BinaryPrimitives.WriteInt32LittleEndian(entry.Slice(Block.Start), offset - tableLength);
            BinaryPrimitives.WriteInt32LittleEndian(entry.Slice(Block.TextLength), blockLength);
            entry[Block.Kind] = (byte)blocks[i].Kind;
            entry[Block.Level] = (byte)(blocks[i].Kind == BlockKind.Heading ? BodyBlock.HeadingLevel : 0);
            (position, offset) = (range.End, offset + blockLength);
        }

        Encoding.UTF8.GetBytes(buffer, start + position, length - position, bytes.Array!, bytes.Offset + offset);
        return new PackBody { Bytes = bytes, BlockCount = blocks.Length, TextLength = textLength };
    }

    /// <summary>The body of Markdown, which is kept as its source alone.</summary>
    /// <param name="buffer">Has the Markdown.</param>
    /// <param name="start">Where it starts.</param>
    /// <param name="length">Its length in UTF-16 code units.</param>
    /// <param name="store">Gives the room for it.</param>
    public static PackBody OfMarkdown(char[] buffer, int start, int length, ByteStore store)
    {
        string markdown = MarkdownText.Of(buffer.AsSpan(start, length));
        ArraySegment<byte> bytes = store.Take(Encoding.UTF8.GetByteCount(markdown));
        Encoding.UTF8.GetBytes(markdown, 0, markdown.Length, bytes.Array!, bytes.Offset);
        return new PackBody { Bytes = bytes, BlockCount = 0, TextLength = 0, SourceLength = bytes.Count, IsMarkdown = true };
    }
}
