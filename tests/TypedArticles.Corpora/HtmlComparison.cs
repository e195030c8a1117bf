extern alias build;

using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using build::TypedArticles.Build.Markdown;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Syntax;
using TypedArticles.Core.Fields;
using TypedArticles.Core.Text;

namespace TypedArticles.Corpora;

/// <summary>Compares rendered bodies with what Markdig makes of them, and their plain text with the words of the HTML as a browser reads it.</summary>
internal static class HtmlComparison
{
    /// <summary>The pipeline of docs/rendering.md, written here once more.</summary>
    private static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseAutoLinks()
        .UseTaskLists()
        .UseEmphasisExtras()
        .UseAutoIdentifiers(AutoIdentifierOptions.GitHub)
        .UseFootnotes()
        .Build();

    private static readonly HashSet<string> s_blocks = new(StringComparer.Ordinal)
    {
        "ADDRESS", "ARTICLE", "ASIDE", "BLOCKQUOTE", "BR", "CAPTION", "CENTER", "DD", "DETAILS", "DIALOG", "DIR", "DIV", "DL", "DT", "FIELDSET", "FIGCAPTION", "FIGURE", "FOOTER", "FORM", "H1", "H2",
        "H3", "H4", "H5", "H6", "HEADER", "HGROUP", "HR", "LEGEND", "LI", "MAIN", "MENU", "NAV", "OL", "OPTGROUP", "OPTION", "P", "PRE", "SEARCH", "SECTION", "SELECT", "SUMMARY", "TABLE", "TBODY", "TD",
        "TFOOT", "TH", "THEAD", "TR", "UL",
    };

    public static int Run(string folder, TextWriter output)
    {
        int files = 0, html = 0, text = 0;
        foreach ((string path, _, string content) in MarkdownFiles.Read(folder))
        {
            var frontMatter = FrontMatter.Find(content.AsSpan());
            string markdown = MarkdownText.Of(content.AsSpan(frontMatter.BodyStart));
            RenderedMarkdown rendered = Render(markdown);
            files++;
            if (rendered.Body.Html != Expected(markdown))
            {
                html++;
                output.WriteLine($"{path}: the HTML is not Markdig's");
            }

            if (FirstDifference(WordsOf(rendered.Body.Html), Words(rendered.Body.Text)) is { } difference)
            {
                text++;
                output.WriteLine($"{path}: {difference}");
            }
        }

        output.WriteLine($"html: {files} files, {files - html} as Markdig renders them, {files - text} with the words of the page, different {html + text}");
        return html + text == 0 ? 0 : 1;
    }

    public static RenderedMarkdown Render(string markdown) => MarkdownRenderer.Render(markdown, new RenderSettings(), new NoLinks());

    /// <summary>What Markdig makes of a text, with the labels of task lists, which are our one extension.</summary>
    public static string Expected(string markdown)
    {
        MarkdownDocument document = Markdown.Parse(markdown, s_pipeline);
        TaskLabels.Apply(document);
        return document.ToHtml(s_pipeline);
    }

    public static string ExpectedByMarkdigAlone(string markdown) => Markdown.ToHtml(markdown, s_pipeline);

    /// <summary>The first word that is not the same; null for none. A browser moves what may not be in a table out of it, so that the order of the words is another.</summary>
    public static string? FirstDifference(string[] expected, string[] actual)
    {
        if (string.Concat(expected).Order().SequenceEqual(string.Concat(actual).Order()) && Math.Abs(expected.Length - actual.Length) <= 1)
        {
            return null;
        }

        for (int i = 0; i < Math.Max(expected.Length, actual.Length); i++)
        {
            string first = expected.ElementAtOrDefault(i) ?? "nothing", second = actual.ElementAtOrDefault(i) ?? "nothing";
            if (first != second)
            {
                return $"word {i}: the page has '{first}', the plain text '{second}', after '{string.Join(' ', expected.Take(i).TakeLast(5))}'";
            }
        }

        return null;
    }

    /// <summary>The words that a page shows, without the arrows that lead back from notes.</summary>
    public static string[] WordsOf(string html)
    {
        using var words = new StringWriter();
        Add(new HtmlParser().ParseDocument($"<!doctype html><body>{html}").Body!, words);
        return Words(words.ToString());
    }

    private static string[] Words(string text) => text.Replace("\uFFFD", "", StringComparison.Ordinal).Split([' ', '\t', '\n', '\r', '\f', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);

    private static void Add(INode node, StringWriter words)
    {
        switch (node)
        {
            case IText text:
                words.Write(text.Data);
                break;
            case IElement element when element.NodeName is not ("SCRIPT" or "STYLE" or "TEMPLATE" or "IFRAME" or "NOEMBED" or "NOFRAMES") && !element.ClassList.Contains("footnote-back-ref"):
                string space = s_blocks.Contains(element.NodeName) ? " " : "";
                words.Write(space);
                foreach (INode child in element.ChildNodes)
                {
                    Add(child, words);
                }

                words.Write(space);
                break;
        }
    }

    private sealed class NoLinks : ILinkResolver
    {
        public LinkTarget Resolve(string target) => default;
    }
}
