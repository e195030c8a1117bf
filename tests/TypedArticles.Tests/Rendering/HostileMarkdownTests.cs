extern alias build;

using build::TypedArticles.Build.Markdown;
using Xunit;

namespace TypedArticles.Tests.Rendering;

/// <summary>Markdown that was made to stop a build is rendered in bounded time, or refused with a reason; nothing else comes out of the renderer.</summary>
[Collection(nameof(Alone))]
public sealed class HostileMarkdownTests
{
    private const int Length = 1 << 20;

    private static readonly TimeSpan s_most = TimeSpan.FromMinutes(2);

    [Theory]
    [InlineData("[", "nested")]
    [InlineData("*a ", "nested")]
    [InlineData("<!--", "so many links")]
    [InlineData("`", null)]
    [InlineData(">", "nested")]
    [InlineData("|", null)]
    [InlineData("[^1]", "nested")]
    [InlineData("](", "so many links")]
    [InlineData("**_", "nested")]
    [InlineData("![", "nested")]
    [InlineData("- ", null)]
    [InlineData("1. ", "nested")]
    [InlineData("[a](", "so many links")]
    [InlineData("a <!-- ", "so many links")]
    [InlineData("a <? ", "so many links")]
    [InlineData("a <![CDATA[ ", "so many links")]
    [InlineData("a <!X ", "so many links")]
    [InlineData("https://a.bc ", "so many links")]
    [InlineData("www.a.bc ", "so many links")]
    [InlineData("mailto:a@b.cd ", "so many links")]
    [InlineData("{{ ", null)]
    [InlineData("# a\n", null)]
    [InlineData("a\n=\n", null)]
    [InlineData("#\n", null)]
    [InlineData("a\n\n", null)]
    [InlineData("\\", null)]
    [InlineData("&#", null)]
    [InlineData("<a href=\"", null)]
    [InlineData("</", null)]
    [InlineData("[a]: <\n", null)]
    public void Text_that_repeats_without_end_is_rendered_or_refused(string piece, string? refusal) => AssertEnds(Repeat(piece, Length), refusal);

    [Fact]
    public void A_table_of_a_few_rows_and_columns_without_number_is_refused() =>
        AssertEnds(Repeat("|a", Length / 8) + "\n" + Repeat("|-", Length / 8) + "\n" + Repeat("|b\n", Length / 8), "so many links");

    [Fact]
    public void Many_references_to_one_long_definition_are_refused() =>
        AssertEnds(Repeat("[a]\n\n", Length / 10) + "[a]: " + new string('x', Length / 2), "more than 64 MB");

    [Theory]
    [InlineData(30)]
    [InlineData(300)]
    public void What_people_write_in_large_is_rendered(int chapters)
    {
        string chapter = "## Changes\n\n" + Repeat("- [#1234](https://github.com/example/example/pull/1234): see https://example.org/docs and `<T>` <br> <!-- note -->\n", 40)
            + "\n" + Repeat("| a ", 8) + "|\n" + Repeat("|---", 8) + "|\n" + Repeat(Repeat("| [b](https://example.org/b) ", 8) + "|\n", 40) + "\n```\n" + Repeat("[a](<!-- | ", 200) + "\n```\n\n";
        Assert.NotEmpty(Render(Repeat(chapter, chapters)).Body.Html);
    }

    [Fact]
    public void Ids_of_many_headings_of_one_text_are_numbered_in_linear_time() => LinearWork.Assert(2_000, count =>
    {
        string markdown = Repeat("# a\n", count);
        return () => Assert.Equal($"a-{count - 1}", Render(markdown).Body.Blocks[count - 1].Name);
    });

    [Fact]
    public void Beginnings_of_template_tags_are_read_in_linear_time() => LinearWork.Assert(5_000, count =>
    {
        string markdown = Repeat("{{ {% \n\n", count) + "}} %";
        return () => Assert.Equal(new BodyPlace(0, 0), Render(markdown).TemplateTag);
    });

    [Fact]
    public void Limits_are_judged_in_linear_time() => LinearWork.Assert(50_000, count =>
    {
        string markdown = Repeat("a <b> [c](d) www.e\n\n", count);
        return () => RenderLimits.Check(markdown);
    });

    private static void AssertEnds(string markdown, string? refusal)
    {
        string found = "";
        var thread = new Thread(() => found = RefusalOf(markdown)) { IsBackground = true };
        thread.Start();
        Assert.True(thread.Join(s_most), "The renderer did not end.");
        Assert.Contains(refusal ?? "rendered", found, StringComparison.Ordinal);
    }

    private static string RefusalOf(string markdown)
    {
        try
        {
            Render(markdown);
            return "rendered";
        }
        catch (MarkdownLimitException e)
        {
            return e.Message;
        }
    }

    private static RenderedMarkdown Render(string markdown) => MarkdownRenderer.Render(markdown, new RenderSettings(), new LinkSite().Targets.Of(Manifests.Entry("/a.md", "a")));

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, Math.Max(1, count / (count == Length ? text.Length : 1))));
}
