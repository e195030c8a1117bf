using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace TypedArticles.Json;

/// <summary>A collection as an array of its entries.</summary>
internal sealed class ArticleCollectionJsonConverter<T> : JsonConverter<ArticleCollection<T>>
    where T : ArticleRecord
{
    public override ArticleCollection<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException($"A collection of articles is a JSON array, not {reader.TokenType}.");
        }

        JsonTypeInfo<T> entry = EntryInfo(options);
        var entries = new List<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            entries.Add(JsonSerializer.Deserialize(ref reader, entry) ?? throw new JsonException("An article is null."));
        }

        try
        {
            return ArticleCollection.Create(entries);
        }
        catch (ArgumentException e)
        {
            throw new JsonException(e.Message, e);
        }
    }

    public override void Write(Utf8JsonWriter writer, ArticleCollection<T> value, JsonSerializerOptions options)
    {
        JsonTypeInfo<T> info = EntryInfo(options);
        writer.WriteStartArray();
        foreach (T entry in value)
        {
            JsonSerializer.Serialize(writer, entry, info);
        }

        writer.WriteEndArray();
    }

    private static JsonTypeInfo<T> EntryInfo(JsonSerializerOptions options) => (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
}
