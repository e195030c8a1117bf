using System.Text;
using System.Text.Json.Serialization;
using TypedArticles.Packing;
using TypedArticles.Parsing;
using TypedArticles.Parsing.Body;

namespace TypedArticles;

/// <summary>A block of a body: a slice of its text, without the line ends around it.</summary>
public readonly record struct ArticleBlock
{
    private readonly ArticleBody _body;
    private readonly int _offset;
    private readonly int _length;

    private ArticleBlock(ArticleBody body, BlockKind kind, int offset, int length)
    {
        (_body, Kind, _offset, _length) = (body, kind, offset, length);
    }

    /// <summary>What the block is.</summary>
    public BlockKind Kind { get; }

    /// <summary>Where the block starts in <see cref="ArticleBody.Utf8"/>, in bytes.</summary>
    public int Utf8Start => _offset;

    /// <summary>The text of the block; made anew at each call.</summary>
    public string Text => Encoding.UTF8.GetString(Utf8);

    /// <summary>The text of the block in UTF-8: a slice of <see cref="ArticleBody.Utf8"/>.</summary>
    [JsonIgnore]
    public ReadOnlySpan<byte> Utf8 => _body is null ? default : _body.Utf8.Slice(_offset, _length);

    /// <summary>Whether another block is of the same kind and has the same text.</summary>
    public bool Equals(ArticleBlock other) => Kind == other.Kind && Utf8.SequenceEqual(other.Utf8);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, PackHash.Of(Utf8, 0));

    /// <summary>The text of the block.</summary>
    public override string ToString() => Text;

    internal static ArticleBlock[] Read(ArticleBody body, PackedBody packed)
    {
        var blocks = new ArticleBlock[packed.BlockCount];
        for (int i = 0; i < blocks.Length; i++)
        {
            (int start, int length, int kind) = packed.BlockAt(i);
            blocks[i] = new ArticleBlock(body, (BlockKind)kind, start, length);
        }

        return blocks;
    }

    internal static ArticleBlock[] Split(ArticleBody body)
    {
        ReadOnlySpan<char> text = body.Text;
        BodyBlock[] structure = BodyStructure.Of(text);
        var blocks = new ArticleBlock[structure.Length];
        int position = 0, offset = 0;
        for (int i = 0; i < blocks.Length; i++)
        {
            // Offsets in UTF-8: each character is counted once.
            TextRange range = structure[i].Range;
            offset += Encoding.UTF8.GetByteCount(text[position..range.Start]);
            int length = Encoding.UTF8.GetByteCount(range.Of(text));
            blocks[i] = new ArticleBlock(body, (BlockKind)structure[i].Kind, offset, length);
            (position, offset) = (range.End, offset + length);
        }

        return blocks;
    }
}
