using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace TypedArticles.Json;

/// <summary>A collection as an array of its entries.</summary>
internal sealed class ArticleCollectionJsonConverter<T> : JsonConverter<ArticleCollection<T>>
    where T : ArticleRecord
{
    /// <summary>Of the options that this converter was made for.</summary>
    private JsonTypeInfo? _entry;

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
            entries.Add(ReadEntry(ref reader, entry));
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

    /// <summary>A record of a program throws what its setters throw.</summary>
    private static T ReadEntry(ref Utf8JsonReader reader, JsonTypeInfo<T> entry)
    {
        try
        {
            return JsonSerializer.Deserialize(ref reader, entry) ?? throw new JsonException("An article is null.");
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

    /// <summary>
    /// A context that lists a collection does not see what is in it, since a converter is between. For articles the library has the
    /// metadata; a program lists its own records.
    /// </summary>
    private JsonTypeInfo<T> EntryInfo(JsonSerializerOptions options) =>
        (JsonTypeInfo<T>)(_entry ??= options.TryGetTypeInfo(typeof(T), out JsonTypeInfo? known) || typeof(T) != typeof(Article)
            ? known ?? options.GetTypeInfo(typeof(T))
            : new JsonSerializerOptions(options) { TypeInfoResolver = JsonTypeInfoResolver.Combine(options.TypeInfoResolver, ArticleJsonContext.Default) }.GetTypeInfo(typeof(T)));
}
