using System.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using TypedArticles.Core.Pack.Writing;
using TypedArticles.Core.Text;

namespace TypedArticles.Build.Markdown;

/// <summary>Finds the links and images of a document, and lets those that lead to entries and to the body's own ids lead to the addresses on the page.</summary>
internal sealed class LinkReader
{
    private readonly List<RenderedLink> _links = [];
    private readonly List<LinkFact> _facts = [];
    private int? _lastBraces;
    private int? _lastPercent;

    private LinkReader()
    {
    }

    public IReadOnlyList<RenderedLink> Links => _links;

    public IReadOnlyList<LinkFact> Facts => _facts;

    public BodyPlace? TemplateTag { get; private set; }

    public static LinkReader Read(MarkdownDocument document, string markdown, RenderSettings settings, ILinkResolver resolver)
    {
        var reader = new LinkReader();
        var lines = new LineStarts(markdown);
        HashSet<string>? ids = null;
        foreach (MarkdownObject found in document.Descendants())
        {
            switch (found)
            {
                case AutolinkInline auto:
                    reader._links.Add(new RenderedLink(auto.Url, auto.Url, false, null));
                    break;
                case LinkInline { IsAutoLink: true } auto:
                    reader._links.Add(new RenderedLink(auto.Url ?? "", TextOf(auto), false, null));
                    break;
                case LinkInline link:
                    ids ??= settings.IdPrefix.Length > 0 ? IdsOf(document) : [];
                    reader.Add(link, markdown, lines, settings, ids, resolver);
                    break;
                case LiteralInline literal when reader.TemplateTag is null:
                    reader.TemplateTag = reader.TagIn(markdown, literal.Span, lines);
                    break;
                case HtmlBlock html when reader.TemplateTag is null:
                    reader.TemplateTag = reader.TagIn(markdown, html.Span, lines);
                    break;
            }
        }

        return reader;
    }

    /// <summary>The text of a link, or the alternative text of an image.</summary>
    public static string TextOf(ContainerInline inline)
    {
        var text = new StringBuilder();
        foreach (Inline part in inline.Descendants<Inline>())
        {
            switch (part)
            {
                case LiteralInline literal:
                    text.Append(literal.Content.Text, literal.Content.Start, literal.Content.Length);
                    break;
                case CodeInline code:
                    text.Append(code.Content);
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.Text, entity.Transcoded.Start, entity.Transcoded.Length);
                    break;
                case AutolinkInline auto:
                    text.Append(auto.Url);
                    break;
                case LineBreakInline:
                    text.Append(' ');
                    break;
            }
        }

        return text.ToString();
    }

    private void Add(LinkInline link, string markdown, LineStarts lines, RenderSettings settings, HashSet<string> ids, ILinkResolver resolver)
    {
        string target = link.Url ?? "", text = TextOf(link);
        LinkTarget leads = resolver.Resolve(target);
        _links.Add(new RenderedLink(target, text, link.IsImage, leads.Id));

        // A definition may serve many images: what is wrong with one is at the image.
        SourceSpan span = link is { IsImage: false, Reference: { UrlSpan.IsEmpty: false } definition } ? definition.UrlSpan : link.Reference is null && !link.UrlSpan.IsEmpty ? link.UrlSpan : link.Span;
        int length = Math.Max(0, span.Length);
        string? escaped = span != link.Span && markdown.IndexOf('\\', span.Start, length) >= 0 ? markdown.Substring(span.Start, length).TrimStart('<').TrimEnd('>') : null;
        _facts.Add(new LinkFact(target, lines.PlaceOf(span.Start), link.IsImage, !Invisible.IsBlank(text), escaped));
        if (leads.Href is { } href)
        {
            link.Url = href;
        }
        else if (target.Length > 1 && target[0] == '#' && ids.Contains(LinkPath.Decoded(target.Substring(1))))
        {
            link.Url = "#" + settings.IdPrefix + target.Substring(1);
        }
    }

    /// <summary>The ids that get the prefix: of headings, of notes, and of the references to notes.</summary>
    private static HashSet<string> IdsOf(MarkdownDocument document)
    {
        var ids = new HashSet<string>(document.Descendants<HeadingBlock>().Select(static h => h.TryGetAttributes()?.Id).OfType<string>(), StringComparer.Ordinal);
        foreach (Footnote note in document.Descendants<Footnote>())
        {
            ids.Add(NoteRendering.IdOf("fn", note.Order));
            ids.UnionWith(note.Links.Where(static l => !l.IsBackLink).Select(static l => NoteRendering.IdOf("fnref", l.Index)));
        }

        return ids;
    }

    /// <summary>The first tag of a template language in a part of the Markdown: <c>{{ … }}</c> or <c>{% … %}</c>.</summary>
    private BodyPlace? TagIn(string markdown, SourceSpan span, LineStarts lines)
    {
        for (int i = span.Start; i >= 0 && i < span.End && i + 1 < markdown.Length; i++)
        {
            if (markdown[i] == '{' && markdown[i + 1] is '{' or '%' && LastEnd(markdown, markdown[i + 1]) >= i + 2)
            {
                return lines.PlaceOf(i);
            }
        }

        return null;
    }

    /// <summary>Where the last mark is that ends a tag; -1 for none. Looked for once: many beginnings may have no end.</summary>
    private int LastEnd(string markdown, char kind) => kind == '{'
        ? _lastBraces ??= markdown.LastIndexOf("}}", StringComparison.Ordinal)
        : _lastPercent ??= markdown.LastIndexOf("%}", StringComparison.Ordinal);

    /// <summary>Finds lines by their starts.</summary>
    private sealed class LineStarts
    {
        private readonly List<int> _starts = [0];

        public LineStarts(string text)
        {
            for (int i = text.IndexOf('\n'); i >= 0; i = text.IndexOf('\n', i + 1))
            {
                _starts.Add(i + 1);
            }
        }

        public BodyPlace PlaceOf(int offset)
        {
            int found = _starts.BinarySearch(offset), line = found >= 0 ? found : ~found - 1;
            return new BodyPlace(line, offset - _starts[line]);
        }
    }
}
