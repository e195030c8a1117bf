namespace TypedArticles.Core.Pack;

/// <summary>What a block of rendered Markdown is: the numbers of the library's <c>ArticleBlockKind</c>.</summary>
internal enum MarkdownBlockKind
{
    Paragraph = 0,
    Heading = 1,
    Footnote = 2,
    List = 3,
    Code = 4,
    Quote = 5,
    Table = 6,
    Image = 7,
    Html = 8,
    Rule = 9,
}
