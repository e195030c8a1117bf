extern alias build;

using build::TypedArticles.Build.Markdown;
using Xunit;

namespace TypedArticles.Tests.Rendering;

/// <summary>What is wrong with the links of a site is reported at the destination, once, with what was meant.</summary>
public sealed class LinkCheckTests
{
    [Theory]
    [InlineData("[a](gone.md)", "1,5")]
    [InlineData("\n\nText [a](gone.md \"title\") more", "3,10")]
    [InlineData("é日🎉 [a](gone.md)", "1,10")]
    [InlineData("[a](<gone with space.md>)", "1,5")]
    [InlineData("[a](\n  gone.md\n)", "2,3")]
    [InlineData("> - | a |\n>   |---|\n>   | b [c](gone.md) |", "3,13")]
    [InlineData("1. [x](#t)\n\n   > quote\n   > [a](gone.md)\n\n# T", "4,10")]
    [InlineData("x[^1]\n\n[^1]: Note\n\n    [a](gone.md)", "5,9")]
    [InlineData("[a][r] and [b][r]\n\n> [r]: gone.md 'title'", "3,8")]
    [InlineData("[r]\n\n[r]:\n  <gone.md>", "4,3")]
    [InlineData("[![img](a.png)](gone.md)", "1,17")]
    [InlineData("# [a](gone.md)\n\nTitle [b](#x)\n=====\n\n<a id=x></a>", "1,7")]
    [InlineData("- [ ] **[a](gone.md)**", "1,13")]
    [InlineData("[!INCLUDE [a](gone.md?view=x#y)]", "1,15")]
    [InlineData("line\\\n[a](gone\\_.md)", "2,5")]
    [InlineData("\t- code [a](gone.md)\n\n`[b](gone.md)` [c](gone.md)", "3,20")]
    [InlineData("<div>\n[a](gone.md)\n\n[b](gone.md)\n</div>", "4,5")]
    public void A_link_to_nowhere_is_reported_at_its_destination(string markdown, string place)
    {
        string problem = Assert.Single(new LinkSite().Add("a.md", markdown).Problems());
        Assert.StartsWith($"a.md({place}): ART0202: The link 'gone", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_destination_is_shown_as_it_is_written()
    {
        string[] problems = new LinkSite().Add("x/a.md", "[a](..\\b.md) [b](<..\\..\\y z.md>) [c](c&amp;d.md)").Add("b.md").Problems();
        Assert.Equal(
            [
                @"x/a.md(1,5): ART0202: The link '..\b.md' leads to no article of this project; did you mean '../b.md'?",
                @"x/a.md(1,18): ART0202: The link '..\..\y z.md' leads to no article of this project",
                "x/a.md(1,38): ART0202: The link 'c&d.md' leads to no article of this project",
            ],
            problems);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/posts/{slug}/")]
    public void A_fragment_leads_to_a_heading_a_note_an_id_or_the_name_of_an_anchor(string pattern)
    {
        const string Target = "# First\n\n## Über *uns*\n\n# First\n\nx[^n] <a name=\"named\"></a> <i id='raw'></i>\n\n<h2 id=\"block&#45;id\">B</h2>\n\n[^n]: note\n\n<!-- <i id=hidden></i> -->\n\n`<i id=code></i>`";
        string[] sound = ["first", "first-1", "über-uns", "%C3%BCber-uns", "named", "raw", "block-id", "fn:1", "fnref:1", "top", "TOP", ":~:text=note"];
        string[] broken = ["First", "first-2", "hidden", "code", "fn:2", "n"];
        LinkSite site = new LinkSite().Add("b.md", Target, pattern).Add("a.md", string.Concat(sound.Concat(broken).Select(static f => $"[x](b.md#{f})\n")), pattern)
            .Add("c.md", Target + "\n\n" + string.Concat(sound.Concat(broken).Select(static f => $"[x](#{f})\n")), pattern);
        Assert.Equal(
            broken.Select((f, i) => $"a.md({sound.Length + i + 1},5").Concat(broken.Select((f, i) => $"c.md({Target.Count(static c => c == '\n') + sound.Length + i + 3},5")),
            site.Problems().Where(static p => p.Contains(": ART1102: The fragment '#", StringComparison.Ordinal)).Select(static p => p[..p.IndexOf(')', StringComparison.Ordinal)]));
        Assert.Equal(2 * broken.Length, site.Problems().Length);
        Assert.Contains("a.md(13,5): ART1102: The fragment '#First' leads nowhere: 'b' has no heading or other element with this id; did you mean 'first'?", site.Problems());
        Assert.Contains(site.Problems(), static p => p.StartsWith("c.md(", StringComparison.Ordinal) && p.Contains("'#hidden' leads nowhere: this file has no heading", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false, "p-")]
    [InlineData(true, "")]
    public void A_fragment_gets_the_prefix_of_the_ids_that_it_leads_to(bool isSafe, string idPrefix)
    {
        string prefix = isSafe ? "user-content-" : "p-", raw = isSafe ? "" : "<i id=raw></i> ";
        LinkSite site = new LinkSite()
            .Add("b.md", $"# Über\n\nx[^1] {raw}[s](#über) [n](#fn:1)\n\n[^1]: note", "/posts/{slug}/", idPrefix, isSafe: isSafe)
            .Add("a.md", $"[h](b.md#%C3%BCber) [n](b.md?q#fn:1) [p](b.md#{prefix}über) [s](/posts/b#über) [t](/posts/b/)" + (isSafe ? "" : " [r](b.md#raw)") + "\n\n[g](b.md#gone)");
        Assert.Equal(
            $"<p><a href=\"/posts/b/#{prefix}%C3%BCber\">h</a> <a href=\"/posts/b/?q#{prefix}fn:1\">n</a> <a href=\"/posts/b/#{prefix}%C3%BCber\">p</a> <a href=\"/posts/b#{prefix}%C3%BCber\">s</a> <a href=\"/posts/b/\">t</a>"
            + (isSafe ? "" : " <a href=\"/posts/b/#raw\">r</a>") + $"</p>\n<p><a href=\"/posts/b/#{prefix}gone\">g</a></p>\n",
            site.Html("a.md"));
        Assert.Contains($"<a href=\"#{prefix}%C3%BCber\">s</a> <a href=\"#{prefix}fn:1\">n</a>", site.Html("b.md"), StringComparison.Ordinal);
        Assert.Equal(["a.md(3,5): ART1102: The fragment '#gone' leads nowhere: 'b' has no heading or other element with this id"], site.Problems());
    }

    [Fact]
    public void A_link_to_a_file_with_errors_of_its_own_is_no_second_error() =>
        Assert.Empty(new LinkSite().Add("a.md", "[a](b.md) [b](b.md#x)").Add("b.md", state: LinkableState.Faulty).Problems());

    [Fact]
    public void A_link_to_a_draft_names_it() => Assert.Equal(
        ["a.md(1,5): ART0203: 'b.md#x': the entry 'b' of the collection 'posts' is a draft, and this build leaves drafts out; publish it, remove the reference, or make this file a draft too"],
        new LinkSite().Add("a.md", "[a](b.md#x)").Add("b.md", "[gone](gone.md)", state: LinkableState.Draft).Problems());

    [Fact]
    public void An_image_without_a_text_is_reported_where_it_is() => Assert.Equal(
        [
            "a.md(1,5): ART1106: The image 'a.png' has no alternative text, which people who do not see it are read; write it between the brackets: ![text](a.png)",
            "a.md(2,2): ART1106: The image 'b.png' has no alternative text, which people who do not see it are read; write it between the brackets: ![text](b.png)",
            "a.md(3,7): ART1106: The image 'd.png' has no alternative text, which people who do not see it are read; write it between the brackets: ![text](d.png)",
        ],
        new LinkSite().Add("a.md", "![](a.png)\n ![][b] ![c][b] ![`x`](e.png) ![*y*](f.png)\n![\u200B ](d.png)\n\n[b]: b.png").Problems());

    [Fact]
    public void Template_tags_are_reported_once_a_collection() => Assert.Equal(
        ["a.md(3,3): ART1103: Tags of a template language, such as this one, stay as text: 2 files of the collection 'posts' have them; replace them by Markdown or HTML, or quote them as code"],
        new LinkSite().Add("b.md", "{% x %}").Add("a.md", "`{{ no }}`\n\na {{ b }} {{ c }}").Add("c.md", "{{ x }}", noWarn: "ART1103").Add("d.md", "{{ open").Problems());

    [Theory]
    [InlineData("ART1102")]
    [InlineData("art1106;ART1102,ART1103")]
    public void An_item_suppresses_warnings_and_no_errors(string noWarn)
    {
        const string Markdown = "[a](#gone) ![](a.png) [b](gone.md) {{ c }}";
        string[] all = new LinkSite().Add("a.md", Markdown).Problems(), left = new LinkSite().Add("a.md", Markdown, noWarn: noWarn).Problems();
        Assert.Equal(["ART1102", "ART1106", "ART0202", "ART1103"], all.Select(static p => p.Split(": ")[1]));
        Assert.Equal(all.Where(p => !noWarn.Contains(p.Split(": ")[1], StringComparison.OrdinalIgnoreCase)), left);
    }

    [Fact]
    public void Problems_are_in_the_order_of_paths_and_places()
    {
        LinkSite site = new();
        for (int i = 40; i > 0; i--)
        {
            site.Add($"{i:D2}.md", "[b](#y)\n\nSome words [a](gone.md) [c](gone2.md)");
        }

        string[] problems = site.Problems();
        Assert.Equal(120, problems.Length);
        Assert.Equal(problems.OrderBy(static p => p, StringComparer.Ordinal), problems);
    }
}
