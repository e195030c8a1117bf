using System.Text.Json;
using TypedArticles.Core.Pack;
using TypedArticles.Fuzz;
using Xunit;

namespace TypedArticles.Tests;

/// <summary>The properties that only some articles have: set, written, packed and read again.</summary>
public sealed class ArticleNewsTests
{
    private static readonly Article s_article = new Seed().Read();

    private static readonly Article s_whole = s_article with
    {
        Authors = ["Ada Hart", "Hill, Ben"],
        Section = "Politics",
        Keywords = ["bell", "no", "a \"quoted\" one: \u0001"],
        Image = "images/bell.jpg",
        ModifiedOn = new DateOnly(2024, 3, 14),
    };

    public static TheoryData<int> Combinations => [.. Enumerable.Range(0, 32)];

    [Theory]
    [MemberData(nameof(Combinations))]
    public void Each_combination_comes_back_from_the_seed_format_JSON_and_a_pack(int which)
    {
        Article article = Of(which);
        Assert.Equal(article, Article.FromSeed(article.ToSeed(), article.Id));
        RoundTrips.ThroughJson(article);
        RoundTrips.ThroughPack([article]);
        SameArticles.AssertFields(article, Packs.Read([article])[0]);
        SameArticles.AssertFields(article, Packs.Read([article])[0] with { });
        Assert.Equal(which == 0, article.Equals(s_article));
        Assert.Equal(which == 0, article.ContentHash == s_article.ContentHash);
        Assert.Equal(which == 0, !article.ToSeed().Contains("\n---\n", StringComparison.Ordinal));
    }

    [Fact]
    public void Each_combination_has_a_hash_of_its_own() =>
        Assert.Equal(32, Enumerable.Range(0, 32).Select(static i => Of(i).ContentHash).Distinct().Count());

    [Fact]
    public void What_stands_in_one_list_is_not_the_same_in_the_other()
    {
        Article[] articles =
        [
            s_article with { Authors = ["a", "b"] }, s_article with { Keywords = ["a", "b"] }, s_article with { Authors = ["a"], Keywords = ["b"] }, s_article with { Authors = ["b", "a"] },
            s_article with { Authors = ["ab"] }, s_article with { Section = "a" }, s_article with { Image = "a" }, s_article with { Authors = ["a"] },
        ];
        Assert.Equal(articles.Length, articles.Distinct().Count());
        Assert.Equal(articles.Length, articles.Select(static a => a.ContentHash).Distinct().Count());
    }

    [Fact]
    public void Front_matter_is_written_below_the_header() => Assert.Equal(
        $"{Seed.Header}\nauthors: [Ada Hart, \"Hill, Ben\"]\nsection: Politics\nkeywords: [bell, \"no\", \"a \\\"quoted\\\" one: \\u0001\"]\nimage: images/bell.jpg\nmodified: 2024-03-14\n---\n\nTitle\n\nBody.\n",
        s_whole.ToSeed());

    [Fact]
    public void A_copy_keeps_what_it_does_not_change_and_changes_nothing_of_its_original()
    {
        Article packed = Packs.Read([s_whole])[0], copy = packed with { Section = "Local" };
        Assert.Equal(s_whole with { Section = "Local" }, copy);
        Assert.Equal(s_whole, packed);
        Assert.Equal(("Politics", "Local"), (packed.Section, copy.Section));
    }

    [Fact]
    public void A_list_is_a_copy_and_null_is_an_empty_one()
    {
        string[] names = ["a", "b", "c"];
        Article article = s_article with { Authors = names, Keywords = null };
        names[0] = "x";
        Assert.Equal(["a", "b", "c"], article.Authors);
        Assert.Empty(article.Keywords!);
        Assert.Equal(s_article, s_article with { Authors = null, Keywords = [] });
    }

    [Theory]
    [MemberData(nameof(ArticleValidationTests.NoLine), MemberType = typeof(ArticleValidationTests))]
    [InlineData("\u200B")]
    public void A_name_takes_one_line_that_can_be_seen(string text)
    {
        Assert.Throws<ArgumentException>("Section", () => s_article with { Section = text });
        Assert.Throws<ArgumentException>("Authors", () => s_article with { Authors = ["a", text] });
        Assert.Throws<ArgumentException>("Keywords", () => s_article with { Keywords = [text] });
        Assert.Throws<ArgumentException>("Image", () => s_article with { Image = text });
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize($$"""{"Id":"a","Title":"a","Url":"https://example.org","Period":"2022","Section":{{JsonSerializer.Serialize(text)}}}""", ArticleJsonContext.Default.Article));
    }

    [Fact]
    public void An_item_that_is_null_is_refused()
    {
        Assert.Throws<ArgumentNullException>("Authors", () => s_article with { Authors = [null!] });
        Assert.Throws<ArgumentOutOfRangeException>(() => s_article with { ModifiedOn = new DateOnly(999, 12, 31) });
    }

    [Theory]
    [InlineData("bell.jpg")]
    [InlineData("/bell.jpg")]
    [InlineData("a/b/...c/.d?x=../y#z/..")]
    [InlineData("日本/鐘.png")]
    [InlineData("https://example.org/../bell.jpg")]
    [InlineData("HTTP://example.org")]
    public void An_image_is_a_path_or_a_URL(string image) => Assert.Equal(image, (s_article with { Image = image }).Image);

    [Theory]
    [InlineData("a b.jpg")]
    [InlineData("a\\b.jpg")]
    [InlineData("//example.org/a.jpg")]
    [InlineData("/")]
    [InlineData("a//b")]
    [InlineData("images/")]
    [InlineData("?x")]
    [InlineData(".")]
    [InlineData("./a")]
    [InlineData("a/..")]
    [InlineData("%2e%2E/a")]
    [InlineData(".%2e")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:image/png;base64,AA")]
    [InlineData("C:/a.jpg")]
    [InlineData("ftp://example.org/a.jpg")]
    [InlineData("https://")]
    [InlineData("a\u202Eb.jpg")]
    public void An_image_leads_nowhere_else(string image) => Assert.Throws<ArgumentException>("Image", () => s_article with { Image = image });

    [Fact]
    public void A_day_of_modification_before_the_date_has_no_seed_form()
    {
        Article early = s_article with { ModifiedOn = new DateOnly(2021, 12, 31) };
        Assert.Contains("its day of modification is before its date", Assert.Throws<InvalidOperationException>(early.ToSeed).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Politics", "Polit\ncs", "Section")]
    [InlineData("images/bell.jpg", "../ages/bell.jp", "Image")]
    [InlineData("2024-03-14", "2024-02-30", "ModifiedOn")]
    [InlineData("2024-03-14", "0024-03-14", "ModifiedOn")]
    [InlineData("Ada Hart", "Ada Har ", "Authors")]
    [InlineData("Ada Hart", "Ada\rHart", "Authors")]
    [InlineData("bell", "\0ell", "Keywords")]
    public void A_forged_value_of_a_pack_is_refused(string text, string forged, string property)
    {
        byte[] pack = Packs.Write([s_whole]), from = System.Text.Encoding.UTF8.GetBytes(text);
        int at = pack.AsSpan().IndexOf(from);
        while (text == "bell" && pack[at - 1] == '/')
        {
            at += 1 + pack.AsSpan(at + 1).IndexOf(from);
        }

        System.Text.Encoding.UTF8.GetBytes(forged).CopyTo(pack, at);
        PackSealer.Seal(pack);
        Article article = Packs.Open(pack).All[0];
        Assert.Throws<InvalidDataException>(() => property switch
        {
            nameof(Article.Section) => article.Section,
            nameof(Article.Image) => article.Image,
            nameof(Article.ModifiedOn) => article.ModifiedOn,
            nameof(Article.Authors) => article.Authors,
            _ => (object)article.Keywords,
        });
        Assert.Equal("Title", article.Title);
    }

    [Fact]
    public void An_article_that_says_nothing_of_this_is_as_large_in_a_pack_as_before()
    {
        // Field by field, as format 1 has had them since it began.
        byte[] pack = Packs.Write([s_article]);
        (int entries, int length) = PackSealer.SectionOf(pack, PackFormat.Section.Entries);
        string[] texts = ["id", "fr", "2022-01", "https://fr.example.org/a/two-words.html", "Title"];
        Assert.Equal(PackFormat.Head.Strings + (3 * PackFormat.Field.Length) + texts.Sum(static t => t.Length), length);
        Assert.Equal(3, BitConverter.ToInt32(pack, entries + PackFormat.Head.FieldCount));
    }

    private static Article Of(int which) => s_article with
    {
        Authors = (which & 1) != 0 ? s_whole.Authors : [],
        Section = (which & 2) != 0 ? s_whole.Section : null,
        Keywords = (which & 4) != 0 ? s_whole.Keywords : [],
        Image = (which & 8) != 0 ? s_whole.Image : null,
        ModifiedOn = (which & 16) != 0 ? s_whole.ModifiedOn : null,
    };
}
