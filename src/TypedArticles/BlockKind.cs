namespace TypedArticles;

/// <summary>What a block of a body is.</summary>
public enum BlockKind
{
    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>A subheading: short, one clause, no item of a list, without a mark that ends a sentence, or a single question.</summary>
    Heading,

    /// <summary>A note at the end of the body, with a mark that occurs in the text: <c>*Terms of 2022</c>.</summary>
    Footnote,
}
