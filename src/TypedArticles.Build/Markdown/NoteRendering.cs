using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using TypedArticles.Core.Text;

namespace TypedArticles.Build.Markdown;

/// <summary>
/// Writes notes and the links to and from them as Markdig does, with the prefix of the body before their ids, and remembers where in the HTML they are.
/// </summary>
internal sealed class NoteRendering(StringWriter html, string idPrefix)
{
    /// <summary>The items of the list of notes.</summary>
    public List<TextRange> Notes { get; } = [];

    /// <summary>Which note, from 1, something refers to, and where.</summary>
    public List<(int Note, int Place)> References { get; } = [];

    /// <summary>The links back from a note, which are not text.</summary>
    public List<TextRange> BackLinks { get; } = [];

    private int Place => html.GetStringBuilder().Length;

    public void AddTo(HtmlRenderer renderer)
    {
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlFootnoteGroupRenderer>(new Group(this));
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlFootnoteLinkRenderer>(new Link(this));
    }

    private sealed class Group(NoteRendering rendering) : HtmlObjectRenderer<FootnoteGroup>
    {
        protected override void Write(HtmlRenderer renderer, FootnoteGroup obj)
        {
            renderer.EnsureLine();
            renderer.WriteLine("<div class=\"footnotes\">");
            renderer.WriteLine("<hr />");
            renderer.WriteLine("<ol>");
            foreach (Block block in obj)
            {
                var note = (Footnote)block;
                int start = rendering.Place;
                renderer.WriteLine($"<li id=\"{rendering.Id("fn", note.Order)}\">");
                renderer.WriteChildren(note);
                renderer.WriteLine("</li>");
                rendering.Notes.Add(TextRange.Between(start, rendering.Place));
            }

            renderer.WriteLine("</ol>");
            renderer.WriteLine("</div>");
        }
    }

    private sealed class Link(NoteRendering rendering) : HtmlObjectRenderer<FootnoteLink>
    {
        protected override void Write(HtmlRenderer renderer, FootnoteLink link)
        {
            int start = rendering.Place;
            if (link.IsBackLink)
            {
                renderer.Write($"<a href=\"#{rendering.Id("fnref", link.Index)}\" class=\"footnote-back-ref\">&#8617;</a>");
                rendering.BackLinks.Add(TextRange.Between(start, rendering.Place));
                return;
            }

            int order = link.Footnote.Order;
            rendering.References.Add((order, start));
            renderer.Write($"<a id=\"{rendering.Id("fnref", link.Index)}\" href=\"#{rendering.Id("fn", order)}\" class=\"footnote-ref\"><sup>{order}</sup></a>");
        }
    }

    /// <summary>The id of a note or of a reference to one, without the prefix.</summary>
    public static string IdOf(string kind, int number) => FormattableString.Invariant($"{kind}:{number}");

    private string Id(string kind, int number) => idPrefix + IdOf(kind, number);
}
