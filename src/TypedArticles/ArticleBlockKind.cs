namespace TypedArticles;

/// <summary>Specifies what a block of a body is.</summary>
public enum ArticleBlockKind
{
    /// <summary>Running text.</summary>
    Paragraph = 0,

    /// <summary>A subheading: short, one clause, not an item of a list, without a mark that ends a sentence, or a single question.</summary>
    Heading = 1,

    /// <summary>A note at the end of the body, with a mark that occurs in the text: <c>*Terms of 2022</c>.</summary>
    Footnote = 2,

    /// <summary>
    /// A list; its items are the lines of it, each with its mark: <c>• One</c>, <c>1. One</c>. Items that were glued together, or between which a line is
    /// blank, are a block each.
    /// </summary>
    List = 3,

    /// <summary>Program code.</summary>
    Code = 4,

    /// <summary>A quotation.</summary>
    Quote = 5,

    /// <summary>A table.</summary>
    Table = 6,

    /// <summary>An image by itself.</summary>
    Image = 7,

    /// <summary>Raw HTML.</summary>
    Html = 8,

    /// <summary>A thematic break.</summary>
    Rule = 9,
}
