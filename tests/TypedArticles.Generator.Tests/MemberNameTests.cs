using TypedArticles.Generator.Tests.Driver;
using Xunit;

namespace TypedArticles.Generator.Tests;

/// <summary>The rule of member names, case by case; each name is also compiled.</summary>
public sealed class MemberNameTests
{
    [Theory]
    // From the slug.
    [InlineData("https://fr.example.com/20220123/combats-a-hassake-damas-exige-1054558426.html", "x", "CombatsAHassakeDamasExige")]
    [InlineData("https://example.org/2019/05/20/iron-bridge/", "x", "IronBridge")]
    [InlineData("https://example.org/wiki/Passagierflugzeug_landete_in_Guam", "x", "PassagierflugzeugLandeteInGuam")]
    [InlineData("https://example.org/cve-2014-2734", "Two flaws", "TwoFlaws")]
    [InlineData("https://example.org/new-flaw-cve-2014-2734", "x", "NewFlawCve2014_2734")]
    [InlineData("https://example.org/iPhone-not-upper", "x", "IPhoneNotUpper")]
    [InlineData("https://example.org/%D0%B2%D0%B5%D1%82%D0%B5%D1%80-%D0%B8-%D0%BC%D0%BE%D1%80%D0%B5", "x", "ВетерИМоре")]
    [InlineData("https://example.org/2022-01-23-storm-over-sea", "x", "StormOverSea")]
    [InlineData("https://example.org/storm-over-sea-2022-01-23", "x", "StormOverSea")]
    [InlineData("https://example.org/storm-over-sea-a1b2c3d4", "x", "StormOverSea")]
    // From the title, where the slug says nothing.
    [InlineData("https://example.org/59790191", "Ein Tag im Mai", "EinTagImMai")]
    [InlineData("https://example.org/", "Only a host", "OnlyAHost")]
    [InlineData("https://example.org/story-59790191", "One word is not enough", "OneWordIsNotEnough")]
    [InlineData("https://example.org/a-b", "One letter is not a word", "OneLetterIsNotAWord")]
    // All scripts.
    [InlineData("https://example.org/1", "L’Été à Málaga: déjà vu", "LEteAMalagaDejaVu")]
    [InlineData("https://example.org/1", "e\u0301te\u0301 de\u0301compose\u0301", "EteDecompose")]
    [InlineData("https://example.org/1", "Что нового в Байкале", "ЧтоНовогоВБайкале")]
    [InlineData("https://example.org/1", "قناة السويس", "قناة_السويس")]
    [InlineData("https://example.org/1", "قـــناة", "قناة")]
    [InlineData("https://example.org/1", "می‌خواهم بدانم", "میخواهم_بدانم")]
    [InlineData("https://example.org/1", "都江堰：没有大坝", "都江堰_没有大坝")]
    [InlineData("https://example.org/1", "İstanbul ve ığdır", "IstanbulVeıgdır")]
    [InlineData("https://example.org/1", "जयपुर का वेधशाला", "जयपुर_का_वेधशाला")]
    [InlineData("https://example.org/1", "한글 이야기", "한글_이야기")]
    [InlineData("https://example.org/1", "Ελλάδα και Κρήτη", "ΕλλάδαΚαιΚρήτη")]
    // Digits, keywords, symbols, reserved names.
    [InlineData("https://example.org/1", "8,849 metres", "_8_849Metres")]
    [InlineData("https://example.org/1", "2022", "_2022")]
    [InlineData("https://example.org/1", "class", "Class")]
    [InlineData("https://example.org/1", "🚄 Tunnel 🚄 opens", "TunnelOpens")]
    [InlineData("https://example.org/1", "😀😀", "Id1")]
    [InlineData("https://example.org/1", "All", "All__id1")]
    [InlineData("https://example.org/1", "To string", "ToString__id1")]
    [InlineData("https://example.org/1", "Articles", "Articles__id1")]
    [InlineData("https://example.org/1", "a__b", "AB")]
    public void A_name_follows_from_slug_title_and_id(string url, string title, string expected)
    {
        Run run = Run.Of(Article("id1", url, title));
        Assert.Contains($" {expected} => ", run.Source, StringComparison.Ordinal);
        Assert.Equal(expected.Contains("__", StringComparison.Ordinal) ? ["ART1009"] : [], run.Diagnostics.Select(static d => d.Id));
    }

    [Fact]
    public void Ids_of_one_hash_are_asked_for_by_themselves()
    {
        // Found by trying: 4,000,000,000 hashes.
        string source = Run.Of(
            Article("lcdicanllljmmedi", "https://example.org/1", "Stone tower"),
            Article("ganhokfndnpkejdi", "https://example.org/2", "Iron bridge"),
            Article("c", "https://example.org/3", "Third thing")).Source!;
        Assert.Contains(" StoneTower => All[\"lcdicanllljmmedi\"];", source, StringComparison.Ordinal);
        Assert.Contains(" IronBridge => All[\"ganhokfndnpkejdi\"];", source, StringComparison.Ordinal);
        Assert.Contains(" ThirdThing => GetByIdHash(0x", source, StringComparison.Ordinal);
    }

    [Fact]
    public void Ids_of_one_checksum_have_names_of_their_own()
    {
        // Ids that become one identifier get their hash behind it; the checksum of these is one.
        string source = Run.Of(
            Article("簕罊禹鸷a-bc", "https://example.org/1", "Stone tower"),
            Article("簕罊禹鸷a.bc", "https://example.org/2", "Stone tower")).Source!;
        string[] names = [.. source.Split('\n').Where(static l => l.Contains(" => GetByIdHash(0x", StringComparison.Ordinal)).Select(static l => l.Trim().Split(' ')[3])];
        Assert.Equal(2, names.Distinct().Count());
    }

    [Fact]
    public void A_name_has_at_most_80_units_and_ends_at_a_word()
    {
        string name = NameOf(Run.Of(Article("x", "https://example.org/1", string.Join(' ', Enumerable.Repeat("Seven77", 20)))));
        Assert.Equal(string.Concat(Enumerable.Repeat("Seven77", 11)), name);
        Assert.Equal(80, NameOf(Run.Of(Article("x", "https://example.org/1", "1" + new string('x', 100)))).Length);
    }

    [Fact]
    public void Equal_names_get_their_languages_where_those_differ() => Assert.Equal(
        ["TheSameTitle__de", "TheSameTitle__fr", "AnotherTitle"],
        NamesOf(Run.Of(
            Article("a", "https://de.example.org/1", "The same title"),
            Article("b", "https://fr.example.org/1", "The same title"),
            Article("c", "https://fr.example.org/1", "Another title"))));

    [Fact]
    public void Equal_names_get_their_ids_where_languages_do_not_tell_them_apart() => Assert.Equal(
        ["TheSameTitle__de_000001", "TheSameTitle__de_000002", "TheSameTitle__x"],
        NamesOf(Run.Of(
            Article("de/000001", "https://de.example.org/1", "The same title"),
            Article("de/000002", "https://de.example.org/1", "The same title"),
            Article("x", "https://example.org/1", "The same title"))));

    [Fact]
    public void Ids_that_become_one_identifier_stay_apart()
    {
        string[] names = NamesOf(Run.Of(
            Article("a-b", "https://example.org/1", "The same title"),
            Article("a.b", "https://example.org/1", "The same title")));
        Assert.Equal(2, names.Distinct().Count());
        Assert.All(names, static n => Assert.StartsWith("TheSameTitle__a_b_", n, StringComparison.Ordinal));
    }

    [Fact]
    public void A_MemberName_is_taken_as_it_is()
    {
        Run run = Run.Of(new ArticleFile("x", Text("https://example.org/1", "Title here")) { MemberName = "event" });
        Assert.Equal("@event", NameOf(run));
    }

    private static ArticleFile Article(string id, string url, string title) => new(id, Text(url, title));

    private static string Text(string url, string title) => $"date 2022-01 {url}\n\n{title}\n\nBody.\n";

    private static string NameOf(Run run) => Assert.Single(NamesOf(run));

    private static string[] NamesOf(Run run) =>
        [.. run.Source!.Split('\n').Where(static l => l.Contains("=> GetByIdHash", StringComparison.Ordinal)).Select(static l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)[3])];
}
