using System.Runtime.CompilerServices;
using TypedArticles.Core.Text;

namespace TypedArticles.Core.Blocks;

/// <summary>
/// Counts by the hash of a word, in a table of open addresses that is at most half full. Who has no more questions disposes of it, so that
/// the next body of the thread has its table.
/// </summary>
internal sealed class WordCounts : IDisposable
{
    // Most bodies of news have fewer different words than this says; where one has more, the table grows.
    private const int UnitsPerPlace = 8;

    private const int SmallestSize = 64;

    /// <summary>A larger table is not kept: 32 KB.</summary>
    private const int LargestSpare = 2048;

    /// <summary>The table of the body before.</summary>
    [ThreadStatic]
    private static Entry[]? t_spare;

    private Entry[] _table;
    private int _used;

    public WordCounts(int textLength)
    {
        int size = SmallestSize;
        while (size < textLength / UnitsPerPlace)
        {
            size *= 2;
        }

        if (t_spare is { } spare && spare.Length >= size)
        {
            t_spare = null;
            Array.Clear(spare, 0, spare.Length);
            _table = spare;
        }
        else
        {
            _table = new Entry[size];
        }
    }

    public void Dispose()
    {
        if (_table.Length <= LargestSpare)
        {
            t_spare = _table;
        }

        _table = [];
    }

    /// <summary>Counts a run of letters, and whether it is a word by itself; true where it was not seen before.</summary>
    public bool AddRun(ulong hash, bool isWord)
    {
        ref Entry entry = ref Open(hash);
        entry.Words += (ushort)(isWord && entry.Words < ushort.MaxValue ? 1 : 0);
        return ++entry.Runs == 1;
    }

    public void AddTail(ulong hash)
    {
        ref Entry entry = ref Open(hash);
        entry.Tails += (ushort)(entry.Tails < ushort.MaxValue ? 1 : 0);
    }

    public void AddPair(ulong hash) => Open(hash).Runs++;

    /// <summary>The counts of a word; zeros for one that did not occur.</summary>
    public Entry Find(ulong hash) => _table[PlaceOf(_table, hash)];

    [MethodImpl(HotLoop.Optimized)]
    private ref Entry Open(ulong hash)
    {
        int place = PlaceOf(_table, hash);
        if (_table[place].Hash == 0)
        {
            if (++_used * 2 > _table.Length)
            {
                Grow();
                place = PlaceOf(_table, hash);
            }

            _table[place].Hash = KeyOf(hash);
        }

        return ref _table[place];
    }

    private void Grow()
    {
        var larger = new Entry[_table.Length * 2];
        foreach (Entry entry in _table)
        {
            if (entry.Hash != 0)
            {
                larger[PlaceOf(larger, entry.Hash)] = entry;
            }
        }

        _table = larger;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int PlaceOf(Entry[] table, ulong hash)
    {
        ulong key = KeyOf(hash);
        int mask = table.Length - 1, place = (int)(key >> 20) & mask;
        while (table[place].Hash != key && table[place].Hash != 0)
        {
            place = (place + 1) & mask;
        }

        return place;
    }

    /// <summary>Zero is an empty place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong KeyOf(ulong hash) => hash == 0 ? 1 : hash;

    internal struct Entry
    {
        public ulong Hash;
        public int Runs;
        public ushort Words;
        public ushort Tails;
    }
}
