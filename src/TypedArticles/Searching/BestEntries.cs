namespace TypedArticles.Searching;

/// <summary>The best of the entries that are found: a heap with the worst of them first, until it is sorted.</summary>
internal sealed class BestEntries
{
    private FoundEntry[] _entries = new FoundEntry[16];
    private int _count;
    private int _capacity;

    public int Count => _count;

    /// <summary>Whether another entry is only kept if it is better than the worst.</summary>
    public bool IsFull => _count == _capacity && _capacity > 0;

    public ref FoundEntry this[int place] => ref _entries[place];

    public void Start(int capacity) => (_count, _capacity) = (0, capacity);

    /// <summary>Leaves the first entries alone.</summary>
    public void Cut(int count) => _count = count;

    public ReadOnlySpan<FoundEntry> Slice(int start, int count) => _entries.AsSpan(start, count);

    /// <summary>A heap of the best, the worst of them first.</summary>
    public void Keep(in FoundEntry entry, ByRank order)
    {
        if (_count < _capacity)
        {
            if (_count == _entries.Length)
            {
                Array.Resize(ref _entries, 2 * _count);
            }

            int place = _count++;
            while (place > 0 && order.Compare(entry, _entries[(place - 1) / 2]) > 0)
            {
                _entries[place] = _entries[(place - 1) / 2];
                place = (place - 1) / 2;
            }

            _entries[place] = entry;
        }
        else if (_capacity > 0 && order.Compare(entry, _entries[0]) < 0)
        {
            Sink(entry, _count, order);
        }
    }

    /// <summary>Puts an entry at the place of the first of a heap, and orders that again.</summary>
    private void Sink(in FoundEntry entry, int count, ByRank order)
    {
        FoundEntry sunk = entry;
        int place = 0;
        for (int child; (child = (2 * place) + 1) < count; place = child)
        {
            if (child + 1 < count && order.Compare(_entries[child + 1], _entries[child]) > 0)
            {
                child++;
            }

            if (order.Compare(sunk, _entries[child]) >= 0)
            {
                break;
            }

            _entries[place] = _entries[child];
        }

        _entries[place] = sunk;
    }

    /// <summary>Takes the worst off the heap and puts it at the end, until all are in order.</summary>
    public void Sort(ByRank order)
    {
        for (int end = _count - 1; end > 0; end--)
        {
            FoundEntry worst = _entries[0];
            Sink(_entries[end], end, order);
            _entries[end] = worst;
        }
    }
}

/// <summary>The order of what is found, the best first: entries with all words, then by score or date; of equal ones the newest.</summary>
internal sealed class ByRank
{
    private static readonly ByRank s_byScore = new(false);
    private static readonly ByRank s_byDate = new(true);

    private readonly bool _isByDate;

    private ByRank(bool isByDate) => _isByDate = isByDate;

    public static ByRank Of(SearchOrder order) => order == SearchOrder.NewestFirst ? s_byDate : s_byScore;

    public int Compare(in FoundEntry x, in FoundEntry y)
    {
        if (x.Tier != y.Tier)
        {
            return y.Tier.CompareTo(x.Tier);
        }

        int order = _isByDate ? y.Newness.CompareTo(x.Newness) : y.Score.CompareTo(x.Score);
        order = order != 0 ? order : _isByDate ? y.Score.CompareTo(x.Score) : y.Newness.CompareTo(x.Newness);
        return order != 0 ? order : x.Part != y.Part ? x.Part.CompareTo(y.Part) : x.Position.CompareTo(y.Position);
    }
}
