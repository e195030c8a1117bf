using Xunit;

namespace TypedArticles.Tests;

public sealed class ArticleTests
{
    private static readonly Article s_article = new()
    {
        Id = "fr/000001",
        Url = new Uri("https://fr.example.org/20220123/two-words-1054558426.html"),
        Title = "A title",
        Lead = "A lead...",
        Publisher = "Example News",
        Language = "fr",
        Period = new PartialDate(2022, 1),
        PublishedOn = new DateOnly(2022, 1, 23),
        Body = new ArticleBody("One two.\n\nThree."),
    };

    public static TheoryData<string, Article> Changes => new()
    {
        { "Id", s_article with { Id = "fr/000002" } },
        { "Url", s_article with { Url = new Uri("https://fr.example.org/20220123/two-words-1054558427.html") } },
        { "Title", s_article with { Title = "A Title" } },
        { "Lead", s_article with { Lead = "A lead…" } },
        { "Lead", s_article with { Lead = null } },
        { "Publisher", s_article with { Publisher = "Example" } },
        { "Publisher", s_article with { Publisher = null } },
        { "Language", s_article with { Language = "de" } },
        { "Language", s_article with { Language = null } },
        { "Period", s_article with { Period = new PartialDate(2022) } },
        { "PublishedOn", s_article with { PublishedOn = new DateOnly(2022, 1, 24) } },
        { "PublishedOn", s_article with { PublishedOn = null } },
        { "Authors", s_article with { Authors = ["Ada Hart"] } },
        { "Section", s_article with { Section = "Politics" } },
        { "Keywords", s_article with { Keywords = ["bell"] } },
        { "Image", s_article with { Image = "bell.jpg" } },
        { "ModifiedOn", s_article with { ModifiedOn = new DateOnly(2022, 1, 24) } },
        { "Body", s_article with { Body = new ArticleBody("One two.\nThree.") } },
        { "Lead and Publisher", s_article with { Lead = "Example News", Publisher = "A lead..." } },
    };

    [Fact]
    public void An_article_read_from_text_equals_one_made_by_hand()
    {
        const string text = " date 2022-01 https://fr.example.org/20220123/two-words-1054558426.html\r\n\r\nA title\r\n\r\nA lead... 23.01.2022, Example News\r\n\r\nOne two.\r\n\r\nThree.\r\n";
        Article read = Article.FromSeed(text, "fr/000001");
        Assert.Equal(s_article, read);
        Assert.Equal(s_article.GetHashCode(), read.GetHashCode());
        Assert.Equal(s_article.ContentHash, read.ContentHash);
        Assert.True(s_article == read);
    }

    [Theory]
    [MemberData(nameof(Changes), DisableDiscoveryEnumeration = true)]
    public void A_change_of_any_member_makes_another_article(string member, Article changed)
    {
        Assert.False(changed.Equals(s_article), member);
        Assert.NotEqual(s_article.ContentHash, changed.ContentHash);
    }

    [Fact]
    public void The_content_hash_is_the_same_for_all_time() => Assert.Equal("dbac515147c76d5cbb2dba6c33d086ca", s_article.ContentHash);

    [Fact]
    public void Computed_members_follow_a_change()
    {
        (_, _, _, _, _) = (s_article.Slug, s_article.Host, s_article.ContentHash, s_article.Body.WordCount, s_article.Body.ReadingTime);
        Article changed = s_article with
        {
            Url = new Uri("http://Other.example/b"),
            PublishedOn = null,
            Lead = "A lead.",
            Body = new ArticleBody(string.Join(' ', Enumerable.Repeat("word", 239))),
        };
        Assert.Equal(("b", "other.example", new PartialDate(2022, 1)), (changed.Slug, changed.Host, changed.Date));
        Assert.Equal((239, TimeSpan.FromSeconds(61), false), (changed.Body.WordCount, changed.Body.ReadingTime, changed.IsLeadTruncated));
        Assert.Equal(("two-words", "fr.example.org", new PartialDate(2022, 1, 23)), (s_article.Slug, s_article.Host, s_article.Date));
        Assert.Equal((3, TimeSpan.FromSeconds(1), true), (s_article.Body.WordCount, s_article.Body.ReadingTime, s_article.IsLeadTruncated));
    }

    [Fact]
    public void A_copy_is_another_object_with_the_same_content()
    {
        Article copy = s_article with { };
        Assert.NotSame(s_article, copy);
        Assert.Equal(s_article, copy);
        Assert.Equal(s_article.ContentHash, copy.ContentHash);
        Assert.False(s_article.Equals(null));
    }

    [Fact]
    public void An_article_is_written_as_one_line() => Assert.Equal("fr/000001 2022-01-23 A title", s_article.ToString());
}
