using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Newsroom.Http;

namespace Newsroom.Searching;

/// <summary>What a reader may be about to type, as a JSON list of queries: what was typed, its last word completed.</summary>
internal static class Suggestions
{
    private const int MaxCount = 8;

    public static Task SendAsync(HttpContext context)
    {
        string text = SearchQuery.TextOf(context.Request.Query);
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        return new Representation("application/json; charset=utf-8", SearchTag.Of("/search/suggest?q=" + text), output => Write(output, text)).SendAsync(context);
    }

    private static void Write(IBufferWriter<byte> output, string text)
    {
        using Utf8JsonWriter json = new(output);
        json.WriteStartArray();
        foreach (string query in Of(text))
        {
            json.WriteStringValue(query);
        }

        json.WriteEndArray();
    }

    private static IEnumerable<string> Of(string text)
    {
        // The last word begins behind the last character of another kind, which may be an operator: -to, "stone to, title:to.
        int start = text.Length;
        while (start > 0 && IsOfWord(text[start - 1]))
        {
            start--;
        }

        return start == text.Length ? [] : Articles.All.Complete(text[start..], MaxCount).Select(word => text[..start] + word);
    }

    private static bool IsOfWord(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
