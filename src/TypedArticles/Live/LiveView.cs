using System.Diagnostics.CodeAnalysis;
using TypedArticles.Collections;
using TypedArticles.Core.Pack;
using TypedArticles.Reading;

namespace TypedArticles.Live;

/// <summary>A collection that follows its files.</summary>
/// <param name="pack">The articles of its assembly.</param>
/// <param name="name">The name of the collection.</param>
/// <param name="open">Opens it in a pack: with the entries that the compiler rejected left out, or with all.</param>
internal sealed class LiveView<T>(LivePack pack, string name, Func<PackedCollection, bool, PackedEntries<T>> open)
    where T : ArticleRecord
{
    [ThreadStatic]
    private static Counted t_counted;

    private readonly object _lock = new();
    private volatile State? _state;

    /// <summary>The entries as they are now.</summary>
    public ArticleStore<T> Store => (_state is { } state && ReferenceEquals(state.Snapshot, pack.Snapshot) ? state : Follow()).Store;

    /// <summary>
    /// The entries as they are now, which a thread remembers: where it asks for one of so many afterwards, and there are fewer by then, it gets
    /// it from these.
    /// </summary>
    public ArticleStore<T> Count()
    {
        ArticleStore<T> store = Store;
        t_counted = new Counted(this, store);
        return store;
    }

    /// <summary>The entries that this thread has counted last, if they were of this collection and there was one at a position.</summary>
    public bool TryCounted(int position, [NotNullWhen(true)] out ArticleStore<T>? store)
    {
        store = ReferenceEquals(t_counted.View, this) && (uint)position < (uint)t_counted.Store.Count ? t_counted.Store : null;
        return store is not null;
    }

    /// <summary>The entry of a generated member. The member may be newer than what is known of the files.</summary>
    /// <exception cref="InvalidOperationException">Its file has gone.</exception>
    public T Find(ulong idHash)
    {
        pack.Refresh();
        return Store.FindIdHash(idHash) ?? throw new InvalidOperationException(
            pack.Snapshot.Said(name, id => IdHash.Of(id) == idHash)
            ?? $"The collection '{name}' has no entry for this member: its file has gone, or has errors, which the build names.");
    }

    public string? Gone(string id) => pack.Snapshot.Said(name, gone => gone == id);

    private State Follow()
    {
        lock (_lock)
        {
            LiveSnapshot snapshot = pack.Snapshot;
            if (_state is not { } last || !ReferenceEquals(last.Snapshot, snapshot))
            {
                last = Follow(snapshot, _state);
                _state = last;
            }

            return last;
        }
    }

    private State Follow(LiveSnapshot snapshot, State? last)
    {
        PackedEntries<T> changes = open(snapshot.Changes.Collection(name), false);
        (PackedEntries<T> whole, string[] misfits) = last is not null && ReferenceEquals(last.Snapshot.Pack, snapshot.Pack) ? (last.Whole, last.Misfits) : Open(snapshot);
        var kept = new List<T>();
        foreach (string id in misfits.Where(id => changes.FindIdHash(IdHash.Of(id)) is null))
        {
            Keep(id);
        }

        var faulty = new HashSet<int>();
        foreach (int position in Misfits(changes))
        {
            faulty.Add(position);
            Keep(changes.IdAt(position));
        }

        ulong[] hidden = [.. snapshot.GoneFrom(name), .. misfits.Select(static id => IdHash.Of(id))];
        ArticleStore<T> store = hidden.Length == 0 && changes.Count == 0 ? whole : new LiveEntries<T>(whole, changes, faulty, kept, hidden);
        return new State(snapshot, whole, misfits, store);

        // The last version that did fit, where there is one.
        void Keep(string id)
        {
            if (last?.Store.FindId(id) is { } before && snapshot.Said(name, gone => gone == id) is null)
            {
                kept.Add(before);
            }
        }
    }

    /// <summary>A whole collection, and the ids of entries that do not fit the record.</summary>
    private (PackedEntries<T> Whole, string[] Misfits) Open(LiveSnapshot snapshot)
    {
        PackedEntries<T> whole = open(snapshot.Pack.Collection(name), true);
        return (whole, [.. Misfits(whole).Select(whole.IdAt)]);
    }

    /// <summary>The positions of entries that do not fit the record, each of which is said. An article reads its fields when they are asked for, and is what its file says.</summary>
    private IEnumerable<int> Misfits(PackedEntries<T> entries)
    {
        for (int i = 0; typeof(T) != typeof(Article) && i < entries.Count; i++)
        {
            if (FaultOf(entries, i) is { } fault)
            {
                pack.Tell($"TypedArticles: the entry '{entries.IdAt(i)}' of '{name}' does not fit its record, and stays as it was until its file is corrected: {fault}");
                yield return i;
            }
        }
    }

    /// <summary>Why an entry cannot be made; null where it can.</summary>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "A record of the program may throw anything; it is said.")]
    private static string? FaultOf(PackedEntries<T> entries, int position)
    {
        try
        {
            _ = entries[position];
            return null;
        }
        catch (InvalidDataException)
        {
            return "a value is missing or does not fit its property; the compiler says which";
        }
        catch (Exception e)
        {
            return e.Message;
        }
    }

    /// <param name="Snapshot">What is shown.</param>
    /// <param name="Whole">All entries of its pack.</param>
    /// <param name="Misfits">The ids of those that do not fit the record.</param>
    /// <param name="Store">What is shown of the collection.</param>
    private sealed record State(LiveSnapshot Snapshot, PackedEntries<T> Whole, string[] Misfits, ArticleStore<T> Store);

    private readonly record struct Counted(LiveView<T> View, ArticleStore<T> Store);
}
