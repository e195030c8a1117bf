using Xunit;

namespace TypedArticles.Tests.Rendering;

/// <summary>A build renders what changed, and its pack is the one that a build without a past writes.</summary>
public sealed class RenderCacheTests
{
    private const int Count = 12;

    [Fact]
    public void Only_what_changed_is_rendered()
    {
        using MarkdownSite site = Site();
        Assert.Equal(Count, site.Pack().Rendered);
        Assert.Equal(0, site.Pack().Rendered);

        site["e3"] = File("e3", "An edited body, with [a link](e4.md#part).");
        AssertRendered(site, 1);
        site["e3"] = File("e3", "An edited body, with [a link](e4.md#part).", "tags: [a]\nname: Another");
        AssertRendered(site, 0);
        site["new"] = File("new", "A new one.");
        AssertRendered(site, 1);
        site["e5"] = null;

        // The one that linked to it.
        AssertRendered(site, 1);
        site["copy"] = File("copy", "A new one.");
        AssertRendered(site, 0);
        site["e3"] = File("e3", "And another.");
        site["e7"] = null;
        AssertRendered(site, 2);
    }

    [Fact]
    public void A_body_is_rendered_again_where_the_address_of_an_entry_that_it_links_to_changes()
    {
        using MarkdownSite site = Site();
        site.Metadata = [("Permalink", "/posts/{slug}/")];
        Assert.Equal(Count, site.Pack().Rendered);

        // Each links to the next.
        site["e4"] = File("e4", Body(4), "permalink: /elsewhere/");
        AssertRendered(site, 1);
        Assert.Contains("href=\"/elsewhere/#part\""u8.ToArray(), site.Pack().Pack);
        site.Metadata = [("Permalink", "/articles/{slug}/")];
        AssertRendered(site, Count - 2);
    }

    [Fact]
    public void A_body_is_rendered_again_where_its_item_says_how_otherwise()
    {
        using MarkdownSite site = Site();
        Assert.Equal(Count, site.Pack().Rendered);
        foreach ((string Name, string Value) metadata in (ReadOnlySpan<(string, string)>)[("HeadingShift", "2"), ("IdPrefix", "p-"), ("Html", "safe"), ("Body", "html")])
        {
            site.SetMetadata("e6", metadata);
            AssertRendered(site, 1, atMost: 2);
        }

        site.SetMetadata("e6", ("Body", "markdown"));
        AssertRendered(site, 0);
        site.SetMetadata("e6");
        AssertRendered(site, 1, atMost: 2);
    }

    [Fact]
    public void Notes_that_are_damaged_or_of_another_pack_change_nothing()
    {
        using MarkdownSite site = Site();
        byte[] right = site.Pack().Pack, cache = System.IO.File.ReadAllBytes(site.CacheFile);
        for (int length = 0; length < cache.Length; length += 7)
        {
            System.IO.File.WriteAllBytes(site.CacheFile, cache[..length]);
            Assert.True(right.AsSpan().SequenceEqual(site.Pack().Pack), $"cut to {length}");
        }

        System.IO.File.WriteAllBytes(site.CacheFile, cache);
        foreach (int place in Enumerable.Range(0, right.Length / 31).Select(static i => i * 31))
        {
            byte[] damaged = [.. right];
            damaged[place] ^= 0x20;
            System.IO.File.WriteAllBytes(site.PackFile, damaged);
            System.IO.File.WriteAllBytes(site.CacheFile, cache);
            Assert.True(right.AsSpan().SequenceEqual(site.Pack().Pack), $"damaged at {place}");
        }

        System.IO.File.Delete(site.PackFile);
        Assert.Equal(right, site.Pack().Pack);
    }

    [Fact]
    public void A_link_is_proved_again_in_a_file_that_is_not_rendered_again()
    {
        using MarkdownSite site = Site();
        Assert.DoesNotContain(site.Pack().Log, static l => l.Contains("ART", StringComparison.Ordinal));
        site["e4"] = null;
        (int rendered, _, IReadOnlyList<string> log) = site.Pack();
        Assert.Contains(log, static l => l == $"{Path.Combine("content", "e3.md")}(6,27): error ART0202: The link 'e4.md#part' leads to no article of this project; did you mean 'e0.md', 'e1.md' or 'e2.md'?");

        // It led to the id before, and now to none.
        Assert.Equal(1, rendered);
    }

    private static void AssertRendered(MarkdownSite site, int count, int? atMost = null)
    {
        (int rendered, byte[] pack, _) = site.Pack();
        Assert.InRange(rendered, count, atMost ?? count);
        Assert.True(pack.AsSpan().SequenceEqual(site.PackAnew()), "The pack is another than that of a fresh build.");
    }

    private static MarkdownSite Site()
    {
        var site = new MarkdownSite();
        for (int i = 0; i < Count; i++)
        {
            site[$"e{i}"] = File($"e{i}", Body(i));
        }

        return site;
    }

    private static string Body(int number) => number == Count - 1 ? "## Part\n\nThe last." : $"## Part\nThe text of {number}, [the next](e{number + 1}.md#part).";

    private static string File(string title, string body, string fields = "") => $"---\ntitle: {title}\n{fields}{(fields.Length > 0 ? "\n" : "")}---\n\n{body}\n";
}
