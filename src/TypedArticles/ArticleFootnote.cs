using System.Text;
using TypedArticles.Parsing.Body;

namespace TypedArticles;

/// <summary>A note at the end of a body, and where the text refers to it.</summary>
/// <param name="Mark">What leads to the note: <c>*</c>, <c>**</c>, <c>†</c>, <c>[1]</c>.</param>
/// <param name="Block">The note with its mark.</param>
/// <param name="References">Where the mark stands in the text before the note: offsets into <see cref="ArticleBody.Utf8"/>, in bytes, in order; never empty.</param>
public sealed record ArticleFootnote(string Mark, ArticleBlock Block, IReadOnlyList<int> References)
{
    /// <summary>The note without its mark.</summary>
    public string Text => Block.Text[Mark.Length..].TrimStart();

    internal static ArticleFootnote[] Of(ArticleBody body)
    {
        ArticleBlock[] blocks = [.. body.Blocks.Where(static b => b.Kind == BlockKind.Footnote)];
        if (blocks.Length == 0)
        {
            return [];
        }

        // The notes stand at the end, so what refers to them lies before the first.
        string text = Encoding.UTF8.GetString(body.Utf8[..blocks[0].Utf8Start]);
        return [.. blocks.Select(block => new ArticleFootnote(MarkOf(block), block, ReferencesIn(text, MarkOf(block))))];
    }

    private static string MarkOf(ArticleBlock block) => block.Text is var text ? text[..FootnoteMarks.LengthAt(text, 0)] : "";

    private static int[] ReferencesIn(string text, string mark)
    {
        var references = new List<int>();
        int position = 0, offset = 0;
        for (int found = 0; (found = FootnoteMarks.FindReference(text, mark, found)) >= 0; found += mark.Length)
        {
            offset += Encoding.UTF8.GetByteCount(text.AsSpan(position, found - position));
            position = found;
            references.Add(offset);
        }

        return [.. references];
    }
}
