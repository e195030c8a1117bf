using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using TypedArticles;

namespace Newsroom.Pages;

/// <summary>An article as a <c>NewsArticle</c> of schema.org, in JSON-LD.</summary>
internal static class NewsArticleJson
{
    /// <summary>
    /// Letters of all languages as they are. Such an encoder still escapes the characters of HTML (<c>&lt;</c> as
    /// <c>\u003C</c>), so that nothing in a text ends the element <c>script</c> or begins a comment in it.
    /// </summary>
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static void Write(IBufferWriter<byte> output, Article article)
    {
        using Utf8JsonWriter json = new(output, s_options);
        json.WriteStartObject();
        json.WriteString("@context"u8, "https://schema.org"u8);
        json.WriteString("@type"u8, "NewsArticle"u8);
        json.WriteString("headline"u8, article.Title);
        if (article.Lead is { } lead)
        {
            json.WriteString("abstract"u8, lead);
        }

        json.WriteString("datePublished"u8, article.Date.ToString());
        if (article.ModifiedOn is { } modified)
        {
            json.WriteString("dateModified"u8, modified.ToString("O", CultureInfo.InvariantCulture));
        }

        WriteAuthors(json, article.Authors);
        json.WriteStartObject("publisher"u8);
        json.WriteString("@type"u8, "Organization"u8);
        json.WriteString("name"u8, article.Publisher ?? article.Host);
        json.WriteEndObject();
        if (article.Language is { } language)
        {
            json.WriteString("inLanguage"u8, language);
        }

        if (article.Section is { } section)
        {
            json.WriteString("articleSection"u8, section);
        }

        WriteTexts(json, "keywords"u8, article.Keywords);
        if (ArticleImage.AddressOf(article) is { } image)
        {
            // A path is relative to the page.
            json.WriteString("image"u8, image);
        }

        json.WriteString("url"u8, article.Url.OriginalString);
        json.WriteNumber("wordCount"u8, article.Body.WordCount);
        json.WriteString("articleBody"u8, article.Body.Utf8);
        json.WriteEndObject();
    }

    private static void WriteAuthors(Utf8JsonWriter json, IReadOnlyList<string> authors)
    {
        if (authors.Count == 0)
        {
            return;
        }

        json.WriteStartArray("author"u8);
        foreach (string name in authors)
        {
            json.WriteStartObject();
            json.WriteString("@type"u8, "Person"u8);
            json.WriteString("name"u8, name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteTexts(Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<string> texts)
    {
        if (texts.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (string text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
