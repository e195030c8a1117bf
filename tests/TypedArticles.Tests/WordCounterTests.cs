using CsCheck;
using TypedArticles.Reading;
using Xunit;

namespace TypedArticles.Tests;

public sealed class WordCounterTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData(" \n\t", 0)]
    [InlineData("— … *** !?", 0)]
    [InlineData("_ __", 0)]
    [InlineData("One", 1)]
    [InlineData("One two, three. (Four)", 4)]
    [InlineData("don't won’t it's", 3)]
    [InlineData("'quoted' ‘so’", 2)]
    [InlineData("3.14 and 1,000 and 10'000", 5)]
    [InlineData("1,a a,1", 4)]
    [InlineData("12:30", 2)]
    [InlineData("well-known state-of-the-art", 6)]
    [InlineData("U.S.A. e.g. i.e.", 3)]
    [InlineData("end.Next", 1)]
    [InlineData("end. Next", 2)]
    [InlineData("snake_case _x x_", 3)]
    [InlineData("B2B 4x4 C3PO", 3)]
    [InlineData("Ⅷ", 1)]
    [InlineData("𝒜𝒷 𝟙", 2)]
    [InlineData("naïve nai\u0308ve", 2)]
    [InlineData("col·lecció", 1)]
    public void Latin_words_are_counted(string text, int words) => Assert.Equal(words, WordCounter.Count(text));

    [Theory]
    [InlineData("l'homme d’un aujourd’hui", 3)]
    [InlineData("Слово и дело", 3)]
    [InlineData("Ἑλληνική γλῶσσα", 2)]
    [InlineData("中文字", 3)]
    [InlineData("中文，字。", 3)]
    [InlineData("日本語です", 5)]
    [InlineData("コーヒー", 4)]
    [InlineData("ジョン・スミス", 6)]
    [InlineData("か\u3099", 1)]
    [InlineData("ﾃﾚﾋﾞ", 4)]
    [InlineData("人々 〇", 3)]
    [InlineData("𠀀𠀁", 2)]
    [InlineData("ABC中文123", 4)]
    [InlineData("한국어 단어", 2)]
    [InlineData("ภาษาไทย", 1)]
    [InlineData("ภาษาไทย ลาว", 2)]
    [InlineData("العربية لغة", 2)]
    [InlineData("العـــربية", 1)]
    [InlineData("كِتَابٌ", 1)]
    [InlineData("می\u200Cخواهم", 1)]
    [InlineData("עברית ג'ירפה", 2)]
    [InlineData("हिन्दी भाषा", 2)]
    [InlineData("٣٫١٤ ١٬٠٠٠", 2)]
    public void Words_of_other_scripts_are_counted(string text, int words) => Assert.Equal(words, WordCounter.Count(text));

    [Theory]
    [InlineData("🎉", 0)]
    [InlineData("👩‍👩‍👧 👍🏽 🇫🇷", 0)]
    [InlineData("good 🎉day", 2)]
    [InlineData("© ™ € + =", 0)]
    public void Symbols_are_no_words(string text, int words) => Assert.Equal(words, WordCounter.Count(text));

    [Fact]
    public void Words_between_spaces_add_up() =>
        Gen.Select(ArticleGen.Line, ArticleGen.Line).Sample((a, b) =>
            Assert.Equal(WordCounter.Count(a) + WordCounter.Count(b), WordCounter.Count($"{a} {b}")));

    [Fact]
    public void Any_text_has_at_most_a_word_a_character() =>
        Gen.String.Sample(text => Assert.InRange(WordCounter.Count(text), 0, text.Length));

    [Theory]
    [InlineData(1, 1)]
    [InlineData(238, 60)]
    [InlineData(239, 61)]
    [InlineData(2380, 600)]
    public void Reading_takes_a_minute_for_238_words(int words, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), new ArticleBody(string.Join(' ', Enumerable.Repeat("a", words))).ReadingTime);
}
