namespace TypedArticles.Build.Searching;

/// <summary>Numbers byte strings in the order in which they first come. For one thread.</summary>
internal sealed unsafe class WordTable
{
    private const int FirstCapacity = 1 << 10;

    private int[] _slots = new int[2 * FirstCapacity];
    private uint[] _hashes = new uint[FirstCapacity];
    private int[] _starts = new int[FirstCapacity + 1];
    private byte[] _bytes = new byte[8 * FirstCapacity];

    public int Count { get; private set; }

    public ReadOnlySpan<byte> this[int number] => _bytes.AsSpan(_starts[number], _starts[number + 1] - _starts[number]);

    /// <summary>The number of a string, which is added where it is new.</summary>
    public int Add(byte* text, int length)
    {
        uint hash = 2166136261;
        for (int i = 0; i < length; i++)
        {
            hash = (hash ^ text[i]) * 16777619;
        }

        hash ^= hash >> 15;
        int mask = _slots.Length - 1, slot = (int)hash & mask;
        for (; _slots[slot] != 0; slot = (slot + 1) & mask)
        {
            int number = _slots[slot] - 1;
            if (_hashes[number] == hash && this[number].SequenceEqual(new ReadOnlySpan<byte>(text, length)))
            {
                return number;
            }
        }

        Grow(length);
        new ReadOnlySpan<byte>(text, length).CopyTo(_bytes.AsSpan(_starts[Count]));
        _hashes[Count] = hash;
        _starts[Count + 1] = _starts[Count] + length;
        _slots[slot] = ++Count;
        return Count - 1;
    }

    /// <summary>The numbers in the order of the bytes.</summary>
    public int[] Ordered()
    {
        // By the first eight bytes as one number, then, where those are equal, by the rest.
        ulong[] keys = new ulong[Count];
        int[] order = new int[Count];
        for (int i = 0; i < Count; i++)
        {
            ReadOnlySpan<byte> word = this[i];
            ulong key = 0;
            for (int b = 0; b < sizeof(ulong); b++)
            {
                key = (key << 8) | (b < word.Length ? word[b] : (byte)0);
            }

            keys[i] = key;
            order[i] = i;
        }

        Array.Sort(keys, order);
        var byBytes = Comparer<int>.Create((a, b) => this[a].SequenceCompareTo(this[b]));
        for (int start = 0, end; start < order.Length; start = end)
        {
            end = start + 1;
            while (end < order.Length && keys[end] == keys[start])
            {
                end++;
            }

            if (end - start > 1)
            {
                Array.Sort(order, start, end - start, byBytes);
            }
        }

        return order;
    }

    private void Grow(int length)
    {
        if (Count == _hashes.Length)
        {
            Array.Resize(ref _hashes, 2 * Count);
            Array.Resize(ref _starts, (2 * Count) + 1);
            int[] slots = new int[4 * Count];
            for (int number = 0; number < Count; number++)
            {
                int slot = (int)_hashes[number] & (slots.Length - 1);
                while (slots[slot] != 0)
                {
                    slot = (slot + 1) & (slots.Length - 1);
                }

                slots[slot] = number + 1;
            }

            _slots = slots;
        }

        if (_starts[Count] + length > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(2 * _bytes.Length, _starts[Count] + length));
        }
    }
}
