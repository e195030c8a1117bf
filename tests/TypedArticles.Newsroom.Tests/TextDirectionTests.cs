using Newsroom.Html;
using Xunit;

namespace TypedArticles.Newsroom.Tests;

public sealed class TextDirectionTests
{
    [Theory]
    [InlineData("ar", "rtl")]
    [InlineData("he", "rtl")]
    [InlineData("fa-IR", "rtl")]
    [InlineData("AR", "rtl")]
    [InlineData("az-Arab", "rtl")]
    [InlineData("uz-Arab-AF", "rtl")]
    [InlineData("ar-Latn", "ltr")]
    [InlineData("en", "ltr")]
    [InlineData("ja", "ltr")]
    [InlineData(null, "auto")]
    public void The_direction_follows_the_language_and_its_script(string? language, string direction) =>
        Assert.Equal(direction, TextDirection.Of(language));
}
