using System.Text.Json;
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
        { "a blank body", Json("body", "\" \"") },
        { "a day that is none", Json("publishedOn", "\"2022-02-30\"") },
        { "a month for a day", Json("publishedOn", "\"2022-02\"") },
        { "a day before the year 1000", Json("publishedOn", "\"0999-02-03\"") },
        { "a title that is null", Json("title", "null") },
        { "a title of two lines", Json("title", "\"a\\nb\"") },
        { "a URL that is relative", Json("url", "\"/a\"") },
        { "a URL of another scheme", Json("url", "\"ftp://example.org/a\"") },
        { "a language that is none", Json("language", "\"a language\"") },
        { "a period without a date", Json("period", "\"\"") },
        { "a body that is null", Json("body", "null") },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public void Malformed_json_is_refused(string what, string json)
    {
        Assert.False(string.IsNullOrEmpty(what));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Article>(json, s_web));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ArticleCollection<Article>>($"[{json}]", s_web));
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
