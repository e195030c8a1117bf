extern alias build;

using build::TypedArticles.Build.Markdown;
using Xunit;

namespace TypedArticles.Tests.Rendering;

/// <summary>Where links between Markdown files lead, and which of them lead nowhere.</summary>
public sealed class LinkTargetTests
{
    private static readonly LinkSite s_site = new LinkSite()
        .Add("posts/a.md", pattern: "/posts/{slug}/")
        .Add("posts/b c.md", pattern: "/posts/{slug}/")
        .Add("posts/über.md", pattern: "/posts/{slug}/")
        .Add("posts/cafe\u0301.md", pattern: "/posts/{slug}/")
        .Add("posts/C26410.md", pattern: "/posts/{slug}/")
        .Add("posts/100%.md", pattern: "/posts/{slug}/")
        .Add("posts/deep/er/d.markdown", pattern: "/posts/{slug}/")
        .Add("posts/ferry/index.md", pattern: "/posts/{slug}/")
        .Add("posts/draft.md", pattern: "/posts/{slug}/", state: LinkableState.Draft)
        .Add("posts/faulty.md", state: LinkableState.Faulty)
        .Add("notes/n.md")
        .Add("guide/g.md", pattern: "/guide/{year}/{slug}.html")
        .Alias("/posts/old/")
        .Alias("posts/older");

    [Theory]
    [InlineData("posts/a.md", "b%20c.md", "/posts/b c/")]
    [InlineData("posts/a.md", "b c.md", "/posts/b c/")]
    [InlineData("posts/a.md", " b%20c.md ", "/posts/b c/")]
    [InlineData("posts/a.md", "./b%20c.md?x=1&y#frag", "/posts/b c/?x=1&y#frag")]
    [InlineData("posts/a.md", "b%20c.md#", "/posts/b c/")]
    [InlineData("posts/a.md", "%C3%BCber.md", "/posts/über/")]
    [InlineData("posts/a.md", "u\u0308ber.md", "/posts/über/")]
    [InlineData("posts/a.md", "caf\u00E9.md", "/posts/cafe\u0301/")]
    [InlineData("posts/a.md", "100%.md", "/posts/100%/")]
    [InlineData("posts/a.md", "100%25.md", "/posts/100%/")]
    [InlineData("posts/a.md", "a.md#x", "/posts/a/#x")]
    [InlineData("posts/a.md", "deep//er/./d.markdown", "/posts/d/")]
    [InlineData("posts/deep/er/d.markdown", "../../a.md", "/posts/a/")]
    [InlineData("posts/deep/er/d.markdown", "../../../../../../site/content/posts/a.md", "/posts/a/")]
    [InlineData("posts/deep/er/d.markdown", "../../../../../../../../site/content/posts/a.md", "/posts/a/")]
    [InlineData("posts/a.md", "../notes/n.md#x", "../notes/n.md#x")]
    [InlineData("notes/n.md", "../guide/g.md", "/guide/2024/g.html")]
    [InlineData("notes/n.md", "../posts/ferry/index.md", "/posts/index/")]
    public void A_link_to_an_entry_leads_to_its_address(string from, string target, string href)
    {
        Assert.Equal(href, s_site.Href(from, target));
        Assert.Equal(LinkFault.None, s_site.Fault(from, target));
    }

    [Theory]
    [InlineData("c26410.md")]
    [InlineData("C26410.MD")]
    [InlineData("b.md")]
    [InlineData("..\\posts\\a.md")]
    [InlineData("deep\\er\\d.markdown")]
    [InlineData("deep%5Cer%5Cd.markdown")]
    [InlineData("\\posts\\a.md")]
    [InlineData("../a.md")]
    [InlineData("../../../../../a.md")]
    [InlineData("/posts/gone/")]
    [InlineData("/posts/gone")]
    [InlineData("/posts/gone#x")]
    [InlineData("/posts/A/")]
    [InlineData("/guide/2023/gone.html")]
    [InlineData("ü:b.md")]
    [InlineData("2024:b.md")]
    [InlineData("gone/a.md")]
    [InlineData("a.mdx")]
    [InlineData("a%2Emarkdown")]
    [InlineData("index.md")]
    [InlineData("README.md")]
    [InlineData("%00.md")]
    public void A_link_to_no_entry_leads_nowhere(string target) => Assert.Equal(LinkFault.Dangling, s_site.Fault("posts/a.md", target));

    [Theory]
    [InlineData("https://example.org/gone.md")]
    [InlineData("HTTPS:gone.md")]
    [InlineData("mailto:gone@example.md")]
    [InlineData("x-scheme+1.0:gone.md")]
    [InlineData("//example.org/gone.md")]
    [InlineData("/\\example.org/gone.md")]
    [InlineData("~/includes/gone.md")]
    [InlineData("/gone.md")]
    [InlineData("/posts/gone.md")]
    [InlineData("/posts/gone.png")]
    [InlineData("/posts/")]
    [InlineData("/posts")]
    [InlineData("/posts/tags/gone/")]
    [InlineData("/Posts/gone/")]
    [InlineData("/posts/old")]
    [InlineData("/posts/old/#x")]
    [InlineData("/guide/2023/gone")]
    [InlineData("/guide/tags/gone.html")]
    [InlineData("/guide/20231/gone.html")]
    [InlineData("/guide/2023/.html")]
    [InlineData("/")]
    [InlineData("gone.png")]
    [InlineData("gone")]
    [InlineData("gone/")]
    [InlineData("gone.md/")]
    [InlineData("?a=gone.md")]
    [InlineData("#gone.md")]
    [InlineData("")]
    [InlineData("faulty.md")]
    [InlineData("faulty.md#x")]
    public void A_link_that_nobody_can_judge_stays(string target) => Assert.Equal((LinkFault.None, target), (s_site.Fault("posts/a.md", target), s_site.Href("posts/a.md", target)));

    [Theory]
    [InlineData("/posts/a")]
    [InlineData("/posts/a/")]
    [InlineData("/posts/%C3%BCber/")]
    [InlineData("/posts/b%20c/#x")]
    [InlineData("/guide/2024/g.html")]
    public void A_link_from_the_root_of_the_site_leads_to_the_entry_with_the_address(string target)
    {
        ResolvedLink link = s_site.Targets.Resolve("/site/content/posts/a.md", target);
        Assert.Equal((true, null, LinkFault.None), (link.File is not null, link.Href, link.Fault));
    }

    [Theory]
    [InlineData("draft.md")]
    [InlineData("draft.md#x")]
    [InlineData("/posts/draft/")]
    public void A_link_to_a_draft_says_so(string target) => Assert.Equal(LinkFault.Draft, s_site.Fault("posts/a.md", target));

    [Theory]
    [InlineData("c26410.md", "; did you mean 'C26410.md'?")]
    [InlineData("../archive/c26410.md#x", "; did you mean 'C26410.md'?")]
    [InlineData("deep\\er\\d.markdown", "; did you mean 'deep/er/d.markdown'?")]
    [InlineData("..\\notes\\n.md", "; did you mean '../notes/n.md'?")]
    [InlineData("d.md", "; did you mean 'deep/er/d.markdown'?")]
    [InlineData("a.markdown", "; did you mean 'a.md'?")]
    [InlineData("ferry.md", "; did you mean 'ferry/index.md'?")]
    [InlineData("../posts/Ferry/_index.md", "; did you mean 'ferry/index.md'?")]
    [InlineData("b_c.md", "; did you mean 'b%20c.md'?")]
    [InlineData("100.md", "; did you mean '100%25.md'?")]
    [InlineData("draf.md", "")]
    [InlineData("nothing-like-it.md", "")]
    [InlineData("/posts/c26410/", "; did you mean '/posts/C26410/'?")]
    public void A_message_names_what_was_meant(string target, string hint) => Assert.Equal(hint, s_site.Targets.HintFor("/site/content/posts/a.md", target));

    [Fact]
    public void Of_many_files_with_one_name_the_nearest_are_named()
    {
        LinkSite site = new LinkSite().Add("z/y/intro.md").Add("a/b/intro.md").Add("docs/new/2019/intro.md").Add("docs/intro.md").Add("other/2019/intro.md").Add("docs/here.md");
        Assert.Equal("; did you mean 'new/2019/intro.md', 'intro.md' or '../other/2019/intro.md'?", site.Targets.HintFor("/site/content/docs/here.md", "old/2019/intro.md"));
    }

    [Fact]
    public void A_file_on_disk_that_is_no_item_is_a_page_of_a_folder_or_an_error_that_says_so()
    {
        string root = Directory.CreateTempSubdirectory("typed-articles-").FullName;
        try
        {
            foreach (string file in new List<string> { "README.md", "a/_index.md", "a/index.fr.md", "a/notes.md", "a/nai\u0308ve/README.md" })
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(root, file))!);
                File.WriteAllText(Path.Combine(root, file), "# A page");
            }

            LinkSite site = new LinkSite(LinkPath.Of(root)).Add("a/b.md");
            Assert.All(["../README.md", "_index.md", "index.fr.md", "../a/_index.md#x", "na\u00EFve/README.md"], t => Assert.Equal(LinkFault.None, site.Fault("a/b.md", t)));
            Assert.All(["../readme.md", "index.md", "../A/_index.md", "../gone/README.md", "notes.md", "README.md"], t => Assert.Equal(LinkFault.Dangling, site.Fault("a/b.md", t)));
            Assert.Equal("; the file is there, and no Article item includes it", site.Targets.HintFor($"{root}/a/b.md", "notes.md"));
            LinkTargets targets = site.Targets;
            targets.Resolve($"{root}/a/b.md", "../README.md");
            targets.Resolve($"{root}/a/b.md", "index.md");
            Assert.Equal([Path.Combine(root, "README.md")], targets.OtherPages);
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }
}
