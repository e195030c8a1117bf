using System.Text;
using TypedArticles.Fuzz;
using Xunit;

namespace TypedArticles.Tests.Packing;

/// <summary>A pack whose hashes were made right again after its values were changed hands out nothing that a setter would refuse.</summary>
public sealed class ForgedPackTests
{
    private static readonly Article s_article = new Seed
    {
        Head = "date 2022-01 https://example.org/one-two-three",
        Title = "A title of words",
        Lead = "A lead... 23.01.2022, News",
        Body = "First block.\n\nA heading\n\nLast block.",
    }.Read() with
    { Id = "folder/file", Language = "pt-BR" };

    [Theory]
    [InlineData("https://example.org/one-two-three", "javascript:alert(1)//-two-three__", "Url")]
    [InlineData("https://example.org/one-two-three", "file:///etc/passwd/xxxxxxxxxxxxxx", "Url")]
    [InlineData("https://example.org/one-two-three", "https://[::1/example.org/one-two-", "Url")]
    [InlineData("https://example.org/one-two-three", "https://example.org:99999999999/a", "Url")]
    [InlineData("https://example.org/one-two-three", "https://example.org/one\\two-three", "Url")]
    [InlineData("https://example.org/one-two-three", "https://example.org/one two-three", "Url")]
    [InlineData("A title of words", "A title\nof words", "Title")]
    [InlineData("A title of words", "A title\0of words", "Title")]
    [InlineData("A title of words", "                ", "Title")]
    [InlineData("A title of words", " A title of word", "Title")]
    [InlineData("A title of words", "A title of w\uFFFD!", "Title")]
    [InlineData("A lead...", "A\rlead...", "Lead")]
    [InlineData("News", "N\ns ", "Publisher")]
    [InlineData("folder/file", "folder\nfile", "Id")]
    [InlineData("folder/file", "folder/fil ", "Id")]
    [InlineData("pt-BR", "pt_BR", "Language")]
    [InlineData("pt-BR", "pt-B\n", "Language")]
    [InlineData("2022-01-23", "2022-01-32", "PublishedOn")]
    [InlineData("2022-01-23", "2022-1-023", "PublishedOn")]
    [InlineData("2022-01-23", "0022-01-23", "PublishedOn")]
    [InlineData("First block.", "First\rblock.", "Body")]
    [InlineData("First block.", "First\0block.", "Body")]
    [InlineData("First block.", " irst block.", "Body")]
    [InlineData("First block.", "First b\uFFFDck", "Body")]
    [InlineData(".\n\nA head", "Hidden he", "Blocks")]
    public void A_forged_text_is_refused(string text, string forged, string property)
    {
        byte[] pack = Forge(text, forged);
        Assert.Throws<InvalidDataException>(() => Ask(Packs.Open(pack), property));
    }

    [Theory]
    [InlineData("A title of words", "A title of verse", "Title")]
    [InlineData("https://example.org/one-two-three", "http://example.org/four-five-six_", "Url")]
    [InlineData("pt-BR", "pt-PT", "Language")]
    public void A_text_that_a_setter_takes_is_handed_out(string text, string other, string property) =>
        Assert.Equal(other, Ask(Packs.Open(Forge(text, other)), property)?.ToString());

    [Fact]
    public void The_keys_of_indexes_obey_the_same_rules()
    {
        Assert.Throws<InvalidDataException>(() => Packs.Open(Forge("News", "Ne\nws"[..4])).IndexByText("publisher", static _ => null).Counts);
        Assert.Throws<InvalidDataException>(() => Packs.Open(Forge("example.org", "example\norg")).IndexByText("@host", static _ => null).Counts);
        Assert.Throws<InvalidDataException>(() => Packs.Open(Forge("pt-BR", "pt_BR")).All.Languages);
        Assert.Throws<InvalidDataException>(() => Packs.Open(Forge("pt-BR", "pt_BR")).IndexByText("@language", static _ => null).Counts);
        Assert.Throws<InvalidDataException>(() => Packs.Open(Forge("2022-01", "2022-13")).All.Months);
    }

    /// <summary>The pack of the article and another, with a text changed everywhere.</summary>
    private static byte[] Forge(string text, string forged)
    {
        // Two of each value, so that the values have indexes.
        byte[] pack = Packs.Write([s_article, s_article with { Id = "other", Title = "Other", Url = new Uri("https://example.org/other") }]);
        byte[] from = Encoding.UTF8.GetBytes(text), to = Encoding.UTF8.GetBytes(forged);
        Assert.Equal(from.Length, to.Length);
        int found = 0;
        for (int at = pack.AsSpan().IndexOf(from); at >= 0; found++)
        {
            to.CopyTo(pack, at);
            int next = pack.AsSpan(at + from.Length).IndexOf(from);
            at = next < 0 ? -1 : at + from.Length + next;
        }

        Assert.True(found > 0);
        PackSealer.Seal(pack);
        return pack;
    }

    private static object? Ask(ArticlePack pack, string property)
    {
        Article article = pack.All[0];
        return property switch
        {
            nameof(Article.Id) => article.Id,
            nameof(Article.Url) => article.Url.OriginalString,
            nameof(Article.Title) => article.Title,
            nameof(Article.Lead) => article.Lead,
            nameof(Article.Publisher) => article.Publisher,
            nameof(Article.Language) => article.Language,
            nameof(Article.PublishedOn) => article.PublishedOn,
            nameof(Article.Body) => article.Body.Text,
            _ => article.Body.Blocks,
        };
    }
}
