extern alias build;

using TypedArticles.Core.Rules;
using Xunit;
using build::TypedArticles.Core.Pack.Writing;

namespace TypedArticles.Tests.Packing;

public sealed class PackLimitTests
{
    [Fact]
    public void Two_ids_of_one_hash_are_refused_by_name()
    {
        Article article = new Seed().Read() with { Id = "fr/000001" };
        var e = Assert.Throws<PackLimitException>(() => Packs.Write([article, article]));
        Assert.Equal(
            "ART0020: The articles cannot be compiled into one assembly: the ids 'fr/000001' and 'fr/000001' have the same 64-bit hash; give one of them another id",
            $"{RuleTable.PackLimit}: {RuleTable.PackLimit.MessageOf(e.Message)}");
    }
}
