using System.Text;
using System.Text.Json;
using TypedArticles.Core.Pack;
using TypedArticles.Fuzz;
using Xunit;
using static TypedArticles.Tests.Records.Markdown;

namespace TypedArticles.Tests.Records;

/// <summary>Bodies of Markdown that the build rendered, as a program reads them.</summary>
public sealed class RenderedBodyTests
{
    private const string Source = "# Tides *and* weights\n\nA [weight](lead.md \"t\") and ![a ring](ring.png)[^1] 日本 🎉\n\n```csharp\nvar a = 1;\n```\n\n- one\n- two[^1] [^b]\n\n[^1]: First.\n[^b]: Second.";

    private static readonly byte[] s_pack = Write(Entry("a").Rendered(Source), Entry("b").Rendered(Source, hasSource: false), Entry("c").Rendered(""));

    [Fact]
    public void All_parts_are_there()
    {
        ArticleBody body = Read(s_pack, 0);
        Assert.Equal((Source, true, true, ArticleBodyKind.Markdown, Source), (body.Source, body.HasHtml, body.HasSource, body.Kind, body.ToString()));
        Assert.StartsWith("<h1 id=\"tides-and-weights\">Tides <em>and</em> weights</h1>\n<p>A <a href=\"/lead/\" title=\"t\">weight</a> and <img src=\"ring.png\" alt=\"a ring\" /><a id=", body.Html, StringComparison.Ordinal);
        Assert.Equal(body.Html, Encoding.UTF8.GetString(body.HtmlUtf8));
        Assert.Equal("Tides and weights\n\nA weight and 1 日本 🎉\n\nvar a = 1;\n\none\ntwo1 2\n\nFirst.\n\nSecond.", body.Text);
        Assert.Equal(body.Text, Encoding.UTF8.GetString(body.Utf8));
        Assert.Equal(["A weight and 1 日本 🎉"], body.Paragraphs);
        Assert.Equal([(1, "tides-and-weights", "Tides and weights")], body.Headings.Select(static h => (h.Level, h.Anchor!, h.Text)));
        Assert.Equal([("lead.md", "weight", false, "lead"), ("ring.png", "a ring", true, null)], body.Links.Select(static l => (l.Target, l.Text, l.IsImage, l.TargetId)));
        Assert.Equal((17, TimeSpan.FromSeconds(5)), (body.WordCount, body.ReadingTime));
    }

    [Fact]
    public void Blocks_have_their_text_and_their_HTML()
    {
        ArticleBody body = Read(s_pack, 0);
        Assert.Equal(
            [
                (ArticleBlockKind.Heading, 1, "tides-and-weights", null, "Tides and weights"),
                (ArticleBlockKind.Paragraph, 0, null, null, "A weight and 1 日本 🎉"),
                (ArticleBlockKind.Code, 0, null, "csharp", "var a = 1;"),
                (ArticleBlockKind.List, 0, null, null, "one\ntwo1 2"),
                (ArticleBlockKind.Footnote, 0, null, null, "First."),
                (ArticleBlockKind.Footnote, 0, null, null, "Second."),
            ],
            body.Blocks.Select(static b => (b.Kind, b.Level, b.Anchor, b.CodeLanguage, b.Text)));
        Assert.Equal("<pre><code class=\"language-csharp\">var a = 1;\n</code></pre>\n", body.Blocks[2].Html);
        Assert.All(body.Blocks, block => Assert.Contains(block.Html, body.Html, StringComparison.Ordinal));
    }

    [Fact]
    public void Notes_know_what_refers_to_them()
    {
        ArticleBody body = Read(s_pack, 0);
        Assert.Equal([("1", "First."), ("2", "Second.")], body.Footnotes.Select(static n => (n.Mark, n.Text)));
        Assert.All(body.Footnotes, note => Assert.All(note.References, place => Assert.Equal(note.Mark, Encoding.UTF8.GetString(body.Utf8.Slice(place, 1)))));
        Assert.Equal([2, 1], body.Footnotes.Select(static n => n.References.Count));
    }

    [Fact]
    public void A_body_without_source_says_how_to_get_it()
    {
        ArticleBody body = Read(s_pack, 1), other = Read(Write(Entry("x").Rendered(Source, hasSource: false)), 0);
        Assert.Equal((false, true, Read(s_pack, 0).Html), (body.HasSource, body.HasHtml, body.Html));
        foreach (Func<object> ask in (Func<object>[])[() => body.Source, () => body.SourceUtf8.Length])
        {
            Assert.Equal(
                "This body has no source: it was compiled with the metadata Body=\"html\" of its Article item. Use Html or Text, or set Body to \"both\".",
                Assert.Throws<InvalidOperationException>(ask).Message);
        }

        Assert.Equal(body.Text, body.ToString());
        Assert.True(body.Equals(other) && body.GetHashCode() == other.GetHashCode());
        Assert.False(body.Equals(Read(s_pack, 0)));
        Assert.Equal($$"""{"html":{{JsonSerializer.Serialize(body.Html)}},"kind":"markdown"}""", JsonSerializer.Serialize(body));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ArticleBody>(JsonSerializer.Serialize(body)));
    }

    [Fact]
    public void A_blank_body_is_a_page_without_anything()
    {
        ArticleBody body = Read(s_pack, 2);
        Assert.Equal(("", "", "", true, 0, 0, 0), (body.Source, body.Html, body.Text, body.HasHtml, body.Blocks.Count, body.Links.Count, body.WordCount));
    }

    [Fact]
    public void A_body_is_its_source_whoever_made_it() => Assert.Equal(ArticleBody.FromMarkdown(Source), Read(s_pack, 0));

    [Fact]
    public void Bodies_that_were_forged_give_a_value_or_an_exception_of_the_pack()
    {
        // Every integer of the bodies' tables and of the heads, with all hashes made right again.
        foreach (int section in (int[])[PackFormat.Section.Bodies, PackFormat.Section.Entries])
        {
            (int start, int length) = PackSealer.SectionOf(s_pack, section);
            foreach (int value in (int[])[0, 1, 3, -1, int.MaxValue, int.MinValue, 100_000])
            {
                for (int at = start; at <= start + length - sizeof(int); at++)
                {
                    byte[] forged = [.. s_pack];
                    BitConverter.GetBytes(value).CopyTo(forged, at);
                    PackSealer.Seal(forged);
                    Exception? e = Record.Exception(() => ReadAll(forged));
                    Assert.True(e is null or InvalidDataException or InvalidOperationException { Message: ['T', 'h', 'i', 's', ' ', 'b', 'o', 'd', 'y', ..] }, $"{section} {at - start} {value}: {e}");
                }
            }
        }
    }

    private static void ReadAll(byte[] pack)
    {
        foreach (Bare record in Packs.Open(pack).Collection("posts", static f => new Bare(f), []))
        {
            ArticleBody body = record.Body;
            _ = (body.HasSource ? body.Source : "", body.GetHashCode(), body.Html, body.Text, body.WordCount, body.Links.Count, body.Headings.Count);
            _ = (body.Blocks.Sum(static b => b.Html.Length + b.Text.Length + (b.Anchor ?? b.CodeLanguage ?? "").Length), body.Footnotes.Sum(static n => n.Text.Length));
        }
    }

    private static ArticleBody Read(byte[] pack, int index) => Packs.Open(pack).Collection("posts", static f => new Bare(f), [])[index].Body;

    /// <summary>A record without fields.</summary>
    private sealed record Bare : ArticleRecord
    {
        [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
        public Bare(ArticleFields fields)
            : base(fields)
        {
        }
    }
}
