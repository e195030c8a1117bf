extern alias build;

using TypedArticles.Core.Rules;
using Xunit;
using build::TypedArticles.Core.Pack.Writing;

namespace TypedArticles.Tests.Packing;

public sealed class PackLimitTests
{
    [Fact]
    public void An_id_that_is_there_twice_is_refused_by_name()
    {
        Article article = new Seed().Read() with { Id = "fr/000001" };
        var e = Assert.Throws<PackLimitException>(() => Packs.Write([article, article]));
        Assert.Equal(
            "ART0020: The articles cannot be compiled into one assembly: two articles have the id 'fr/000001'",
            $"{RuleTable.PackLimit}: {RuleTable.PackLimit.MessageOf(e.Message)}");
    }
}
