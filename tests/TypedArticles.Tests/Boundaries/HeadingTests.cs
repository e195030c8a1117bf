using Xunit;

namespace TypedArticles.Tests.Boundaries;

/// <summary>Headings and items that end between a small letter and a capital, in bodies that were glued, and names that look alike.</summary>
public sealed class HeadingTests
{
    private const string Glued = "The town met on Monday at noon.|";

    [Theory]
    [InlineData("Prices in the market|The council met again.")]
    [InlineData("Where to stay|They had no answer.")]
    [InlineData("A short walk|Nobody came.")]
    [InlineData("Reactions|The mayor was glad.")]
    [InlineData("Opening hours|From nine to five.")]
    [InlineData("What the council said|It’s all one to us.")]
    [InlineData("Bridges and Ferries|Towns like ours have both, and they pay for them.")]
    [InlineData("Directions|Walk along the river.|It is near.")]
    public void A_heading_ends_before_the_next_sentence(string marked) => Marked.AssertSplit(Glued + marked);

    [Theory]
    [InlineData("Then a page on BlueHarbor came up.")]
    [InlineData("They used BlueHarbor, RedBridge, and some more.")]
    [InlineData("It was on LinkedIn and on TurnItIn for a week.")]
    [InlineData("They looked at SurveyPanda and at SurveyPanda again.")]
    [InlineData("They looked at Survey Panda and at SurveyPanda again.")]
    [InlineData("It calls StopOnError and StopOnFirstFailure in turn.")]
    [InlineData("It has a phpB3 file and a toX1 file.")]
    [InlineData("The BürgerInnen and the LehrerIn were there.")]
    [InlineData("It is on HowTo.gov and on MyBank.com now.")]
    [InlineData("Look at #JeSuisÉlève and at @maVille for more.")]
    [InlineData("Open a_fileName and b/toFile and say more.")]
    [InlineData("Say setValue(4) and that is it.")]
    [InlineData("The page is www.example.org/TheBirds and no other.")]
    [InlineData("The mail is jo@TheBirds.example and no other.")]
    [InlineData("The MySQLServer and the NASAFact page are old.")]
    [InlineData("We saw DigitalGov and MobileGov and no Gov else.")]
    public void A_name_is_not_cut(string text) => Marked.AssertSplit(Glued + text);

    [Theory]
    [InlineData("Мэрия открыла мост.|BlueSoft помогла городу.|Они рады.")]
    [InlineData("Мэрия открыла мост.|Помогла компания BlueSoft из города.|Они рады.")]
    [InlineData("Мэрия открыла мост.|Сайт example.org/Birds|Экологи ждут ответа.")]
    [InlineData("Они ждут денег.|Деньги|Ремонт обойдётся дорого.")]
    [InlineData("Они ждут.|Как помочь|Нужны деньги и время.")]
    [InlineData("Ο δήμος άνοιξε τη γέφυρα.|Ευρήματα|Νομίσματα και αγγεία βρέθηκαν εκεί.")]
    public void Scripts_differ_in_names(string marked) => Marked.AssertSplit(marked);

    [Theory]
    [InlineData("Four bodies answer:|Department of Commerce|Department of Energy|Department of Justice|All of them agree.")]
    [InlineData("The tips are:|Use layers|Use colors|Use words|They all help.")]
    [InlineData("Bring water; and|Food for a day.")]
    public void Items_begin_alike(string marked) => Marked.AssertSplit(Glued + marked);

    [Theory]
    [InlineData("Our next questions|Q. Can you say more?")]
    [InlineData("Our next questions|A: We said it all.")]
    [InlineData("The second story|U.S. law is old.")]
    public void Words_of_one_letter_open_blocks(string marked) => Marked.AssertSplit(Glued + marked);

    [Theory]
    [InlineData("WHAT HAPPENS NEXT|The residents return.")]
    [InlineData("News from NASA|The rocket is ready.")]
    [InlineData("Visit us in 2013|The gates are open.")]
    [InlineData("On the site of example.org|The list goes on.")]
    [InlineData("It was said (by all of them)|The end came late.")]
    [InlineData("It was said by “all of them”|The end came late.")]
    public void Other_ends_of_headings(string marked) => Marked.AssertSplit(Glued + marked);
}
