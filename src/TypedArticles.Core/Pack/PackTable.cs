using System.Buffers.Binary;

namespace TypedArticles.Core.Pack;

/// <summary>
/// A hash table from a 64-bit hash to positions in the order of <c>All</c>. A bucket is 64 bytes, one cache line: seven
/// entries of a 32-bit fingerprint and a position plus one (0: free), then a hash of them. A full bucket goes on in the
/// next. Entries are added in the order of <c>All</c>, so the first that fits is the first article.
/// <para>Every bucket on the way is compared with its hash, and what is found with the article itself. The hash is needed
/// for what is found too: of articles that share a slug, another than the first fits as well. So a damaged table never
/// gives a wrong answer.</para>
/// </summary>
internal static class PackTable
{
    public const int BucketLength = 64;
    public const int EntriesPerBucket = 7;
    public const int EntryLength = 8;
    public const int HashOffset = EntriesPerBucket * EntryLength;

    /// <summary>Five of seven entries are used, on average.</summary>
    public static int BucketsFor(int entries) => Math.Max(1, (entries + 4) / 5);

    public static int BucketOf(ulong hash, int bucketCount) => (int)(((hash >> 32) * (ulong)bucketCount) >> 32);

    public static int NextBucket(int bucket, int bucketCount) => bucket + 1 == bucketCount ? 0 : bucket + 1;

    /// <summary>Writes an entry into the first free place on its way; the buckets are sealed afterwards.</summary>
    public static void Add(Span<byte> table, int bucketCount, ulong hash, int position)
    {
        for (int bucket = BucketOf(hash, bucketCount); ; bucket = NextBucket(bucket, bucketCount))
        {
            for (int entry = 0; entry < EntriesPerBucket; entry++)
            {
                Span<byte> place = table.Slice((bucket * BucketLength) + (entry * EntryLength), EntryLength);
                if (BinaryPrimitives.ReadInt32LittleEndian(place.Slice(4)) == 0)
                {
                    BinaryPrimitives.WriteUInt32LittleEndian(place, (uint)hash);
                    BinaryPrimitives.WriteInt32LittleEndian(place.Slice(4), position + 1);
                    return;
                }
            }
        }
    }

    /// <summary>Writes the hash of each bucket, with its number as seed.</summary>
    public static void Seal(Span<byte> table)
    {
        for (int bucket = 0; bucket * BucketLength < table.Length; bucket++)
        {
            Span<byte> bytes = table.Slice(bucket * BucketLength, BucketLength);
            BinaryPrimitives.WriteUInt64LittleEndian(bytes.Slice(HashOffset), PackHash.Of(bytes.Slice(0, HashOffset), (ulong)bucket));
        }
    }
}
