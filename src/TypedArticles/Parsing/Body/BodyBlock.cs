namespace TypedArticles.Parsing.Body;

/// <summary>A block of a body and what it is.</summary>
internal readonly record struct BodyBlock(TextRange Range, BodyBlockKind Kind);

/// <summary>The values of <c>BlockKind</c>, which the compiler side does not have.</summary>
internal enum BodyBlockKind
{
    Paragraph,
    Heading,
    Footnote,
}
