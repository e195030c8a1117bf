using System.Buffers;
using System.Globalization;
using System.Text;
using TypedArticles.Core.Blocks;

namespace TypedArticles.Reading;

/// <summary>
/// Writes plain text as HTML, from UTF-8 to UTF-8. Marks in the text and the notes that they mean link to each other; nothing in it is in
/// a language of its own.
/// </summary>
internal static class BodyHtml
{
    private static readonly SearchValues<byte> s_special = SearchValues.Create("<>&\"'"u8);

    /// <summary>How many places a note links back to: more help no reader, and a page would be 50 times its text.</summary>
    private const int MaxBackLinks = 100;

    public static byte[] Of(ArticleBody body)
    {
        var html = new ArrayBufferWriter<byte>(body.Utf8.Length + (body.Utf8.Length / 8) + 64);
        NoteReference[] references = NoteReference.AllOf(body);
        int next = 0;
        string? list = null;
        foreach (ArticleBlock block in body.Blocks)
        {
            // Items that were glued, or between which a line is blank, are blocks of one list.
            string? element = block.Kind == ArticleBlockKind.List ? ListElementOf(block) : null;
            if (list is not null && list != element)
            {
                CloseList(html, list);
            }

            if (element is not null)
            {
                WriteList(html, block, list == element, references, ref next);
            }
            else if (block.Kind != ArticleBlockKind.Footnote)
            {
                html.Write(OpeningOf(block.Kind));
                WriteText(html, block.Utf8, block.Utf8Offset, references, ref next);
                html.Write(ClosingOf(block.Kind));
            }

            list = element;
        }

        if (list is not null)
        {
            CloseList(html, list);
        }

        WriteNotes(html, body, references);
        return html.WrittenSpan.ToArray();
    }

    public static string OfBlock(ArticleBlock block)
    {
        var html = new ArrayBufferWriter<byte>(block.Utf8Length + 64);
        int next = 0;
        if (block.Kind == ArticleBlockKind.List)
        {
            WriteList(html, block, goesOn: false, [], ref next);
            CloseList(html, ListElementOf(block));
        }
        else
        {
            html.Write(OpeningOf(block.Kind));
            WriteEncoded(html, block.Utf8);
            html.Write(ClosingOf(block.Kind));
        }

        return Encoding.UTF8.GetString(html.WrittenSpan);
    }

    private static ReadOnlySpan<byte> OpeningOf(ArticleBlockKind kind) => kind == ArticleBlockKind.Heading ? "<h2>"u8 : "<p>"u8;

    private static ReadOnlySpan<byte> ClosingOf(ArticleBlockKind kind) => kind == ArticleBlockKind.Heading ? "</h2>\n"u8 : "</p>\n"u8;

    private static string ListElementOf(ArticleBlock block) => ListMarks.NumberAt(block.Text) >= 0 ? "ol" : "ul";

    /// <summary>The lines of a list as its items, each without the mark that HTML shows by itself.</summary>
    private static void WriteList(ArrayBufferWriter<byte> html, ArticleBlock block, bool goesOn, NoteReference[] references, ref int next)
    {
        if (!goesOn)
        {
            int first = ListMarks.NumberAt(block.Text);
            Write(html, first > 1 || first == 0 ? $"<ol start=\"{first}\">\n" : first == 1 ? (FormattableString)$"<ol>\n" : $"<ul>\n");
        }

        ReadOnlySpan<byte> utf8 = block.Utf8;
        for (int start = 0; start < utf8.Length;)
        {
            int length = utf8[start..].IndexOf((byte)'\n');
            int end = length < 0 ? utf8.Length : start + length;
            string line = Encoding.UTF8.GetString(utf8[start..end]);
            int item = line.Length - line.AsSpan().TrimStart().Length;
            int number = ListMarks.NumberLengthAt(line, item);
            int mark = Encoding.UTF8.GetByteCount(line.AsSpan(0, item + (number > 0 ? number : ListMarks.BulletLengthAt(line, item))));
            html.Write("<li>"u8);
            WriteText(html, utf8[(start + mark)..end].TrimEnd((byte)' '), block.Utf8Offset + start + mark, references, ref next);
            html.Write("</li>\n"u8);
            start = end + 1;
        }
    }

    private static void CloseList(ArrayBufferWriter<byte> html, string element) => Write(html, $"</{element}>\n");

    /// <summary>A part of the text, with a link in the place of each mark.</summary>
    private static void WriteText(ArrayBufferWriter<byte> html, ReadOnlySpan<byte> utf8, int offset, NoteReference[] references, ref int next)
    {
        int written = 0;
        for (; next < references.Length && references[next].Offset < offset + utf8.Length; next++)
        {
            NoteReference reference = references[next];
            int start = reference.Offset - offset;
            if (start < written)
            {
                continue;
            }

            WriteEncoded(html, utf8[written..start]);
            Write(html, reference.Number <= MaxBackLinks
                ? $"<sup><a id=\"reference-{reference.Note}-{reference.Number}\" href=\"#note-{reference.Note}\" role=\"doc-noteref\">"
                : (FormattableString)$"<sup><a href=\"#note-{reference.Note}\" role=\"doc-noteref\">");
            WriteEncoded(html, utf8.Slice(start, reference.Length));
            html.Write("</a></sup>"u8);
            written = start + reference.Length;
        }

        WriteEncoded(html, utf8[written..]);
    }

    private static void WriteNotes(ArrayBufferWriter<byte> html, ArticleBody body, NoteReference[] references)
    {
        if (body.Footnotes.Count == 0)
        {
            return;
        }

        html.Write("<section class=\"notes\" role=\"doc-endnotes\">\n<ul>\n"u8);
        ILookup<int, NoteReference> byNote = references.ToLookup(static r => r.Note);
        for (int i = 0; i < body.Footnotes.Count; i++)
        {
            ArticleFootnote note = body.Footnotes[i];
            Write(html, $"<li id=\"note-{i + 1}\"><span class=\"mark\">");
            WriteEncoded(html, Encoding.UTF8.GetBytes(note.Mark));
            html.Write("</span> "u8);
            WriteEncoded(html, Encoding.UTF8.GetBytes(note.Text));
            foreach (NoteReference reference in byNote[i + 1].Take(MaxBackLinks))
            {
                Write(html, $"&nbsp;<a class=\"back\" href=\"#reference-{reference.Note}-{reference.Number}\" role=\"doc-backlink\">↩</a>");
            }

            html.Write("</li>\n"u8);
        }

        html.Write("</ul>\n</section>\n"u8);
    }

    private static void Write(ArrayBufferWriter<byte> html, FormattableString markup) =>
        Encoding.UTF8.GetBytes(markup.ToString(CultureInfo.InvariantCulture), html);

    /// <summary>Encodes without decoding: all bytes of a longer UTF-8 sequence are 0x80 or above, so none of them is taken for one of the five.</summary>
    private static void WriteEncoded(ArrayBufferWriter<byte> html, ReadOnlySpan<byte> utf8)
    {
        while (utf8.IndexOfAny(s_special) is >= 0 and var found)
        {
            html.Write(utf8[..found]);
            html.Write(utf8[found] switch
            {
                (byte)'<' => "&lt;"u8,
                (byte)'>' => "&gt;"u8,
                (byte)'&' => "&amp;"u8,
                (byte)'"' => "&quot;"u8,
                _ => "&#39;"u8,
            });
            utf8 = utf8[(found + 1)..];
        }

        html.Write(utf8);
    }

    /// <summary>A place in a text where a mark leads to a note.</summary>
    /// <param name="Offset">Into <see cref="ArticleBody.Utf8"/>, in bytes.</param>
    /// <param name="Length">Of the mark, in bytes.</param>
    /// <param name="Note">The number of the note, from 1.</param>
    /// <param name="Number">Of this reference among those to its note, from 1.</param>
    private readonly record struct NoteReference(int Offset, int Length, int Note, int Number)
    {
        /// <summary>In the order of the text. Where two notes have the same mark, the first has all of its references.</summary>
        public static NoteReference[] AllOf(ArticleBody body) => body.Footnotes.Count == 0
            ? []
            : [.. body.Footnotes
                .SelectMany(static (note, n) => note.References.Select((offset, r) => new NoteReference(offset, Encoding.UTF8.GetByteCount(note.Mark), n + 1, r + 1)))
                .DistinctBy(static reference => reference.Offset)
                .OrderBy(static reference => reference.Offset)];
    }
}
