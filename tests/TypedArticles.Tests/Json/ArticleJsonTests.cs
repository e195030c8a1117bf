using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using CsCheck;
using Xunit;

namespace TypedArticles.Tests.Json;

public sealed class ArticleJsonTests
{
    private static readonly JsonSerializerOptions s_web = new(JsonSerializerDefaults.Web);
    private static readonly JsonSerializerOptions s_plain = new();

    [Fact]
    public void An_article_comes_back_equal() =>
        ArticleGen.Any.Sample(article =>
        {
            Assert.Equal(article, JsonSerializer.Deserialize(JsonSerializer.Serialize(article, ArticleJsonContext.Default.Article), ArticleJsonContext.Default.Article));
            Assert.Equal(article, JsonSerializer.Deserialize<Article>(JsonSerializer.Serialize(article, s_web), s_web));
            Assert.Equal(article, JsonSerializer.Deserialize<Article>(JsonSerializer.Serialize(article, s_plain), s_plain));
        });

    [Fact]
    public void A_context_may_list_a_collection_alone() =>
        ArticleGen.Several(5).Sample(articles =>
        {
            ArticleCollection<Article> all = ArticleCollection.Create(articles);
            var context = new CollectionContext(new JsonSerializerOptions(JsonSerializerDefaults.Web));
            string json = JsonSerializer.Serialize(all, context.ArticleCollectionArticle);
            Assert.Equal(JsonSerializer.Serialize(all, s_web), json);
            Assert.Equal(all, JsonSerializer.Deserialize(json, context.ArticleCollectionArticle)!);
        }, iter: 50);

    [Fact]
    public void A_packed_article_is_written_as_one_made_by_hand() =>
        ArticleGen.Several(5).Sample(articles =>
        {
            ArticleCollection<Article> packed = Packs.Read(articles);
            Assert.Equal(JsonSerializer.Serialize(ArticleCollection.Create(articles), s_web), JsonSerializer.Serialize(packed, s_web));
        });

    [Fact]
    public void A_collection_comes_back_equal() =>
        ArticleGen.Several(8).Sample(articles =>
        {
            ArticleCollection<Article> all = ArticleCollection.Create(articles);
            string json = JsonSerializer.Serialize(all, ArticleJsonContext.Default.ArticleCollectionArticle);
            Assert.Equal(all, JsonSerializer.Deserialize(json, ArticleJsonContext.Default.ArticleCollectionArticle)!);
            SameArticles.Assert(all, JsonSerializer.Deserialize<ArticleCollection<Article>>(JsonSerializer.Serialize(all, s_web), s_web)!);
            Assert.Equal(all, JsonSerializer.Deserialize(json, ArticleJsonContext.Default.IReadOnlyListArticle)!);
        }, iter: 50);

    [Fact]
    public void An_article_is_written_with_its_computed_members()
    {
        using JsonDocument json = JsonDocument.Parse(JsonSerializer.Serialize(new Seed { Lead = "Lead... 23.01.2022, Example News" }.Read(), s_web));
        JsonElement root = json.RootElement;
        Assert.Equal("two-words", root.GetProperty("slug").GetString());
        Assert.Equal("2022-01", root.GetProperty("period").GetString());
        Assert.Equal("2022-01-23", root.GetProperty("publishedOn").GetString());
        Assert.Equal("2022-01-23", root.GetProperty("date").GetString());
        Assert.Equal("Body.", root.GetProperty("body").GetString());
        Assert.True(root.GetProperty("isLeadTruncated").GetBoolean());
    }

    public static TheoryData<string, string> Malformed => new()
    {
        { "the end", "{" },
        { "an array", "[]" },
        { "a text", "\"a\"" },
        { "nothing required", "{}" },
        { "no title", Json("title", null) },
        { "a period that is none", Json("period", "\"2022-13\"") },
        { "a period that is a number", Json("period", "2022") },
        { "a body that is an object", Json("body", "{}") },
        { "a body that is a number", Json("body", "1") },
        { "a body of another kind", Json("body", "{\"source\":\"a\",\"kind\":\"html\"}") },
        { "a body with another member", Json("body", "{\"source\":\"a\",\"kind\":\"markdown\",\"x\":\"\"}") },
        { "a slug of two lines", Json("slug", "\"a\\nb\"") },
        { "a permalink that is blank", Json("permalink", "\" \"") },
        { "a sort date that is none", Json("sortDate", "\"2022-13\"") },
        { "a day that is none", Json("publishedOn", "\"2022-02-30\"") },
        { "a month for a day", Json("publishedOn", "\"2022-02\"") },
        { "a day before the year 1000", Json("publishedOn", "\"0999-02-03\"") },
        { "a title that is null", Json("title", "null") },
        { "a title of two lines", Json("title", "\"a\\nb\"") },
        { "a URL that is relative", Json("url", "\"/a\"") },
        { "a URL of another scheme", Json("url", "\"ftp://example.org/a\"") },
        { "authors that are a text", Json("authors", "\"a\"") },
        { "an author that is null", Json("authors", "[null]") },
        { "an author that is a number", Json("authors", "[1]") },
        { "a keyword of two lines", Json("keywords", "[\"a\\nb\"]") },
        { "an image of another scheme", Json("image", "\"data:a\"") },
        { "a month of modification", Json("modifiedOn", "\"2022-02\"") },
        { "a language that is none", Json("language", "\"a language\"") },
        { "a period without a date", Json("period", "\"\"") },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public void Malformed_json_is_refused(string what, string json)
    {
        Assert.False(string.IsNullOrEmpty(what));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Article>(json, s_web));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ArticleCollection<Article>>($"[{json}]", s_web));
    }

    [Theory]
    [InlineData("\" \"")]
    [InlineData("null")]
    [InlineData(null)]
    public void An_article_may_have_no_body(string? body) =>
        Assert.Equal(ArticleBody.Empty, JsonSerializer.Deserialize<Article>(Json("body", body), s_web)!.Body);

    [Fact]
    public void Markdown_comes_back_as_Markdown()
    {
        Article article = new Seed().Read() with { Body = ArticleBody.FromMarkdown("# A\n\nB *c*") };
        string json = JsonSerializer.Serialize(article, s_web);
        Assert.Contains("\"body\":{\"source\":\"# A\\n\\nB *c*\",\"kind\":\"markdown\"}", json, StringComparison.Ordinal);
        Assert.Equal(article, JsonSerializer.Deserialize<Article>(json, s_web));
    }

    [Fact]
    public void What_was_set_comes_back_and_what_was_computed_is_computed_again()
    {
        Article article = new Seed().Read() with { Slug = "mine", Permalink = "/a/mine/", SortDate = new PartialDate(2020) };
        Assert.Equal(article, JsonSerializer.Deserialize<Article>(JsonSerializer.Serialize(article, s_web), s_web));
        Article read = JsonSerializer.Deserialize<Article>(JsonSerializer.Serialize(new Seed().Read(), s_web), s_web)!;
        Article changed = read with { Url = new Uri("https://example.org/other-words"), Period = new PartialDate(2023), PublishedOn = null };
        Assert.Equal(("other-words", new PartialDate(2023)), (changed.Slug, changed.SortDate));
    }

    [Fact]
    public void An_unknown_member_is_refused_where_the_options_say_so()
    {
        var strict = new JsonSerializerOptions(JsonSerializerDefaults.Web) { UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow };
        var context = new ArticleJsonContext(new JsonSerializerOptions(strict));
        string known = JsonSerializer.Serialize(new Seed().Read(), s_web), unknown = Json("colour", "\"red\"");
        Assert.Equal(new Seed().Read(), JsonSerializer.Deserialize<Article>(known, strict));
        Assert.Equal(new Seed().Read(), JsonSerializer.Deserialize(known, context.Article));
        Assert.Equal("T", JsonSerializer.Deserialize<Article>(unknown, s_web)!.Title);
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Article>(unknown, strict));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(unknown, context.Article));
    }

    [Fact]
    public void The_schema_of_an_article_has_its_members()
    {
        JsonNode schema = s_web.GetJsonSchemaAsNode(typeof(Article));
        Assert.Equal(
            ["id", "title", "url", "period", "publishedOn", "lead", "publisher", "authors", "section", "keywords", "image", "modifiedOn", "host", "isLeadTruncated", "date", "contentHash", "slug", "language", "permalink", "sortDate", "body"],
            schema["properties"]!.AsObject().Select(static p => p.Key));
        Assert.Equal(["id", "period", "title", "url"], schema["required"]!.AsArray().Select(static r => r!.GetValue<string>()).Order(StringComparer.Ordinal));
        Assert.Equal("uri", schema["properties"]!["url"]!["format"]!.GetValue<string>());
        Assert.Equal(schema.ToJsonString(), new JsonSerializerOptions(s_web) { TypeInfoResolver = ArticleJsonContext.Default }.GetJsonSchemaAsNode(typeof(Article)).ToJsonString());
    }

    [Fact]
    public void A_collection_of_something_else_is_refused()
    {
        string article = Json("id", "\"a\"");
        Assert.Single(JsonSerializer.Deserialize<ArticleCollection<Article>>($"[{article}]", s_web)!);
        foreach (string json in (string[])["{}", "\"a\"", "[null]", "[1]", "[", $"[{article}", $"[{article},{article}]"])
        {
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ArticleCollection<Article>>(json, s_web));
        }
    }

    /// <summary>An article with one member written otherwise, or left out.</summary>
    private static string Json(string member, string? value)
    {
        var members = new Dictionary<string, string>
        {
            ["id"] = "\"id\"",
            ["title"] = "\"T\"",
            ["url"] = "\"https://example.org/a\"",
            ["period"] = "\"2022\"",
            ["body"] = "\"B\"",
        };
        if (value is null)
        {
            members.Remove(member);
        }
        else
        {
            members[member] = value;
        }

        return $"{{{string.Join(',', members.Select(m => $"\"{m.Key}\":{m.Value}"))}}}";
    }
}

[System.Text.Json.Serialization.JsonSerializable(typeof(ArticleCollection<Article>))]
internal sealed partial class CollectionContext : System.Text.Json.Serialization.JsonSerializerContext;
