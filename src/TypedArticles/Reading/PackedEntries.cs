using TypedArticles.Collections;
using TypedArticles.Core.Pack;
using TypedArticles.Searching;
using HeadFlags = TypedArticles.Core.Pack.PackFormat.HeadFlags;

namespace TypedArticles.Reading;

/// <summary>
/// The entries of a collection of a pack. Each is made when it is first asked for and kept, in a tree of three levels that grows with the
/// entries touched: no array is made in proportion to their number, except one place for 65,536 of them.
/// </summary>
/// <remarks>Of few methods, and fields in place of properties, since it is on the way to a first article.</remarks>
internal abstract class PackedEntries<T> : ArticleStore<T>
    where T : ArticleRecord
{
    private const int FanBits = 8;
    private const int Fan = 1 << FanBits;

    public readonly PackedCollection Collection;

    /// <summary>The positions that are left out, in their order; null where none is.</summary>
    protected int[]? LeftOut;

    private readonly T?[]?[]?[] _made;
    private SearchedEntries? _searched;

    protected PackedEntries(PackedCollection collection)
    {
        Collection = collection;
        _made = new T?[]?[]?[(collection.Count >> (2 * FanBits)) + 1];
    }

    public override int Count => Collection.Count;

    /// <summary>Whether these are all entries of the collection, so that its value indexes are right.</summary>
    public bool IsWhole => LeftOut is null;

    public override T this[int position] => EntryAt(position);

    public override string IdAt(int position) => IdIn(position);

    public override T? FindId(string id) => Find(Collection.Ids, Collection.Ids.Search(id), EntryKey.Id, id);

    public override T? FindSlug(string slug) => Find(Collection.Slugs, Collection.Slugs.Search(slug), EntryKey.Slug, slug);

    public override T? FindIdHash(ulong hash) => Find(Collection.IdHashes, Collection.IdHashes.Search(hash), EntryKey.IdHash, "", hash);

    /// <summary>The entry at a position in the pack.</summary>
    public T EntryAt(int position) => Made(position) ?? Make(position);

    /// <summary>The position in the pack of an entry at a position in the order.</summary>
    public virtual int PositionInPack(int position) => position;

    /// <summary>The id of the entry at a position in the pack, which is not made for it.</summary>
    public string IdIn(int position) => Made(position)?.Id ?? Collection.CheckedId(position);

    protected override IReadOnlyList<ArticleCount<PartialDate>> CountMonths()
    {
        if (LeftOut is not null)
        {
            return base.CountMonths();
        }

        PackedIndex months = Required(PackKey.Month);
        var counts = new ArticleCount<PartialDate>[months.Count];
        for (int i = 0; i < counts.Length; i++)
        {
            counts[i] = new(IndexKeys.Month(months.StringAt(i)), months.CountAt(i));
        }

        return Array.AsReadOnly(counts);
    }

    protected override IReadOnlyList<ArticleCount<string>> CountLanguages() =>
        LeftOut is not null ? base.CountLanguages() : new TextGroups<T>(this, Required(PackKey.Language), IndexKeys.Language).Counts;

    public override bool AddPacks(List<SearchedPack> packs)
    {
        SearchedEntries searched = _searched ?? Interlocked.CompareExchange(ref _searched, new SearchedEntries(this), null) ?? _searched!;
        if (!packs.Contains(searched))
        {
            packs.Add(searched);
        }

        return true;
    }

    public override (object? Pack, int Position) PlaceAt(int position) => (Collection, position);

    /// <summary>Makes an entry.</summary>
    protected abstract T Read(int position);

    /// <summary>What the pack says of an entry that was made: what it is among the others, and the hash of its id.</summary>
    protected abstract HeadFlags FlagsOf(T entry, out ulong idHash);

    /// <summary>What the table of addresses has of an entry.</summary>
    protected abstract string? AddressOf(T entry);

    protected T? FindAddress(string address) => Find(Collection.Addresses, Collection.Addresses.Search(address), EntryKey.Address, address);

    /// <summary>
    /// Looks at the entries whose fingerprint fits, in the order of <c>All</c>, up to the first that has the key; none only after every
    /// bucket on the way was proved intact.
    /// </summary>
    private T? Find(in PackTable table, PackTable.Probe probe, EntryKey key, string text, ulong idHash = 0)
    {
        bool hasLeftOut = false;
        while (table.TryNext(ref probe, out int position))
        {
            if (LeftOut is not null && Array.BinarySearch(LeftOut, position) >= 0)
            {
                hasLeftOut = true;
                continue;
            }

            T entry = Made(position) ?? Make(position);
            HeadFlags flags = FlagsOf(entry, out ulong entryHash);
            bool fits = key switch
            {
                EntryKey.IdHash => entryHash == idHash,
                EntryKey.Id => entry.Id == text,
                EntryKey.Slug => entry.Slug == text,
                _ => AddressOf(entry) == text,
            };
            HeadFlags flag = key switch
            {
                EntryKey.Slug => HeadFlags.FirstOfSlug,
                EntryKey.Address => HeadFlags.FirstOfAddress,
                _ => HeadFlags.None,
            };
            if (fits)
            {
                return (flags & flag) == flag ? entry : throw PackDamage.Exception("a table leads to another article of the same key");
            }
        }

        return hasLeftOut && key is EntryKey.Slug or EntryKey.Address ? FirstOf(key, text) : null;
    }

    /// <summary>The first entry with a key, where the table leads to one that is left out.</summary>
    private T? FirstOf(EntryKey key, string text)
    {
        for (int i = 0; i < Count; i++)
        {
            if ((key == EntryKey.Slug ? this[i].Slug : AddressOf(this[i])) == text)
            {
                return this[i];
            }
        }

        return null;
    }

    private PackedIndex Required(string key) => Collection.Index(key) ?? throw PackDamage.Exception($"it has no index of '{key}'");

    private T? Made(int position) => (uint)position < (uint)Collection.Count
        ? _made[position >> (2 * FanBits)]?[(position >> FanBits) & (Fan - 1)]?[position & (Fan - 1)]
        : null;

    private T Make(int position)
    {
        // Several threads may make the same entry; all get the one that came first.
        T made = Read(position);
        ref T?[]?[]? middle = ref _made[position >> (2 * FanBits)];
        T?[]?[] branch = Volatile.Read(ref middle) ?? Interlocked.CompareExchange(ref middle, new T?[]?[Fan], null) ?? middle!;
        ref T?[]? end = ref branch[(position >> FanBits) & (Fan - 1)];
        T?[] leaf = Volatile.Read(ref end) ?? Interlocked.CompareExchange(ref end, new T?[Fan], null) ?? end!;
        return Interlocked.CompareExchange(ref leaf[position & (Fan - 1)], made, null) ?? made;
    }

    /// <summary>The entries as the search sees them.</summary>
    private sealed class SearchedEntries(PackedEntries<T> entries) : SearchedPack
    {
        public override PackedCollection Collection => entries.Collection;

        public override SearchReader? Index => entries.Collection.Pack.Search?.Reader;

        public override ArticleRecord EntryAt(int position) => entries.EntryAt(position);
    }
}

/// <summary>What a look-up in a pack compares.</summary>
internal enum EntryKey
{
    IdHash,
    Id,
    Slug,
    Address,
}
