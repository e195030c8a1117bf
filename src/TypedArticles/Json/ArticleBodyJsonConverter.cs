using System.Text.Json;
using System.Text.Json.Serialization;

namespace TypedArticles.Json;

/// <summary>
/// Converts an <see cref="ArticleBody"/>: plain text is a string, written from UTF-8 without decoding; Markdown is an object with its
/// <c>source</c> and the <c>kind</c> <c>"markdown"</c>; a body that was compiled to HTML alone has <c>html</c> in the place of the source, and cannot be read back.
/// </summary>
/// <remarks>Public because the JSON contexts of other assemblies make one; nothing else needs to.</remarks>
public sealed class ArticleBodyJsonConverter : JsonConverter<ArticleBody>
{
    private const string Source = "source";
    private const string Html = "html";
    private const string Kind = "kind";
    private const string Markdown = "markdown";

    /// <inheritdoc />
    public override ArticleBody Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            return reader.TokenType switch
            {
                JsonTokenType.String => new ArticleBody(reader.GetString()!),
                JsonTokenType.StartObject => ReadObject(ref reader),
                _ => throw new JsonException($"A body is a JSON string, or an object with '{Source}' and '{Kind}', not {reader.TokenType}."),
            };
        }
        catch (ArgumentException e)
        {
            throw new JsonException(e.Message, e);
        }
    }

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, ArticleBody value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        if (value.Kind == ArticleBodyKind.Plain)
        {
            writer.WriteStringValue(value.SourceUtf8);
            return;
        }

        writer.WriteStartObject();
        if (value.HasSource)
        {
            writer.WriteString(Source, value.SourceUtf8);
        }
        else
        {
            writer.WriteString(Html, value.HtmlUtf8);
        }

        writer.WriteString(Kind, Markdown);
        writer.WriteEndObject();
    }

    private static ArticleBody ReadObject(ref Utf8JsonReader reader)
    {
        string? source = null, kind = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = reader.GetString()!;
            reader.Read();
            string value = reader.TokenType == JsonTokenType.String
                ? reader.GetString()!
                : throw new JsonException($"The member '{name}' of a body is a JSON string, not {reader.TokenType}.");
            (source, kind) = name switch
            {
                Source => (value, kind),
                Kind => (source, value),
                _ => throw new JsonException($"A body has the members '{Source}' and '{Kind}', not '{name}'."),
            };
        }

        return kind == Markdown && source is not null
            ? ArticleBody.FromMarkdown(source)
            : throw new JsonException($"A body that is an object has a '{Source}' and the '{Kind}' '{Markdown}'.");
    }
}
