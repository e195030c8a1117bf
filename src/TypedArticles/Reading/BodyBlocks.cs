using System.Buffers;
using System.Collections.ObjectModel;
using System.Globalization;
using System.Text;
using TypedArticles.Core.Blocks;
using TypedArticles.Core.Pack;
using TypedArticles.Core.Text;

namespace TypedArticles.Reading;

/// <summary>Finds the blocks and footnotes of a body, and hands them out as lists that a cast cannot change.</summary>
internal static class BodyBlocks
{
    /// <summary>Of HTML and Markdown.</summary>
    private const int DeepestHeading = 6;

    public static IReadOnlyList<T> ReadOnly<T>(T[] items) => items.Length == 0 ? ReadOnlyCollection<T>.Empty : new ReadOnlyCollection<T>(items);

    /// <summary>The blocks that the build found: in their order, not blank, and only what shows nothing between them.</summary>
    public static IReadOnlyList<ArticleBlock> Read(ArticleBody body, PackedBody packed)
    {
        var blocks = new ArticleBlock[packed.BlockCount];
        int textEnd = 0, htmlEnd = 0;
        for (int i = 0; i < blocks.Length; i++)
        {
            (ArticleBlockKind kind, int level, Range text, Range html) = packed.BlockAt(i, textEnd, htmlEnd);
            PackDamage.Require(
                packed.IsPlain ? Enum.IsDefined((BlockKind)kind) && level == (kind == ArticleBlockKind.Heading ? BodyBlock.HeadingLevel : 0) : Enum.IsDefined(kind) && level <= DeepestHeading,
                "a block is of an unknown kind");
            PackDamage.Require(!packed.IsPlain || (IsBlank(packed.Text[textEnd..text.Start.Value]) && IsTrimmed(packed.Text[text])), "text of a body is in none of its blocks");
            blocks[i] = new ArticleBlock(body, kind, level, text.Start.Value, text.End.Value - text.Start.Value, i);
            (textEnd, htmlEnd) = (text.End.Value, html.End.Value);
        }

        PackDamage.Require(!packed.IsPlain || IsBlank(packed.Text[textEnd..]), "text of a body is in none of its blocks");
        return ReadOnly(blocks);
    }

    private static bool IsBlank(ReadOnlySpan<byte> text) => text.IndexOfAnyExcept((byte)' ', (byte)'\n') < 0 || Invisible.IsBlank(Encoding.UTF8.GetString(text));

    private static bool IsTrimmed(ReadOnlySpan<byte> text) =>
        Rune.DecodeFromUtf8(text, out Rune first, out _) == OperationStatus.Done && !Rune.IsWhiteSpace(first)
        && Rune.DecodeLastFromUtf8(text, out Rune last, out _) == OperationStatus.Done && !Rune.IsWhiteSpace(last);

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
            blocks[i] = new ArticleBlock(body, (ArticleBlockKind)structure[i].Kind, structure[i].Kind == BlockKind.Heading ? BodyBlock.HeadingLevel : 0, offset, length);
            (position, offset) = (range.End, offset + length);
        }

        return ReadOnly(blocks);
    }

    public static IReadOnlyList<ArticleFootnote> FootnotesOf(ArticleBody body)
    {
        ArticleBlock[] notes = [.. body.Blocks.Where(static b => b.Kind == ArticleBlockKind.Footnote)];
        if (body.Kind == ArticleBodyKind.Markdown)
        {
            return NotesOf(notes, body.Packed!);
        }

        if (notes.Length == 0)
        {
            return ReadOnly<ArticleFootnote>([]);
        }

        // The notes are at the end, so what refers to them is before the first.
        string text = Encoding.UTF8.GetString(body.Utf8[..notes[0].Utf8Offset]);
        Dictionary<int, List<int>> references = ReferencesIn(text);
        return ReadOnly<ArticleFootnote>([.. notes.Select(note => FootnoteOf(note, references))]);
    }

    /// <summary>The notes of rendered Markdown: the blocks in their order are the notes by number.</summary>
    private static IReadOnlyList<ArticleFootnote> NotesOf(ArticleBlock[] notes, PackedBody packed)
    {
        var places = new List<int>[notes.Length];
        for (int i = 0; i < packed.LinkCount; i++)
        {
            if (packed.NoteReferenceAt(i) is (var note, var place))
            {
                PackDamage.Require(note > 0 && note <= notes.Length, "a reference leads to no note");
                (places[note - 1] ??= []).Add(place);
            }
        }

        return ReadOnly<ArticleFootnote>([.. notes.Select((note, i) =>
            new ArticleFootnote((i + 1).ToString(CultureInfo.InvariantCulture), note, places[i] is { } found ? new ReadOnlyCollection<int>(found) : ReadOnly<int>([])))]);
    }

    /// <summary>The links and images of rendered Markdown.</summary>
    public static IReadOnlyList<ArticleLink> LinksOf(PackedBody? packed)
    {
        var links = new List<ArticleLink>(packed?.LinkCount ?? 0);
        for (int i = 0; i < packed?.LinkCount; i++)
        {
            if (packed.LinkAt(i) is { } link)
            {
                links.Add(link);
            }
        }

        return ReadOnly<ArticleLink>([.. links]);
    }

    private static ArticleFootnote FootnoteOf(ArticleBlock note, Dictionary<int, List<int>> references)
    {
        string text = note.Text, mark = text[..FootnoteMarks.LengthAt(text, 0)];
        PackDamage.Require(mark.Length > 0, "a footnote has no mark");
        return new ArticleFootnote(mark, note, references.TryGetValue(MarkIndex.CodeOf(mark), out List<int>? places) ? new ReadOnlyCollection<int>(places) : ReadOnly<int>([]));
    }

    /// <summary>The places of each mark, as offsets in UTF-8; all marks in one pass.</summary>
    private static Dictionary<int, List<int>> ReferencesIn(string text)
    {
        var references = new Dictionary<int, List<int>>();
        int position = 0, offset = 0;
        while (MarkIndex.TryFindNext(text, position, out TextRange mark))
        {
            offset += Encoding.UTF8.GetByteCount(text.AsSpan(position, mark.Start - position));
            int code = MarkIndex.CodeOf(mark.Of(text));
            if (!references.TryGetValue(code, out List<int>? places))
            {
                references.Add(code, places = []);
            }

            places.Add(offset);
            offset += Encoding.UTF8.GetByteCount(mark.Of(text));
            position = mark.End;
        }

        return references;
    }
}
