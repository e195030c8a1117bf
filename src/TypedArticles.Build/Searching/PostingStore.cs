using TypedArticles.Core.Searching;

namespace TypedArticles.Build.Searching;

/// <summary>
/// The postings of all words of a section, encoded as they come: of each word a chain of slices in one array, each twice as long as the
/// one before. The last posting of a word is kept apart until the next comes, since its counts still grow. For one thread.
/// </summary>
internal sealed class PostingStore
{
    private const int FirstSlice = 8;
    private const int LongestSlice = 1 << 14;

    // Counts of the pending posting: title, lead and body.
    private const int LeadShift = 10;
    private const int BodyShift = 20;
    private const int LargestCount = 1000;

    private Chain[] _chains = new Chain[1 << 10];
    private byte[] _bytes = new byte[1 << 14];
    private int _used;
    private readonly IndexBytes _sparse = new();

    /// <summary>Counts a word in an entry; entries come in ascending order.</summary>
    /// <param name="word">The number of the word.</param>
    /// <param name="entry">The number of the entry.</param>
    /// <param name="field">0 for the title, 1 for the lead, 2 for the body.</param>
    public void Count(int word, int entry, int field)
    {
        if (word >= _chains.Length)
        {
            Array.Resize(ref _chains, Math.Max(word + 1, 2 * _chains.Length));
        }

        ref Chain chain = ref _chains[word];
        if (chain.EntryCount == 0 || chain.Entry != entry)
        {
            if (chain.EntryCount > 0)
            {
                Flush(ref chain);
            }

            chain.EntryCount++;
            chain.Entry = entry;
            chain.Counts = 0;
        }

        int shift = field == 0 ? 0 : field == 1 ? LeadShift : BodyShift;
        if (((chain.Counts >> shift) & 0x3FF) < LargestCount)
        {
            chain.Counts += 1 << shift;
        }
    }

    /// <summary>The number of entries that have a word.</summary>
    public int EntryCount(int word) => _chains[word].EntryCount;

    /// <summary>The entry of a word that one entry has, and the byte of its counts.</summary>
    public (int Entry, int Counts) Single(int word) => (_chains[word].Entry, CountsOf(_chains[word].Counts));

    /// <summary>Writes the postings of a word and gives their length.</summary>
    /// <param name="word">The number of the word.</param>
    /// <param name="entries">How many entries there are.</param>
    /// <param name="target">Receives the postings.</param>
    public int Write(int word, int entries, IndexBytes target)
    {
        if (!SearchFormat.IsDense(EntryCount(word), entries))
        {
            return WriteSparse(word, target);
        }

        _sparse.Clear();
        WriteSparse(word, _sparse);
        int start = target.Length;
        ReadOnlySpan<byte> sparse = _sparse.Written;
        for (int place = 0; place < sparse.Length;)
        {
            uint value = 0;
            for (int shift = 0; ; shift += 7)
            {
                byte next = sparse[place++];
                value |= (uint)(next & 0x7F) << shift;
                if (next < 0x80)
                {
                    break;
                }
            }

            int counts = (value & 1) != 0 ? sparse[place++] : SearchFormat.OnceInBody, code = SearchFormat.DenseCode(counts);
            target.AddVarint(((value >> 1) << SearchFormat.DenseShift) | (uint)code);
            if (code == SearchFormat.DenseEscape)
            {
                target.Add((byte)counts);
            }
        }

        return target.Length - start;
    }

    private int WriteSparse(int word, IndexBytes target)
    {
        ref Chain chain = ref _chains[word];
        int start = target.Length;
        if (chain.EntryCount > 1)
        {
            for (int place = chain.Head, size = FirstSlice; ; size = Next(size))
            {
                int end = place + size;
                if (chain.Tail >= place && chain.Tail <= end)
                {
                    target.Add(_bytes.AsSpan(place, chain.Tail - place));
                    break;
                }

                target.Add(_bytes.AsSpan(place, size));
                place = ReadLink(end);
            }
        }

        target.AddVarint(((uint)(chain.Entry - chain.Last) << 1) | (IsOnce(chain.Counts) ? 0u : 1u));
        if (!IsOnce(chain.Counts))
        {
            target.Add((byte)CountsOf(chain.Counts));
        }

        return target.Length - start;
    }

    private static int Next(int size) => Math.Min(2 * size, LongestSlice);

    private static bool IsOnce(int counts) => CountsOf(counts) == SearchFormat.OnceInBody;

    private static int CountsOf(int counts) => SearchFormat.CountsOf(counts & 0x3FF, (counts >> LeadShift) & 0x3FF, (counts >> BodyShift) & 0x3FF);

    /// <summary>Encodes the pending posting.</summary>
    private void Flush(ref Chain chain)
    {
        if (chain.Size == 0)
        {
            chain.Size = FirstSlice;
            chain.Head = chain.Tail = Take(FirstSlice);
            chain.End = chain.Tail + FirstSlice;
        }

        bool isOnce = IsOnce(chain.Counts);
        uint value = ((uint)(chain.Entry - chain.Last) << 1) | (isOnce ? 0u : 1u);
        for (; value >= 0x80; value >>= 7)
        {
            Add(ref chain, (byte)(value | 0x80));
        }

        Add(ref chain, (byte)value);
        if (!isOnce)
        {
            Add(ref chain, (byte)CountsOf(chain.Counts));
        }

        chain.Last = chain.Entry;
    }

    private void Add(ref Chain chain, byte value)
    {
        if (chain.Tail == chain.End)
        {
            int end = chain.End;
            chain.Size = Next(chain.Size);
            chain.Tail = Take(chain.Size);
            chain.End = chain.Tail + chain.Size;
            WriteLink(end, chain.Tail);
        }

        _bytes[chain.Tail++] = value;
    }

    /// <summary>Room for a slice and the link behind it.</summary>
    private int Take(int size)
    {
        int place = _used;
        _used += size + sizeof(int);
        if (_used > _bytes.Length)
        {
            Array.Resize(ref _bytes, (int)Math.Min(0x7FFFFFC7L, Math.Max(_used, 2L * _bytes.Length)));
        }

        return place;
    }

    private void WriteLink(int place, int target)
    {
        for (int i = 0; i < sizeof(int); i++)
        {
            _bytes[place + i] = (byte)(target >> (8 * i));
        }
    }

    private int ReadLink(int place) => _bytes[place] | (_bytes[place + 1] << 8) | (_bytes[place + 2] << 16) | (_bytes[place + 3] << 24);

    private struct Chain
    {
        public int EntryCount;
        public int Entry;
        public int Counts;

        /// <summary>The entry of the posting that was encoded last.</summary>
        public int Last;
        public int Head;
        public int Tail;
        public int End;
        public int Size;
    }
}
