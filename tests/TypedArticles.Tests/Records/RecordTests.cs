extern alias build;

using TypedArticles.Core.Pack;
using Xunit;
using build::TypedArticles.Core.Pack.Writing;
using static TypedArticles.Tests.Records.Markdown;

namespace TypedArticles.Tests.Records;

/// <summary>Records of a program that are read from a pack, by the code that the generator writes for them.</summary>
public sealed class RecordTests
{
    private static readonly PackEntry s_full = Entry(
        "2024-03-12-hello",
        ("Title", Text("Hello, \"world\" 日本 🎉")),
        ("author", Text("ben")),
        ("summary", null),
        ("tags", List("dotnet", "c#", "aot", "dotnet")),
        ("date", Text("2024-03-12 8:05:00 +0200")),
        ("draft", Text("True")),
        ("kind", Text("DRAFT")),
        ("seo", Map(("Key_word", Text("hello")), ("canonical", Text("https://example.org/a")))),
        ("votes", Map(("Ben-A", Text("3")), ("ben.b", Text("-1")))))
        .With(language: "pt-BR", permalink: "/news/hello/", date: "2024-03-12", body: "# Hello\r\n\r\nText.\n");

    private static readonly PackEntry s_least = Entry("notes/a", ("title", Text("A")), ("author", Text("B")), ("tags", Text("one")));

    private static readonly Post s_hello = new()
    {
        Id = "2024-03-12-hello",
        Title = "Hello, \"world\" 日本 🎉",
        Author = "ben",
        Tags = ["dotnet", "c#", "aot", "dotnet"],
        Date = new DateTimeOffset(2024, 3, 12, 8, 5, 0, TimeSpan.FromHours(2)),
        Draft = true,
        Kind = PostKind.Draft,
        Seo = new Seo { Keyword = "hello", Canonical = new Uri("https://example.org/a") },
        Votes = new Dictionary<string, int> { ["ben.b"] = -1, ["Ben-A"] = 3 },
        Language = "pt-BR",
        Permalink = "/news/hello/",
        SortDate = new PartialDate(2024, 3, 12),
        Body = ArticleBody.FromMarkdown("# Hello\n\nText."),
    };

    [Fact]
    public void A_record_of_a_pack_equals_one_made_by_hand()
    {
        ArticleCollection<Post> posts = Posts(Write(s_full, s_least));
        Assert.Equal(["2024-03-12-hello", "notes/a"], posts.Select(static p => p.Id));
        AssertEqual(s_hello, posts[0]);
        AssertEqual(new Post { Id = "notes/a", Title = "A", Author = "B", Tags = ["one"], Body = ArticleBody.FromMarkdown("") }, posts[1]);
        Assert.Equal("hello", posts[0].Slug);
        Assert.Equal("2024-03-12-hello 2024-03-12", posts[0].ToString());
        Assert.Equal((null, null, null), (posts[1].Language, posts[1].Permalink, posts[1].SortDate));
        Assert.Equal(["Ben-A", "ben.b"], posts[0].Votes.Keys);
    }

    [Fact]
    public void Nothing_is_opened_before_a_collection_is_used()
    {
        ArticlePack pack = Packs.Open(Write(s_full));
        ArticleCollection<Post> absent = pack.Collection("absent", static f => new Post(f), []);
        Assert.Throws<InvalidDataException>(() => absent.Count);
        Assert.False(pack.Collection("others", static f => new Post(f), []).Contains("2024-03-12-hello"));
    }

    [Fact]
    public void An_entry_is_found_by_all_that_names_it()
    {
        ArticleCollection<Post> posts = Posts(Write(s_full, s_least.With(slug: "given")));
        Assert.Same(posts[0], posts["2024-03-12-hello"]);
        Assert.Same(posts[0], posts.FindBySlug("hello"));
        Assert.Same(posts[0], posts.FindByPermalink("/news/hello/"));
        Assert.Same(posts[0], posts.GetByIdHash(IdHash.Of("2024-03-12-hello")));
        Assert.Same(posts[1], posts.FindBySlug("given"));
        Assert.Equal("given", posts[1].Slug);
        Assert.Null(posts.FindById("hello"));
        Assert.Null(posts.FindBySlug("a"));
        Assert.Null(posts.FindByPermalink("/"));
        Assert.Throws<InvalidDataException>(() => posts.GetByIdHash(1));
        Assert.Throws<InvalidOperationException>(() => posts.NewestFirst.GetByIdHash(IdHash.Of("2024-03-12-hello")));
    }

    [Fact]
    public void A_field_that_is_not_of_its_type_is_refused()
    {
        ArticleCollection<Post> posts = Posts(Write(Entry("a", ("author", Text("B"))), Entry("b", ("title", List("A")), ("author", Text("B"))), Entry("c", ("title", Text("A")), ("author", Text("B")), ("kind", Text("other")))));
        for (int i = 0; i < posts.Count; i++)
        {
            Assert.Contains("a field has a value that its property cannot have", Assert.Throws<InvalidDataException>(() => posts[i]).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_record_says_what_it_describes()
    {
        ArticleSchemaAttribute schema = Assert.Single(typeof(Post).GetCustomAttributes(inherit: true).OfType<ArticleSchemaAttribute>());
        Assert.Equal(("posts", "Posts", "layout"), (schema.Name, schema.ClassName, Assert.Single(schema.Ignore)));
        Assert.Equal((null, 0), (new ArticleSchemaAttribute("x").ClassName, new ArticleSchemaAttribute("x").Ignore.Length));
    }

    [Fact]
    public void The_fields_of_a_map_make_no_record()
    {
        ArticleCollection<Post> posts = Packs.Open(Write(s_full)).Collection("posts", static f => new Post(f.Get(Post.Keys.Seo).Map()), []);
        Assert.Throws<ArgumentException>("fields", () => posts[0]);
    }

    [Fact]
    public void A_copy_keeps_what_was_read_and_computes_the_rest_anew()
    {
        Post read = Posts(Write(s_full))[0];
        Assert.Equal(read with { Id = "other" }, s_hello with { Id = "other" });
        Assert.Equal("other", (read with { Id = "other" }).Slug);
        Assert.Equal((null, null, null), ((read with { Language = null }).Language, (read with { Permalink = null }).Permalink, (read with { SortDate = null }).SortDate));
        Post given = Posts(Write(s_full.With(slug: "given")))[0];
        Assert.Equal(("given", "given", "hello"), (given.Slug, (given with { Id = "other" }).Slug, (given with { Slug = null }).Slug));
    }

    private static void AssertEqual(Post made, Post packed)
    {
        Assert.True(made == packed && packed == made);
        Assert.Equal(made.GetHashCode(), packed.GetHashCode());
        Assert.Equal((made.Slug, made.ToString()), (packed.Slug, packed.ToString()));
    }
}
