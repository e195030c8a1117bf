extern alias build;

using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using TypedArticles.Fuzz;
using Xunit;
using build::TypedArticles.Build.Searching;
using build::TypedArticles.Core.Searching;
using Header = TypedArticles.Core.Searching.SearchFormat.Header;

namespace TypedArticles.Tests.Searching;

/// <summary>The bytes of an index: the same on every machine, and never believed.</summary>
public sealed class SearchIndexTests
{
    private static readonly (byte[] Pack, byte[] Index) s_small = Packs.WriteSearchable(Archive.Articles.Take(5));
    private static readonly string[] s_answers = [.. SearchQuestions.All.Select(static ask => ask(Packs.Open(s_small.Pack, s_small.Index).All))];

    [Theory]
    [InlineData(0xFF)]
    [InlineData(0x01)]
    [InlineData(0x80)]
    public void A_changed_byte_gives_no_wrong_answer(byte change) => Parallel.For(0, s_small.Index.Length, i =>
    {
        byte[] damaged = [.. s_small.Index];
        damaged[i] ^= change;
        Assert.True(Refused(damaged) > 0, $"No question met the change of byte {i}.");
    });

    [Fact]
    public void An_index_that_is_cut_short_or_longer_is_refused()
    {
        Assert.All(Enumerable.Range(0, s_small.Index.Length), static length => Assert.Equal(s_answers.Length, Refused(s_small.Index[..length])));
        Assert.Equal(s_answers.Length, Refused([.. s_small.Index, 0]));
    }

    [Fact]
    public void An_index_of_another_pack_or_format_is_refused_with_the_reason()
    {
        byte[] other = Packs.WriteSearchable(Archive.Articles.Take(4)).Index;
        Assert.Contains("belongs to another article pack", Assert.Throws<InvalidDataException>(() => Packs.Open(s_small.Pack, other).All.Search("iron")).Message, StringComparison.Ordinal);
        byte[] newer = [.. s_small.Index];
        BinaryPrimitives.WriteInt32LittleEndian(newer.AsSpan(Header.Version), 7);
        SearchSealer.Seal(newer);
        Assert.Contains("format 7", Assert.Throws<InvalidDataException>(() => Packs.Open(s_small.Pack, newer).All.Search("iron")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_index_does_not_depend_on_the_order_of_the_articles_or_the_culture()
    {
        static string Written(IEnumerable<Article> articles, string culture)
        {
            CultureInfo before = CultureInfo.CurrentCulture;
            try
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                return Convert.ToHexString(Packs.WriteSearchable(articles).Index);
            }
            finally
            {
                CultureInfo.CurrentCulture = before;
            }
        }

        string first = Written(SearchArchive.Articles(1, 60), "");
        Assert.Equal(first, Written(SearchArchive.Articles(1, 60).Reverse(), "tr-TR"));
        Assert.Equal(first, Written(SearchArchive.Articles(1, 60).OrderBy(static a => a.Title, StringComparer.Ordinal), "ar-SA"));
    }

    [Fact]
    public void Every_word_of_the_texts_is_found_in_its_entry()
    {
        Article[] articles = SearchArchive.Articles(4, 80);
        ArticleCollection<Article> all = Packs.ReadSearchable(articles);
        foreach (Article article in articles)
        {
            foreach (string word in article.Body.Text.Split(' ').Where(static w => w.All(char.IsAsciiLetter) && w.Length > 0).Distinct())
            {
                Assert.Contains(article.Id, Archive.Ids(all.InLanguage(article.Language ?? "").Count > 0 ? all.InLanguage(article.Language!) : all, word, new SearchOptions { Take = 200 }));
            }
        }
    }

    [Theory]
    [InlineData("en", "The committee met in the old town hall, and it was said that they would not be there for the rest of the day.")]
    [InlineData("fr", "Le conseil s'est réuni dans la vieille mairie et il a dit que les routes ne seraient pas fermées pour la journée.")]
    [InlineData("de", "Der Rat traf sich in dem alten Haus, und es wurde gesagt, dass die Wege nicht für den Tag gesperrt werden.")]
    [InlineData("es", "El consejo se reunió en la vieja casa y dijo que los caminos no se cierran por el día.")]
    [InlineData("ru", "Он сказал, что это было не так, и они уже не были там, где все жили только для того, чтобы так было.")]
    [InlineData("uk", "Рада зібралася в старому будинку, і було сказано, що дороги не закриють на цей день, але це ще не все.")]
    [InlineData("el", "Το συμβούλιο συνήλθε στο παλιό σπίτι.")]
    [InlineData("zh", "委员会在旧市政厅开会。")]
    [InlineData("ja", "委員会は古い市役所で会議を開いた。")]
    [InlineData("ar", "اجتمع المجلس في البيت القديم وقال ان الطرق لن تغلق من هذا اليوم الى بعد غد كما كان")]
    [InlineData("th", "คณะกรรมการประชุมกันที่ศาลากลางเก่า")]
    [InlineData(null, "Xkq Wzv 17 18 19")]
    [InlineData(null, "")]
    public void A_language_is_guessed_where_one_clearly_wins(string? language, string text) => Assert.Equal(language, LanguageGuess.Of(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void The_header_says_what_is_indexed_and_in_how_many_sections()
    {
        Assert.Equal(SearchLevel.All, (SearchLevel)BinaryPrimitives.ReadInt32LittleEndian(s_small.Index.AsSpan(Header.Level)));
        Assert.Equal(2, BinaryPrimitives.ReadInt32LittleEndian(s_small.Index.AsSpan(Header.SectionCount)));
    }

    /// <summary>How many questions were refused; fails where one has a wrong answer.</summary>
    private static int Refused(byte[] index)
    {
        ArticleCollection<Article> articles = Packs.Open(s_small.Pack, index).All;
        int refused = 0, question = 0;
        foreach (Func<ArticleCollection<Article>, string> ask in SearchQuestions.All)
        {
            try
            {
                Assert.Equal(s_answers[question], ask(articles));
            }
            catch (InvalidDataException)
            {
                refused++;
            }

            question++;
        }

        return refused;
    }
}
