using TypedArticles.Core.Pack;
using IndexValue = TypedArticles.Core.Pack.PackFormat.IndexValue;

namespace TypedArticles.Reading;

/// <summary>
/// A value index of a pack: values in the ordinal order of their UTF-8, each with the ascending positions of its entries. All of it is
/// checked once, when the index is first used; afterwards a look-up is a binary search in place.
/// </summary>
internal sealed class PackedIndex
{
    private readonly Bytes _data;

    private PackedIndex(Bytes data, int count) => (_data, Count) = (data, count);

    /// <summary>The number of values.</summary>
    public int Count { get; }

    public static PackedIndex Checked(Bytes data, int valueCount, int entryCount, ulong hash)
    {
        PackDamage.Require(data.HashFrom(0, 0) == hash && valueCount >= 0 && valueCount <= data.Length / IndexValue.Length, "an index does not match its hash");
        var index = new PackedIndex(data, valueCount);
        long total = 0, texts = 0, room = (data.Length - (valueCount * (long)IndexValue.Length)) / sizeof(int);
        for (int value = 0; value < valueCount; value++)
        {
            PackDamage.Require((texts += index.TextAt(value).Length) <= data.Length, "an index has more text than it has room for");
            PackDamage.Require(value == 0 || index.TextAt(value - 1).SequenceCompareTo(index.TextAt(value)) < 0, "the values of an index are not in their order");
            int count = index.CountAt(value), last = -1;

            // An entry may be at several values, so that only the data bound what is looked at.
            PackDamage.Require(count > 0 && count <= entryCount && (total += count) <= room, "an index has more positions than it has room for");
            for (int i = 0; i < count; i++)
            {
                int position = index.PositionAt(value, i);
                PackDamage.Require(position > last && position < entryCount, "an index names an entry that is not there");
                last = position;
            }
        }

        return index;
    }

    public ReadOnlySpan<byte> TextAt(int value) => Text(value).Span;

    public string StringAt(int value) => Utf8.DecodeValid(Text(value));

    /// <summary>The number of entries that have a value.</summary>
    public int CountAt(int value) => _data.Int32((value * IndexValue.Length) + IndexValue.PositionCount);

    /// <summary>The position of an entry that has a value, by its number among them.</summary>
    public int PositionAt(int value, int number) => _data.Int32(_data.Int32((value * IndexValue.Length) + IndexValue.Positions) + (number * sizeof(int)));

    /// <summary>The number of a value; -1 for none.</summary>
    public int Find(ReadOnlySpan<byte> text)
    {
        int low = 0, high = Count - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1, order = TextAt(middle).SequenceCompareTo(text);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }

    /// <summary>Whether an entry has a value.</summary>
    public bool Has(int value, int position)
    {
        int low = 0, high = CountAt(value) - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1, found = PositionAt(value, middle);
            if (found == position)
            {
                return true;
            }

            (low, high) = found < position ? (middle + 1, high) : (low, middle - 1);
        }

        return false;
    }

    private Bytes Text(int value) => _data.Slice(_data.Int32((value * IndexValue.Length) + IndexValue.TextOffset), _data.Int32((value * IndexValue.Length) + IndexValue.TextLength));
}
