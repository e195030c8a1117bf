using TypedArticles.Searching;

namespace TypedArticles.Collections;

/// <summary>A store that looks up by dictionaries made at the first look-up. The first entry with a key is the first in the order by date and id.</summary>
internal abstract class IndexedArticles<T> : ArticleStore<T>
    where T : ArticleRecord
{
    private Dictionary<string, T>? _byId;
    private Dictionary<string, T>? _bySlug;
    private Dictionary<string, T>? _byUrl;
    private Dictionary<string, T>? _byPermalink;

    public override T? FindId(string id) => (_byId ??= FirstBy(static e => e.Id)).GetValueOrDefault(id);

    public override T? FindSlug(string slug) => (_bySlug ??= FirstBy(static e => e.Slug)).GetValueOrDefault(slug);

    public override T? FindUrl(string url) => (_byUrl ??= FirstBy(static e => (e as Article)?.UrlText)).GetValueOrDefault(url);

    public override T? FindPermalink(string path) => (_byPermalink ??= FirstBy(static e => e.Permalink)).GetValueOrDefault(path);

    private Dictionary<string, T> FirstBy(Func<T, string?> keyOf)
    {
        var first = new Dictionary<string, T>(Count, StringComparer.Ordinal);
        for (int i = 0; i < Count; i++)
        {
            T entry = this[i];
            if (keyOf(entry) is { } key && !first.TryAdd(key, entry) && Compare(entry, first[key]) < 0)
            {
                first[key] = entry;
            }
        }

        return first;
    }
}

/// <summary>Entries in memory, in the order of their collection.</summary>
internal sealed class ListedArticles<T>(T[] entries, params ArticleStore<T>[] sources) : IndexedArticles<T>
    where T : ArticleRecord
{
    /// <summary>The entries are from the stores that were given, if any were.</summary>
    public override bool AddPacks(List<SearchedPack> packs) => sources.Length > 0 && Array.TrueForAll(sources, s => s.AddPacks(packs));

    public override int Count => entries.Length;

    public override T this[int position] => entries[position];
}

/// <summary>A range of another store, in its order or the opposite one. Nothing is copied.</summary>
internal sealed class ViewedArticles<T>(ArticleStore<T> whole, int start, int length, bool isReversed) : IndexedArticles<T>
    where T : ArticleRecord
{
    private readonly bool _isWhole = length == whole.Count;

    public override int Count => length;

    public override T this[int position] => whole[PositionInWhole(position)];

    public override string IdAt(int position) => whole.IdAt(PositionInWhole(position));

    public override bool AddPacks(List<SearchedPack> packs) => whole.AddPacks(packs);

    public override (object? Pack, int Position) PlaceAt(int position) => whole.PlaceAt(PositionInWhole(position));

    public override T? FindId(string id) => _isWhole ? whole.FindId(id) : base.FindId(id);

    public override T? FindSlug(string slug) => _isWhole ? whole.FindSlug(slug) : base.FindSlug(slug);

    public override T? FindUrl(string url) => _isWhole ? whole.FindUrl(url) : base.FindUrl(url);

    public override T? FindPermalink(string path) => _isWhole ? whole.FindPermalink(path) : base.FindPermalink(path);

    protected override IReadOnlyList<ArticleCount<PartialDate>> CountMonths() => _isWhole ? whole.Months : base.CountMonths();

    protected override IReadOnlyList<ArticleCount<string>> CountLanguages() => _isWhole ? whole.Languages : base.CountLanguages();

    private int PositionInWhole(int position) => start + (isReversed ? length - 1 - position : position);
}
