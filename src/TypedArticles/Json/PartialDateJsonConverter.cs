using System.Text.Json;
using System.Text.Json.Serialization;

namespace TypedArticles.Json;

/// <summary>A <see cref="PartialDate"/> as the string that it is written as, for values and for keys.</summary>
/// <remarks>Public because the JSON contexts of other assemblies make one; nothing else needs to.</remarks>
public sealed class PartialDateJsonConverter : JsonConverter<PartialDate>
{
    /// <inheritdoc />
    public override PartialDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
            ? FromText(reader.GetString()!)
            : throw new JsonException($"A date is a JSON string, not {reader.TokenType}.");

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, PartialDate value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());

    /// <inheritdoc />
    public override PartialDate ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        FromText(reader.GetString()!);

    /// <inheritdoc />
    public override void WriteAsPropertyName(Utf8JsonWriter writer, PartialDate value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.ToString());

    private static PartialDate FromText(string text) =>
        text.Length == 0 ? default
        : PartialDate.TryParse(text, out PartialDate date) ? date
        : throw new JsonException($"'{text}' is not a valid date YYYY, YYYY-MM or YYYY-MM-DD.");
}
