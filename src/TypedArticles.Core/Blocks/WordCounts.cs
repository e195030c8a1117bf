using System.Runtime.CompilerServices;
using TypedArticles.Core.Text;

namespace TypedArticles.Core.Blocks;

/// <summary>
/// Counts by the hash of a word, in a table of open addresses that is at most half full. A caller that has no more questions disposes of it, so that
/// the next body of the thread has its table.
/// </summary>
/// <remarks>
/// The hash has no key, so that the same text gives the same blocks on every machine; a text can be made whose words collide. Therefore a word that finds no place
/// within <see cref="MaxProbes"/> steps is not counted: it only weakens the evidence of that text.
/// </remarks>
internal sealed class WordCounts : IDisposable
{
    // Most bodies of news have fewer different words than half of this; where one has more, the table grows.
    private const int UnitsPerPlace = 4;

    private const int SmallestSize = 64;

    /// <summary>A larger table is not kept: 128 KB.</summary>
    private const int LargestSpare = 8192;

    /// <summary>In a table that is half full, a search takes 2.5 steps on average where the word is not there (Knuth, The Art of Computer Programming 3, 6.4).</summary>
    private const int MaxProbes = 64;

    /// <summary>The table of the body before.</summary>
    [ThreadStatic]
    private static Entry[]? t_spare;

    private Entry[] _table;

    // The part of the table that is used; it depends on the text alone, not on the table of the body before.
    private int _size;
    private int _used;
    private Entry _lost;

    public WordCounts(int textLength)
    {
        int size = SmallestSize;
        while (size < textLength / UnitsPerPlace)
        {
            size *= 2;
        }

        _size = size;
        if (t_spare is { } spare && spare.Length >= size)
        {
            t_spare = null;
            Array.Clear(spare, 0, size);
            _table = spare;
        }
        else
        {
            _table = new Entry[size];
        }
    }

    public void Dispose()
    {
        if (_table.Length <= LargestSpare && !(t_spare is { } spare && spare.Length > _table.Length))
        {
            t_spare = _table;
        }

        _table = [];
        _size = 0;
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
    public Entry Find(ulong hash) => PlaceOf(_table, _size, hash) is >= 0 and var place ? _table[place] : default;

    [MethodImpl(HotLoop.Optimized)]
    private ref Entry Open(ulong hash)
    {
        int place = PlaceOf(_table, _size, hash);
        if (place >= 0 && _table[place].Hash == 0)
        {
            if (++_used * 2 > _size)
            {
                Grow();
                place = PlaceOf(_table, _size, hash);
            }

            if (place >= 0)
            {
                _table[place].Hash = KeyOf(hash);
            }
        }

        if (place < 0)
        {
            _lost = default;
            return ref _lost;
        }

        return ref _table[place];
    }

    private void Grow()
    {
        var larger = new Entry[_size * 2];
        for (int i = 0; i < _size; i++)
        {
            if (_table[i].Hash != 0 && PlaceOf(larger, larger.Length, _table[i].Hash) is >= 0 and var place)
            {
                larger[place] = _table[i];
            }
        }

        _table = larger;
        _size = larger.Length;
    }

    /// <summary>Where a word is, or would be; -1 where it has no place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int PlaceOf(Entry[] table, int size, ulong hash)
    {
        ulong key = KeyOf(hash);
        int place = (int)(key >> 20) & (size - 1);
        ulong found = table[place].Hash;
        return found == key || found == 0 ? place : NextPlaceOf(table, size, key, place);
    }

    private static int NextPlaceOf(Entry[] table, int size, ulong key, int place)
    {
        for (int probes = 1; probes < MaxProbes; probes++)
        {
            place = (place + 1) & (size - 1);
            if (table[place].Hash == key || table[place].Hash == 0)
            {
                return place;
            }
        }

        return -1;
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
