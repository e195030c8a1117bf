using System.Buffers.Binary;
using Header = TypedArticles.Packing.PackFormat.Header;

namespace TypedArticles.Packing;

/// <summary>Finds positions in one of the pack's three tables; see <see cref="PackTable"/> for the layout.</summary>
internal sealed class PackTableReader
{
    private readonly PackReader _pack;
    private readonly int _start;
    private readonly int _bucketCount;

    public PackTableReader(PackReader pack, int startField, int endField, int number)
    {
        _pack = pack;
        _start = pack.Integer(startField);
        _bucketCount = pack.Integer(Header.BucketCounts + (4 * number));
        PackReader.Require(
            _bucketCount > 0 && (long)_bucketCount * PackTable.BucketLength == pack.Integer(endField) - _start,
            "a table has another size");
    }

    public Candidates Find(ulong hash) => new(this, hash);

    /// <summary>
    /// Walks the positions whose fingerprint fits, in the order of <c>All</c>. The caller compares the article;
    /// <see cref="MoveNext"/> gives false only after every bucket on the way was proved intact.
    /// </summary>
    public struct Candidates(PackTableReader table, ulong hash)
    {
        private int _bucket = PackTable.BucketOf(hash, table._bucketCount);
        private int _entry;
        private int _visited;

        public int Position { get; private set; }

        public bool MoveNext()
        {
            while (_visited < table._bucketCount)
            {
                ReadOnlySpan<byte> bucket = table._pack.Bytes.Slice(table._start + (_bucket * PackTable.BucketLength), PackTable.BucketLength);
                bool isFull = true;
                while (isFull && _entry < PackTable.EntriesPerBucket)
                {
                    // The fingerprint in the lower half, the position and one in the upper.
                    ulong place = BinaryPrimitives.ReadUInt64LittleEndian(bucket[(_entry++ * PackTable.EntryLength)..]);
                    int position = (int)(place >> 32) - 1;
                    isFull = position >= 0;
                    if (isFull && (uint)place == (uint)hash)
                    {
                        PackReader.Require(position < table._pack.Count, "a table names an article that is not there");
                        Position = position;
                        return true;
                    }
                }

                PackReader.Require(PackTable.IsIntact(bucket, _bucket), "a table does not match its hash");
                _bucket = PackTable.NextBucket(_bucket, table._bucketCount);
                _entry = 0;
                _visited = isFull ? _visited + 1 : table._bucketCount;
            }

            return false;
        }
    }
}
