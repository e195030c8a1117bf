using System.Globalization;
using System.Text;
using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace TypedArticles.Build.Markdown;

/// <summary>
/// Gives headings the ids that Markdig's extension gives them with the option <c>GitHub</c>. Of many headings with one text, that extension tries all numbers from 1 again for each, which takes time in
/// proportion to the square of their number.
/// </summary>
internal sealed class HeadingIds : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        // A heading that is underlined begins as a paragraph.
        pipeline.BlockParsers.Find<HeadingBlockParser>()!.Closed += Closed;
        pipeline.BlockParsers.FindExact<ParagraphBlockParser>()!.Closed += Closed;
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }

    private static void Closed(BlockProcessor processor, Block block)
    {
        if (block is HeadingBlock heading)
        {
            heading.ProcessInlinesEnd += Identify;
        }
    }

    private static void Identify(InlineProcessor processor, Inline? inline)
    {
        if (processor.Block is not HeadingBlock { Inline: { } content } heading || heading.TryGetAttributes()?.Id is not null)
        {
            return;
        }

        heading.GetAttributes().Id = TakenIds.Of(processor.Document).Take(content);
    }

    /// <summary>The ids of a document, and the last number behind each.</summary>
    private sealed class TakenIds
    {
        private readonly StringBuilder _text = new();
        private readonly HtmlRenderer _renderer;
        private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
        private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

        private TakenIds() => _renderer = new HtmlRenderer(new StringWriter(_text, CultureInfo.InvariantCulture)) { EnableHtmlForInline = false, EnableHtmlEscape = false };

        public static TakenIds Of(MarkdownDocument document)
        {
            if (document.GetData(typeof(TakenIds)) is not TakenIds ids)
            {
                document.SetData(typeof(TakenIds), ids = new TakenIds());
            }

            return ids;
        }

        /// <summary>An id that no heading has yet, made of the text of one.</summary>
        public string Take(ContainerInline heading)
        {
            _renderer.Render(heading);
            string text = LinkHelper.UrilizeAsGfm(_text.ToString()), id = text.Length == 0 ? "section" : text, free = id;
            _text.Clear();
            if (!_ids.Add(free))
            {
                _numbers.TryGetValue(id, out int number);
                do
                {
                    free = FormattableString.Invariant($"{id}-{++number}");
                }
                while (!_ids.Add(free));
                _numbers[id] = number;
            }

            return free;
        }
    }
}
