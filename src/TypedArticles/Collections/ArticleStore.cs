using System.Collections.ObjectModel;
using TypedArticles.Core.Articles;
using TypedArticles.Searching;

namespace TypedArticles.Collections;

/// <summary>What an <see cref="ArticleCollection{T}"/> reads from: a pack, entries in memory, or a part of another store.</summary>
internal abstract class ArticleStore<T>
    where T : ArticleRecord
{
    private IReadOnlyList<ArticleCount<PartialDate>>? _months;
    private IReadOnlyList<ArticleCount<string>>? _languages;
    private ArticleCollection<T>? _reversed;

    /// <summary>What a search of these entries looks at; null until the first one.</summary>
    public SearchScope? Scope;

    public abstract int Count { get; }

    public IReadOnlyList<ArticleCount<PartialDate>> Months => _months ??= CountMonths();

    public IReadOnlyList<ArticleCount<string>> Languages => _languages ??= CountLanguages();

    /// <summary>The same entries in the opposite order.</summary>
    public ArticleCollection<T> Reversed => _reversed ??= new ArticleCollection<T>(new ViewedArticles<T>(this, 0, Count, isReversed: true));

    /// <summary>The entry at a position, which the caller has checked.</summary>
    public abstract T this[int position] { get; }

    public abstract T? FindId(string id);

    public abstract T? FindSlug(string slug);

    public abstract T? FindUrl(string url);

    public abstract T? FindPermalink(string path);

    /// <summary>The entry with an id of a hash.</summary>
    /// <exception cref="InvalidOperationException">These are not all entries of a collection of a pack.</exception>
    public virtual T? FindIdHash(ulong hash) => throw new InvalidOperationException("Only the whole collection of a pack finds its entries by the hashes of their ids.");

    /// <summary>The order of every collection.</summary>
    public static int Compare(T a, T b) =>
        EntryOrder.Compare(a.SortDate?.Parts.Packed ?? 0, a.Id, b.SortDate?.Parts.Packed ?? 0, b.Id);

    /// <summary>The id at a position, without making the entry where that is possible.</summary>
    public virtual string IdAt(int position) => this[position].Id;

    /// <summary>Adds the packs that the entries are from, each once; false where an entry is from none.</summary>
    public virtual bool AddPacks(List<SearchedPack> packs) => false;

    /// <summary>The collection of a pack that an entry is from, and its position there.</summary>
    public virtual (object? Pack, int Position) PlaceAt(int position) => (this[position].PackedIn, this[position].PackedPosition);

    /// <summary>The position of an equal entry, or -1.</summary>
    public int PositionOf(T? entry)
    {
        if (entry is null || FindId(entry.Id) is not { } found || !found.Equals(entry))
        {
            return -1;
        }

        for (int i = 0; i < Count; i++)
        {
            if (IdAt(i) == entry.Id)
            {
                return i;
            }
        }

        return -1;
    }

    protected virtual IReadOnlyList<ArticleCount<PartialDate>> CountMonths() => new ReadOnlyCollection<ArticleCount<PartialDate>>(
        [.. All().Where(static e => e.SortDate is not null)
            .GroupBy(static e => e.SortDate!.Value.TruncateTo(PartialDatePrecision.Month))
            .Select(static m => new ArticleCount<PartialDate>(m.Key, m.Count()))
            .OrderBy(static m => m.Value)]);

    protected virtual IReadOnlyList<ArticleCount<string>> CountLanguages() => new ReadOnlyCollection<ArticleCount<string>>(
        [.. All().Select(static e => e.Language).OfType<string>()
            .GroupBy(static l => l, StringComparer.Ordinal)
            .Select(static g => new ArticleCount<string>(g.Key, g.Count()))
            .OrderByDescending(static c => c.Count)
            .ThenBy(static c => c.Value, StringComparer.Ordinal)]);

    private IEnumerable<T> All()
    {
        for (int i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }
}
