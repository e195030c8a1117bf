using Xunit;

namespace TypedArticles.Tests.Parsing;

public sealed class SiteLanguageTests
{
    [Theory]
    [InlineData("https://fr.example.org/a", "fr")]
    [InlineData("https://FR.example.org/a", "fr")]
    [InlineData("https://example.org/de/a", "de")]
    [InlineData("https://example.org/De", "de")]
    [InlineData("https://fr.example.org/de/a", "de")]
    [InlineData("https://fr.example.org/as/a", "fr")]
    [InlineData("https://example.org/a/de/b", null)]
    [InlineData("https://example.org/deu/a", null)]
    [InlineData("https://example.org/de.html", null)]
    [InlineData("https://www.fr.example.org/a", null)]
    [InlineData("https://tn.example.org/my/a", null)]
    [InlineData("https://id.example.org/mg", null)]
    [InlineData("https://example.org?/de/", null)]
    public void The_path_or_else_the_host_names_a_language_of_the_list(string url, string? language) =>
        Assert.Equal(language, new Seed { Head = $"date 2022 {url}" }.Read().Language);

    [Theory]
    [InlineData("https://fr.example.org/a", "pt-BR", "en", "pt-BR")]
    [InlineData("https://fr.example.org/a", null, "en", "fr")]
    [InlineData("https://example.org/a", null, "en", "en")]
    [InlineData("https://example.org/a", null, null, null)]
    public void What_is_said_of_the_file_goes_first_and_the_default_last(string url, string? language, string? standard, string? expected)
    {
        string text = new Seed { Head = $"date 2022 {url}" }.ToString();
        var options = new ArticleSeedOptions { Language = language, DefaultLanguage = standard };
        Assert.Equal(expected, Article.FromSeed(text, "id", options).Language);
    }
}
