using Blog.Html;
using TypedArticles;

namespace Blog.Searching;

/// <summary>Text in which the words of a query are marked.</summary>
internal static class Highlights
{
    /// <summary>The text with its matches in <c>mark</c>. It is encoded as UTF-8 and never becomes a string.</summary>
    public static void Write(HtmlWriter html, HighlightedText text)
    {
        ReadOnlySpan<byte> utf8 = text.Utf8;
        if (text.IsCutBefore)
        {
            html.Write($"… ");
        }

        int written = 0;
        foreach (Range match in text.Utf8Matches)
        {
            html.Write($"{utf8[written..match.Start.Value]}<mark>{utf8[match]}</mark>");
            written = match.End.Value;
        }

        html.Write($"{utf8[written..]}");
        if (text.IsCutAfter)
        {
            html.Write($" …");
        }
    }
}
