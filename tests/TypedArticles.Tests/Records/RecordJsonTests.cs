using System.Text.Json;
using System.Text.Json.Serialization;
using Xunit;
using static TypedArticles.Tests.Records.Markdown;

namespace TypedArticles.Tests.Records;

/// <summary>A record of a program is written and read as an article is, from a pack or not, with and without reflection.</summary>
public sealed class RecordJsonTests
{
    private const string Json = """
        {"id":"2024-03-12-hello","title":"Hello","author":"ben","summary":null,"image":null,"tags":["a","b","c"],"date":"2024-03-12T08:05:00+02:00","draft":true,"kind":0,"seo":{"keyword":"k","canonical":"https://example.org/"},"votes":{"Ben":3},"slug":"hello","language":"fr","permalink":"/hello/","sortDate":"2024-03-12","body":{"source":"    code","kind":"markdown"}}
        """;

    private static readonly JsonSerializerOptions s_web = new(JsonSerializerDefaults.Web);

    private static readonly byte[] s_pack = Write(Entry(
        "2024-03-12-hello",
        ("title", Text("Hello")),
        ("author", Text("ben")),
        ("tags", List("a", "b", "c")),
        ("date", Text("2024-03-12T08:05+0200")),
        ("draft", Text("true")),
        ("kind", Text("draft")),
        ("seo", Map(("keyword", Text("k")), ("canonical", Text("https://example.org/")))),
        ("votes", Map(("Ben", Text("3")))))
        .With(language: "fr", permalink: "/hello/", date: "2024-03-12", body: "    code\n"));

    [Fact]
    public void A_record_is_written_with_what_every_entry_has()
    {
        Assert.Equal(Json, JsonSerializer.Serialize(Posts(s_pack)[0], s_web));
        Assert.Equal(Json, JsonSerializer.Serialize(Posts(s_pack)[0], PostContext.Default.Post));
        Assert.Equal($"[{Json}]", JsonSerializer.Serialize(Posts(s_pack), PostContext.Default.ArticleCollectionPost));
    }

    [Fact]
    public void A_record_comes_back_equal()
    {
        Post packed = Posts(s_pack)[0], read = JsonSerializer.Deserialize(Json, PostContext.Default.Post)!;
        Assert.True(read == packed && packed == read);
        Assert.Equal("other", (read with { Id = "other" }).Slug);
        Assert.Equal(packed, Assert.Single(JsonSerializer.Deserialize($"[{Json}]", PostContext.Default.ArticleCollectionPost)!));
        Assert.Equal(packed, JsonSerializer.Deserialize<Post>(Json, s_web));
    }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Post))]
[JsonSerializable(typeof(ArticleCollection<Post>))]
internal sealed partial class PostContext : JsonSerializerContext;
