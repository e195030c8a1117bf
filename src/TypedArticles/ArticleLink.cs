namespace TypedArticles;

/// <summary>Represents a link or an image of a Markdown body.</summary>
public readonly record struct ArticleLink
{
    internal ArticleLink(string target, string text, bool isImage, string? targetId) =>
        (Target, Text, IsImage, TargetId) = (target, text, isImage, targetId);

    /// <summary>Gets the destination as written.</summary>
    public string Target { get => field ?? ""; }

    /// <summary>Gets the text of the link, or the alternative text of the image.</summary>
    public string Text { get => field ?? ""; }

    /// <summary>Gets a value that indicates whether this is an image.</summary>
    public bool IsImage { get; }

    /// <summary>Gets the id of the entry that the destination names, or <see langword="null"/>.</summary>
    public string? TargetId { get; }

    /// <summary>Returns the destination.</summary>
    public override string ToString() => Target;
}
