namespace TypedArticles;

/// <summary>Represents a heading of a body, for a table of contents.</summary>
public readonly record struct ArticleHeading
{
    internal ArticleHeading(int level, string? anchor, string text) => (Level, Anchor, Text) = (level, anchor, text);

    /// <summary>Gets the level: 1 to 6 of Markdown, 2 of plain text.</summary>
    public int Level { get; }

    /// <summary>Gets the fragment of a URL that leads to the heading, without <c>#</c>; <see langword="null"/> of plain text.</summary>
    public string? Anchor { get; }

    /// <summary>Gets the text, without markup.</summary>
    public string Text { get => field ?? ""; }

    /// <summary>Returns the text.</summary>
    public override string ToString() => Text;
}
