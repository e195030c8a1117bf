using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace TypedArticles.Json;

/// <summary>An <see cref="ArticleCollection"/> as an array of articles.</summary>
/// <remarks>Public because the JSON contexts of other assemblies make one; nothing else needs to.</remarks>
public sealed class ArticleCollectionJsonConverter : JsonConverter<ArticleCollection>
{
    /// <inheritdoc />
    public override ArticleCollection Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException($"A collection of articles is a JSON array, not {reader.TokenType}.");
        }

        JsonTypeInfo<Article> article = ArticleInfo(options);
        var articles = new List<Article>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            articles.Add(JsonSerializer.Deserialize(ref reader, article) ?? throw new JsonException("An article is null."));
        }

        try
        {
            return ArticleCollection.Create(articles);
        }
        catch (ArgumentException e)
        {
            throw new JsonException(e.Message, e);
        }
    }

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, ArticleCollection value, JsonSerializerOptions options)
    {
        JsonTypeInfo<Article> info = ArticleInfo(options);
        writer.WriteStartArray();
        foreach (Article article in value)
        {
            JsonSerializer.Serialize(writer, article, info);
        }

        writer.WriteEndArray();
    }

    private static JsonTypeInfo<Article> ArticleInfo(JsonSerializerOptions options) =>
        (JsonTypeInfo<Article>)options.GetTypeInfo(typeof(Article));
}
