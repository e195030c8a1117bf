using System.Buffers.Binary;

namespace TypedArticles.Core.Pack;

/// <summary>
/// A hash table from a 64-bit hash (<see cref="TableHash"/>) to positions in the order of <c>All</c>: its layout, filling and probing. A bucket is 64 bytes, one
/// cache line: seven entries of a 32-bit fingerprint and a position plus one (0: free), then a hash of them. A full bucket goes on in
/// the next. Entries are added in the order of <c>All</c>, so the first that fits is the first entry.
/// <para>Every bucket on the way is compared with its hash before an entry is said to be absent, and what is found with the entry itself.
/// So a damaged table never gives a wrong answer, and no chain of buckets is longer than the table.</para>
/// </summary>
internal readonly unsafe struct PackTable(Bytes buckets, TableHash hash)
{
    public const int BucketLength = 64;
    public const int EntriesPerBucket = 7;
    public const int EntryLength = 8;
    public const int HashOffset = EntriesPerBucket * EntryLength;

    private readonly Bytes _buckets = buckets;
    private readonly TableHash _hash = hash;
    private readonly int _bucketCount = buckets.Length / BucketLength;

    /// <summary>Five of seven entries are used, on average.</summary>
    public static int BucketsFor(int entries) => Math.Max(1, (entries + 4) / 5);

    /// <summary>Starts the search for a text.</summary>
    public Probe Search(string text) => At(_hash.Of(text.AsSpan()));

    /// <summary>Starts the search for the hash of an id.</summary>
    public Probe Search(ulong idHash) => At(_hash.Of(idHash));

    /// <summary>Finds the next position whose fingerprint fits; false when there is none, after every bucket on the way was proved intact.</summary>
    public bool TryNext(ref Probe probe, out int position)
    {
        while (probe.Visited < _bucketCount)
        {
            byte* bucket = _buckets.Address(probe.Bucket * BucketLength, BucketLength);
            bool isFull = true;
            while (probe.Entry < EntriesPerBucket)
            {
                // The fingerprint in the lower half, the position and one in the upper.
                ulong entry = Bytes.ReadUInt64(bucket + (EntryLength * probe.Entry));
                if (entry >> 32 == 0)
                {
                    isFull = false;
                    break;
                }

                probe.Entry++;
                if ((uint)entry == (uint)probe.Hash)
                {
                    position = (int)(entry >> 32) - 1;
                    return true;
                }
            }

            if (Bytes.ReadUInt64(bucket + HashOffset) != PackHash.Of(bucket, HashOffset, (ulong)probe.Bucket))
            {
                throw PackDamage.Exception("a table does not match its hash");
            }

            if (!isFull)
            {
                break;
            }

            probe.Bucket = NextBucket(probe.Bucket, _bucketCount);
            probe.Entry = 0;
            probe.Visited++;
        }

        position = -1;
        return false;
    }

    /// <summary>The table of some hashes with their positions, in the order of the positions.</summary>
    public static byte[] Write(IReadOnlyCollection<(ulong Hash, int Position)> entries)
    {
        int bucketCount = BucketsFor(entries.Count);
        byte[] table = new byte[bucketCount * BucketLength];
        foreach ((ulong hash, int position) in entries)
        {
            Add(table, bucketCount, hash, position);
        }

        for (int bucket = 0; bucket < bucketCount; bucket++)
        {
            Span<byte> bytes = table.AsSpan(bucket * BucketLength, BucketLength);
            BinaryPrimitives.WriteUInt64LittleEndian(bytes.Slice(HashOffset), PackHash.Of(bytes.Slice(0, HashOffset), (ulong)bucket));
        }

        return table;
    }

    /// <summary>Writes an entry into the first free place on its way.</summary>
    private static void Add(Span<byte> table, int bucketCount, ulong hash, int position)
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

    private static int BucketOf(ulong hash, int bucketCount) => (int)(((hash >> 32) * (ulong)bucketCount) >> 32);

    private Probe At(ulong hash) => new() { Hash = hash, Bucket = BucketOf(hash, _bucketCount) };

    private static int NextBucket(int bucket, int bucketCount) => bucket + 1 == bucketCount ? 0 : bucket + 1;

    /// <summary>Where a search is.</summary>
    public struct Probe
    {
        public ulong Hash;
        public int Bucket;
        public int Entry;
        public int Visited;
    }
}
