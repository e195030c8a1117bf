using TypedArticles.Core.Pack;

namespace TypedArticles.Reading;

/// <summary>Where one of the pack's three tables lies; see <see cref="PackTable"/> for the layout.</summary>
internal readonly unsafe struct PackTableReader(byte* start, int bucketCount)
{
    public readonly int BucketCount = bucketCount;
    private readonly byte* _start = start;

    /// <summary>The entries of a bucket, of which there are fewer than <see cref="BucketCount"/>.</summary>
    public byte* EntriesOf(int bucket) => _start + ((long)bucket * PackTable.BucketLength);

    public bool IsIntact(int bucket)
    {
        byte* entries = EntriesOf(bucket);
        return LittleEndian.UInt64(entries + PackTable.HashOffset) == PackHash.Of(entries, PackTable.HashOffset, (ulong)bucket);
    }
}
