namespace TypedArticles;

/// <summary>What a block of a body is.</summary>
public enum BlockKind
{
    /// <summary>Running text.</summary>
    Paragraph,
}
