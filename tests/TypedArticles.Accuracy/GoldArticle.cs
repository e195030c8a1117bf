using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TypedArticles.Accuracy;

/// <summary>What a careful editor says is in an article: its paragraphs, and which of them are headings.</summary>
internal sealed record GoldArticle
{
    private static readonly JsonSerializerOptions s_json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
    };

    public required string Title { get; init; }

    public required string Url { get; init; }

    /// <summary>The day in the dateline, ISO 8601.</summary>
    public required string Date { get; init; }

    /// <summary>The date in the header.</summary>
    public required string Month { get; init; }

    public required string Publisher { get; init; }

    public string? Lead { get; init; }

    public bool LeadTruncated { get; init; }

    public string? Lang { get; init; }

    public required IReadOnlyList<string> Paragraphs { get; init; }

    /// <summary>What stands between each paragraph and the next; null where that is nothing anywhere.</summary>
    public IReadOnlyList<string>? Joints { get; init; }

    /// <summary>Indices into <see cref="Paragraphs"/>.</summary>
    public required IReadOnlyList<int> Headings { get; init; }

    /// <summary>Where each paragraph starts in <see cref="Body"/>.</summary>
    [JsonPropertyName("glued_starts_utf16")]
    public IReadOnlyList<int>? Starts { get; init; }

    [JsonIgnore]
    public string Body => string.Concat(Paragraphs.Select((p, i) => i == 0 ? p : Joint(i) + p));

    /// <summary>The whole text in the seed format.</summary>
    [JsonIgnore]
    public string Seed
    {
        get
        {
            string day = DateOnly.ParseExact(Date, "yyyy-MM-dd", CultureInfo.InvariantCulture).ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);
            return $" date {Month} {Url}\n\n{Title}\n\n{Lead} {day}, {Publisher}\n\n{Body}\n";
        }
    }

    /// <exception cref="InvalidDataException">The file is no gold.</exception>
    public static GoldArticle Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<GoldArticle>(File.ReadAllBytes(path), s_json) is { } gold && gold.IsWhole()
                ? gold
                : throw new InvalidDataException($"{path}: the date is no day, or paragraphs, joints, headings and starts do not fit together.");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{path}: {e.Message}", e);
        }
    }

    public string ToJson() => JsonSerializer.Serialize(this, s_json) + "\n";

    /// <summary>The starts that follow from the paragraphs and the joints.</summary>
    public IReadOnlyList<int> CountStarts()
    {
        int[] starts = new int[Paragraphs.Count];
        for (int i = 1; i < starts.Length; i++)
        {
            starts[i] = starts[i - 1] + Paragraphs[i - 1].Length + Joint(i).Length;
        }

        return starts;
    }

    private string Joint(int paragraph) => Joints?[paragraph - 1] ?? "";

    private bool IsWhole() =>
        DateOnly.TryParseExact(Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
        && Paragraphs is { Count: > 0 } && Paragraphs.All(p => !string.IsNullOrEmpty(p))
        && (Joints is null || Joints.Count == Paragraphs.Count - 1)
        && Headings is not null && Headings.All(h => h >= 0 && h < Paragraphs.Count)
        && (Starts is null || Starts.SequenceEqual(CountStarts()));
}
