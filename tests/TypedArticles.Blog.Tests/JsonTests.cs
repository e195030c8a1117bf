using System.Globalization;
using System.Text.Json;
using AngleSharp.Dom;
using Blog;
using TypedArticles.Blog.Tests.Sites;
using TypedArticles.Tests.Browser;
using Xunit;

namespace TypedArticles.Blog.Tests;

/// <summary>What the pages say of themselves to programs: JSON-LD and Open Graph.</summary>
[Collection(nameof(RunningSite))]
public sealed class JsonTests(RunningSite site)
{
    [Fact]
    public async Task A_post_says_what_it_is_in_JSON_LD()
    {
        foreach (Post post in Posts.All)
        {
            string text = Assert.Single((await site.OpenAsync(post.Permalink!)).QuerySelectorAll("script")).TextContent;
            Assert.Equal(-1, text.AsSpan().IndexOfAny("<>&'"));
            JsonElement json = JsonElement.Parse(text);
            Assert.Equal(("https://schema.org", "BlogPosting"), (json.GetProperty("@context").GetString(), json.GetProperty("@type").GetString()));
            Assert.Equal((post.Title, post.Language), (json.GetProperty("headline").GetString(), json.GetProperty("inLanguage").GetString()));
            Assert.Equal(post.Summary, json.TryGetProperty("description", out JsonElement summary) ? summary.GetString() : null);
            Assert.Equal(post.Date.ToString("O", CultureInfo.InvariantCulture), json.GetProperty("datePublished").GetString());
            Assert.Equal((post.Updated ?? post.Date).ToString("O", CultureInfo.InvariantCulture), json.GetProperty("dateModified").GetString());
            Assert.Equal((post.Author.Name, RunningSite.Address + post.Author.Permalink), (json.GetProperty("author").GetProperty("name").GetString(), json.GetProperty("author").GetProperty("url").GetString()));
            Assert.Equal(RunningSite.Address + post.Permalink, json.GetProperty("url").GetString());
            Assert.Equal(string.Join(", ", post.Tags), json.GetProperty("keywords").GetString());
            Assert.Equal(post.Body.WordCount, json.GetProperty("wordCount").GetInt32());
            Assert.Equal(post.Cover is null ? null : RunningSite.Address + post.Permalink + post.Cover.File, json.TryGetProperty("image", out JsonElement image) ? image.GetString() : null);
        }
    }

    [Fact]
    public async Task A_post_with_a_cover_has_a_picture_for_those_who_link_to_it()
    {
        IDocument page = await site.OpenAsync("/posts/interrobang/");
        Assert.Equal("https://blog.example.org/posts/interrobang/interrobang.png", page.QuerySelector("meta[property='og:image']")!.GetAttribute("content"));
        Assert.Equal("article", page.QuerySelector("meta[property='og:type']")!.GetAttribute("content"));
        IElement cover = page.QuerySelector("img.cover")!;
        byte[] png = await site.Client.GetByteArrayAsync(new Uri("/posts/interrobang/" + cover.GetAttribute("src"), UriKind.Relative));
        Picture picture = Picture.Decode(png);
        Assert.Equal(($"{picture.Width}", $"{picture.Height}"), (cover.GetAttribute("width"), cover.GetAttribute("height")));
    }
}
