using System.Collections.ObjectModel;
using System.Text;
using TypedArticles.Core.Blocks;
using TypedArticles.Core.Text;

namespace TypedArticles.Reading;

/// <summary>Finds the blocks and footnotes of a body, and hands them out as lists that a cast cannot change.</summary>
internal static class BodyBlocks
{
    public static IReadOnlyList<T> ReadOnly<T>(T[] items) => items.Length == 0 ? ReadOnlyCollection<T>.Empty : new ReadOnlyCollection<T>(items);

    /// <summary>The blocks that the build found.</summary>
    public static IReadOnlyList<ArticleBlock> Read(ArticleBody body, PackedBody packed)
    {
        var blocks = new ArticleBlock[packed.BlockCount];
        for (int i = 0; i < blocks.Length; i++)
        {
            (int start, int length, int kind) = packed.BlockAt(i);
            blocks[i] = new ArticleBlock(body, (ArticleBlockKind)kind, start, length);
        }

        return ReadOnly(blocks);
    }

    public static IReadOnlyList<ArticleBlock> Split(ArticleBody body)
    {
        ReadOnlySpan<char> text = body.Text;
        BodyBlock[] structure = BodyStructure.Of(text);
        var blocks = new ArticleBlock[structure.Length];
        int position = 0, offset = 0;
        for (int i = 0; i < blocks.Length; i++)
        {
            // Offsets in UTF-8: each character is counted once.
            TextRange range = structure[i].Range;
            offset += Encoding.UTF8.GetByteCount(text[position..range.Start]);
            int length = Encoding.UTF8.GetByteCount(range.Of(text));
            blocks[i] = new ArticleBlock(body, (ArticleBlockKind)structure[i].Kind, offset, length);
            (position, offset) = (range.End, offset + length);
        }

        return ReadOnly(blocks);
    }

    public static IReadOnlyList<ArticleFootnote> FootnotesOf(ArticleBody body)
    {
        ArticleBlock[] notes = [.. body.Blocks.Where(static b => b.Kind == ArticleBlockKind.Footnote)];
        if (notes.Length == 0)
        {
            return ReadOnly<ArticleFootnote>([]);
        }

        // The notes are at the end, so what refers to them is before the first.
        string text = Encoding.UTF8.GetString(body.Utf8[..notes[0].Utf8Offset]);
        return ReadOnly<ArticleFootnote>([.. notes.Select(note => FootnoteOf(note, text))]);
    }

    private static ArticleFootnote FootnoteOf(ArticleBlock note, string textBefore)
    {
        string text = note.Text, mark = text[..FootnoteMarks.LengthAt(text, 0)];
        return new ArticleFootnote(mark, note, ReferencesIn(textBefore, mark));
    }

    private static IReadOnlyList<int> ReferencesIn(string text, string mark)
    {
        var references = new List<int>();
        int position = 0, offset = 0;
        for (int found = 0; (found = FootnoteMarks.FindReference(text, mark, found)) >= 0; found += mark.Length)
        {
            offset += Encoding.UTF8.GetByteCount(text.AsSpan(position, found - position));
            position = found;
            references.Add(offset);
        }

        return ReadOnly<int>([.. references]);
    }
}
