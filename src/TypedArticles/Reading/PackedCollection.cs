using TypedArticles.Core.Dates;
using TypedArticles.Core.Pack;
using Collection = TypedArticles.Core.Pack.PackFormat.Collection;
using Field = TypedArticles.Core.Pack.PackFormat.Field;
using Head = TypedArticles.Core.Pack.PackFormat.Head;

namespace TypedArticles.Reading;

/// <summary>A collection of a pack: where its entries, tables and indexes are.</summary>
internal sealed class PackedCollection
{
    public readonly int Count;
    public readonly PackTable IdHashes;
    public readonly PackTable Ids;
    public readonly PackTable Slugs;
    public readonly PackTable Addresses;

    private readonly PackReader _pack;
    private readonly Bytes _directory;
    private readonly Bytes _indexes;
    private readonly int _number;
    private readonly bool _isSeeds;

    /// <param name="pack">The pack.</param>
    /// <param name="described">The section of collections, which matches its hash.</param>
    /// <param name="descriptor">The descriptor of this collection in it.</param>
    /// <param name="number">The number of this collection.</param>
    /// <param name="isSeeds">Whether its entries are of the seed format, which is plain text.</param>
    public PackedCollection(PackReader pack, Bytes described, Bytes descriptor, int number, bool isSeeds)
    {
        _pack = pack;
        _isSeeds = isSeeds;
        _number = number;
        Count = descriptor.Int32(Collection.EntryCount);
        int indexCount = descriptor.Int32(Collection.IndexCount);
        if (Count < 0 || Count > int.MaxValue / Head.Strings || indexCount < 0 || indexCount > described.Length / PackFormat.Index.Length)
        {
            throw PackDamage.Exception("a collection has an impossible number of entries or indexes");
        }

        _directory = pack.Tables.Slice(descriptor.Int32(Collection.Directory), Count * PackFormat.Directory.EntryLength);
        IdHashes = Table(descriptor, 0);
        Ids = Table(descriptor, 1);
        Slugs = Table(descriptor, 2);
        Addresses = Table(descriptor, 3);
        _indexes = described.Slice(descriptor.Int32(Collection.IndexOffset), indexCount * PackFormat.Index.Length);
    }

    public PackReader Pack => _pack;

    public int Number => _number;

    /// <summary>The head of an entry, after all in it was checked.</summary>
    public Bytes CheckedHead(int position)
    {
        Bytes head = HeadAt(position);
        if (head.Length < Head.Strings || head.UInt64(Head.Hash) != head.HashFrom(sizeof(ulong), Head.SeedOf(_number, position)))
        {
            throw PackDamage.Exception("an entry's head does not match its hash");
        }

        long strings = Head.Strings;
        for (int i = 0; i < Head.StringCount; i++)
        {
            int length = head.Int32(Head.StringLengths + (sizeof(int) * i));
            strings += length >= -1 ? Math.Max(0, length) : throw PackDamage.Exception("a string has a negative length");
        }

        int date = head.Int32(Head.SortDate);
        return strings <= head.Length && (date == 0 || CalendarDate.IsPackedDate(date)) ? head : throw PackDamage.Exception("an entry has strings longer than its head, or an impossible date");
    }

    /// <summary>The head of an entry that was checked before.</summary>
    public Bytes HeadAt(int position) => (uint)position < (uint)Count
        ? _pack.Entries.Slice(_directory.Int32(position * PackFormat.Directory.EntryLength), _directory.Int32((position * PackFormat.Directory.EntryLength) + sizeof(int)))
        : throw PackDamage.Exception("a table names an entry that is not there");

    /// <summary>The id of an entry, after all in its head was checked.</summary>
    public string CheckedId(int position) => Checked.PackedLine(String(CheckedHead(position), Head.IdString)) ?? throw PackDamage.Exception("an entry has no id");

    /// <summary>One of the four strings of an entry whose head was checked, by its number.</summary>
    public static string? String(Bytes head, int which)
    {
        int offset = Head.Strings, length = head.Int32(Head.StringLengths);
        for (int i = 0; i < which; i++)
        {
            offset += Math.Max(0, length);
            length = head.Int32(Head.StringLengths + (sizeof(int) * (i + 1)));
        }

        return length < 0 ? null : Utf8.Decode(head.Slice(offset, length));
    }

    /// <summary>
    /// The text of a field of an entry whose head was checked; null where there is no such field, and where it is not a text. The same
    /// as <see cref="Fields"/> says, in one method, since it is on the way to a first title.
    /// </summary>
    public static string? FieldText(Bytes head, uint key)
    {
        int start = Head.Strings, count = head.Int32(Head.FieldCount);
        for (int i = 0; i < Head.StringCount; i++)
        {
            start += Math.Max(0, head.Int32(Head.StringLengths + (sizeof(int) * i)));
        }

        for (int i = 0, field = start; i < count; i++, field += Field.Length)
        {
            if ((uint)head.Int32(field) == key)
            {
                int kind = head.Int32(field + Field.Kind), offset = head.Int32(field + Field.Offset);
                return (kind & ((1 << Field.KindBits) - 1)) != (int)PackFormat.FieldKind.Text ? null
                    : offset >= 0 && offset <= head.Length - start ? Utf8.Decode(head.Slice(start + offset, kind >> Field.KindBits))
                    : throw PackDamage.Exception("a field lies outside its entry");
            }
        }

        return null;
    }

    /// <summary>The fields of an entry whose head was checked.</summary>
    public static PackedFields Fields(Bytes head)
    {
        int start = Head.Strings;
        for (int i = 0; i < Head.StringCount; i++)
        {
            start += Math.Max(0, head.Int32(Head.StringLengths + (sizeof(int) * i)));
        }

        return new PackedFields(head.Slice(start, head.Length - start), 0, head.Int32(Head.FieldCount));
    }

    /// <summary>The body of an entry, after its hash was compared and its texts were checked.</summary>
    public PackedBody CheckedBody(int position)
    {
        var body = PackedBody.Checked(HeadAt(position), _pack.Bodies);
        PackDamage.Require(!_isSeeds || body.IsPlain, "a body of the seed format has markup");
        return body;
    }

    /// <summary>The value index of a key; null where the pack has none.</summary>
    public PackedIndex? Index(string key) => Index(PackKey.HashOf(key));

    /// <summary>The value index of a key by its hash; null where the pack has none.</summary>
    public PackedIndex? Index(uint keyHash)
    {
        int hash = (int)keyHash;
        for (int place = 0; place < _indexes.Length; place += PackFormat.Index.Length)
        {
            if (_indexes.Int32(place + PackFormat.Index.KeyHash) == hash)
            {
                Bytes data = _pack.Indexes.Slice(_indexes.Int32(place + PackFormat.Index.Offset), _indexes.Int32(place + PackFormat.Index.DataLength));
                return PackedIndex.Checked(data, _indexes.Int32(place + PackFormat.Index.ValueCount), Count, _indexes.UInt64(place + PackFormat.Index.Hash));
            }
        }

        return null;
    }

    /// <summary>All entries whose ids have one of some hashes; null where there is none.</summary>
    public int[]? PositionsOf(IEnumerable<ulong> idHashes)
    {
        var positions = new SortedSet<int>();
        foreach (ulong hash in idHashes)
        {
            PackTable.Probe probe = IdHashes.Search(hash);
            while (IdHashes.TryNext(ref probe, out int position))
            {
                if (CheckedHead(position).UInt64(Head.IdHash) == hash)
                {
                    positions.Add(position);
                }
            }
        }

        return positions.Count == 0 ? null : [.. positions];
    }

    private PackTable Table(Bytes descriptor, int number)
    {
        int place = Collection.Tables + (number * Collection.TableLength), bucketCount = descriptor.Int32(place + Collection.TableBuckets);
        return bucketCount > 0 && bucketCount <= _pack.Tables.Length / PackTable.BucketLength
            ? new PackTable(
                _pack.Tables.Slice(descriptor.Int32(place + Collection.TableOffset), bucketCount * PackTable.BucketLength),
                new TableHash(descriptor.UInt64(place + Collection.TableKey), descriptor.UInt64(place + Collection.TableKey + sizeof(ulong))))
            : throw PackDamage.Exception("a table has an impossible size");
    }
}
