using Xunit;

namespace TypedArticles.Tests.Parsing;

public sealed class DatelineTests
{
    [Theory]
    [InlineData("Am 12.03.2020, einem Montag, begann die Reise.")]
    [InlineData("Am 12.03.2020, einem Montag, begann sie!")]
    [InlineData("Seit dem 12.03.2020, also lange?")]
    [InlineData("It was 12.03.2020")]
    [InlineData("It was 12.03.2020,")]
    [InlineData("It was 12.03.2020 Example News")]
    [InlineData("It was 12.3.2020, Example News")]
    [InlineData("It was 12.03.20, Example News")]
    [InlineData("It was 12/03/2020, Example News")]
    [InlineData("Version1.12.03.2020, Example News")]
    [InlineData("It was so. 12.03.2020, 14:35, Example News")]
    [InlineData("It was so. 12.03.2020, 9.05 Uhr, Example News")]
    [InlineData("It was so. 12.03.2020, ١٤:٣٥، صحيفة المثال")]
    [InlineData("It was so. 12.03.2020, Example NewsThe pier was built in 1964.")]
    [InlineData("It was so. 12.03.2020, Example News. The pier was built in 1964")]
    [InlineData("It was so. 12.03.2020, Новая газетаПричал был построен в 1964 году")]
    [InlineData("كان كذلك. 12.03.2020، صحيفة المثال بني الرصيف عام 1964.")]
    [InlineData("It was so.1.12.03.2020, Example News")]
    [InlineData("First. 12.03.2020, Example\nNews")]
    [InlineData("12.03.2020,12.03.2020, Example News")]
    public void A_date_in_running_text_is_not_a_dateline(string block)
    {
        Article article = new Seed { Lead = block }.Read();
        Assert.Null(article.Lead);
        Assert.Null(article.Publisher);
        Assert.Null(article.PublishedOn);
        Assert.Equal($"{block}\n\nBody.", article.Body.Text);
    }

    [Theory]
    [InlineData("It was so. 12.03.2020, a Monday when...", "It was so. 12.03.2020, a Monday when...")]
    [InlineData("It was so. 12.03.2020, a Monday when…", "It was so. 12.03.2020, a Monday when…")]
    [InlineData("It was so. 12.03.2020, a Monday\nwhen...", "It was so. 12.03.2020, a Monday when...")]
    public void A_sentence_that_was_cut_short_is_no_publisher(string block, string lead)
    {
        Article article = new Seed { Lead = block }.Read();
        Assert.Equal((lead, null, null), (article.Lead, article.Publisher, article.PublishedOn));
    }

    [Fact]
    public void A_publisher_has_the_length_of_a_name()
    {
        Assert.Equal(new string('n', 100), new Seed { Lead = "A. 12.03.2020, " + new string('n', 100) }.Read().Publisher);
        Assert.Null(new Seed { Lead = "A. 12.03.2020, " + new string('n', 101) }.Read().Publisher);
    }

    [Fact]
    public void The_last_of_several_datelines_counts()
    {
        Article article = new Seed { Lead = "One. 11.03.2020, First News 12.03.2020, Last News" }.Read();
        Assert.Equal(("One. 11.03.2020, First News", "Last News", new DateOnly(2020, 3, 12)), (article.Lead, article.Publisher, article.PublishedOn));
    }

    [Theory]
    [InlineData("A closed sentence. 12.03.2020, Example Inc.", "Example Inc.")]
    [InlineData("Cut short... 12.03.2020, Yahoo!", "Yahoo!")]
    [InlineData("“Closed by a quote” 12.03.2020, Example Co.", "Example Co.")]
    [InlineData("12.03.2020, Example Inc.", "Example Inc.")]
    [InlineData("Left open 12.03.2020, Example News", "Example News")]
    [InlineData("A. 12.03.2020, Berliner Zeitung, Berlin", "Berliner Zeitung, Berlin")]
    [InlineData("A. 12.03.2020, Новая газета", "Новая газета")]
    [InlineData("A. 12.03.2020,Example News", "Example News")]
    [InlineData("A. 12.03.2020,\nExample News", "Example News")]
    [InlineData("A. 12.03.2020, X", "X")]
    public void The_publisher_is_what_follows_the_date(string block, string publisher)
    {
        Article article = new Seed { Lead = block }.Read();
        Assert.Equal((publisher, new DateOnly(2020, 3, 12)), (article.Publisher, article.PublishedOn));
    }

    [Theory]
    [InlineData("It opens in spring...12.03.2024, Example Tribune", "It opens in spring...", "Example Tribune")]
    [InlineData("“It opens in spring.”12.03.2024, Example Tribune", "“It opens in spring.”", "Example Tribune")]
    [InlineData("« Elle ouvre au printemps ! »12.03.2024, La Gazette", "« Elle ouvre au printemps ! »", "La Gazette")]
    [InlineData("Мост откроют весной…12.03.2024, Новая газета", "Мост откроют весной…", "Новая газета")]
    [InlineData("Η γέφυρα ανοίγει. 12.03.2024, Εφημερίδα", "Η γέφυρα ανοίγει.", "Εφημερίδα")]
    [InlineData("يفتح الجسر في الربيع. ١٢.٠٣.٢٠٢٤، صحيفة المثال", "يفتح الجسر في الربيع.", "صحيفة المثال")]
    [InlineData("این پل باز می‌شود. ۱۲.۰۳.۲۰۲۴، روزنامه", "این پل باز می‌شود.", "روزنامه")]
    [InlineData("הגשר ייפתח באביב. 12.03.2024, עיתון לדוגמה", "הגשר ייפתח באביב.", "עיתון לדוגמה")]
    [InlineData("पुल वसंत में खुलेगा।१२.०३.२०२४, दैनिक उदाहरण", "पुल वसंत में खुलेगा।", "दैनिक उदाहरण")]
    [InlineData("সেতুটি বসন্তে খুলবে। ১২.০৩.২০২৪, দৈনিক", "সেতুটি বসন্তে খুলবে।", "দৈনিক")]
    [InlineData("这座桥将于春天开放。12.03.2024，示例日报", "这座桥将于春天开放。", "示例日报")]
    [InlineData("橋は春に開く。１２.０３.２０２４、例新聞", "橋は春に開く。", "例新聞")]
    [InlineData("สะพานจะเปิด. ๑๒.๐๓.๒๐๒๔, ข่าวตัวอย่าง", "สะพานจะเปิด.", "ข่าวตัวอย่าง")]
    [InlineData("𞤀𞤁. 𞥑𞥒.𞥐𞥓.𞥒𞥐𞥒𞥔, 𞤀𞤁𞤂", "𞤀𞤁.", "𞤀𞤁𞤂")]
    [InlineData("Left open 12.03.2024 , Example Tribune", "Left open", "Example Tribune")]
    [InlineData("It rained. 12.03.2024, 20 Minuten", "It rained.", "20 Minuten")]
    [InlineData("It rained. 12.03.2024, YouTube", "It rained.", "YouTube")]
    [InlineData("It rained. 12.03.2024, TechCrunch auf Deutsch", "It rained.", "TechCrunch auf Deutsch")]
    [InlineData("It rained. 12.03.2024, St. Example Post-Dispatch", "It rained.", "St. Example Post-Dispatch")]
    [InlineData("It rained. 12.03.2024, example.org", "It rained.", "example.org")]
    [InlineData("It rained. 12.03.2024, U.S. Example News", "It rained.", "U.S. Example News")]
    [InlineData("It rained. 12.03.2024, Yahoo! News", "It rained.", "Yahoo! News")]
    [InlineData("It rained. 12.03.2024, Verein der Beispiele e.V.", "It rained.", "Verein der Beispiele e.V.")]
    public void Datelines_of_all_scripts(string block, string lead, string publisher)
    {
        Article article = new Seed { Lead = block }.Read();
        Assert.Equal((lead, publisher, new DateOnly(2024, 3, 12)), (article.Lead, article.Publisher, article.PublishedOn));
    }

    [Fact]
    public void Only_the_block_after_the_title_has_a_dateline()
    {
        Article article = new Seed { Body = "One.\n\nTwo. 12.03.2020, Example News" }.Read();
        Assert.Null(article.Publisher);
        Assert.EndsWith("12.03.2020, Example News", article.Body.Text, StringComparison.Ordinal);
    }
}
