namespace TypedArticles;

/// <summary>Represents a note at the end of a body, and where the text refers to it.</summary>
public sealed record ArticleFootnote
{
    internal ArticleFootnote(string mark, ArticleBlock block, IReadOnlyList<int> references) => (Mark, Block, References) = (mark, block, references);

    /// <summary>Gets what leads to the note: <c>*</c>, <c>**</c>, <c>†</c>, <c>[1]</c>; of Markdown its number.</summary>
    public string Mark { get; }

    /// <summary>Gets the note; of plain text with its mark.</summary>
    public ArticleBlock Block { get; }

    /// <summary>Gets the places of the mark in the text before the note: offsets into <see cref="ArticleBody.Utf8"/>, in bytes, in order; never empty.</summary>
    public IReadOnlyList<int> References { get; }

    /// <summary>Gets the note without its mark.</summary>
    public string Text => Block.IsMarkdown ? Block.Text : Block.Text[Mark.Length..].TrimStart();

    /// <summary>Determines whether another note has the same mark, text and references.</summary>
    /// <param name="other">The other note.</param>
    public bool Equals(ArticleFootnote? other) =>
        other is not null && Mark == other.Mark && Block == other.Block && References.SequenceEqual(other.References);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Mark, Block, References.Count);

    /// <summary>Splits the note into its parts.</summary>
    /// <param name="mark">The mark.</param>
    /// <param name="block">The note with its mark.</param>
    /// <param name="references">The places of the mark in the text.</param>
    public void Deconstruct(out string mark, out ArticleBlock block, out IReadOnlyList<int> references) =>
        (mark, block, references) = (Mark, Block, References);
}
