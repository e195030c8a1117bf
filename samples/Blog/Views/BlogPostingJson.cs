using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Blog.Html;

namespace Blog.Views;

/// <summary>A post as a <c>BlogPosting</c> of schema.org, in JSON-LD.</summary>
internal static class BlogPostingJson
{
    /// <summary>
    /// Letters of all languages as they are. Such an encoder still escapes the characters of HTML (<c>&lt;</c> as
    /// <c>\u003C</c>), so that nothing in a text ends the element <c>script</c> or begins a comment in it.
    /// </summary>
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static void Write(IBufferWriter<byte> output, Site site, Post post)
    {
        using Utf8JsonWriter json = new(output, s_options);
        json.WriteStartObject();
        json.WriteString("@context"u8, "https://schema.org"u8);
        json.WriteString("@type"u8, "BlogPosting"u8);
        json.WriteString("headline"u8, post.Title);
        if (post.Summary is { } summary)
        {
            json.WriteString("description"u8, summary);
        }

        json.WriteString("datePublished"u8, DateText.Iso(post.Date));
        json.WriteString("dateModified"u8, DateText.Iso(post.Updated ?? post.Date));
        json.WriteStartObject("author"u8);
        json.WriteString("@type"u8, "Person"u8);
        json.WriteString("name"u8, post.Author.Name);
        json.WriteString("url"u8, site.AbsoluteOf(Addresses.PathOf(post.Author)));
        json.WriteEndObject();
        json.WriteString("inLanguage"u8, post.Language ?? Site.Language);
        json.WriteString("url"u8, site.AbsoluteOf(Addresses.PathOf(post)));
        if (post.Cover is { } cover)
        {
            json.WriteString("image"u8, site.AbsoluteOf(Addresses.PathOf(post) + cover.File));
        }

        json.WriteString("keywords"u8, string.Join(", ", post.Tags));
        json.WriteNumber("wordCount"u8, post.Body.WordCount);
        json.WriteEndObject();
    }
}
