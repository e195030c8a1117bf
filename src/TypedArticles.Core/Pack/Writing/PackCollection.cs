using TypedArticles.Core.Articles;
using TypedArticles.Core.Fields;
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
        .. PackIndex.OfEveryCollection(entries),
        new PackIndex(PackKey.Host, PackIndex.ValuesOf(entries, static e => HttpUrl.LowerHost(e.Address.AsSpan())), IsAlways: false),
        new PackIndex(ArticleFacts.KeyOf(ArticleText.Publisher), PackIndex.ValuesOf(entries, static e => e.Text(ArticleFacts.KeyOf(ArticleText.Publisher))), IsAlways: false),
    ]);

    /// <summary>A collection of Markdown files. Each key whose values are texts or lists of texts may have an index.</summary>
    public static PackCollection OfMarkdown(string name, IReadOnlyList<PackEntry> entries) => new(name, entries, [.. PackIndex.OfEveryCollection(entries), .. PackIndex.OfFields(entries)]);
}

/// <summary>A value index on its way into a pack.</summary>
/// <param name="Key">The key of the field, or a key of what is computed.</param>
/// <param name="Values">The values with the positions of their entries, in the order of the entries; what an entry has twice may be there twice.</param>
/// <param name="IsAlways">Whether it is written whatever the values are, and not only where they repeat.</param>
internal sealed record PackIndex(string Key, IEnumerable<(int Position, string Value)> Values, bool IsAlways)
{
    /// <summary>The indexes that every collection has.</summary>
    public static PackIndex[] OfEveryCollection(IReadOnlyList<PackEntry> entries) =>
    [
        new PackIndex(PackKey.Month, ValuesOf(entries, static e => MonthOf(e)), IsAlways: true),
        new PackIndex(PackKey.Language, ValuesOf(entries, static e => e.Language), IsAlways: true),
    ];

    /// <summary>An index for each key, in one pass over all fields: keys are compared folded, as properties find them.</summary>
    public static IEnumerable<PackIndex> OfFields(IReadOnlyList<PackEntry> entries)
    {
        var folded = new Dictionary<string, string>(StringComparer.Ordinal);
        var indexes = new Dictionary<string, (string Key, List<(int Position, string Value)>? Values)>(StringComparer.Ordinal);
        for (int i = 0; i < entries.Count; i++)
        {
            foreach ((string key, PackValue? value) in entries[i].Fields)
            {
                if (!folded.TryGetValue(key, out string? fold))
                {
                    folded.Add(key, fold = FieldKey.Fold(key));
                }

                // What begins so is computed, and has its index already.
                if (fold.Length > 0 && fold[0] == '@')
                {
                    continue;
                }

                if (!indexes.TryGetValue(fold, out (string Key, List<(int Position, string Value)>? Values) index))
                {
                    index = (key, []);
                    indexes.Add(fold, index);
                }

                if (index.Values is not null && !TryAdd(index.Values, i, value))
                {
                    indexes[fold] = (index.Key, null);
                }
            }
        }

        return indexes.Values.Where(static i => i.Values is { Count: > 0 }).Select(static i => new PackIndex(i.Key, i.Values!, IsAlways: false));
    }

    /// <summary>The values that a function gives; null for none.</summary>
    public static IEnumerable<(int Position, string Value)> ValuesOf(IReadOnlyList<PackEntry> entries, Func<PackEntry, string?> valueOf)
    {
        for (int i = 0; i < entries.Count; i++)
        {
            if (valueOf(entries[i]) is { } value)
            {
                yield return (i, value);
            }
        }
    }

    /// <summary>Adds a text or the texts of a list; false where the value is or has something else. A field without a value adds nothing.</summary>
    private static bool TryAdd(List<(int Position, string Value)> values, int position, PackValue? value)
    {
        if (value is PackText { Text: var text })
        {
            values.Add((position, text));
            return text.Length <= IndexWriter.LongestValue;
        }

        if (value is PackList list)
        {
            foreach (PackValue? item in list.Items)
            {
                if (item is not PackText || !TryAdd(values, position, item))
                {
                    return false;
                }
            }
        }

        return value is not PackMap;
    }

    private static string? MonthOf(PackEntry entry) => entry.SortDate.IsNone ? null : (entry.SortDate with { Day = 0 }).ToString();
}
