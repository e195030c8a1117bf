using Xunit;

namespace TypedArticles.Tests.Parsing;

/// <summary>Bodies whose paragraphs were glued: a bar stands where a block ends. How well real articles are divided is measured elsewhere.</summary>
public sealed class GluedBodyTests
{
    [Theory]
    [InlineData("The bridge was closed at noon.|Nobody was hurt.")]
    [InlineData("The bridge was closed.|«\u00A0Nobody was hurt\u00A0».|À midi, it opened.")]
    [InlineData("The army of the U.S.|This was new. J.K.Rowling wrote of the U.S.Army and www.Example.org.")]
    [InlineData("The score was 1:2.|В третьем туре они выиграли.")]
    [InlineData("A ticket costs 2.90.|No one pays. The number grew to 65.|Instagram is bigger.")]
    [InlineData("It ends on the 3.Mai and the 24.Dezember of a year.")]
    [InlineData("A line of hosts ends on example.org|The next begins.")]
    [InlineData("The page is www.example.org/TheBirds and mail goes to jo@TheBirds.example.")]
    [InlineData("Подробности на сайте www.example.org/Birds|Экологи ждут.")]
    [InlineData("Pupils like a screen.|iPad lessons are rare.|eBay sells old ones. Call obj.toString or e.gName.")]
    public void Sentences_end_where_they_are_glued(string marked) => AssertBlocks(marked);

    [Theory]
    [InlineData("Prices rose again.|Tolls|A toll will be charged from May.")]
    [InlineData("El barco es nuevo.|Negociaciones en Gurión|Entretanto, otras ramas del consejo esperan.")]
    [InlineData("Они ждут денег.|Деньги|Ремонт обойдётся дорого.")]
    [InlineData("It is on YouTube, said McDowell of OpenStreetMap, and on YouTube, said McDowell.")]
    [InlineData("Four bodies answer:|Department of Commerce|Department of Energy|Department of Justice|All of them agree.")]
    [InlineData("Bring water; and|a hat")]
    [InlineData("Die Firma „EnerDel“ und die BürgerInnen, die ÄrzteIn.")]
    [InlineData("A tag such as #JeSuisÉlève goes on, and so does @LaÉcole.")]
    [InlineData("这是有人带着iPad的地方。谁会来呢")]
    public void Headings_and_items_end_before_a_capital(string marked)
    {
        // A lower-case letter after a joint is none: the bar would have to be left out.
        AssertBlocks(marked.Replace("|a hat", " a hat", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("قال إنها \"قواعد جديدة\".|وأضاف المتحدث أنه سيعود.")]
    [InlineData("ستزيد الصادرات حتى عام ٢٠٣٠.|وأضاف المتحدث أنه سيعود.")]
    [InlineData("המחיר הוא 42 שקלים (לעומת 38 אשתקד).|הסיבה היא היצע גדול.")]
    [InlineData("पुस्तकालय खुला है।|डॉ.शर्मा ने बताया।")]
    [InlineData("Գինը 140 դրամ է:|Եղանակը տաք էր։|Ո՞վ է կառուցել շենքը։")]
    [InlineData("Γιατί όμως τώρα;|Ο δήμαρχος απαντά.")]
    public void Other_scripts_have_their_own_ends(string marked) => AssertBlocks(marked);

    [Theory]
    [InlineData("Мы не ждали.|— Когда вы уезжаете?|— Завтра.")]
    [InlineData("Il dit oui.|– Non, dit-elle.")]
    [InlineData("It costs 4 euros.|• Children pay half|• Dogs are free")]
    [InlineData("La 'literaria'|El nombre es otro. Dell'Unione e d'Artagnan, nell'Arte.")]
    [InlineData("The clock runs.[1]|It was stopped later.[2]|Now it goes.|[1]Annual report.|[2]Letters of the maker.")]
    [InlineData("Storms grew*.|They came from the sea.|*2011 to 2020.")]
    public void Speeches_bullets_and_notes_begin_blocks(string marked) => AssertBlocks(marked);

    [Theory]
    [InlineData("The tower is closed.|What is next?|It will be mended by May.", 1)]
    [InlineData("The tower is closed.|Visits|It opens in May.", 1)]
    [InlineData("The tower opened in May. 2003.|The end.", -1)]
    [InlineData("Bring three things:|Water|Bread|Salt|They are heavy, so start early.", -1)]
    [InlineData("A first line stands here.|Water|Bread|Salt|They are heavy, so start early.", -1)]
    public void A_short_block_between_others_is_a_heading_unless_it_is_an_item(string marked, int heading)
    {
        var body = new ArticleBody(marked.Replace('|', '\n'));
        int[] headings = [.. body.Blocks.Index().Where(b => b.Item.Kind == ArticleBlockKind.Heading).Select(b => b.Index)];
        Assert.Equal(heading < 0 ? [] : [heading], headings);
    }

    [Fact]
    public void Many_different_short_words_are_counted()
    {
        const int Words = 5_000;
        string words = string.Join(' ', Enumerable.Range(0, Words).Select(static i => $"{(char)('a' + (i / 676))}{(char)('a' + (i / 26 % 26))}{(char)('a' + (i % 26))}"));
        AssertBlocks($"It was built.|The market {words} opens a prison|Market days are over.");
    }

    [Fact]
    public void Words_of_one_body_are_none_of_the_next()
    {
        // A market in lower case tells of a sentence.
        AssertBlocks("It was built.|A market is near the inn|Market days are over.");
        AssertBlocks("It was built.|A thing is near the pubMarket days are over.");
    }

    private static void AssertBlocks(string marked) =>
        Assert.Equal(marked.Split('|'), new ArticleBody(marked.Replace("|", "", StringComparison.Ordinal)).Blocks.Select(b => b.Text));
}
