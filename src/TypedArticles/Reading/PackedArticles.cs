using TypedArticles.Collections;
using TypedArticles.Core.Pack;
using TypedArticles.Searching;
using HeadFlags = TypedArticles.Core.Pack.PackFormat.HeadFlags;

namespace TypedArticles.Reading;

/// <summary>
/// The articles of a pack. Each is made when it is first asked for and kept, in a tree of three levels that grows with the articles
/// touched: no array is made in proportion to their number, except one place for 65,536 of them.
/// </summary>
internal sealed class PackedArticles : ArticleStore<Article>
{
    private const int FanBits = 8;
    private const int Fan = 1 << FanBits;

    private readonly PackedCollection _collection;
    private readonly Article?[]?[]?[] _made;
    private SearchedArticles? _searched;

    public PackedArticles(PackedCollection collection)
    {
        _collection = collection;
        _made = new Article?[]?[]?[(collection.Count >> (2 * FanBits)) + 1];
    }

    public override int Count => _collection.Count;

    public override Article this[int position] => Made(position) ?? Make(position);

    public override string IdAt(int position) => Made(position)?.Id ?? _collection.CheckedId(position);

    public override Article? FindId(string id) => Find(_collection.Ids, _collection.Ids.Search(id), Key.Id, id);

    public override Article? FindSlug(string slug) => Find(_collection.Slugs, _collection.Slugs.Search(slug), Key.Slug, slug);

    public override Article? FindUrl(string url) => Find(_collection.Addresses, _collection.Addresses.Search(url), Key.Url, url);

    /// <summary>Seeds have no permalinks.</summary>
    public override Article? FindPermalink(string path) => null;

    public override IReadOnlyList<ArticleCount<PartialDate>> CountMonths()
    {
        PackedIndex months = Required(PackKey.Month);
        var counts = new ArticleCount<PartialDate>[months.Count];
        for (int i = 0; i < counts.Length; i++)
        {
            counts[i] = new(MonthGroups.MonthOf(months.StringAt(i)), months.CountAt(i));
        }

        return Array.AsReadOnly(counts);
    }

    public override IReadOnlyList<ArticleCount<string>> CountLanguages() => new TextGroups(this, Required(PackKey.Language), isLanguage: true).Counts;

    public override bool AddPacks(List<SearchedPack> packs)
    {
        SearchedArticles searched = _searched ?? Interlocked.CompareExchange(ref _searched, new SearchedArticles(this), null) ?? _searched!;
        if (!packs.Contains(searched))
        {
            packs.Add(searched);
        }

        return true;
    }

    public override (object? Pack, int Position) PlaceAt(int position) => (_collection, position);

    public Article? FindIdHash(ulong hash) => Find(_collection.IdHashes, _collection.IdHashes.Search(hash), Key.IdHash, "", hash);

    /// <summary>The value index of a key; null where the pack has none.</summary>
    public PackedIndex? Index(string key) => _collection.Index(key);

    /// <summary>
    /// Looks at the articles whose fingerprint fits, in the order of <c>All</c>, up to the first that has the key; none only after every
    /// bucket on the way was proved intact.
    /// </summary>
    private Article? Find(in PackTable table, PackTable.Probe probe, Key key, string text, ulong idHash = 0)
    {
        while (table.TryNext(ref probe, out int position))
        {
            Article article = Made(position) ?? Make(position);
            bool fits = key switch
            {
                Key.IdHash => article.PackedIdHash == idHash,
                Key.Id => article.Id == text,
                Key.Slug => article.Slug == text,
                _ => article.UrlText == text,
            };
            HeadFlags flag = key switch
            {
                Key.Slug => HeadFlags.FirstOfSlug,
                Key.Url => HeadFlags.FirstOfAddress,
                _ => HeadFlags.None,
            };
            if (fits)
            {
                return (article.PackedFlags & flag) == flag ? article : throw PackDamage.Exception("a table leads to another article of the same key");
            }
        }

        return null;
    }

    private PackedIndex Required(string key) => Index(key) ?? throw PackDamage.Exception($"it has no index of '{key}'");

    private Article? Made(int position) => (uint)position < (uint)_collection.Count
        ? _made[position >> (2 * FanBits)]?[(position >> FanBits) & (Fan - 1)]?[position & (Fan - 1)]
        : null;

    private Article Make(int position)
    {
        // Several threads may make the same article; all get the one that came first.
        Article made = new(_collection, position);
        ref Article?[]?[]? middle = ref _made[position >> (2 * FanBits)];
        Article?[]?[] branch = Volatile.Read(ref middle) ?? Interlocked.CompareExchange(ref middle, new Article?[]?[Fan], null) ?? middle!;
        ref Article?[]? end = ref branch[(position >> FanBits) & (Fan - 1)];
        Article?[] leaf = Volatile.Read(ref end) ?? Interlocked.CompareExchange(ref end, new Article?[Fan], null) ?? end!;
        return Interlocked.CompareExchange(ref leaf[position & (Fan - 1)], made, null) ?? made;
    }

    /// <summary>The articles as the search sees them.</summary>
    private sealed class SearchedArticles(PackedArticles articles) : SearchedPack
    {
        public override PackedCollection Collection => articles._collection;

        public override SearchReader? Index => articles._collection.Pack.Search?.Reader;

        public override ArticleRecord EntryAt(int position) => articles[position];
    }

    /// <summary>What a look-up compares.</summary>
    private enum Key
    {
        IdHash,
        Id,
        Slug,
        Url,
    }
}
