namespace TypedArticles.Searching;

/// <summary>The best of the entries that are found: a heap with the worst of them first, until it is sorted to the best first.</summary>
internal sealed class BestEntries
{
    private FoundEntry[] _entries = new FoundEntry[16];
    private int _count;
    private int _capacity;

    public int Count => _count;

    /// <summary>How many are kept at most.</summary>
    public int Capacity => _capacity;

    /// <summary>Whether another entry is only kept if it is better than the worst.</summary>
    public bool IsFull => _count == _capacity && _capacity > 0;

    public ref FoundEntry this[int place] => ref _entries[place];

    public void Start(int capacity) => (_count, _capacity) = (0, capacity);

    /// <summary>Leaves the first entries alone.</summary>
    public void Cut(int count) => _count = count;

    public ReadOnlySpan<FoundEntry> Slice(int start, int count) => _entries.AsSpan(start, count);

    /// <summary>A heap of the best, the worst of them first.</summary>
    public void Keep(in FoundEntry entry)
    {
        if (_count < _capacity)
        {
            if (_count == _entries.Length)
            {
                Array.Resize(ref _entries, 2 * _count);
            }

            int place = _count++;
            while (place > 0 && _entries[(place - 1) / 2].IsBefore(entry))
            {
                _entries[place] = _entries[(place - 1) / 2];
                place = (place - 1) / 2;
            }

            _entries[place] = entry;
        }
        else if (_capacity > 0 && entry.IsBefore(_entries[0]))
        {
            Sink(entry, _count);
        }
    }

    /// <summary>Puts an entry at the place of the first of a heap, and orders that again.</summary>
    private void Sink(in FoundEntry entry, int count)
    {
        FoundEntry sunk = entry;
        int place = 0;
        for (int child; (child = (2 * place) + 1) < count; place = child)
        {
            if (child + 1 < count && _entries[child].IsBefore(_entries[child + 1]))
            {
                child++;
            }

            if (!sunk.IsBefore(_entries[child]))
            {
                break;
            }

            _entries[place] = _entries[child];
        }

        _entries[place] = sunk;
    }

    /// <summary>Takes the worst off the heap and puts it at the end, until all are in order.</summary>
    public void Sort()
    {
        for (int end = _count - 1; end > 0; end--)
        {
            FoundEntry worst = _entries[0];
            Sink(_entries[end], end);
            _entries[end] = worst;
        }
    }
}
