using System.Text.Json;
using System.Text.Json.Serialization;

namespace TypedArticles.Json;

/// <summary>An <see cref="ArticleBody"/> as its text; written from UTF-8 without decoding.</summary>
/// <remarks>Public because the JSON contexts of other assemblies make one; nothing else needs to.</remarks>
public sealed class ArticleBodyJsonConverter : JsonConverter<ArticleBody>
{
    /// <inheritdoc />
    public override ArticleBody Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw new JsonException($"A body is a JSON string, not {reader.TokenType}.");
        }

        try
        {
            return new ArticleBody(reader.GetString()!);
        }
        catch (ArgumentException e)
        {
            throw new JsonException(e.Message, e);
        }
    }

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, ArticleBody value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Utf8);
}
