using System.Text;
using System.Text.Json.Serialization;
using TypedArticles.Reading;

namespace TypedArticles;

/// <summary>Represents a block of a body: a slice of its text, without the line ends around it.</summary>
public readonly record struct ArticleBlock
{
    private readonly ArticleBody? _body;

    private readonly int _number;

    /// <param name="body">The body that the block is in.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="level">The level of a heading.</param>
    /// <param name="utf8Offset">Where it starts in the text.</param>
    /// <param name="utf8Length">Its length there.</param>
    /// <param name="number">Its number among the blocks of a body that was compiled.</param>
    internal ArticleBlock(ArticleBody body, ArticleBlockKind kind, int level, int utf8Offset, int utf8Length, int number = 0) =>
        (_body, Kind, Level, Utf8Offset, Utf8Length, _number) = (body, kind, level, utf8Offset, utf8Length, number);

    /// <summary>Gets what the block is.</summary>
    public ArticleBlockKind Kind { get; }

    /// <summary>Gets the offset of the block in <see cref="ArticleBody.Utf8"/>, in bytes.</summary>
    public int Utf8Offset { get; }

    /// <summary>Gets the length of the block in UTF-8, in bytes.</summary>
    public int Utf8Length { get; }

    /// <summary>Gets the text of the block; a new string at each call.</summary>
    public string Text => Encoding.UTF8.GetString(Utf8);

    /// <summary>Gets the text of the block in UTF-8: a slice of <see cref="ArticleBody.Utf8"/>.</summary>
    [JsonIgnore]
    public ReadOnlySpan<byte> Utf8 => _body is null ? default : _body.Utf8.Slice(Utf8Offset, Utf8Length);

    /// <summary>Gets the level of a heading: 1 to 6 as it is in the HTML of Markdown, 2 of plain text; 0 for other blocks.</summary>
    public int Level { get; }

    /// <summary>Gets the fragment of a URL that leads to a heading of Markdown; <see langword="null"/> of plain text.</summary>
    public string? Anchor => Kind == ArticleBlockKind.Heading ? Name : null;

    /// <summary>Gets the language of a block of code, as the Markdown says it: <c>csharp</c>; <see langword="null"/> where it says none.</summary>
    public string? CodeLanguage => Kind == ArticleBlockKind.Code ? Name : null;

    /// <summary>Gets the block as HTML; a new string at each call. Of Markdown it is the part of <see cref="ArticleBody.HtmlUtf8"/>, of plain text it is encoded.</summary>
    public string Html => IsMarkdown ? Encoding.UTF8.GetString(_body!.Packed!.HtmlOfBlock(_number)) : BodyHtml.OfBlock(this);

    internal bool IsMarkdown => _body is { Kind: ArticleBodyKind.Markdown };

    private string? Name => IsMarkdown ? _body!.Packed!.NameOfBlock(_number) : null;

    /// <summary>Determines whether another block is of the same kind and has the same text.</summary>
    /// <param name="other">The other block.</param>
    public bool Equals(ArticleBlock other) => Kind == other.Kind && Utf8.SequenceEqual(other.Utf8);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Utf8Hash.Of(Utf8));

    /// <summary>Returns the text of the block.</summary>
    public override string ToString() => Text;
}
