extern alias build;

using build::TypedArticles.Build.Markdown;
using build::TypedArticles.Core.Pack.Writing;
using TypedArticles.Corpora;
using Xunit;

namespace TypedArticles.Tests.Rendering;

/// <summary>Rendered Markdown is what Markdig makes of it; blocks, links and plain text are those of the page.</summary>
public sealed class MarkdownRendererTests
{
    [Theory]
    [InlineData("")]
    [InlineData("One paragraph")]
    [InlineData("# Über uns & 日本 1.2\n\n## Über uns & 日本 1.2\n\nText [above](#über-uns--日本-12).")]
    [InlineData("Setext\n======\n\n- a\n- b\n\n  c\n\n1. d\n   - [ ] e\n   - [x] *f* [g](h)")]
    [InlineData("| a | b |\n|---|:-:|\n| 1 | **2** |\n| 3 | `4\\|5` |")]
    [InlineData("~~gone~~ H~2~O 2^10^ ++new++ ==marked== https://example.org/a?b=c&d <mail@example.org>")]
    [InlineData("Text[^1], more[^note] and again[^1].\n\n[^1]: One.\n[^note]: Two\n\n    in two paragraphs.\n[^unused]: Nobody asks.")]
    [InlineData("```csharp\nvar x = \"<a>\";\n```\n\n    indented\n\n~~~\nplain\n~~~")]
    [InlineData("<div class=\"a\">\n\n*in* HTML\n\n</div>\n\n<details><summary>S</summary>T</details>\n\n<!-- none -->")]
    [InlineData("> quote\n> > deeper\n\n***\n\n![alt *text*](a.png \"title\")\n\n[![b](b.png)](c)")]
    [InlineData("[a]: https://example.org 'T'\n\n[a], [text][a] and [none]")]
    [InlineData("line  \nbreak\\\nand &amp; &copy; &#0; &#xFFFD; \\*")]
    [InlineData("- [ ] one\n- [x] two\n\n  three")]
    [InlineData("# A\n# a-1\n# a\n# a\n#\n## !?\n> # *A*\n\n- # `a` &amp; [b](c) ![d](e) <i>f</i>\n\nA\n===\n\n# Section\n# a-1\n\nx[^1]\n\n[^1]: # A\n\n# a \\* https://b.example\n# A")]
    public void HTML_is_what_Markdig_makes(string markdown)
    {
        RenderedBody body = HtmlComparison.Render(markdown).Body;
        Assert.Equal(HtmlComparison.Expected(markdown), body.Html);
        Assert.Null(HtmlComparison.FirstDifference(HtmlComparison.WordsOf(body.Html), body.Text.Split([' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries)));
    }

    [SkippableFact]
    public void Real_bodies_are_what_Markdig_makes()
    {
        string folder = SharedFolder.Content;
        var output = new StringWriter();
        Assert.True(HtmlComparison.Run(folder, output) == 0, output.ToString());
    }

    [Theory]
    [InlineData("a\nb", "a b")]
    [InlineData("a  \nb", "a\nb")]
    [InlineData("# T\n\na\n\n- b\n- c\n\n1. d", "T\n\na\n\nb\nc\n\nd")]
    [InlineData("| a | b |\n|---|---|\n| 1 | 2 |", "a\tb\n1\t2")]
    [InlineData("```\n  x\n    y\n\nz\n```\n\nend", "x\n    y\n\nz\n\nend")]
    [InlineData("a &lt;b&gt; &amp; &copy; `<c>`", "a <b> & © <c>")]
    [InlineData("<p>a&nbsp;b &#169; &rarr; &hellip; &amp &unknown;</p>", "a\u00A0b © → … & &unknown;")]
    [InlineData("<script>var a = '</p>';</script>\n\nb <!-- c --> d<style>e{}</style>", "b d")]
    [InlineData("<div title=\"a > b\" data-x='</div>'>c</div>", "c")]
    [InlineData("<!--> a -->\n\nb", "a -->\n\nb")]
    [InlineData("x[^1]\n\n[^1]: note", "x1\n\nnote")]
    [InlineData("- [x] done", "done")]
    [InlineData("![alt](a.png)", "")]
    [InlineData("a\n\n***\n\nb", "a\n\nb")]
    [InlineData("&nbsp;a&nbsp;", "a")]
    [InlineData("a &#0; b &#13; c", "a b c")]
    [InlineData("<textarea>a</textarea><iframe>b</iframe><template>c</template>", "a")]
    [InlineData("<SCRIPT>a</SCRIPTED>b</script >c", "c")]
    [InlineData("a <b", "a <b")]
    [InlineData("<pre>\na\n\tb</pre>", "a\n\tb")]
    public void Plain_text_is_what_a_page_shows(string markdown, string text) => Assert.Equal(text, HtmlComparison.Render(markdown).Body.Text);

    [Fact]
    public void Blocks_are_those_of_the_outermost_level()
    {
        RenderedBody body = HtmlComparison.Render(
            "# A *b*\n\nText[^1]\n\n- c\n- d\n\n```cs title=x\ne\n```\n\n> f\n\n| g |\n|---|\n| h |\n\n![i](i.png)\n\n[![j](j.png)](k)\n\n<div>l</div>\n\n---\n\n    m\n\n[^1]: n").Body;
        Assert.Equal(
            [
                "Heading 1 a-b 'A b'", "Paragraph 0  'Text1'", "List 0  'c\nd'", "Code 0 cs 'e'", "Quote 0  'f'", "Table 0  'g\nh'", "Image 0  ''", "Image 0  ''", "Html 0  'l'", "Rule 0  ''", "Code 0  'm'",
                "Footnote 0  'n'",
            ],
            body.Blocks.Select(b => $"{b.Kind} {b.Level} {b.Name} '{body.Text.Substring(b.Text.Start, b.Text.Length)}'"));
        Assert.Equal(body.Html, string.Concat(body.Blocks.SkipLast(1).Select(b => body.Html.Substring(b.Html.Start, b.Html.Length))) + body.Html[body.Blocks[^2].Html.End..]);
        Assert.Equal("<li id=\"fn:1\">\n<p>n<a href=\"#fnref:1\" class=\"footnote-back-ref\">&#8617;</a></p>\n</li>\n", body.Html.Substring(body.Blocks[^1].Html.Start, body.Blocks[^1].Html.Length));
        Assert.Equal([(1, body.Text.IndexOf("1\n", StringComparison.Ordinal))], body.NoteReferences);
    }

    [Fact]
    public void Links_are_in_their_order_with_their_places()
    {
        RenderedMarkdown rendered = HtmlComparison.Render("# [a](b.md)\n\nx ![c `d`](<e f.png> \"t\") [g][h] https://i.example <j@k.example>\n\n- [](l)\n\n[h]: m.md#n 'o'");
        Assert.Equal(
            ["b.md 'a' False", "e f.png 'c d' True", "m.md#n 'g' False", "https://i.example 'https://i.example' False", "j@k.example 'j@k.example' False", "l '' False"],
            rendered.Body.Links.Select(static l => $"{l.Target} '{l.Text}' {l.IsImage}"));
        Assert.Equal(
            [("b.md", 0, 6), ("e f.png", 2, 11), ("m.md#n", 6, 5), ("l", 4, 5)],
            rendered.Links.Select(static l => (l.Target, l.Place.Line, l.Place.Column)));
    }

    [Theory]
    [InlineData(1, "<h2 id=\"a\">A</h2>\n<h6 id=\"b\">B</h6>\n")]
    [InlineData(3, "<h4 id=\"a\">A</h4>\n<h6 id=\"b\">B</h6>\n")]
    [InlineData(5, "<h6 id=\"a\">A</h6>\n<h6 id=\"b\">B</h6>\n")]
    public void Headings_are_shifted(int shift, string html)
    {
        RenderedBody body = Render("# A\n###### B", new RenderSettings(HeadingShift: shift)).Body;
        Assert.Equal((html, shift + 1, 6), (body.Html, body.Blocks[0].Level, body.Blocks[1].Level));
    }

    [Fact]
    public void Ids_have_the_prefix_and_so_do_the_links_to_them()
    {
        RenderedMarkdown rendered = Render("# A\n\n[a](#a) [raw](#raw) [none](#none) b[^1]\n\n<i id=raw></i>\n\n[^1]: note", new RenderSettings(IdPrefix: "p-"));
        Assert.Equal(
            "<h1 id=\"p-a\">A</h1>\n<p><a href=\"#p-a\">a</a> <a href=\"#raw\">raw</a> <a href=\"#none\">none</a> b<a id=\"p-fnref:1\" href=\"#p-fn:1\" class=\"footnote-ref\"><sup>1</sup></a></p>\n"
            + "<p><i id=raw></i></p>\n<div class=\"footnotes\">\n<hr />\n<ol>\n<li id=\"p-fn:1\">\n<p>note<a href=\"#p-fnref:1\" class=\"footnote-back-ref\">&#8617;</a></p>\n</li>\n</ol>\n</div>\n",
            rendered.Body.Html);
        Assert.Equal(["p-a", "p-fnref:1", "raw", "p-fn:1"], rendered.Anchors);
        Assert.Equal("p-a", rendered.Body.Blocks[0].Name);
    }

    [Fact]
    public void The_text_of_a_task_is_the_label_of_its_box() =>
        Assert.Equal(
            "<ul class=\"contains-task-list\">\n<li class=\"task-list-item\"><label><input disabled=\"disabled\" type=\"checkbox\" checked=\"checked\" /> Sand <em>the</em> deck</label>\n<ul>\n<li>with care</li>\n</ul>\n</li>\n</ul>\n",
            HtmlComparison.Render("- [x] Sand *the* deck\n  - with care").Body.Html);

    [Theory]
    [InlineData("a {{< figure >}} b", 0, 2)]
    [InlineData("a\n\n- {% include x %}", 2, 2)]
    [InlineData("<div>\n{{ x }}\n</div>", 1, 0)]
    [InlineData("`{{ x }}`\n\n```\n{% y %}\n```", -1, 0)]
    [InlineData("a {{ b", -1, 0)]
    public void Tags_of_template_languages_are_found_outside_of_code(string markdown, int line, int column) =>
        Assert.Equal(line < 0 ? null : new BodyPlace(line, column), HtmlComparison.Render(markdown).TemplateTag);

    private static RenderedMarkdown Render(string markdown, RenderSettings settings) => MarkdownRenderer.Render(markdown, settings, new Links());

    private sealed class Links : ILinkResolver
    {
        public LinkTarget Resolve(string target) => default;
    }
}
