using TypedArticles.Core.Text;

namespace TypedArticles.Core.Blocks;

/// <summary>A block of a body and its kind.</summary>
internal readonly record struct BodyBlock(TextRange Range, BlockKind Kind)
{
    /// <summary>The level of a heading of plain text: the title of a page is above it.</summary>
    public const int HeadingLevel = 2;
}

/// <summary>What a block of a body is, with the number that the pack stores. The public <c>ArticleBlockKind</c> has the same values.</summary>
internal enum BlockKind : byte
{
    Paragraph = 0,
    Heading = 1,
    Footnote = 2,
    List = 3,
}
