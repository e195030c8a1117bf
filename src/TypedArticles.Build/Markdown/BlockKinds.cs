using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using TypedArticles.Core.Pack;

namespace TypedArticles.Build.Markdown;

/// <summary>What the blocks of a document are.</summary>
internal static class BlockKinds
{
    /// <summary>The kind of a block, the level of a heading, and the id of a heading or the language of code.</summary>
    public static (MarkdownBlockKind Kind, int Level, string? Name) Of(Block block) => block switch
    {
        HeadingBlock heading => (MarkdownBlockKind.Heading, heading.Level, heading.TryGetAttributes()?.Id),
        FencedCodeBlock code => (MarkdownBlockKind.Code, 0, string.IsNullOrEmpty(code.Info) ? null : code.Info),
        CodeBlock => (MarkdownBlockKind.Code, 0, null),
        QuoteBlock => (MarkdownBlockKind.Quote, 0, null),
        ListBlock => (MarkdownBlockKind.List, 0, null),
        Table => (MarkdownBlockKind.Table, 0, null),
        HtmlBlock => (MarkdownBlockKind.Html, 0, null),
        ThematicBreakBlock => (MarkdownBlockKind.Rule, 0, null),
        ParagraphBlock paragraph when IsImage(paragraph) => (MarkdownBlockKind.Image, 0, null),
        _ => (MarkdownBlockKind.Paragraph, 0, null),
    };

    /// <summary>Whether a paragraph is an image and nothing else, or an image that is a link.</summary>
    private static bool IsImage(ParagraphBlock paragraph) => paragraph.Inline is { FirstChild: LinkInline link } inline && inline.FirstChild == inline.LastChild
        && (link.IsImage || (link.FirstChild is LinkInline { IsImage: true } && link.FirstChild == link.LastChild));
}
