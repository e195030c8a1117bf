extern alias build;

using TypedArticles.Tests.Records;
using Xunit;
using build::TypedArticles.Core.Pack.Writing;
using static TypedArticles.Tests.Records.Markdown;

namespace TypedArticles.Tests.Packing;

/// <summary>
/// Packs of format 1 that are kept: each is read as it was written, and the same articles are written to the same bytes. Until 0.1.0 is
/// published the files may be written again (<c>UPDATE_SNAPSHOTS=1</c>), with the reason in the commit; afterwards readers read them for ever.
/// </summary>
public sealed class GoldenPackTests
{
    private static readonly string s_file = Path.Combine(RepositoryFolder.Root, "tests/TypedArticles.Tests/Packing/golden.pack");
    private static readonly string s_markdownFile = Path.Combine(RepositoryFolder.Root, "tests/TypedArticles.Tests/Packing/golden-markdown.pack");

    private static readonly ArticleCollection<Article> s_articles =
    [
        Article.FromSeed(" date 2022-01 https://fr.example.org/20220123/un-pont-de-pierre-1054558426.html\n\nUn pont de pierre\n\nLe pont enjambe... 23.01.2022, La Gazette\n\nIl fut bâti* en un an.\n\nLe fleuve\n\nIl est large.\n\n*En 1759.\n", "fr/000001"),
        Article.FromSeed("date 2022 https://example.org/two-words\n\nA \"title\" & 🎉\n\nA body.\n", "two"),
        Article.FromSeed("date 2021-12-31 https://ar.example.org/a\n\nابن الهيثم\n\nنص. 31.12.2021, صحيفة المثال\n\nولد في البصرة.\n", "ar/1"),
        Article.FromSeed("date 2022-01 https://ja.example.org/two-words\n\n赵州桥\n\n一千四百年的石拱。\n", "ja/橋", new ArticleSeedOptions { Language = "ja-JP" }),
        Article.FromSeed("date 2022-01-23 https://fr.example.org/x/y\n\nUn autre\n\nCoupé... 24.01.2022, La Gazette\n\nTexte.\n", "fr/000002"),
        Article.FromSeed("date 2020-02 https://fr.example.org/2020/02/29/jour\n\nUn jour\n\nRare... 29.02.2020, La Gazette\n\nTexte.\n\nÀ prendre :\n\n• De l'eau\n• Du pain\n", "fr/000003"),
    ];

    private static readonly PackEntry[] s_posts =
    [
        Entry("2024-03-12-pont", ("title", Text("Un pont de pierre")), ("author", Text("ana")), ("Tags", List("pont", "eau")), ("seo", Map(("keyword", Text("pont")), ("canonical", null))), ("votes", Map(("Ben-A", Text("3")))))
            .With(language: "fr", permalink: "/pont/", date: "2024-03-12", body: "    code\n\n# Un pont 🎉\n"),
        Entry("notes/橋", ("title", Text("赵州桥")), ("author", Text("ana")), ("tags", Text("pont"))).With(slug: "bridge"),
    ];

    [Fact]
    public void The_golden_pack_of_Markdown_is_read()
    {
        ArticleCollection<Post> posts = Posts(File.ReadAllBytes(s_markdownFile));
        Post first = new()
        {
            Id = "2024-03-12-pont",
            Title = "Un pont de pierre",
            Author = "ana",
            Tags = ["pont", "eau"],
            Seo = new Seo { Keyword = "pont" },
            Votes = new Dictionary<string, int> { ["Ben-A"] = 3 },
            Language = "fr",
            Permalink = "/pont/",
            SortDate = new PartialDate(2024, 3, 12),
            Body = ArticleBody.FromMarkdown("    code\n\n# Un pont 🎉"),
        };
        Assert.Equal([first, new Post { Id = "notes/橋", Title = "赵州桥", Author = "ana", Tags = ["pont"], Slug = "bridge", Body = ArticleBody.FromMarkdown("") }], posts);
        Assert.Equal(2, posts.IndexByField<string>(Post.Keys.Author, static p => throw new InvalidOperationException(p.Id))["ana"].Count);
    }

    [Fact]
    public void The_golden_pack_of_Markdown_is_what_is_written() => AssertWritten(s_markdownFile, Markdown.Write(s_posts));

    [Fact]
    public void The_golden_pack_is_read()
    {
        ArticlePack pack = Packs.Open(File.ReadAllBytes(s_file));
        SameArticles.Assert(s_articles, pack.All);
        Assert.Equal(["fr/000003", "fr/000001", "fr/000002"], pack.IndexByText("publisher", static _ => null)["La Gazette"].Select(static a => a.Id));
        Assert.Equal([("fr.example.org", 3), ("ar.example.org", 1), ("example.org", 1), ("ja.example.org", 1)], pack.IndexByText("@host", static a => a.Host).Counts.Select(static c => (c.Value, c.Count)));
        Assert.Equal(3, pack.IndexByMonth()[new PartialDate(2022, 1)].Count);
        Assert.Equal("two", Assert.Single(pack.IndexByMonth()[new PartialDate(2022)]).Id);
    }

    [Fact]
    public void The_golden_pack_is_what_is_written() => AssertWritten(s_file, Packs.Write(s_articles));

    private static void AssertWritten(string file, byte[] written)
    {
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            File.WriteAllBytes(file, written);
        }

        Assert.Equal(File.ReadAllBytes(file), written);
    }
}
