namespace TypedArticles;

/// <summary>Specifies how the source of a body is written.</summary>
public enum ArticleBodyKind
{
    /// <summary>Plain text.</summary>
    Plain,

    /// <summary>Markdown.</summary>
    Markdown,
}
