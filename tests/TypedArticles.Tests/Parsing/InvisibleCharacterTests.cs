using System.Globalization;
using System.Text;
using TypedArticles.Core.Text;
using Xunit;

namespace TypedArticles.Tests.Parsing;

/// <summary>Characters that show nothing count as nothing where only the eye can judge: on blank lines, and around the parts of header and dateline.</summary>
public sealed class InvisibleCharacterTests
{
    // Default_Ignorable_Code_Point of DerivedCoreProperties.txt, without ranges of characters that are not assigned but for their ends.
    public static TheoryData<string> Characters =>
    [
        .. new (int First, int Last)[]
        {
            (0xAD, 0xAD), (0x34F, 0x34F), (0x61C, 0x61C), (0x115F, 0x1160), (0x17B4, 0x17B5), (0x180B, 0x180F), (0x200B, 0x200F), (0x202A, 0x202E),
            (0x2060, 0x206F), (0x2800, 0x2800), (0x3164, 0x3164), (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF), (0xFFA0, 0xFFA0), (0xFFF0, 0xFFFB),
            (0x1BCA0, 0x1BCA3), (0x1D173, 0x1D17A), (0xE0000, 0xE0000), (0xE0001, 0xE0001), (0xE0020, 0xE007F), (0xE0100, 0xE01EF), (0xE0FFF, 0xE0FFF),
        }.SelectMany(static r => Enumerable.Range(r.First, r.Last - r.First + 1)).Select(static c => char.ConvertFromUtf32(c)),
    ];

    [Theory]
    [MemberData(nameof(Characters))]
    public void It_changes_nothing_where_it_is_not_seen(string invisible)
    {
        Article plain = Read("", "date", "12.03.2024", "Example Tribune", "https://example.org/the-old-canal");
        Assert.Equal(new DateOnly(2024, 3, 12), plain.PublishedOn);
        string[] texts =
        [
            // A blank line; before the header; around and inside the date; at the ends of publisher and URL.
            Text(invisible, "date", "12.03.2024", "Example Tribune", "https://example.org/the-old-canal"),
            Text($"  {invisible}{invisible} ", "date", "12.03.2024", "Example Tribune", "https://example.org/the-old-canal"),
            Text("", invisible + "date", "12.03.2024", "Example Tribune", "https://example.org/the-old-canal"),
            Text("", $"{invisible} date", "12.03.2024", "Example Tribune", "https://example.org/the-old-canal"),
            Text("", "date", $"{invisible}12.03.2024{invisible}", "Example Tribune", "https://example.org/the-old-canal"),
            Text("", "date", $"12.{invisible}03{invisible}.20{invisible}24", "Example Tribune", "https://example.org/the-old-canal"),
            Text("", "date", "12.03.2024", $"Example Tribune{invisible}", "https://example.org/the-old-canal"),
            Text("", "date", "12.03.2024", $"{invisible}Example Tribune{invisible} {invisible}", "https://example.org/the-old-canal"),
            Text("", "date", "12.03.2024", "Example Tribune", $"{invisible}https://example.org/the-old-canal{invisible}"),
        ];
        Assert.All(texts, text => Assert.Equal(plain, Seed.Read(text)));
    }

    [Theory]
    [MemberData(nameof(Characters))]
    public void A_message_shows_it(string invisible)
    {
        string shown = string.Create(CultureInfo.InvariantCulture, $"<U+{char.ConvertToUtf32(invisible, 0):X4}>");
        ArticleProblem problem = Assert.Single(Seed.Problems(Text("", "date", "12.03.2024", "News", $"htp:{invisible}example.org")));
        Assert.Equal("ART0005", problem.Code);
        Assert.Contains($"'htp:{shown}example.org'", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_invisible_characters_is_empty() =>
        Assert.Equal("ART0001", Assert.Single(Seed.Problems("\uFEFF\u200B\n \u2060\u00AD\r\n\u3164")).Code);

    [Fact]
    public void A_body_of_invisible_characters_is_missing_at_the_end_of_the_lead()
    {
        ArticleProblem problem = Assert.Single(Seed.Problems("date 2024 https://example.org/a\n\nT\n\u200B\nLead...\n\n\u200B\n\u3164 \n"));
        Assert.Equal(("ART0008", 5, 8), (problem.Code, problem.Line, problem.Column));
    }

    [Theory]
    [InlineData("\u200B")]
    [InlineData("\u3164 \u2060")]
    [InlineData("\U000E0020")]
    public void A_line_of_them_is_not_a_block(string blank) =>
        Assert.Equal(["One.", "Two."], Seed.Read($"{Seed.Header}\n\nT\n\nL...\n\nOne.\n{blank}\nTwo.\n{blank}\n").Body.Blocks.Select(static b => b.Text));

    [Fact]
    public void What_shapes_the_character_before_it_stays()
    {
        Assert.Equal("Example \u2764\uFE0F", Read("", "date", "12.03.2024", "Example \u2764\uFE0F\u200B", "https://example.org/a").Publisher);
        Assert.Equal("News \U0001F3F4\U000E0067\U000E0062\U000E007F", Read("", "date", "12.03.2024", "News \U0001F3F4\U000E0067\U000E0062\U000E007F", "https://example.org/a").Publisher);
    }

    [Theory]
    [InlineData("https://fa.example.org/\u0645\u06CC\u200C\u0634\u0648\u062F")]
    public void Joiners_may_stand_in_a_url(string url) => Assert.Equal(url, Read("", "date", "12.03.2024", "News", url).Url.OriginalString);

    [Theory]
    [InlineData("https://example.org/a\u200Bb", "'https://example.org/a<U+200B>b'; did you mean 'https://example.org/ab'?")]
    [InlineData("https://example.org/\u202Egpj.exe", "'https://example.org/<U+202E>gpj.exe'; did you mean 'https://example.org/gpj.exe'?")]
    public void Other_invisible_characters_may_not(string url, string message)
    {
        ArticleProblem problem = Assert.Single(Seed.Problems(Text("", "date", "12.03.2024", "News", url)));
        Assert.Equal("ART0005", problem.Code);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\u001B[2Jb", "a<U+001B>[2Jb")]
    [InlineData("a\nb\r\tc", "a<U+000A>b<U+000D><U+0009>c")]
    [InlineData("a\u00A0b\u2028c", "a<U+00A0>b<U+2028>c")]
    [InlineData("a\uE000b\u0378c", "a<U+E000>b<U+0378>c")]
    [InlineData("é 日 🎉 %0a::error::x", "é 日 🎉 %0a::error::x")]
    public void An_argument_shows_what_cannot_be_seen(string text, string shown)
    {
        Assert.Equal(shown, Quote.Argument(text));
        Assert.Equal(shown, Quote.Shorten(text));
        Assert.Equal(shown, Quote.Argument(shown));
    }

    [Fact]
    public void Half_of_a_surrogate_pair_is_shown_by_its_number() => Assert.Equal("a<U+D800>b", Quote.Argument(string.Concat("a", '\uD800', "b")));

    [Fact]
    public void An_argument_is_bounded()
    {
        Assert.Equal(new string('x', 300), Quote.Argument(new string('x', 300)));
        Assert.Equal(new string('x', 300) + "…", Quote.Argument(new string('x', 301)));
        Assert.Equal(new string('x', 299) + "…", Quote.Argument(new string('x', 299) + "🎉"));
        Assert.True(Quote.Argument(new string('\u200B', 10_000)).Length < 3_000);
    }

    [Fact]
    public void Lines_are_counted_as_the_format_counts_them()
    {
        ArticleProblem problem = Assert.Single(Seed.Problems("\u2028\u0085\u2029\n date 2024-13 https://example.org/a\n\nT\n\nB"));
        Assert.Equal((2, 7), (problem.Line, problem.Column));
    }

    private static Article Read(string blank, string word, string date, string publisher, string url) => Seed.Read(Text(blank, word, date, publisher, url));

    private static string Text(string blank, string word, string date, string publisher, string url) => new StringBuilder()
        .Append(blank).Append('\n')
        .Append(CultureInfo.InvariantCulture, $" {word} 2024-03 {url}\n{blank}\nThe Old Canal\n{blank}\nIt rained. {date}, {publisher}\n{blank}\nThe water is back.\n{blank}\n")
        .ToString();
}
