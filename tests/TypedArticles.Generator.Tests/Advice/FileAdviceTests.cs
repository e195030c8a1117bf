using System.Text;
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
    [InlineData("CafÃ© au lait", "ART1005 'Ã©' looks like 'é' in UTF-8 that was read as windows-1252")]
    [InlineData("CafÃƒÂ© au lait", "ART1005 'ÃƒÂ©' looks like 'é' in UTF-8 that was read as windows-1252 twice")]
    [InlineData("itâ€\u009Ds", "ART1005 looks like '”'")]
    [InlineData("itâ€", "ART1005 looks like '”'")]
    [InlineData("Ð\u0091Ð°Ð»", "ART1005 'Ð<U+0091>Ð°Ð»' looks like 'Бал'")]
    [InlineData("РџСЂРёРІРµС‚", "ART1005 looks like 'Привет' in UTF-8 that was read as windows-1251")]
    [InlineData("РС на рынке, РСФСР и СССР", "")]
    [InlineData("itâ€™s", "ART1005 'â€™' looks like '’'")]
    [InlineData("20Â°C", "ART1005 'Â°' looks like '°' in UTF-8 that was read as windows-1252")]
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
    [InlineData("a\u0092b", "ART1016 '<U+0092>' looks like '’' in the code page windows-1252")]
    [InlineData("\u0084Guten Tag\u0093", "ART1016 '<U+0084>' looks like '„'")]
    [InlineData("so\u0085 ja", "ART1016 '<U+0085>' looks like '…'")]
    [InlineData("5 \u0080 Eintritt", "ART1016 '€'")]
    [InlineData("a\u0081b", "ART1006 U+0081, a control character")]
    [InlineData("a\uFEFFb", "ART1006 U+FEFF, a byte-order mark inside")]
    [InlineData("a\U000E0041b", "ART1006 U+E0041, a tag character")]
    public Task Invisible_controls(string body, string expected) => Expect(Headed($"T\n\nL...\n\n{body}"), expected);

    [Theory]
    [InlineData(1251, "Мост был построен за один год, и жители города собрались на площади.", "windows-1251", "Мост")]
    [InlineData(1251, "Міст збудували за один рік, і мешканці міста зібралися на площі.", "windows-1251", "Міст")]
    [InlineData(20866, "Мост был построен за один год, и жители города собрались на площади.", "KOI8-R", "Мост")]
    [InlineData(1253, "Η γέφυρα χτίστηκε μέσα σε έναν χρόνο και οι κάτοικοι συγκεντρώθηκαν.", "windows-1253", "γέφυρα")]
    [InlineData(1255, "הגשר נבנה בתוך שנה אחת והתושבים התאספו בכיכר העיר", "windows-1255", "הגשר")]
    [InlineData(1256, "تم بناء الجسر خلال عام واحد وتجمع السكان في الساحة", "windows-1256", "بناء")]
    public async Task Text_of_another_code_page_that_was_read_as_Latin_1(int codePage, string text, string name, string meant)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        string read = Encoding.Latin1.GetString(Encoding.GetEncoding(codePage).GetBytes(text));
        await Expect(Headed($"T\n\nL...\n\n{read}"), $"ART1016 looks like '{meant}' in the code page {name}; convert the file from {name} to UTF-8");
    }

    [Theory]
    [InlineData("Été à Genève, où l’île s’étend; ÉTÉ À LA PLAGE")]
    [InlineData("Þórður á Ísafirði, æðarfuglar og ýsa")]
    [InlineData("Åäö, ÅÄÖ, äöåäö: letters of an alphabet")]
    [InlineData("Aaaah! ÀÀÀÀÀÀ ÉÉÉÉÉÉ ÒÒÒÒÒÒ")]
    [InlineData("Tiếng Việt: đường phố, người")]
    public Task Accented_text_is_not_of_another_code_page(string body) => Expect(Headed($"T\n\nL...\n\n{body}"), "");

    [Theory]
    [InlineData("It rained. 12/03/2024, Example Tribune", "'12/03/2024, Example Tribune' looks like a dateline and is not read as one: the date is not written as DD.MM.YYYY")]
    [InlineData("It rained... 03/25/2024, Example Tribune", "the date is not written")]
    [InlineData("It rained. 2024-03-12, Example Tribune", "the date is not written")]
    [InlineData("It rained. 1.3.2024, Example Tribune", "the date is not written")]
    [InlineData("It rained. 12.03.24, Example Tribune", "the date is not written")]
    [InlineData("It rained. 12. 03. 2024, Example Tribune", "")]
    [InlineData("It rained! 12.03.2024 Example Tribune", "no comma follows the date")]
    [InlineData("It rained. 12.03.2024 – Example Tribune", "no comma follows the date")]
    [InlineData("It rained. 12.03.2024", "no publisher follows the date")]
    [InlineData("It rained. 12.03.2024,", "no publisher follows the date")]
    [InlineData("It rained. 12.03.2024, 14:35, Example Tribune", "a time of day stands where the publisher belongs")]
    [InlineData("It rained. 12.03.2024, Example Tribune, 14.35 Uhr", "a time of day stands where the publisher belongs")]
    [InlineData("It rained. 12.03.2024, 14h35, La Gazette", "a time of day stands where the publisher belongs")]
    [InlineData("It rained. 12.03.2024, 13.03.2024, Example Tribune", "-")]
    [InlineData("It rained. 12.03.2024, Example TribuneThe pier was built in 1964.", "is a sentence and not the name of a publisher")]
    [InlineData("It rained. 12.03.2024, Example Tribune. The pier was closed", "is a sentence and not the name of a publisher")]
    [InlineData("مطر غزير. 12/03/2024، صحيفة المثال", "the date is not written")]
    [InlineData("It rained. 12.03.2024, Example\nTribune", "the publisher is not on one line")]
    [InlineData("The bill was signed on 03/12/2024, officials said", "-")]
    [InlineData("Am 12.03.2020, einem Montag, begann die Reise.", "-")]
    [InlineData("Seit dem 1.3.2024, Herr Muster", "-")]
    [InlineData("The match ended 3.2.1, Example United", "-")]
    [InlineData("Version 2.10.2024. It has new features", "-")]
    public async Task A_near_miss_of_a_dateline(string block, string expected)
    {
        Diagnostic[] advice = [.. (await Run.Of(new ArticleFile("x", Headed($"T\n\n{block}\n\nB"))).AdviceAsync()).Where(static a => a.Id is "ART1014")];
        if (expected == "-")
        {
            Assert.Empty(advice);
        }
        else
        {
            Assert.Contains(expected, Assert.Single(advice).GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_near_miss_is_not_a_missing_lead_and_an_item_without_a_lead_has_none()
    {
        string text = Headed("T\n\nIt rained. 12/03/2024, Example Tribune\n\nB");
        await Expect(text, "ART1014");
        Assert.DoesNotContain(await Run.Of(new ArticleFile("x", text) { Lead = "false" }).AdviceAsync(), static a => a.Id == "ART1014");
    }

    [Theory]
    [InlineData("One.\n\n date 2024-03 https://example.org/b\n\nSecond title\n\nTwo.", "ART1017 header of another article, 'date 2024-03 https://example.org/b'", 9)]
    [InlineData("One.\ndate 2024-03-12 https://example.org/b", "ART1017", 8)]
    [InlineData("date 2024 is a name, and https://example.org/b an address", "", 0)]
    [InlineData("One.\n<<<<<<< HEAD\nTwo.\n=======\nThree.\n>>>>>>> other", "ART1018 '<<<<<<< HEAD' is a conflict marker", 8)]
    [InlineData("One.\n>>>>>>> 1f2e3d4 (text)", "ART1018", 8)]
    [InlineData("Heading\n=======\n\n<<<<<<<< eight, <<<<<< six", "", 0)]
    public async Task Lines_that_do_not_belong_to_the_article(string body, string expected, int line)
    {
        string text = Headed($"T\n\nL...\n\n{body}");
        await Expect(text, expected);
        if (line > 0)
        {
            Assert.Equal(line, Assert.Single(await Run.Of(new ArticleFile("x", text)).AdviceAsync()).Location.GetLineSpan().StartLinePosition.Line + 1);
        }
    }

    [Theory]
    [InlineData("date 9998-01 https://example.org/a\n\nT\n\nL...\n\nB", "ART1019 The header says 9998-01, which is in the future")]
    [InlineData("date 9998 https://example.org/a\n\nT\n\nL. 01.01.9998, News\n\nB", "ART1019 The header says 9998")]
    public Task A_date_in_the_future(string text, string expected) => Expect(text, expected);

    [Fact]
    public async Task A_dateline_in_the_future_is_marked_at_its_date_and_tomorrow_is_not_the_future()
    {
        DateTime today = DateTime.UtcNow;
        await Expect(Dated(today, today.AddDays(1)), "");
        await Expect(Dated(today, today.AddDays(3)), "ART1019 The dateline says");

        static string Dated(DateTime header, DateTime dateline) => string.Create(
            System.Globalization.CultureInfo.InvariantCulture, $"date {header:yyyy} https://example.org/a\n\nT\n\nL. {dateline:dd.MM.yyyy}, News\n\nB");
    }

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
