using Xunit;

namespace TypedArticles.Tests.Parsing;

public sealed class SlugTests
{
    [Theory]
    [InlineData("https://example.org/a/two-words", "two-words")]
    [InlineData("https://example.org/a/two-words/", "two-words")]
    [InlineData("https://example.org/a/two-words?q=/x#y/z", "two-words")]
    [InlineData("https://example.org/two-words.html", "two-words")]
    [InlineData("https://example.org/two-words.PHP", "two-words")]
    [InlineData("https://example.org/two-words.aspx", "two-words")]
    [InlineData("https://example.org/two-words.pdf", "two-words.pdf")]
    [InlineData("https://example.org/.html", ".html")]
    [InlineData("https://example.org/two-words-1054558426.html", "two-words")]
    [InlineData("https://example.org/two-words-12345", "two-words")]
    [InlineData("https://example.org/two_words_12345", "two_words")]
    [InlineData("https://example.org/two-words--12345", "two-words")]
    [InlineData("https://example.org/two-words-1234", "two-words-1234")]
    [InlineData("https://example.org/cve-2014-2734", "cve-2014-2734")]
    [InlineData("https://example.org/word-12345", "word-12345")]
    [InlineData("https://example.org/two-words12345", "two-words12345")]
    [InlineData("https://example.org/59790191", "59790191")]
    [InlineData("https://example.org/caf%C3%A9-noir", "café-noir")]
    [InlineData("https://example.org/%D0%B4%D0%B2%D0%B0-%D1%81%D0%BB%D0%BE%D0%B2%D0%B0-1054558426.html", "два-слова")]
    [InlineData("https://example.org/%E0%A4%A", "%E0%A4%A")]
    [InlineData("https://example.org/日本", "日本")]
    [InlineData("https://example.org/the-canal/index.html", "the-canal")]
    [InlineData("https://example.org/the-canal/amp/", "the-canal")]
    [InlineData("https://example.org/the-canal/Default.aspx", "the-canal")]
    [InlineData("https://example.org/index.php?id=5", "example.org")]
    [InlineData("https://example.org/indexes", "indexes")]
    [InlineData("https://example.org/..%2F..%2Fetc%2Fpasswd", "..%2F..%2Fetc%2Fpasswd")]
    [InlineData("https://example.org/a%5Cb", "a%5Cb")]
    [InlineData("https://example.org/%2e%2e", "example.org")]
    [InlineData("https://example.org/a/..", "a")]
    [InlineData("https://example.org/%0a::error::x", "%0a::error::x")]
    [InlineData("https://example.org/a%00b", "a%00b")]
    [InlineData("https://example.org/a%1b%5b2Jb", "a%1b%5b2Jb")]
    [InlineData("https://example.org/a%E2%80%AEb", "a%E2%80%AEb")]
    [InlineData("https://example.org/a%E2%80%8Cb", "a\u200Cb")]
    [InlineData("https://example.org/%20", "%20")]
    [InlineData("https://Example.org", "example.org")]
    [InlineData("https://example.org/", "example.org")]
    [InlineData("https://example.org?a=/b", "example.org")]
    [InlineData("https://example.org:8080#a/b", "example.org")]
    public void A_slug_is_the_last_segment_of_the_path(string url, string slug) =>
        Assert.Equal(slug, new Seed { Head = $"date 2022 {url}" }.Read().Slug);

    [Theory]
    [InlineData("https://Example.ORG/a", "example.org")]
    [InlineData("http://user:word@example.org:8080/a", "example.org")]
    [InlineData("https://example.org?a@b", "example.org")]
    [InlineData("https://[2001:DB8::1]:80/a", "[2001:db8::1]")]
    [InlineData("https://ПРИМЕР.example", "пример.example")]
    public void The_host_is_in_lower_case(string url, string host) =>
        Assert.Equal(host, new Seed { Head = $"date 2022 {url}" }.Read().Host);
}
