using System.Text.Json;
using System.Text.Json.Serialization;

namespace TypedArticles.Json;

/// <summary>
/// An <see cref="Article"/> as an object of its members, named by the options' policy. Computed members are written for
/// readers in other languages and passed over when read. What an article cannot be made of is a <see cref="JsonException"/>.
/// </summary>
/// <remarks>Public because the JSON contexts of other assemblies make one; nothing else needs to.</remarks>
public sealed class ArticleJsonConverter : JsonConverter<Article>
{
    /// <inheritdoc />
    public override Article Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException($"An article is a JSON object, not {reader.TokenType}.");
        }

        var names = new ArticleJsonNames(options);
        var members = new Dictionary<string, string?>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            string? member = names.MemberOf(reader.GetString()!);
            reader.Read();
            if (member is null)
            {
                reader.Skip();
                continue;
            }

            members[member] = reader.TokenType switch
            {
                JsonTokenType.String => reader.GetString(),
                JsonTokenType.Null => null,
                _ => throw new JsonException($"The member {member} of an article is a JSON string, not {reader.TokenType}."),
            };
        }

        return Make(members);
    }

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, Article value, JsonSerializerOptions options)
    {
        var names = new ArticleJsonNames(options);
        bool skipsNull = options.DefaultIgnoreCondition is JsonIgnoreCondition.WhenWritingNull or JsonIgnoreCondition.WhenWritingDefault;
        void WriteText(string member, string? text)
        {
            if (text is not null || !skipsNull)
            {
                writer.WriteString(names.NameOf(member), text);
            }
        }

        writer.WriteStartObject();
        WriteText(nameof(Article.Id), value.Id);
        WriteText(nameof(Article.Title), value.Title);
        WriteText(nameof(Article.Slug), value.Slug);
        WriteText(nameof(Article.Source), value.Source);
        WriteText(nameof(Article.Url), value.UrlText);
        WriteText(nameof(Article.Lead), value.Lead);
        writer.WriteBoolean(names.NameOf(nameof(Article.IsLeadTruncated)), value.IsLeadTruncated);
        WriteText(nameof(Article.Publisher), value.Publisher);
        WriteText(nameof(Article.Language), value.Language);
        WriteText(nameof(Article.Period), value.Period.ToString());
        WriteText(nameof(Article.PublishedOn), value.PublishedOn?.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        WriteText(nameof(Article.Date), value.Date.ToString());
        writer.WriteNumber(names.NameOf(nameof(Article.WordCount)), value.WordCount);
        WriteText(nameof(Article.ReadingTime), value.ReadingTime.ToString());
        WriteText(nameof(Article.ContentHash), value.ContentHash);
        writer.WriteString(names.NameOf(nameof(Article.Body)), value.Body.Utf8);
        writer.WriteEndObject();
    }

    private static Article Make(Dictionary<string, string?> members)
    {
        string Required(string member) => members.GetValueOrDefault(member) ?? throw new JsonException($"An article needs the member {member}.");

        try
        {
            return new Article
            {
                Id = Required(nameof(Article.Id)),
                Title = Required(nameof(Article.Title)),
                Url = new Uri(Required(nameof(Article.Url))),
                Period = PartialDate.Parse(Required(nameof(Article.Period))),
                PublishedOn = members.GetValueOrDefault(nameof(Article.PublishedOn)) is { } day ? DayOf(day) : null,
                Lead = members.GetValueOrDefault(nameof(Article.Lead)),
                Publisher = members.GetValueOrDefault(nameof(Article.Publisher)),
                Language = members.GetValueOrDefault(nameof(Article.Language)),
                Body = new ArticleBody(Required(nameof(Article.Body))),
            };
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            throw new JsonException(e.Message, e);
        }
    }

    private static DateOnly DayOf(string text) =>
        PartialDate.Parse(text).ToDateOnly() ?? throw new FormatException($"'{text}' is no day of the form YYYY-MM-DD.");
}
