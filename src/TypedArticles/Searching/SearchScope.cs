using TypedArticles.Reading;

namespace TypedArticles.Searching;

/// <summary>The entries of a collection of a pack, as the search sees them.</summary>
internal abstract class SearchedPack
{
    /// <summary>The number of entries.</summary>
    public int Count => Collection.Count;

    public abstract PackedCollection Collection { get; }

    /// <summary>The index; null where the assembly has none.</summary>
    public abstract SearchReader? Index { get; }

    /// <summary>The entry at a position of the collection.</summary>
    public abstract ArticleRecord EntryAt(int position);
}

/// <summary>Where the index of a pack is; it is opened at the first search.</summary>
internal sealed class PackSearch(Func<Stream?> open, ulong pack)
{
    private SearchReader? _reader;
    private bool _isAbsent;

    public SearchReader? Reader
    {
        get
        {
            if (_reader is null && !_isAbsent)
            {
                if (open() is { } stream)
                {
                    Interlocked.CompareExchange(ref _reader, SearchReader.Open(stream, pack), null);
                }
                else
                {
                    _isAbsent = true;
                }
            }

            return _reader;
        }
    }
}

/// <summary>A section that is searched, and which of its pack's entries count.</summary>
/// <param name="Pack">The entries.</param>
/// <param name="Section">The section.</param>
/// <param name="Filter">A bit for each position of the collection; null where all entries count.</param>
internal readonly record struct SearchPart(SearchedPack Pack, SearchSection Section, ulong[]? Filter)
{
    /// <summary>
    /// The mean length of the entries of the section's language in all that is searched: entries of several collections are ranked as if they were of one.
    /// </summary>
    public float MeanLength { get; init; }

    public bool Has(int position) => Filter is null || (Filter[position >> 6] & (1ul << (position & 63))) != 0;
}

/// <summary>What a search looks at: the sections of one or several packs in which entries of a collection are.</summary>
internal sealed class SearchScope
{
    public SearchScope(IEnumerable<(SearchedPack Pack, ulong[]? Filter)> packs)
    {
        var parts = new List<SearchPart>();
        foreach ((SearchedPack pack, ulong[]? filter) in packs)
        {
            PackCount++;
            foreach (SearchSection section in pack.Index!.Sections)
            {
                var part = new SearchPart(pack, section, filter);
                if (section.Collection == pack.Collection.Number && section.EntryCount > 0)
                {
                    SearchDamage.Require(section.EntryCount <= pack.Count, "a section has more entries than the pack");
                    (bool any, bool all) = filter is null ? (true, true) : Entries(part);
                    if (any)
                    {
                        // A filter by language has all entries of a section: then there is nothing to ask of each.
                        parts.Add(all ? part with { Filter = null } : part);
                    }
                }
            }
        }

        Parts = [.. parts];
        for (int i = 0; i < Parts.Length; i++)
        {
            Parts[i] = Parts[i] with { MeanLength = MeanLengthOf(Parts[i].Section.Language) };
        }
    }

    public SearchPart[] Parts { get; }

    public int PackCount { get; }

    private float MeanLengthOf(string language)
    {
        double length = 0;
        long entries = 0;
        foreach (SearchPart part in Parts)
        {
            if (part.Section.Language == language)
            {
                length += (double)part.Section.MeanLength * part.Section.EntryCount;
                entries += part.Section.EntryCount;
            }
        }

        return (float)(length / entries);
    }

    /// <summary>Whether any entry of the section counts, and whether all do.</summary>
    private static (bool Any, bool All) Entries(in SearchPart part)
    {
        bool any = false, all = true;
        for (int i = 0; i < part.Section.EntryCount && (all || !any); i++)
        {
            int position = part.Section.PositionOf(i);
            SearchDamage.Require((uint)position < (uint)part.Pack.Count, "a section names an entry that is not there");
            bool has = part.Has(position);
            any |= has;
            all &= has;
        }

        return (any, all);
    }
}

/// <summary>An entry that was found.</summary>
internal struct FoundEntry
{
    /// <summary>Where the tier is in a rank.</summary>
    public const int TierShift = 62;

    private const int FirstShift = 31;

    /// <summary>What <see cref="RankOf"/> gives: larger for a better entry.</summary>
    public ulong Rank;

    /// <summary>The part of the scope.</summary>
    public int Part;

    /// <summary>The position in the collection of the pack.</summary>
    public int Position;
    public float Score;
    public SearchFields Fields;

    /// <summary>2 where it has all words as typed, 1 where it has all in some form.</summary>
    public readonly int Tier => (int)(Rank >> TierShift);

    /// <summary>What ranks an entry in one number: whether it has all words, then its score or date, then the other of them. Those that are not negative are ordered like their bits.</summary>
    /// <param name="order">Whether score or date comes first.</param>
    /// <param name="tier">What <see cref="Tier"/> gives.</param>
    /// <param name="score">Its score.</param>
    /// <param name="newness">Larger for a newer entry; 0 for one without a date.</param>
    public static ulong RankOf(SearchOrder order, int tier, float score, int newness)
    {
        ulong scored = BitConverter.SingleToUInt32Bits(score) & int.MaxValue, dated = (uint)newness & int.MaxValue;
        return ((ulong)tier << TierShift) | (order == SearchOrder.NewestFirst ? (dated << FirstShift) | scored : (scored << FirstShift) | dated);
    }

    /// <summary>Whether this entry comes before another; equal ones come in the order of the parts and their entries.</summary>
    public readonly bool IsBefore(in FoundEntry other) =>
        Rank != other.Rank ? Rank > other.Rank : Part != other.Part ? Part < other.Part : Position < other.Position;
}
