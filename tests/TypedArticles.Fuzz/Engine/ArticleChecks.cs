using System.Globalization;
using System.Text;
using static TypedArticles.Fuzz.BrokenInvariantException;

namespace TypedArticles.Fuzz;

/// <summary>What must hold of an article that was read, whatever its text.</summary>
internal static class ArticleChecks
{
    public static void Check(Article article, string text)
    {
        CheckLine(article.Title, "title");
        CheckLine(article.Lead, "lead");
        CheckLine(article.Publisher, "publisher");
        CheckBody(article.Body);
        Require(article.Slug.Length > 0 && article.Host.Length > 0, "No slug or no source");
        Require(article.PublishedOn is null || article.Date == article.PublishedOn, "Another date than the day of publication");
        CheckNothingIsLost(article, text);
    }

    private static void CheckLine(string? value, string name) =>
        Require(value is null || (value.Length > 0 && value == value.Trim() && !value.AsSpan().ContainsAny('\r', '\n')), $"The {name} is not one line");

    private static void CheckBody(ArticleBody body)
    {
        string text = body.Text;
        Require(text.Length > 0 && text == text.Trim() && !text.Contains('\r', StringComparison.Ordinal), "A body with CR or white space around it");
        Require(body.Utf8.SequenceEqual(Encoding.UTF8.GetBytes(text)), "Another body in UTF-8");
        Require(body.Blocks.Count > 0 && body.WordCount >= 0, "A body of no blocks");
        int end = 0;
        foreach (ArticleBlock block in body.Blocks)
        {
            Require(block.Utf8Offset >= end && block.Text == block.Text.Trim() && block.Text.Length > 0, "A block out of order, blank, or with white space around it");
            Require(string.IsNullOrWhiteSpace(Encoding.UTF8.GetString(body.Utf8[end..block.Utf8Offset])), "Text between two blocks");
            end = block.Utf8Offset + block.Utf8.Length;
        }

        Require(end == body.Utf8.Length, "Text after the last block");
        Require(body.Footnotes.All(f => f.References.Count > 0 && f.References.All(r => body.Utf8[r..].StartsWith(Encoding.UTF8.GetBytes(f.Mark)))), "A footnote without its mark");
    }

    /// <summary>Each word of the file is in the article, in its order; a word is what stands between white space.</summary>
    private static void CheckNothingIsLost(Article article, string text)
    {
        string file = Words(text.StartsWith('\uFEFF') ? text[1..] : text);
        string date = article.Publisher is null ? "" : article.PublishedOn!.Value.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture) + ",";
        string lead = $"{article.Lead} {date} {article.Publisher}", leadWithoutSpace = $"{article.Lead} {date}{article.Publisher}";
        string Whole(string lead) => Words($"date {article.Period} {article.Url.OriginalString} {article.Title} {lead} {article.Body.Text}");

        // A dateline may go without the space after its comma.
        Same(file, Whole(lead) == file ? file : Whole(leadWithoutSpace), "The words of the article");
    }

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
