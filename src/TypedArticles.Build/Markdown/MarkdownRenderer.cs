using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using TypedArticles.Core.Pack;
using TypedArticles.Core.Pack.Writing;
using TypedArticles.Core.Text;

namespace TypedArticles.Build.Markdown;

/// <summary>
/// Renders bodies by Markdig. The pipeline is documented in docs/rendering.md: what it makes of a body without rewritten links is what Markdig makes, byte for byte.
/// </summary>
internal static class MarkdownRenderer
{
    /// <summary>Where an author is trusted: raw HTML stays.</summary>
    public static MarkdownPipeline Pipeline { get; } = Build().Build();

    /// <summary>Where an author is a stranger: raw HTML is text.</summary>
    public static MarkdownPipeline SafePipeline { get; } = Build().DisableHtml().Build();

    /// <summary>Has a link, a list, a table and so on: most of what Markdown can have.</summary>
    private const string MostKinds = """
        # A *heading*

        A **paragraph** with `code`, ~~more~~, [a link](other.md#part "Title"), ![an image](picture.png), <https://example.org/> and https://example.org/ &amp; a note.[^1]
        The second line\
        and "the third" - a [reference][r].

        - [ ] an item
        - [x] another

          1. below

        > A quotation, and <b>HTML</b>

        | a | b |
        |---|:-:|
        | 1 | 2 |

        ```text
        code
        ```

            more code

        <div>

        A heading
        ---------

        </div>

        * * *

        [r]: https://example.org/ "Title"
        [^1]: The note.
        """;

    /// <summary>
    /// Renders for nothing: the methods of Markdig are compiled when they first run, which takes a quarter of a second, and a core that has nothing else to do can spend it before a body needs them.
    /// </summary>
    public static void Prepare() => Render(MostKinds, new RenderSettings(), new NoLinks());

    /// <summary>Renders a body.</summary>
    /// <param name="markdown">The Markdown, with LF line ends.</param>
    /// <param name="settings">How.</param>
    /// <param name="links">Says where links lead.</param>
    /// <exception cref="MarkdownLimitException">The Markdown cannot be rendered.</exception>
    public static RenderedMarkdown Render(string markdown, RenderSettings settings, ILinkResolver links)
    {
        RenderLimits.Check(markdown);
        try
        {
            return RenderWithinLimits(markdown, settings, links);
        }
        catch (ArgumentException e) when (e.GetType() == typeof(ArgumentException) && e.Source == "Markdig")
        {
            // The one reason that Markdig has. An exception of our own is a fault of this code, and goes on.
            throw new MarkdownLimitException("its Markdown is nested more than 128 levels deep, or has more than 10,000 brackets, marks or cells in one paragraph");
        }
    }

    private static RenderedMarkdown RenderWithinLimits(string markdown, RenderSettings settings, ILinkResolver links)
    {
        MarkdownPipeline pipeline = settings.IsSafe ? SafePipeline : Pipeline;
        MarkdownDocument document = Markdig.Markdown.Parse(markdown, pipeline);
        RenderLimits.Check(document);
        if (settings.IsSafe)
        {
            SafeLinks.Apply(document);
        }

        var found = LinkReader.Read(document, markdown, settings, links);
        TaskLabels.Apply(document);
        Adapt(document, settings);
        return Write(document, pipeline, settings, found, settings.HasSource ? markdown : null);
    }

    private static MarkdownPipelineBuilder Build() => new MarkdownPipelineBuilder()
        .UsePreciseSourceLocation()
        .UsePipeTables()
        .UseAutoLinks()
        .UseTaskLists()
        .UseEmphasisExtras()
        .Use<HeadingIds>()
        .UseFootnotes();

    /// <summary>Shifts the headings, and puts the prefix before their ids.</summary>
    private static void Adapt(MarkdownDocument document, RenderSettings settings)
    {
        if (settings is { HeadingShift: 0, IdPrefix: "" })
        {
            return;
        }

        foreach (HeadingBlock heading in document.Descendants<HeadingBlock>())
        {
            heading.Level = settings.LevelOf(heading.Level);
            if (heading.TryGetAttributes() is { Id: { } id } attributes)
            {
                attributes.Id = settings.IdPrefix + id;
            }
        }
    }

    private static RenderedMarkdown Write(MarkdownDocument document, MarkdownPipeline pipeline, RenderSettings settings, LinkReader found, string? source)
    {
        using var html = new StringWriter();
        var renderer = new HtmlRenderer(html);
        pipeline.Setup(renderer);
        var notes = new NoteRendering(html, settings.IdPrefix);
        notes.AddTo(renderer);

        var blocks = new List<(MarkdownBlockKind Kind, int Level, string? Name, TextRange Html)>(document.Count);
        int start = 0;
        renderer.ObjectWriteBefore += (_, block) => start = block is Block { Parent: MarkdownDocument } ? html.GetStringBuilder().Length : start;
        renderer.ObjectWriteAfter += (_, written) =>
        {
            int end = html.GetStringBuilder().Length;
            if (written is FootnoteGroup)
            {
                blocks.AddRange(notes.Notes.Select(static n => (MarkdownBlockKind.Footnote, 0, (string?)null, n)));
            }
            else if (written is Block { Parent: MarkdownDocument } block && end > start)
            {
                (MarkdownBlockKind kind, int level, string? name) = BlockKinds.Of(block);
                blocks.Add((kind, level, name, TextRange.Between(start, end)));
            }
        };
        renderer.Render(document);

        string whole = html.ToString();
        var text = HtmlText.Of(whole, [.. blocks.Select(static b => b.Html)], notes.References, notes.BackLinks);
        return new RenderedMarkdown
        {
            Body = new RenderedBody
            {
                Source = source,
                Text = text.Text,
                Html = whole,
                Blocks = [.. blocks.Select((b, i) => new RenderedBlock(b.Kind, b.Level, b.Name, text.Blocks[i], b.Html))],
                Links = found.Links,
                NoteReferences = text.NoteReferences,
            },
            Links = found.Facts,
            Anchors = text.Ids,
            TemplateTag = found.TemplateTag,
        };
    }

    private sealed class NoLinks : ILinkResolver
    {
        public LinkTarget Resolve(string target) => default;
    }
}
