using System.Text;
using System.Text.Json.Serialization;

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

    /// <summary>The text of the block; made anew at each call.</summary>
    public string Text => Encoding.UTF8.GetString(Utf8);

    /// <summary>The text of the block in UTF-8: a slice of <see cref="ArticleBody.Utf8"/>.</summary>
    [JsonIgnore]
    public ReadOnlySpan<byte> Utf8 => _body is null ? default : _body.Utf8.Slice(_offset, _length);

    /// <summary>Whether another block is of the same kind and has the same text.</summary>
    public bool Equals(ArticleBlock other) => Kind == other.Kind && Utf8.SequenceEqual(other.Utf8);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Packing.PackHash.Of(Utf8, 0));

    /// <summary>The text of the block.</summary>
    public override string ToString() => Text;

    internal static ArticleBlock[] Split(ArticleBody body)
    {
        ReadOnlySpan<byte> text = body.Utf8;
        var blocks = new List<ArticleBlock>();
        for (int start = 0; start < text.Length;)
        {
            int length = text[start..].IndexOf((byte)'\n');
            length = length < 0 ? text.Length - start : length;
            if (!IsBlank(text.Slice(start, length)))
            {
                blocks.Add(new ArticleBlock(body, BlockKind.Paragraph, start, length));
            }

            start += length + 1;
        }

        return [.. blocks];
    }

    private static bool IsBlank(ReadOnlySpan<byte> line)
    {
        while (!line.IsEmpty)
        {
            Rune.DecodeFromUtf8(line, out Rune rune, out int consumed);
            if (!Rune.IsWhiteSpace(rune))
            {
                return false;
            }

            line = line[consumed..];
        }

        return true;
    }
}
