using System.Globalization;
using System.Text;
using TypedArticles.Core.Rules;
using TypedArticles.Core.Seeds;
using TypedArticles.Core.Text;
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
        CheckNews(article);
        CheckBody(article.Body);
        Require(article.Slug.Length > 0 && article.Host.Length > 0, "No slug or no source");
        Require(article.PublishedOn is null || article.Date == article.PublishedOn, "Another date than the day of publication");
        CheckNothingIsLost(article, text);
    }

    private static void CheckLine(string? value, string name) =>
        Require(value is null || (value.Length > 0 && value == value.Trim() && !value.AsSpan().ContainsAny('\r', '\n')), $"The {name} is not one line");

    private static void CheckNews(Article article)
    {
        CheckLine(article.Section, "section");
        CheckLine(article.Image, "image");
        Require(article.Image is not { } image || LeadsBelow(image), "An image that leads elsewhere");
        Require(article.ModifiedOn is not { } day || article.Date.CompareTo(day) <= 0, "A modification before the date");
        foreach (string text in article.Authors.Concat(article.Keywords))
        {
            CheckLine(text, "name of an author or keyword");
        }
    }

    /// <summary>Whether a reader of addresses takes a text for an http(s) address, or for one of the same host, below the page unless it begins with a slash.</summary>
    private static bool LeadsBelow(string image)
    {
        Uri page = new("ftp://example.org/a/b/"), address = new(page, image);
        return address.Scheme is "http" or "https" || address.AbsoluteUri.StartsWith(image.StartsWith('/') ? "ftp://example.org/" : page.AbsoluteUri, StringComparison.Ordinal);
    }

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
            Require(Seen(Encoding.UTF8.GetString(body.Utf8[end..block.Utf8Offset])).Length == 0, "Text between two blocks");
            end = block.Utf8Offset + block.Utf8.Length;
        }

        Require(end == body.Utf8.Length, "Text after the last block");
        Require(body.Footnotes.All(f => f.References.Count > 0 && f.References.All(r => body.Utf8[r..].StartsWith(Encoding.UTF8.GetBytes(f.Mark)))), "A footnote without its mark");
    }

    /// <summary>
    /// Each character of the file that can be seen is in the article, in its order, except the front matter, which may be escaped. The dateline's
    /// comma and digits may be those of any script.
    /// </summary>
    private static void CheckNothingIsLost(Article article, string text)
    {
        string date = article.Publisher is null ? "" : article.PublishedOn!.Value.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture) + ",";
        Same(
            Seen(WithoutFrontMatter(text)),
            Seen($"date {article.Period} {article.Url.OriginalString} {article.Title} {article.Lead} {date} {article.Publisher} {article.Body.Text}"),
            "The text of the article");
    }

    private static string WithoutFrontMatter(string text)
    {
        ProblemList problems = default;
        SeedLayout layout = SeedParser.Parse(text, null, ref problems);
        if (layout.Fields is null)
        {
            return text;
        }

        int length = text.AsSpan(layout.FrontMatter.End).IndexOfAny('\n', '\r');
        return text[..layout.FrontMatter.Start] + (length < 0 ? "" : text[(layout.FrontMatter.End + length)..]);
    }

    private static string Seen(string text)
    {
        var seen = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            int invisible = Invisible.LengthAt(text, i);
            if (invisible > 0)
            {
                i += invisible - 1;
            }
            else if (!char.IsWhiteSpace(text[i]))
            {
                int digit = CharUnicodeInfo.GetDecimalDigitValue(text, i);
                seen.Append(digit >= 0 ? (char)('0' + digit) : text[i] is '،' or '、' or '，' ? ',' : text[i]);
                i += digit >= 0 && char.IsHighSurrogate(text[i]) ? 1 : 0;
            }
        }

        return seen.ToString();
    }
}
