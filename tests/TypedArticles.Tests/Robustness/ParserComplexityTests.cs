using System.Diagnostics;
using Xunit;

namespace TypedArticles.Tests.Robustness;

/// <summary>
/// Four times the text takes about four times the work, whatever the text. Work is the time of the fastest of several runs,
/// so that a busy machine does not matter, with a bound far below what a quadratic step would take (16).
/// </summary>
[Collection(nameof(Alone))]
public sealed class ParserComplexityTests
{
    private const double MaxRatio = 6;

    // Long enough that a run takes some milliseconds, and quadratic work would take seconds.
    [Theory]
    [InlineData("a long line", 500_000)]
    [InlineData("a long line of many words", 100_000)]
    [InlineData("many blank lines", 500_000)]
    [InlineData("many lines of white space", 100_000)]
    [InlineData("many blocks", 100_000)]
    [InlineData("many datelines in one lead", 50_000)]
    [InlineData("many datelines before one that is none", 50_000)]
    [InlineData("many dates without end", 50_000)]
    [InlineData("many short dates", 100_000)]
    [InlineData("a long word in the header", 500_000)]
    [InlineData("many words in the header", 100_000)]
    [InlineData("many addresses in the header", 100_000)]
    [InlineData("a long URL", 500_000)]
    [InlineData("a URL of many dates", 20_000)]
    [InlineData("a URL of many escapes", 20_000)]
    [InlineData("a long number after the URL's words", 500_000)]
    [InlineData("a title of many lines", 100_000)]
    [InlineData("a lead of many lines", 100_000)]
    [InlineData("a file without a header", 500_000)]
    public void Reading_is_linear_in(string text, int count)
    {
        string once = Text(text, count), fourTimes = Text(text, 4 * count);
        TimeSpan few = Fastest(() => Read(once)), many = Fastest(() => Read(fourTimes));
        if (many / few > MaxRatio)
        {
            // A collection or another process may have met all the runs of one; a quadratic step meets them again.
            (few, many) = (Fastest(() => Read(once)), Fastest(() => Read(fourTimes)));
        }

        Assert.True(many / few <= MaxRatio, $"{text}: {few.TotalMilliseconds:0.00} ms, four times of it {many.TotalMilliseconds:0.00} ms: {many / few:0.0} times");
    }

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
        "a title of many lines" => Of(title: Repeat("Title\n", count)),
        "a lead of many lines" => Of(lead: Repeat("Lead\n", count) + "end... 23.01.2022, News"),
        _ => Repeat("x ", count),
    };

    private static string Of(string header = Seed.Header, string title = "Title", string? lead = null, string body = "Body.") =>
        new Seed { Head = header, Title = title, Lead = lead, Body = body }.ToString();

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    /// <summary>Reads a text, and all of what it says.</summary>
    private static void Read(string text)
    {
        if (Article.TryParse(text, "id", out Article? article))
        {
            _ = (article.Slug.Length, article.Source, article.WordCount, article.Body.Blocks.Count, article.ContentHash, article.ToSeed().Length);
        }
    }

    private static TimeSpan Fastest(Action run)
    {
        var fastest = TimeSpan.MaxValue;
        for (int i = 0; i < 7; i++)
        {
            long start = Stopwatch.GetTimestamp();
            run();
            TimeSpan time = Stopwatch.GetElapsedTime(start);
            fastest = time < fastest ? time : fastest;
        }

        return fastest;
    }
}
