namespace TypedArticles.Searching;

/// <summary>Makes filters of positions.</summary>
internal static class SearchFilter
{
    /// <summary>One filter for each pack.</summary>
    public static IEnumerable<(SearchedPack Pack, ulong[]? Filter)> Union(IEnumerable<(SearchedPack Pack, ulong[]? Filter)> packs) =>
        packs.GroupBy(static p => p.Pack).Select(static g => (g.Key, g.Select(static p => p.Filter).Aggregate(Union)));

    public static void Add(ulong[] filter, int position) => filter[position >> 6] |= 1ul << (position & 63);

    public static ulong[] Empty(SearchedPack pack) => new ulong[(pack.Count + 63) / 64];

    private static ulong[]? Union(ulong[]? a, ulong[]? b)
    {
        if (a is null || b is null)
        {
            return null;
        }

        ulong[] both = [.. a];
        for (int i = 0; i < both.Length; i++)
        {
            both[i] |= b[i];
        }

        return both;
    }
}
