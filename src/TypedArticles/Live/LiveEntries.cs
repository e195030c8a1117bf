using TypedArticles.Collections;
using TypedArticles.Core.Articles;
using TypedArticles.Core.Pack;
using TypedArticles.Reading;
using TypedArticles.Searching;

namespace TypedArticles.Live;

/// <summary>
/// The entries of a pack with those that have changed since it was written in their places. Nothing is made but their order, in a time in
/// proportion to the changes and one copy of the positions.
/// </summary>
internal sealed class LiveEntries<T> : ArticleStore<T>
    where T : ArticleRecord
{
    private readonly PackedEntries<T> _whole;
    private readonly PackedEntries<T> _changes;
    private readonly HashSet<int> _hidden;

    /// <summary>Those that are not as in the pack, by their ids.</summary>
    private readonly Dictionary<string, T> _changed = new(StringComparer.Ordinal);

    /// <summary>The same in the order of the collection.</summary>
    private readonly T[] _inOrder;

    /// <summary>The position in the pack, or the complement of one in <see cref="_inOrder"/>.</summary>
    private readonly int[] _order;

    /// <param name="whole">All entries as they were.</param>
    /// <param name="changes">The entries that are not as in it.</param>
    /// <param name="faulty">The positions of changes that cannot be read.</param>
    /// <param name="kept">What is shown in their place.</param>
    /// <param name="gone">The hashes of the ids of entries that are not there any more.</param>
    public LiveEntries(PackedEntries<T> whole, PackedEntries<T> changes, HashSet<int> faulty, List<T> kept, IEnumerable<ulong> gone)
    {
        (_whole, _changes) = (whole, changes);
        for (int i = 0; i < changes.Count; i++)
        {
            if (!faulty.Contains(i))
            {
                _changed.Add(changes.IdAt(i), changes[i]);
            }
        }

        foreach (T entry in kept)
        {
            _changed.Add(entry.Id, entry);
        }

        IEnumerable<string> ids = Enumerable.Range(0, changes.Count).Select(changes.IdAt);
        _hidden = [.. whole.Collection.PositionsOf(ids.Select(static id => IdHash.Of(id)).Concat(gone)) ?? []];
        _inOrder = [.. _changed.Values];
        Array.Sort(_inOrder, Compare);
        _order = Merge();
    }

    public override int Count => _order.Length;

    public override T this[int position] => _order[position] is var place && place >= 0 ? _whole.EntryAt(place) : _inOrder[~place];

    public override string IdAt(int position) => _order[position] is var place && place >= 0 ? _whole.IdIn(place) : _inOrder[~place].Id;

    public override T? FindId(string id) => _changed.TryGetValue(id, out T? changed) ? changed : Shown(_whole.FindId(id));

    public override T? FindIdHash(ulong hash)
    {
        foreach (T changed in _inOrder)
        {
            if (IdHash.Of(changed.Id) == hash)
            {
                return changed;
            }
        }

        return Shown(_whole.FindIdHash(hash));
    }

    public override T? FindSlug(string slug) => First(_whole.FindSlug(slug), slug, static e => e.Slug);

    public override T? FindUrl(string url) => First(_whole.FindUrl(url), url, static e => (e as Article)?.UrlText);

    public override T? FindPermalink(string path) => First(_whole.FindPermalink(path), path, static e => e.Permalink);

    public override bool AddPacks(List<SearchedPack> packs) => _whole.AddPacks(packs) && (_changes.Count == 0 || _changes.AddPacks(packs));

    public override (object? Pack, int Position) PlaceAt(int position) => _order[position] is var place && place >= 0
        ? (_whole.Collection, place)
        : (_inOrder[~place].PackedIn, _inOrder[~place].PackedPosition);

    private T? Shown(T? entry) => entry is not null && _hidden.Contains(entry.PackedPosition) ? null : entry;

    /// <summary>The first entry with a key: the one of the pack, unless it is hidden, or one that has changed.</summary>
    private T? First(T? packed, string key, Func<T, string?> keyOf)
    {
        if (packed is not null && Shown(packed) is null)
        {
            for (int i = 0; i < Count; i++)
            {
                if (keyOf(this[i]) == key)
                {
                    return this[i];
                }
            }

            return null;
        }

        foreach (T changed in _inOrder)
        {
            if (keyOf(changed) == key)
            {
                return packed is null || Compare(changed, packed) < 0 ? changed : packed;
            }
        }

        return packed;
    }

    private int[] Merge()
    {
        var order = new List<int>(_whole.Count + _inOrder.Length);
        int next = 0;
        for (int i = 0; i < _whole.Count; i++)
        {
            int place = _whole.PositionInPack(i);
            if (_hidden.Contains(place))
            {
                continue;
            }

            while (next < _inOrder.Length && IsBefore(_inOrder[next], place))
            {
                order.Add(~next++);
            }

            order.Add(place);
        }

        while (next < _inOrder.Length)
        {
            order.Add(~next++);
        }

        return [.. order];
    }

    /// <summary>Whether an entry comes before one of the pack, of which the date alone is read where that decides.</summary>
    private bool IsBefore(T entry, int place)
    {
        int date = entry.SortDate?.Parts.Packed ?? 0, other = _whole.Collection.HeadAt(place).Int32(PackFormat.Head.SortDate);
        return EntryOrder.Compare(date, "", other, "") is var order && order != 0 ? order < 0 : string.CompareOrdinal(entry.Id, _whole.IdIn(place)) < 0;
    }
}
