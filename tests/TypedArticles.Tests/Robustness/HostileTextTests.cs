using System.Text;
using Xunit;

namespace TypedArticles.Tests.Robustness;

/// <summary>Texts that would break out of what they are written into, and bytes that are no text.</summary>
public sealed class HostileTextTests
{
    public static TheoryData<string> Texts => new(
        "]]>", "\"\"\"", "*/", "a\u2028b", "\\u2028", "{{", "{0}", "}}", "{found}{hint}", "\\", "\"", "'; --", "</summary>", "&#0;", "$\"{x}\"", "%s%n",
        "\u202Ea\u202C", "\u2066a", "a\u0085b", "a\u2029b", "a\vb", "a\fb", "\u0001", "\u007F", "\uFEFF", "\uFFFE", "\uE000", "\U0010FFFF", "\u0301");

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_title_lead_publisher_and_body_may_hold_anything(string text)
    {
        // Alone on a line, a mark that is not seen makes a blank line; at the ends of a publisher it counts as nothing.
        string line = text == "\uFEFF" ? text + "a" : text;
        Article article = Invariants.Check(new Seed { Title = line, Lead = $"{text}... 23.01.2022, {line}", Body = line }.ToString())!;
        string publisher = line.Trim('\u202A', '\u202E', '\u202C', '\u2066', '\uFEFF');
        Assert.Equal((line, text + "...", publisher, line), (article.Title, article.Lead, article.Publisher, article.Body.Text));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_message_may_quote_anything(string text)
    {
        Invariants.Check($"{text}\n\n{text}\n");
        Invariants.Check($"{text} date {text} https://example.org\n\n{text}\n");
        Invariants.Check($"date {text} {text}://x {text}\n\n{text}\n");
        Invariants.Check($"date 2022-01 {text} {text}\n\n{text}\n");
    }

    [Theory]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 })]
    [InlineData(new byte[] { 0xED, 0xB0, 0x80 })]
    [InlineData(new byte[] { 0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80 })]
    [InlineData(new byte[] { 0xC0, 0x80 })]
    [InlineData(new byte[] { 0xF4, 0x90, 0x80, 0x80 })]
    [InlineData(new byte[] { 0xF0, 0x9F, 0x8E })]
    [InlineData(new byte[] { 0xFF })]
    [InlineData(new byte[] { 0 })]
    public void Bytes_that_are_no_text_are_a_problem_wherever_they_stand(byte[] bad)
    {
        byte[] text = Encoding.UTF8.GetBytes(new Seed { Lead = "Lead… 23.01.2022, News" }.ToString());
        for (int at = 0; at <= text.Length; at++)
        {
            byte[] broken = [.. text[..at], .. bad, .. text[at..]];
            Assert.Null(Invariants.Check(broken));
            Article.TryFromSeed(broken, "id", null, out _, out IReadOnlyList<ArticleProblem> problems);
            Assert.Contains(problems, p => p.Code == "ART0009");
        }
    }

    [Theory]
    [InlineData('\uD800')]
    [InlineData('\uDBFF')]
    [InlineData('\uDC00')]
    [InlineData('\uDFFF')]
    public void Half_of_a_surrogate_pair_is_a_problem_wherever_it_stands(char half)
    {
        string text = new Seed { Title = "🎉 Title 🎉", Lead = "Lead… 23.01.2022, News" }.ToString();
        for (int at = 0; at <= text.Length; at++)
        {
            string broken = text.Insert(at, half.ToString());
            Assert.Contains(Seed.Problems(broken), p => p.Code == "ART0009");
            Assert.False(Article.TryFromSeed(broken, "id", out _));
        }
    }
}
