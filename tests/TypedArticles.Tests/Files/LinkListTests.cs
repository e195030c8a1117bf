using TypedArticles.Corpora;
using Xunit;

namespace TypedArticles.Tests.Files;

/// <summary>The list of dangling links of a folder, as of a site of documentation that another generator builds.</summary>
public sealed class LinkListTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("typed-articles-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Every_dangling_link_is_listed_at_its_place_and_no_other()
    {
        Write("toc.md", "- [a](docs/a.md)\n- [C1](docs/C26410.md?view=msvc-170#remark)\n- [readme](README.md) [up](docs/../docs/Index.md)\n");
        Write("README.md", "# Read me\n");
        Write("docs/Index.md", "---\ntitle: [broken\n---\n\n[a](a.md)\n");
        Write("docs/a.md", "\uFEFF---\r\ntitle: A\r\n---\r\n\r\n# A\r\n\r\n[!INCLUDE [x](../includes/x.md)] [!INCLUDE[y](~/gone/y.md)] [z](/gone/z.md) [w](xref:gone.md) ![i](gone.png)\r\n\r\n| T |\r\n|---|\r\n| é [case](c26410.md?view=x#y) |\r\n");
        Write("docs/C26410.md", "> [gone](../archive/a.md#x) and [back](..\\includes\\x.md), [a][a]\n\n[a]: ./A.md\n\n## Remarks\n\n[here](#Remarks) [there](a.md#b) [a](a.md#a)\n");
        Write("includes/x.md", "`[code](gone.md)` [deep](../../gone.md) [markdown](y.markdown) [mdx](../docs/z.mdx) <!-- [c](gone.md) -->\n");
        Write("includes/y.markdown", "Text\n");
        Write("docs/z.mdx", "Text\n");
        string[] links =
        [
            "docs/C26410.md(1,10): ../archive/a.md#x; did you mean 'a.md'?",
            "docs/C26410.md(1,40): ..\\includes\\x.md; did you mean '../includes/x.md'?",
            "docs/C26410.md(3,6): ./A.md; did you mean 'a.md'?",
            "docs/a.md(11,12): c26410.md?view=x#y; did you mean 'C26410.md'?",
            "includes/x.md(1,26): ../../gone.md",
        ];
        const string Counts = "links: 8 files, 0 not rendered, 15 relative links, 5 dangling, 3 fragments dangling";
        AssertLines(1, [.. links, Counts], hasFragments: false);
        string[] fragments = ["docs/C26410.md(7,8): #Remarks of this file; did you mean 'remarks'?", "docs/C26410.md(7,26): #b of 'docs/a.md'; did you mean 'a'?", "toc.md(2,8): #remark of 'docs/C26410.md'; did you mean 'remarks'?"];
        AssertLines(1, [.. links.Take(3), .. fragments.Take(2), .. links.Skip(3), fragments[2], Counts], hasFragments: true);
    }

    [Fact]
    public void A_folder_without_dangling_links_is_sound()
    {
        Write("a.md", "[b](b.md) [gone](#gone)");
        Write("b.md", "[a](./a.md)");
        AssertLines(0, ["links: 2 files, 0 not rendered, 2 relative links, 0 dangling, 1 fragments dangling"], hasFragments: false);
    }

    private void AssertLines(int exitCode, string[] lines, bool hasFragments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        Assert.Equal(exitCode, LinkList.Run(_folder, hasFragments, output));
        Assert.Equal(lines, output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_folder, path))!);
        File.WriteAllText(Path.Combine(_folder, path), text);
    }
}
