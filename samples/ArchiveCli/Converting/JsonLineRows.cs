using System.Text.Json;
using TypedArticles;

namespace ArchiveCli.Converting;

/// <summary>The rows of a JSON Lines file: an article a line, as <c>archive show ID --json</c> prints it, in any case.</summary>
internal static class JsonLineRows
{
    private static readonly ArticleJsonContext s_json = new(new JsonSerializerOptions { PropertyNameCaseInsensitive = true });

    public static IReadOnlyList<SourceRow> Read(string text)
    {
        List<SourceRow> rows = [];
        long line = 0;
        foreach (Range range in text.AsSpan().Split('\n')) // only there: U+2028 may stand within a string
        {
            ReadOnlySpan<char> json = text.AsSpan(range);
            line++;
            if (!json.IsWhiteSpace())
            {
                rows.Add(RowOf(line, json));
            }
        }

        return rows;
    }

    private static SourceRow RowOf(long line, ReadOnlySpan<char> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, s_json.Article) is { } article
                ? SourceRow.Good(line, article)
                : SourceRow.Bad(line, "null is no article");
        }
        catch (JsonException e)
        {
            return SourceRow.Bad(line, Wording.Of(e));
        }
    }
}
