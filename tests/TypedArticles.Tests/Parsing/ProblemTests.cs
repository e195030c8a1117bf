using Xunit;

namespace TypedArticles.Tests.Parsing;

/// <summary>One fault alone gives one problem, at its place.</summary>
public sealed class ProblemTests
{
    private const string Below = "\n\nTitle\n\nBody.\n";

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData(" \n\t\r\n\u00A0 ")]
    public void ART0001_is_an_empty_file(string text) => Expect(text, "ART0001", 1, 1, "is empty");

    [Theory]
    [InlineData("Title\n\nBody.", 1, 1, "'Title'")]
    [InlineData("\n  Title\n\nBody.", 2, 3, "'Title'")]
    [InlineData("A date to remember\n\nBody.", 1, 1, "'A date to remember'")]
    [InlineData("Dates and figs\n\nBody.", 1, 1, "'Dates and figs'")]
    public void ART0002_is_a_missing_header(string text, int line, int column, string found) =>
        Expect(text, "ART0002", line, column, $"found {found}");

    [Theory]
    [InlineData(" Date 2022-01 https://example.org/a", 2, "found 'Date'; did you mean 'date'?")]
    [InlineData("date: 2022-01 https://example.org/a", 1, "found 'date:'; did you mean 'date'?")]
    [InlineData("DATE 2022-01 www.example.org/a", 1, "found 'DATE'", "ART0005")]
    [InlineData("datum 2022-01 https://example.org/a", 1, "found 'datum'; did you mean 'date'?")]
    [InlineData("published 2022-01 https://example.org/a", 1, "found 'published'")]
    [InlineData("   2022-01 https://example.org/a", 4, "found '2022-01'")]
    public void ART0003_is_a_wrong_first_word(string header, int column, string message, params string[] others)
    {
        IReadOnlyList<ArticleProblem> problems = Seed.Problems(header + Below);
        Assert.Equal(["ART0003", .. others], problems.Select(p => p.Code));
        Assert.Equal((1, column), (problems[0].Line, problems[0].Column));
        Assert.Contains(message, problems[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2022-13", "found '2022-13'")]
    [InlineData("2022-00", "found '2022-00'")]
    [InlineData("2022-02-30", "found '2022-02-30'")]
    [InlineData("2023-02-29", "found '2023-02-29'")]
    [InlineData("0999", "from 1000 to 9999")]
    [InlineData("22-01", "found '22-01'")]
    [InlineData("12022", "found '12022'")]
    [InlineData("２０２２", "found '２０２２'; did you mean '2022'?")]
    [InlineData("2022/01", "did you mean '2022-01'?")]
    [InlineData("2022.1.5", "did you mean '2022-01-05'?")]
    [InlineData("20220105", "did you mean '2022-01-05'?")]
    [InlineData("2022-1", "did you mean '2022-01'?")]
    [InlineData("2022–01", "found '2022–01'; did you mean '2022-01'?")]
    [InlineData("2022—01‑23", "did you mean '2022-01-23'?")]
    [InlineData("23.01.2022", "did you mean '2022-01-23'?")]
    [InlineData("1.12.2022", "did you mean '2022-12-01'?")]
    [InlineData("23/01/2022", "did you mean '2022-01-23'?")]
    [InlineData("01/12/2022", "did you mean '2022-12-01' or '2022-01-12'?")]
    [InlineData("01.2022", "did you mean '2022-01'?")]
    [InlineData("“2022-01”", "did you mean '2022-01'?")]
    [InlineData("٢٠٢٢-٠١", "did you mean '2022-01'?")]
    public void ART0004_is_an_impossible_date(string date, string message) =>
        Expect($" date {date} https://example.org/a{Below}", "ART0004", 1, 7, message);

    [Theory]
    [InlineData("2022 01")]
    [InlineData("Jan 2022")]
    [InlineData("23 January 2022")]
    public void ART0004_is_a_date_of_several_words(string date) =>
        Expect($" date {date} https://example.org/a{Below}", "ART0004", 1, 7, $"found '{date}'");

    [Fact]
    public void ART0004_is_a_missing_date() =>
        Expect($" date https://example.org/a{Below}", "ART0004", 1, 7, "found the URL");

    [Theory]
    [InlineData("example", "found 'example'")]
    [InlineData("/a/b", "found '/a/b'")]
    [InlineData("file:///a", "found 'file:///a'")]
    [InlineData("https:///a", "found 'https:///a'")]
    [InlineData("https://?a", "found 'https://?a'")]
    [InlineData("www.example.org/a", "did you mean 'https://www.example.org/a'?")]
    [InlineData("//example.org/a", "did you mean 'https://example.org/a'?")]
    [InlineData("htp://example.org/a", "did you mean 'http://example.org/a'?")]
    [InlineData("htps://example.org/a", "did you mean 'https://example.org/a'?")]
    [InlineData("“https://example.org/a”", "did you mean 'https://example.org/a'?")]
    [InlineData("<https://example.org/a>", "did you mean 'https://example.org/a'?")]
    [InlineData("«https://example.org/a»,", "found '«https://example.org/a»,'")]
    [InlineData("'https://example.org/a'", "did you mean 'https://example.org/a'?")]
    public void ART0005_is_no_absolute_http_url(string url, string message) =>
        Expect($" date 2022-01 {url}{Below}", "ART0005", 1, 15, message);

    [Fact]
    public void ART0005_is_a_missing_url() =>
        Expect($" date 2022-01 {Below}", "ART0005", 1, 14, "found the end of the line");

    [Fact]
    public void ART0006_is_text_after_the_url() =>
        Expect($"date 2022 https://example.org/a  and more {Below}", "ART0006", 1, 34, "Unexpected text 'and more'");

    [Theory]
    [InlineData("date 2022 https://example.org/a", 1, 32)]
    [InlineData("date 2022 https://example.org/a\n\n \n", 1, 32)]
    public void ART0007_is_a_missing_title(string text, int line, int column) => Expect(text, "ART0007", line, column, "without a title");

    [Fact]
    public void ART0008_is_a_missing_body() => Expect($"{Seed.Header}\n\nTitle\n\n\n", "ART0008", 3, 6, "has no body");

    [Theory]
    [InlineData('\0', "a NUL character (U+0000)")]
    [InlineData('\uFFFD', "a replacement character (U+FFFD)")]
    [InlineData('\uD83C', "half of a surrogate pair (U+D83C)")]
    [InlineData('\uDF89', "half of a surrogate pair (U+DF89)")]
    public void ART0009_is_text_that_was_not_utf8(char bad, string message) =>
        Expect(new Seed { Body = $"a{bad}b\uFFFDc" }.ToString(), "ART0009", 5, 2, message);

    [Fact]
    public void ART0009_is_a_byte_that_is_not_utf8()
    {
        Assert.False(Article.TryFromSeed([.. "date 2022 https://example.org/a\n\nTitle\n\nna"u8, 0xEF, .. "ve"u8], "id", null, out _, out var problems));
        Assert.Equal(("ART0009", 5, 3), (problems.Single().Code, problems.Single().Line, problems.Single().Column));
    }

    [Theory]
    [InlineData("31.02.2022")]
    [InlineData("00.01.2022")]
    [InlineData("01.13.2022")]
    [InlineData("01.00.2022")]
    [InlineData("01.01.0999")]
    public void ART0010_is_a_dateline_of_no_day(string date) =>
        Expect(new Seed { Lead = $"A lead. {date}, Example News" }.ToString(), "ART0010", 5, 9, $"'{date}'");

    private static void Expect(string text, string code, int line, int column, string message)
    {
        ArticleProblem problem = Assert.Single(Seed.Problems(text));
        Assert.Equal((code, line, column), (problem.Code, problem.Line, problem.Column));
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
    }
}
