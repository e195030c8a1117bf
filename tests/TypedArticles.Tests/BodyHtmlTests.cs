using System.Text;
using CsCheck;
using TypedArticles.Core.Blocks;
using Xunit;

namespace TypedArticles.Tests;

public sealed class BodyHtmlTests
{
    [Fact]
    public void Paragraphs_headings_and_notes_are_elements()
    {
        ArticleBody body = new("One* and two†, again*.\n\nA heading\n\nText & <b>\"quotes\"</b>.\n\n*The first.\n\n†The 'second'.");
        Assert.Equal(
            """
            <p>One<sup><a id="reference-1-1" href="#note-1" role="doc-noteref">*</a></sup> and two<sup><a id="reference-2-1" href="#note-2" role="doc-noteref">†</a></sup>, again<sup><a id="reference-1-2" href="#note-1" role="doc-noteref">*</a></sup>.</p>
            <h2>A heading</h2>
            <p>Text &amp; &lt;b&gt;&quot;quotes&quot;&lt;/b&gt;.</p>
            <section class="notes" role="doc-endnotes">
            <ul>
            <li id="note-1"><span class="mark">*</span> The first.&nbsp;<a class="back" href="#reference-1-1" role="doc-backlink">↩</a>&nbsp;<a class="back" href="#reference-1-2" role="doc-backlink">↩</a></li>
            <li id="note-2"><span class="mark">†</span> The &#39;second&#39;.&nbsp;<a class="back" href="#reference-2-1" role="doc-backlink">↩</a></li>
            </ul>
            </section>

            """,
            body.Html);
        Assert.Equal(body.Html, Encoding.UTF8.GetString(body.HtmlUtf8));
        Assert.True(body.HasHtml);
        Assert.Equal("<h2>A heading</h2>\n", body.Blocks[1].Html);
        Assert.Equal((2, 0), (body.Blocks[1].Level, body.Blocks[0].Level));
        Assert.Equal("A heading", Assert.Single(body.Headings).Text);
        Assert.Equal(2, body.Headings[0].Level);
    }

    [Fact]
    public void Lists_are_elements_with_their_lines_as_items()
    {
        ArticleBody body = new("Bring two things*:\n\n• Water & bread\n• A lamp*\n\nThen go on.\n\n3. Walk\n4. Rest\n\n*In summer.");
        Assert.Equal(
            """
            <p>Bring two things<sup><a id="reference-1-1" href="#note-1" role="doc-noteref">*</a></sup>:</p>
            <ul>
            <li>Water &amp; bread</li>
            <li>A lamp<sup><a id="reference-1-2" href="#note-1" role="doc-noteref">*</a></sup></li>
            </ul>
            <p>Then go on.</p>
            <ol start="3">
            <li>Walk</li>
            <li>Rest</li>
            </ol>
            <section class="notes" role="doc-endnotes">
            <ul>
            <li id="note-1"><span class="mark">*</span> In summer.&nbsp;<a class="back" href="#reference-1-1" role="doc-backlink">↩</a>&nbsp;<a class="back" href="#reference-1-2" role="doc-backlink">↩</a></li>
            </ul>
            </section>

            """,
            body.Html);
        Assert.Equal("<ul>\n<li>Water &amp; bread</li>\n<li>A lamp*</li>\n</ul>\n", body.Blocks[1].Html);
        Assert.Equal(body.Html, Packs.Read([new Seed().Read() with { Body = body }])[0].Body.Html);
    }

    [Fact]
    public void Glued_items_are_one_list_in_HTML()
    {
        ArticleBody body = new("It costs 4 euros.• Children pay half.• Dogs are free.");
        Assert.Equal("<p>It costs 4 euros.</p>\n<ul>\n<li>Children pay half.</li>\n<li>Dogs are free.</li>\n</ul>\n", body.Html);
    }

    [Fact]
    public void A_note_links_back_to_a_hundred_places_at_most()
    {
        const int References = 40_000;
        ArticleBody body = new(string.Concat(Enumerable.Repeat("A*\n", References)) + "*Note");
        Assert.Equal(References, Assert.Single(body.Footnotes).References.Count);
        Assert.Equal(100, System.Text.RegularExpressions.Regex.Count(body.Html, "doc-backlink"));
        Assert.Equal(References, System.Text.RegularExpressions.Regex.Count(body.Html, "doc-noteref"));
    }

    [Fact]
    public void Text_in_HTML_is_the_text_and_no_markup_of_its_own() =>
        Gen.Select(ArticleGen.Body, Gen.OneOf("<script>", "\"'&<>", "</p>", "")).Sample((text, hostile) =>
        {
            ArticleBody body = new(text + hostile);
            string html = body.Html;
            string shown = System.Net.WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Replace(html, "<[^>]*>", "")).Replace("\u00A0↩", "", StringComparison.Ordinal);
            Assert.Equal(Signs(string.Join('\n', body.Blocks.Select(ShownIn))), Signs(shown));
            Assert.DoesNotContain("<script>", html, StringComparison.Ordinal);
            ArticleBody packed = Packs.Read([new Seed().Read() with { Body = body }])[0].Body;
            Assert.Equal(html, packed.Html);
        });

    [Fact]
    public void An_empty_body_has_no_HTML_and_no_blocks()
    {
        Assert.Equal(("", 0, 0, 0), (ArticleBody.Empty.Html, ArticleBody.Empty.Blocks.Count, ArticleBody.Empty.WordCount, ArticleBody.Empty.Links.Count));
        Assert.Equal(ArticleBody.Empty, new ArticleBody(" \n"));
    }

    [Fact]
    public void Markdown_that_was_not_rendered_has_its_source_and_never_a_wrong_answer()
    {
        ArticleBody body = ArticleBody.FromMarkdown("\n# A\r\n\r\n*b* ");
        Assert.Equal(("# A\n\n*b*", ArticleBodyKind.Markdown, false), (body.Source, body.Kind, body.HasHtml));
        Assert.Equal("# A\n\n*b*"u8, body.SourceUtf8);
        Assert.NotEqual(new ArticleBody("# A\n\n*b*"), body);
        Assert.Equal(ArticleBody.FromMarkdown("# A\n\n*b*"), body);
        foreach (Action ask in (Action[])
        [
            () => _ = body.Text, () => _ = body.Utf8, () => _ = body.Html, () => _ = body.HtmlUtf8, () => _ = body.Blocks, () => _ = body.Paragraphs,
            () => _ = body.Headings, () => _ = body.Footnotes, () => _ = body.Links, () => _ = body.WordCount, () => _ = body.ReadingTime,
        ])
        {
            Assert.Contains("Use Source", Assert.Throws<InvalidOperationException>(ask).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Footnotes_of_equal_bodies_are_equal()
    {
        const string text = "One* and two**.\n\n*The first.\n\n**The second.";
        Assert.Equal(new ArticleBody(text).Footnotes, new ArticleBody(text).Footnotes);
        Assert.Equal(new ArticleBody(text).Footnotes[0].GetHashCode(), new ArticleBody(text).Footnotes[0].GetHashCode());
        Assert.NotEqual(new ArticleBody(text).Footnotes[0], new ArticleBody(text).Footnotes[1]);
        (string mark, ArticleBlock block, IReadOnlyList<int> references) = new ArticleBody(text).Footnotes[1];
        Assert.Equal(("**", "**The second.", 12), (mark, block.Text, Assert.Single(references)));
    }

    /// <summary>The marks of a list are those of its element.</summary>
    private static string ShownIn(ArticleBlock block) => block.Kind != ArticleBlockKind.List
        ? block.Text
        : string.Join('\n', block.Text.Split('\n').Select(static line => line[Math.Max(ListMarks.NumberLengthAt(line, 0), ListMarks.BulletLengthAt(line, 0))..]));

    private static string Signs(string text) => string.Concat(text.Where(static c => !char.IsWhiteSpace(c)));
}
