using Xunit;

namespace TypedArticles.Tests.Robustness;

/// <summary>Four times the text takes about four times the work, whatever the text.</summary>
[Collection(nameof(Alone))]
public sealed class ParserComplexityTests
{
    // So long that a run takes some milliseconds.
    [Theory]
    [InlineData("a long line", 100_000)]
    [InlineData("a long line of many words", 20_000)]
    [InlineData("many blank lines", 100_000)]
    [InlineData("many lines of white space", 20_000)]
    [InlineData("many blocks", 20_000)]
    [InlineData("many datelines in one lead", 10_000)]
    [InlineData("many datelines before one that is none", 10_000)]
    [InlineData("many dates without end", 10_000)]
    [InlineData("many short dates", 20_000)]
    [InlineData("a long word in the header", 100_000)]
    [InlineData("many words in the header", 20_000)]
    [InlineData("many addresses in the header", 20_000)]
    [InlineData("a long URL", 100_000)]
    [InlineData("a URL of many dates", 4_000)]
    [InlineData("a URL of many escapes", 4_000)]
    [InlineData("a long number after the URL's words", 100_000)]
    [InlineData("many glued capitals", 10_000)]
    [InlineData("many glued notes of one number", 10_000)]
    [InlineData("many glued notes of many numbers", 10_000)]
    [InlineData("many glued quotations", 10_000)]
    [InlineData("one run of glued capitals", 100_000)]
    [InlineData("many glued notes of different marks", 10_000)]
    [InlineData("many glued notes of long marks", 2_000)]
    [InlineData("many references to one note", 20_000)]
    [InlineData("as many notes as references", 5_000)]
    [InlineData("words whose hashes collide", 10_000)]
    [InlineData("many quotes without white space", 20_000)]
    [InlineData("many right quotes", 20_000)]
    [InlineData("many dotted names", 10_000)]
    [InlineData("one dotted name", 20_000)]
    [InlineData("many open brackets", 20_000)]
    [InlineData("many closing brackets", 20_000)]
    [InlineData("many speeches", 10_000)]
    [InlineData("many items", 10_000)]
    [InlineData("many glued items", 10_000)]
    [InlineData("many numbered items", 10_000)]
    [InlineData("many lines with one glued place", 5_000)]
    [InlineData("many doubtful places", 10_000)]
    [InlineData("many colons", 20_000)]
    [InlineData("many symbols", 20_000)]
    [InlineData("a heading in capitals without end", 50_000)]
    [InlineData("many dashes", 20_000)]
    [InlineData("many short lines with notes", 10_000)]
    [InlineData("a title of many lines", 20_000)]
    [InlineData("a lead of many lines", 20_000)]
    [InlineData("many authors", 20_000)]
    [InlineData("many keys that are unknown", 5_000)]
    [InlineData("many keys that occur twice", 5_000)]
    [InlineData("many items that are empty", 20_000)]
    [InlineData("many blank lines in front matter", 50_000)]
    [InlineData("many keys after blank lines", 20_000)]
    [InlineData("front matter that is not closed", 20_000)]
    [InlineData("a file without a header", 100_000)]
    public void Reading_is_linear_in(string text, int count) => LinearWork.Assert(count, n =>
    {
        string seed = Text(text, n);
        return () => Read(seed);
    });

    private static string Text(string what, int count) => what switch
    {
        "a long line" => Of(body: new string('x', count)),
        "a long line of many words" => Of(body: Repeat("word. ", count)),
        "many blank lines" => Of(body: "x" + new string('\n', count) + "y"),
        "many lines of white space" => Of(body: "x" + Repeat(" \t \r\n", count) + "y"),
        "many blocks" => Of(body: Repeat("x\n\n", count)),
        "many datelines in one lead" => Of(lead: Repeat("12.03.2020, ", count)),
        "many datelines before one that is none" => Of(lead: Repeat("12.03.2020, ", count) + Repeat("x ", count) + "..."),
        "many dates without end" => Of(lead: Repeat("12.03.2020 ", count) + "…"),
        "many short dates" => Of(lead: Repeat("1.1.", count) + "1.1.2020, X"),
        "a long word in the header" => Of(header: "date " + new string('2', count) + " https://example.org"),
        "many words in the header" => Of(header: "date" + Repeat(" 2022-01", count) + " https://example.org"),
        "many addresses in the header" => Of(header: "date 2022-01" + Repeat(" https://example.org", count)),
        "a long URL" => Of(header: "date 2022-01 https://example.org/" + new string('x', count)),
        "a URL of many dates" => Of(header: "date 2022-01 https://example.org" + Repeat("/2021/01/01", count)),
        "a URL of many escapes" => Of(header: "date 2022-01 https://example.org/" + Repeat("%D0%B2-", count)),
        "a long number after the URL's words" => Of(header: "date 2022-01 https://example.org/two-words-" + new string('7', count)),
        "many glued capitals" => Of(body: Repeat("wordWord", count)),
        "many glued notes of one number" => Of(body: Repeat("text.", count) + Repeat(".[1]A", count)),
        "many glued notes of many numbers" => Of(body: string.Concat(Enumerable.Range(0, count).Select(i => $".[{i % 1000}]A"))),
        "many glued quotations" => Of(body: Repeat("Say 'word'The", count)),
        "one run of glued capitals" => Of(body: Repeat("aA", count)),
        "many glued notes of different marks" => Of(body: string.Concat(Enumerable.Range(0, count).Select(static i => $".{Mark(i)}1 "))),
        "many glued notes of long marks" => Of(body: string.Concat(Enumerable.Range(0, count).Select(static i => $".{Mark(i)}{new string('*', 8)}1 "))),
        "many references to one note" => Of(body: Repeat("A*\n", count) + "*Note"),
        "as many notes as references" => Of(body: string.Concat(Enumerable.Range(0, count).Select(static i => $"a{Mark(i)} ")) + string.Concat(Enumerable.Range(0, count).Select(static i => $"\n{Mark(i)}Note"))),
        "words whose hashes collide" => Of(body: "It was.TheTollA " + string.Join(' ', CollidingWords.Take(count)) + ".TheTollB end"),
        "many quotes without white space" => Of(body: Repeat("a.\"A", count)),
        "many right quotes" => Of(body: Repeat("a.”A", count)),
        "many dotted names" => Of(body: Repeat("System.Text.Json.The ", count)),
        "one dotted name" => Of(body: Repeat("Text.", count)),
        "many open brackets" => Of(body: Repeat("a(A.The ", count)),
        "many closing brackets" => Of(body: Repeat("a)The ", count)),
        "many speeches" => Of(body: Repeat("- Yes?\n", count)),
        "many items" => Of(body: Repeat("- Yes\n", count)),
        "many glued items" => Of(body: Repeat("yes.• Yes", count)),
        "many numbered items" => Of(body: Repeat("1. Yes\n", count)),
        "many lines with one glued place" => Of(body: Repeat("word.Word word\nword\nword\nword\nword\nword\n", count)),
        "many doubtful places" => Of(body: Repeat("Word.Word WordWord Word: ", count)),
        "many colons" => Of(body: Repeat("word:\"Word", count)),
        "many symbols" => Of(body: Repeat("🎉", count) + Repeat("!🎉The ", count)),
        "a heading in capitals without end" => Of(body: Repeat("WORD ", count) + "WORDThe"),
        "many dashes" => Of(body: Repeat("word.—Word —word ", count)),
        "many short lines with notes" => Of(body: string.Concat(Enumerable.Range(0, count).Select(static i => $"{Mark(i)}A\n"))),
        "a title of many lines" => Of(title: Repeat("Title\n", count)),
        "a lead of many lines" => Of(lead: Repeat("Lead\n", count) + "end... 23.01.2022, News"),
        "many authors" => Of(header: $"{Seed.Header}\nauthors: [{Repeat("ben, ", count)}ada]\n---"),
        "many keys that are unknown" => Of(header: $"{Seed.Header}\n{string.Concat(Enumerable.Range(0, count).Select(static i => $"key{i}: a\n"))}---"),
        "many keys that occur twice" => Of(header: $"{Seed.Header}\n{Repeat(string.Concat(Enumerable.Range(0, count).Select(static i => $"key{i}: a\n")), 2)}---"),
        "many items that are empty" => Of(header: $"{Seed.Header}\nkeywords:\n{Repeat("-\n", count)}---"),
        "many blank lines in front matter" => Of(header: $"{Seed.Header}\nsection: a{new string('\n', count)}image: a.jpg\n---"),
        "many keys after blank lines" => Of(header: $"{Seed.Header}\n{Repeat("section: a\n\n", count)}---"),
        "front matter that is not closed" => Of(header: $"{Seed.Header}\n{Repeat("section: a\n", count)}"),
        _ => Repeat("x ", count),
    };

    private static string Of(string header = Seed.Header, string title = "Title", string? lead = null, string body = "Body.") =>
        new Seed { Head = header, Title = title, Lead = lead, Body = body }.ToString();

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    /// <summary>A number as a mark of a note.</summary>
    private static string Mark(int number)
    {
        string mark = "";
        for (; number > 0 || mark.Length == 0; number /= 3)
        {
            mark += "*†‡"[number % 3];
        }

        return mark;
    }

    /// <summary>Reads a text, and all of what it says.</summary>
    private static void Read(string text)
    {
        if (Article.TryFromSeed(text, "id", out Article? article))
        {
            _ = (article.Slug.Length, article.Host, article.Body.WordCount, article.Body.Blocks.Count, article.Body.Footnotes.Count, article.Body.Html.Length, article.ContentHash, article.ToSeed().Length);
        }
    }
}
