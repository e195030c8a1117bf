using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TypedArticles.Json;

/// <summary>Writes a reference to an entry as its id, and reads it back from the collection. Generated code derives from it.</summary>
/// <typeparam name="T">The type of the entry.</typeparam>
/// <param name="collection">Returns the collection of the entry.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ArticleReferenceJsonConverter<T>(Func<ArticleCollection<T>> collection) : JsonConverter<T>
    where T : ArticleRecord
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && collection().FindById(reader.GetString()!) is { } entry ? entry : throw new JsonException("Expected the id of an entry.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStringValue(value.Id);
    }
}

/// <summary>Writes references to entries as a list of their ids, and reads them back from the collection. Generated code derives from it.</summary>
/// <typeparam name="T">The type of the entries.</typeparam>
/// <param name="collection">Returns the collection of the entries.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ArticleReferencesJsonConverter<T>(Func<ArticleCollection<T>> collection) : JsonConverter<IReadOnlyList<T>>
    where T : ArticleRecord
{
    /// <inheritdoc/>
    public override IReadOnlyList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException("Expected a list of ids of entries.");
        }

        var entries = new List<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            entries.Add(reader.TokenType == JsonTokenType.String && collection().FindById(reader.GetString()!) is { } entry ? entry : throw new JsonException("Expected the id of an entry."));
        }

        return entries.AsReadOnly();
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, IReadOnlyList<T> value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartArray();
        foreach (string id in new ArticleReferences<T>(value).Ids)
        {
            writer.WriteStringValue(id);
        }

        writer.WriteEndArray();
    }
}
