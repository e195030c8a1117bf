using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using Newsroom;
using Newsroom.Pages;
using TypedArticles.Newsroom.Tests.Sites;
using TypedArticles.Tests;
using Xunit;

namespace TypedArticles.Newsroom.Tests;

/// <summary>JSON-LD within the pages, the API, and its description.</summary>
[Collection(nameof(RunningSite))]
public sealed class JsonTests(RunningSite site)
{
    private static readonly ArticleJsonContext s_context = new(new JsonSerializerOptions(JsonSerializerDefaults.Web));

    [Fact]
    public async Task A_page_says_what_it_is_in_JSON_LD()
    {
        foreach (Article article in RunningSite.Articles)
        {
            IDocument page = await site.OpenAsync(Site.PathOf(article));
            string text = Assert.Single(page.QuerySelectorAll("script")).TextContent;
            Assert.Equal(-1, text.AsSpan().IndexOfAny("<>&'"));
            JsonElement json = JsonElement.Parse(text);
            Assert.Equal("https://schema.org", json.GetProperty("@context").GetString());
            Assert.Equal("NewsArticle", json.GetProperty("@type").GetString());
            Assert.Equal(article.Title, json.GetProperty("headline").GetString());
            Assert.Equal(article.Lead, json.TryGetProperty("abstract", out JsonElement lead) ? lead.GetString() : null);
            Assert.Equal(article.Date.ToString(), json.GetProperty("datePublished").GetString());
            Assert.Equal(article.Publisher ?? article.Host, json.GetProperty("publisher").GetProperty("name").GetString());
            Assert.Equal(article.Language, json.GetProperty("inLanguage").GetString());
            Assert.Equal(article.Authors, Texts(json, "author", static a => a.GetProperty("@type").GetString() == "Person" ? a.GetProperty("name").GetString() : null));
            Assert.Equal(article.Keywords, Texts(json, "keywords", static k => k.GetString()));
            Assert.Equal(article.Section, json.TryGetProperty("articleSection", out JsonElement section) ? section.GetString() : null);
            Assert.Equal(article.ModifiedOn?.ToString("O", System.Globalization.CultureInfo.InvariantCulture), json.TryGetProperty("dateModified", out JsonElement modified) ? modified.GetString() : null);
            Assert.Equal(ArticleImage.AddressOf(article), json.TryGetProperty("image", out JsonElement image) ? image.GetString() : null);
            Assert.Equal(article.Url.OriginalString, json.GetProperty("url").GetString());
            Assert.Equal(article.Body.WordCount, json.GetProperty("wordCount").GetInt32());
            Assert.Equal(article.Body.Text, json.GetProperty("articleBody").GetString());
        }
    }

    /// <summary>The texts of a list, which is left out where it has none.</summary>
    private static IEnumerable<string?> Texts(JsonElement json, string name, Func<JsonElement, string?> textOf)
    {
        if (!json.TryGetProperty(name, out JsonElement list))
        {
            return [];
        }

        Assert.NotEqual(0, list.GetArrayLength());
        return list.EnumerateArray().Select(textOf);
    }

    [Fact]
    public async Task The_API_gives_all_articles_and_each_of_them_as_they_are()
    {
        ArticleCollection<Article> all = JsonSerializer.Deserialize(await site.GetAsync("/api/articles"), s_context.ArticleCollectionArticle)!;
        Assert.Equal(RunningSite.Articles, all);
        foreach (Article article in RunningSite.Articles)
        {
            Assert.Equal(article, JsonSerializer.Deserialize(await site.GetAsync("/api" + Site.PathOf(article)), s_context.Article));
        }
    }

    [Theory]
    [InlineData("?language=fr", 2)]
    [InlineData("?period=2024-06", 3)]
    [InlineData("?period=2024-06-18", 1)]
    [InlineData("?period=2024&language=ar", 2)]
    [InlineData("?language=xx", 0)]
    public async Task The_API_gives_a_part_of_the_articles(string query, int count) =>
        Assert.Equal(count, JsonElement.Parse(await site.GetAsync("/api/articles" + query)).GetArrayLength());

    [Theory]
    [InlineData("/api/articles?period=June", HttpStatusCode.BadRequest, "The period is a date YYYY, YYYY-MM or YYYY-MM-DD.")]
    [InlineData("/api/articles?period=", HttpStatusCode.BadRequest, "The period is a date YYYY, YYYY-MM or YYYY-MM-DD.")]
    [InlineData("/api/articles/nothing", HttpStatusCode.NotFound, "There is no article 'nothing'.")]
    [InlineData("/api/nothing", HttpStatusCode.NotFound, null)]
    public async Task The_API_says_what_is_wrong(string path, HttpStatusCode status, string? detail)
    {
        using HttpResponseMessage response = await site.SendAsync(HttpMethod.Get, path);
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        JsonElement problem = JsonElement.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        Assert.Equal(detail, problem.TryGetProperty("detail", out JsonElement given) ? given.GetString() : null);
    }

    [Fact]
    public async Task The_description_of_the_API_is_as_it_was_kept() => Snapshots.Match(await site.GetAsync("/openapi/v1.json"));

    [Fact]
    public async Task The_description_names_just_what_an_article_has()
    {
        JsonElement schema = JsonElement.Parse(await site.GetAsync("/openapi/v1.json")).GetProperty("components").GetProperty("schemas").GetProperty("Article");
        JsonElement article = JsonElement.Parse(await site.GetAsync("/api/articles/street-names"));
        Assert.Equal(article.EnumerateObject().Select(static p => p.Name), schema.GetProperty("properties").EnumerateObject().Select(static p => p.Name));
    }
}
