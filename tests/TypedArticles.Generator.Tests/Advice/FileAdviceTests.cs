using Microsoft.CodeAnalysis;
using TypedArticles.Generator.Tests.Driver;
using Xunit;

namespace TypedArticles.Generator.Tests.Advice;

/// <summary>Each rule of advice on one file: where it speaks, and where it keeps silent.</summary>
public sealed class FileAdviceTests
{
    [Theory]
    [InlineData("date 2022-01 https://example.org/2022/01/23/a\n\nT\n\nL. 23.01.2022, News\n\nB", "")]
    [InlineData("date 2022-01 https://example.org/2022/01/23/a\n\nT\n\nL. 24.01.2022, News\n\nB", "")]
    [InlineData("date 2022-01 https://example.org/2022/01/23/a\n\nT\n\nL. 25.01.2022, News\n\nB", "ART1001 dateline says 25.01.2022 and the URL says 2022-01-23")]
    [InlineData("date 2022-01 https://example.org/a\n\nT\n\nL. 01.02.2022, News\n\nB", "")]
    [InlineData("date 2022-01 https://example.org/a\n\nT\n\nL. 02.02.2022, News\n\nB", "ART1001 dateline says 02.02.2022 and the header says 2022-01")]
    [InlineData("date 2022 https://example.org/a\n\nT\n\nL. 30.12.2021, News\n\nB", "ART1001 dateline says 30.12.2021 and the header says 2022")]
    [InlineData("date 2022-01-20 https://example.org/20220123/a\n\nT\n\nL...\n\nB", "ART1001 URL says 2022-01-23 and the header says 2022-01-20")]
    [InlineData("date 2022-01 https://example.org/19110203/a\n\nT\n\nL...\n\nB", "")]
    [InlineData("date 2022-01 https://example.org/59790191\n\nT\n\nL...\n\nB", "")]
    public Task Dates_that_are_two_days_apart(string text, string expected) => Expect(text, expected);

    [Fact]
    public async Task A_dateline_that_disagrees_is_marked_at_its_date()
    {
        const string Text = "date 2022-01 https://example.org/a\n\nT\n\nL, M. 02.02.2022,  News, Inc\n\nB";
        Diagnostic advice = Assert.Single(await Run.Of(new ArticleFile("x", Text)).AdviceAsync());
        Assert.Equal("02.02.2022", Text.Substring(advice.Location.SourceSpan.Start, advice.Location.SourceSpan.Length));
    }

    [Theory]
    [InlineData("T\n\nB", "ART1004")]
    [InlineData("T\n\n23.01.2022, News\n\nB", "")]
    [InlineData("T\n\nL…\n\nB", "")]
    public Task A_missing_lead(string rest, string expected) => Expect(Headed(rest), expected);

    [Theory]
    [InlineData("Café, naïve, Ärger, São, NÃO, Ångström, Ñandú, Ðe, Øl, Ùn", "")]
    [InlineData("CafÃ© au lait", "ART1005 'Ã©")]
    [InlineData("itâ€™s", "ART1005 'â€™'")]
    [InlineData("20Â°C", "ART1005 'Â°C'")]
    [InlineData("Ð¿Ñ€Ð¸Ð²ÐµÑ‚", "ART1005 'Ð¿")]
    [InlineData("Ø§Ù„", "ART1005 'Ø§")]
    [InlineData("« SÃO » Ã» Ñ…", "")]
    public Task Mojibake(string body, string expected) => Expect(Headed($"T\n\nL...\n\n{body}"), expected);

    [Theory]
    [InlineData("tab\there", "")]
    [InlineData("\u200Fمرحبا\u200E می\u200Cخواهم soft\u00ADhyphen zero\u200Bwidth", "")]
    [InlineData("a\u202Eb", "ART1006 U+202E, which turns")]
    [InlineData("a\u2066b", "ART1006 U+2066, which turns")]
    [InlineData("a\u0007b", "ART1006 U+0007, a control character")]
    [InlineData("a\u0092b", "ART1006 U+0092")]
    [InlineData("a\uFEFFb", "ART1006 U+FEFF, a byte-order mark inside")]
    [InlineData("a\U000E0041b", "ART1006 U+E0041, a tag character")]
    public Task Invisible_controls(string body, string expected) => Expect(Headed($"T\n\nL...\n\n{body}"), expected);

    [Theory]
    [InlineData("a < b > c, <POM>, <Panel F>, <A>, x<y, AT&T; R&D;", "")]
    [InlineData("a <b>bold</b> word", "ART1011 '<b>'")]
    [InlineData("line<br/>", "ART1011 '<br/>'")]
    [InlineData("see <a href=\"x\">", "ART1011 '<a href=")]
    [InlineData("end</DIV>", "ART1011 '</DIV>'")]
    [InlineData("fish &amp; chips", "ART1011 '&amp;'")]
    [InlineData("don&#39;t", "ART1011 '&#39;'")]
    [InlineData("don&#x27;t", "ART1011 '&#x27;'")]
    public Task Leftover_html(string body, string expected) => Expect(Headed($"T\n\nL...\n\n{body}"), expected);

    [Theory]
    [InlineData("Cut...", "ART1012")]
    [InlineData("Cut…", "ART1012")]
    [InlineData("Whole.", "")]
    [InlineData("Two\nlines", "ART1008 title has several lines")]
    public Task Titles(string title, string expected) => Expect(Headed($"{title}\n\nL...\n\nB"), expected);

    [Fact]
    public Task A_lead_of_several_lines() => Expect(Headed("T\n\nL\nM...\n\nB"), "ART1008 lead has several lines");

    [Fact]
    public async Task A_title_of_more_than_300_characters()
    {
        await Expect(Headed($"{new string('x', 300)}\n\nL...\n\nB"), "");
        await Expect(Headed($"{new string('x', 301)}\n\nL...\n\nB"), "ART1007 301 characters");
    }

    [Fact]
    public Task A_broken_file_gets_no_advice_beside_its_errors() => Expect("date 2022 https://example.org/a\n\nCut <b>...\n", "");

    private static string Headed(string rest) => $"date 2022-01 https://example.org/a\n\n{rest}\n";

    // Expected is the id and then what the message says; empty for no advice.
    private static async Task Expect(string text, string expected)
    {
        Diagnostic[] advice = await Run.Of(new ArticleFile("x", text)).AdviceAsync();
        if (expected.Length == 0)
        {
            Assert.Empty(advice);
            return;
        }

        Diagnostic single = Assert.Single(advice);
        Assert.Equal(expected[..7], single.Id);
        Assert.Contains(expected[7..].Trim(), single.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Equal("/project/seeds/x.txt", single.Location.GetLineSpan().Path);
    }
}
