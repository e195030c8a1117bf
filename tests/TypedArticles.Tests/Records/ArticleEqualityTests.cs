using System.Collections.Immutable;
using Xunit;

namespace TypedArticles.Tests.Records;

public sealed class ArticleEqualityTests
{
    [Fact]
    public void Lists_are_compared_by_their_items_in_their_order()
    {
        int[] items = [1, 2, 3];
        Assert.True(ArticleEquality.Lists(items, [1, 2, 3]) && ArticleEquality.Lists<int>(null, null) && ArticleEquality.Lists<int>([], []));
        Assert.True(ArticleEquality.Lists(items, items) && ArticleEquality.Lists(items, items.ToImmutableArray()) && ArticleEquality.Lists(default(ImmutableArray<int>), null));
        Assert.False(ArticleEquality.Lists(items, [1, 3, 2]) || ArticleEquality.Lists(items, [1, 2]) || ArticleEquality.Lists(items, null) || ArticleEquality.Lists(null, items));
        Assert.False(ArticleEquality.Lists<int>([], null) || ArticleEquality.Lists(default(ImmutableArray<int>), []));
        Assert.Equal(ArticleEquality.HashOf(items), ArticleEquality.HashOf(new List<int> { 1, 2, 3 }));
        Assert.NotEqual(ArticleEquality.HashOf(items), ArticleEquality.HashOf((int[])[3, 2, 1]));
        Assert.Equal((0, 0), (ArticleEquality.HashOf((IEnumerable<int>?)null), ArticleEquality.HashOf(default(ImmutableArray<int>))));
        Assert.NotEqual(0, ArticleEquality.HashOf((string?[])[null]));
    }

    [Fact]
    public void Maps_are_compared_by_their_values_in_any_order()
    {
        Dictionary<string, int> map = new() { ["a"] = 1, ["b"] = 2 }, turned = new() { ["b"] = 2, ["a"] = 1 };
        Assert.True(ArticleEquality.Maps(map, turned) && ArticleEquality.Maps<int>(null, null) && ArticleEquality.Maps(map, map));
        Assert.Equal(ArticleEquality.HashOf(map), ArticleEquality.HashOf(turned));
        foreach (Dictionary<string, int>? other in (Dictionary<string, int>?[])[null, [], new() { ["a"] = 1 }, new() { ["a"] = 1, ["b"] = 3 }, new() { ["a"] = 1, ["c"] = 2 }, new() { ["a"] = 2, ["b"] = 1 }])
        {
            Assert.False(ArticleEquality.Maps(map, other) || ArticleEquality.Maps(other, map));
            Assert.NotEqual(ArticleEquality.HashOf(map), ArticleEquality.HashOf(other));
        }

        Assert.Equal(0, ArticleEquality.HashOf((Dictionary<string, int>?)null));
    }
}
