using System.Runtime.CompilerServices;

namespace TypedArticles.Searching;

/// <summary>Receives the postings of a word, one after the other.</summary>
internal interface IPostingSink
{
    void Add(int entry, int counts);
}

/// <summary>Adds the score of a word that has one form.</summary>
internal unsafe struct ScoreSink : IPostingSink
{
    public float* Scores;
    public uint* Known;
    public int* Touched;
    public int TouchedCount;
    public byte* Lengths;
    public float* Norms;
    public float* Weights;
    public float InverseFrequency;
    public uint One;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int entry, int counts)
    {
        float frequency = Weights[counts];
        if (frequency > 0)
        {
            uint before = Known[entry];
            if (before == 0)
            {
                Touched[TouchedCount++] = entry;
            }

            Known[entry] = (before + One) | EntryKnown.FieldsOf(counts);
            Scores[entry] += InverseFrequency * frequency / (frequency + Norms[Lengths[entry]]);
        }
    }
}

/// <summary>What the forms of a word add up to in an entry.</summary>
internal struct FormSum
{
    public float Frequency;

    /// <summary>The bits of all their counts, which say in which fields they are; and <see cref="EntryKnown.OneTyped"/> where one of them is what the query says.</summary>
    public uint Known;
}

/// <summary>Adds the frequencies of the forms of a word.</summary>
internal unsafe struct FormSink : IPostingSink
{
    public FormSum* Sums;
    public int* Entries;
    public int Count;
    public float* Weights;
    public float Weight;
    public uint Typed;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int entry, int counts)
    {
        float frequency = Weights[counts];
        if (frequency > 0)
        {
            FormSum* sum = Sums + entry;
            if (sum->Frequency == 0)
            {
                Entries[Count++] = entry;
            }

            sum->Frequency += Weight * frequency;
            sum->Known |= Typed | (uint)counts;
        }
    }
}

/// <summary>Marks the entries that have an excluded word.</summary>
internal unsafe struct ExcludeSink : IPostingSink
{
    public uint* Known;
    public float* Weights;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int entry, int counts)
    {
        if (Known[entry] != 0 && Weights[counts] > 0)
        {
            Known[entry] |= EntryKnown.Excluded;
        }
    }
}
