using TypedArticles.Core.Articles;
using TypedArticles.Core.Text;

namespace TypedArticles.Core.Pack.Writing;

/// <summary>A collection on its way into a pack.</summary>
/// <param name="Name">Its name, which no other collection of the pack has.</param>
/// <param name="Entries">In the order of <c>All</c>, each id once.</param>
/// <param name="Indexes">The value indexes that it may have.</param>
internal sealed record PackCollection(string Name, IReadOnlyList<PackEntry> Entries, IReadOnlyList<PackIndex> Indexes)
{
    /// <summary>The collection of the seed format.</summary>
    public static PackCollection OfSeeds(IReadOnlyList<PackEntry> entries) => new(PackFormat.SeedCollection, entries,
    [
        new PackIndex(PackKey.Month, static e => MonthOf(e), IsAlways: true),
        new PackIndex(PackKey.Language, static e => e.Language, IsAlways: true),
        new PackIndex(PackKey.Host, static e => HttpUrl.LowerHost(e.Address.AsSpan()), IsAlways: false),
        new PackIndex(ArticleFacts.KeyOf(ArticleText.Publisher), static e => e.Text(ArticleFacts.KeyOf(ArticleText.Publisher)), IsAlways: false),
    ]);

    /// <summary>A collection of Markdown files.</summary>
    public static PackCollection OfMarkdown(string name, IReadOnlyList<PackEntry> entries) => new(name, entries,
    [
        new PackIndex(PackKey.Month, static e => MonthOf(e), IsAlways: true),
        new PackIndex(PackKey.Language, static e => e.Language, IsAlways: true),
    ]);

    private static string? MonthOf(PackEntry entry) => entry.SortDate.IsNone ? null : (entry.SortDate with { Day = 0 }).ToString();
}

/// <summary>A value index on its way into a pack.</summary>
/// <param name="Key">The key of the field, or a key of what is computed.</param>
/// <param name="ValueOf">The value of an entry; null for none.</param>
/// <param name="IsAlways">Whether it is written whatever the values are, and not only where they repeat.</param>
internal sealed record PackIndex(string Key, Func<PackEntry, string?> ValueOf, bool IsAlways);
