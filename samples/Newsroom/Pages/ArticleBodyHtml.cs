using Newsroom.Html;
using TypedArticles;

namespace Newsroom.Pages;

/// <summary>A body as paragraphs, headings and footnotes. Marks in the text and the notes they mean lead to one another.</summary>
internal static class ArticleBodyHtml
{
    public static void Write(HtmlWriter html, ArticleBody body)
    {
        IReadOnlyList<FootnoteReference> references = FootnoteReference.AllOf(body);
        foreach (ArticleBlock block in body.Blocks)
        {
            switch (block.Kind)
            {
                case BlockKind.Heading:
                    html.Write($"<h2>");
                    WriteText(html, block, references);
                    html.Write($"</h2>\n");
                    break;
                case BlockKind.Paragraph:
                    html.Write($"<p>");
                    WriteText(html, block, references);
                    html.Write($"</p>\n");
                    break;
                default:
                    break; // Notes come below all else.
            }
        }

        WriteNotes(html, body, references);
    }

    /// <summary>The bytes of a block, with a link in the place of each mark.</summary>
    private static void WriteText(HtmlWriter html, ArticleBlock block, IReadOnlyList<FootnoteReference> references)
    {
        ReadOnlySpan<byte> utf8 = block.Utf8;
        int written = 0;
        foreach (FootnoteReference reference in references)
        {
            int start = reference.Start - block.Utf8Start;
            if (start >= written && start < utf8.Length)
            {
                html.Write($"{utf8[written..start]}<sup><a lang=\"en\" id=\"{reference.Id}\" href=\"#{reference.NoteId}\" aria-label=\"Note {reference.Note}\">{reference.Mark}</a></sup>");
                written = start + reference.Length;
            }
        }

        html.Write($"{utf8[written..]}");
    }

    private static void WriteNotes(HtmlWriter html, ArticleBody body, IReadOnlyList<FootnoteReference> references)
    {
        if (body.Footnotes.Count == 0)
        {
            return;
        }

        html.Write($"<section class=\"notes\" aria-label=\"Notes\">\n<ul>\n");
        for (int i = 0; i < body.Footnotes.Count; i++)
        {
            ArticleFootnote note = body.Footnotes[i];
            html.Write($"<li id=\"{FootnoteReference.NoteIdOf(i + 1)}\"><span class=\"mark\">{note.Mark}</span> {note.Text}");
            foreach (FootnoteReference reference in references.Where(r => r.Note == i + 1))
            {
                html.Write($"&nbsp;<a class=\"back\" lang=\"en\" href=\"#{reference.Id}\" aria-label=\"Back to the text\">↩</a>");
            }

            html.Write($"</li>\n");
        }

        html.Write($"</ul>\n</section>\n");
    }
}
