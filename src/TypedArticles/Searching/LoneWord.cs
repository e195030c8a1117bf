using System.Runtime.CompilerServices;

namespace TypedArticles.Searching;

/// <summary>An entry that has the only word of a query.</summary>
internal struct LoneEntry
{
    /// <summary>Larger for a better entry of its section.</summary>
    public ulong Rank;
    public int Entry;
    public float Score;

    /// <summary>The counts of its forms, and whether it has the word as typed.</summary>
    public uint Known;
}

/// <summary>
/// Scores the entries of a query of one word as they come, and keeps the few best in their order. For all others nothing is written down, which is
/// most of what a query of one word would do otherwise.
/// </summary>
internal unsafe struct LoneWord : IPostingSink
{
    /// <summary>How many entries are kept at most: so many are moved faster than a heap is ordered.</summary>
    public const int MaxKept = 32;

    /// <summary>The entries that are kept, the best first.</summary>
    public LoneEntry* Kept;

    /// <summary>How many may be kept; 0 where all are handed over at once, because a filter chooses among them.</summary>
    public int Capacity;

    /// <summary>The sums of the other forms; null where the word has one form.</summary>
    public FormSum* Others;
    public byte* Lengths;
    public float* Norms;
    public float* Weights;
    public float InverseFrequency;

    /// <summary>What is known of an entry with the form that is walked through.</summary>
    public uint Typed;
    public QueryRun Run;
    public int EntryCount;
    public int DatedCount;

    private float _least;
    private int _all;
    private int _count;

    /// <summary>How many entries have the word and are not kept.</summary>
    public readonly int Passed => Capacity == 0 ? 0 : _all - _count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int entry, int counts)
    {
        float frequency = Weights[counts];
        if (frequency > 0)
        {
            uint known = Typed | (uint)counts;
            if (Others is not null && Others[entry].Frequency > 0)
            {
                frequency += Others[entry].Frequency;
                known |= Others[entry].Known;
                Others[entry] = default;
            }

            Score(entry, known, frequency);
        }
    }

    /// <summary>Adds the entries that have other forms alone.</summary>
    public void AddOthers(ReadOnlySpan<int> entries)
    {
        SetLeast(0);
        foreach (int entry in entries)
        {
            FormSum sum = Others[entry];
            if (sum.Frequency > 0)
            {
                Others[entry] = default;
                Score(entry, sum.Known, sum.Frequency);
            }
        }
    }

    /// <summary>Hands over the entries that were kept.</summary>
    public readonly void HandOver()
    {
        for (int i = 0; i < _count; i++)
        {
            Run.KeepLone(Kept[i].Entry, Kept[i].Known, Kept[i].Score);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Score(int entry, uint known, float frequency)
    {
        _all++;
        float score = InverseFrequency * frequency / (frequency + Norms[Lengths[entry]]);
        if (score >= _least)
        {
            Take(entry, known, score);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Take(int entry, uint known, float score)
    {
        if (Capacity == 0)
        {
            Run.KeepLone(entry, known, score);
            return;
        }

        // As all entries are ordered: of equal ones those with a date come first, the newest first, and then those without one as they are.
        int place = entry < DatedCount ? entry + (EntryCount - DatedCount) : EntryCount - 1 - entry;
        ulong rank = FoundEntry.RankOf(SearchOrder.Relevance, Run.TierOfLone(known), score, place);
        if (_count == Capacity && rank < Kept[_count - 1].Rank)
        {
            return;
        }

        int i = _count < Capacity ? _count++ : _count - 1;
        for (; i > 0 && Kept[i - 1].Rank < rank; i--)
        {
            Kept[i] = Kept[i - 1];
        }

        Kept[i] = new LoneEntry { Rank = rank, Entry = entry, Score = score, Known = known };
        if (_count == Capacity)
        {
            SetLeast(known);
        }
    }

    /// <summary>Sets the score below which no entry is kept of which as much is known as of another.</summary>
    private void SetLeast(uint known)
    {
        if (_count == Capacity && Capacity > 0)
        {
            int tier = Run.TierOfLone(known), worst = (int)(Kept[_count - 1].Rank >> FoundEntry.TierShift);
            _least = worst < tier ? 0 : worst > tier ? float.PositiveInfinity : Kept[_count - 1].Score;
        }
    }
}
