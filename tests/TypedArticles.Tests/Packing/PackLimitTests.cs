extern alias build;

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
        Assert.Contains("'fr/000001' and 'fr/000001' have the same 64-bit hash", e.Message, StringComparison.Ordinal);
    }
}
