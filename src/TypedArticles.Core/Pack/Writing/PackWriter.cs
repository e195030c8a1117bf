using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Collection = TypedArticles.Core.Pack.PackFormat.Collection;
using HeadFlags = TypedArticles.Core.Pack.PackFormat.HeadFlags;
using Header = TypedArticles.Core.Pack.PackFormat.Header;
using Index = TypedArticles.Core.Pack.PackFormat.Index;
using Key = TypedArticles.Core.Pack.PackFormat.Key;
using Section = TypedArticles.Core.Pack.PackFormat.Section;

namespace TypedArticles.Core.Pack.Writing;

/// <summary>Writes a pack; the layout is <see cref="PackFormat"/>. The same collections give the same bytes.</summary>
internal sealed class PackWriter
{
    private readonly ByteWriter _collections = new();
    private readonly List<byte[]> _tables = [];
    private readonly List<byte[]> _indexes = [];
    private readonly List<byte[]> _heads = [];
    private readonly KeyHashes _keys = new();
    private long _tablesLength;
    private long _indexesLength;
    private long _headsLength;
    private long _bodiesLength;

    private PackWriter()
    {
    }

    /// <param name="collections">The collections, each name once.</param>
    /// <param name="target">Receives the pack from its current position.</param>
    /// <returns>The hash in the header, by which a search index names its pack.</returns>
    /// <exception cref="PackLimitException">There is too much text, an id is there twice, or two keys have one hash.</exception>
    public static ulong Write(IReadOnlyList<PackCollection> collections, Stream target)
    {
        var writer = new PackWriter();
        writer.AddCollections(collections);
        byte[] keys = writer.KeySection();
        byte[] described = writer._collections.ToArray();
        (int Id, byte[]? Whole, long Length)[] sections =
        [
            (Section.Keys, keys, keys.Length),
            (Section.Collections, described, described.Length),
            (Section.Tables, null, writer._tablesLength),
            (Section.Indexes, null, writer._indexesLength),
            (Section.Entries, null, writer._headsLength),
            (Section.Bodies, null, writer._bodiesLength),
        ];
        byte[] header = HeaderOf(sections);
        foreach (byte[] part in (IEnumerable<byte[]>)[header, keys, described, .. writer._tables, .. writer._indexes, .. writer._heads])
        {
            target.Write(part, 0, part.Length);
        }

        foreach (PackEntry entry in collections.SelectMany(static c => c.Entries))
        {
            target.Write(entry.Body.Bytes.Array!, entry.Body.Bytes.Offset, entry.Body.Bytes.Count);
        }

        return BinaryPrimitives.ReadUInt64LittleEndian(header.AsSpan(Header.Hash));
    }

    private static byte[] HeaderOf((int Id, byte[]? Whole, long Length)[] sections)
    {
        var header = new ByteWriter();
        header.Reserve(Header.Length + (sections.Length * Section.Length));
        long offset = header.Length;
        for (int i = 0; i < sections.Length; i++)
        {
            int place = Header.Length + (i * Section.Length);
            header.Set(place + Section.Id, sections[i].Id);
            header.Set(place + Section.Flags, Section.Required | (PackFormat.Version << Section.FormatShift));
            header.Set(place + Section.Offset, Offset(offset));
            header.Set(place + Section.SectionLength, Offset(sections[i].Length));
            header.Set(place + Section.Hash, sections[i].Whole is { } whole ? PackHash.Of(whole, 0) : 0);
            offset += sections[i].Length;
        }

        header.Set(Header.Magic, PackFormat.Magic);
        header.Set(Header.Version, PackFormat.Version);
        header.Set(Header.OldestReader, PackFormat.Version);
        header.Set(Header.SectionCount, sections.Length);
        header.Set(Header.TotalLength, Offset(offset));
        header.Set(Header.Hash, PackHash.Of(header.Written.Slice(Header.Length), PackHash.Of(header.Written.Slice(0, Header.Hash), 0)));
        return header.ToArray();
    }

    private void AddCollections(IReadOnlyList<PackCollection> collections)
    {
        _collections.Reserve(sizeof(int) + (collections.Count * Collection.Length));
        _collections.Set(0, collections.Count);
        for (int i = 0; i < collections.Count; i++)
        {
            AddCollection(collections[i], i, sizeof(int) + (i * Collection.Length));
        }

        for (int i = 0; i < collections.Count; i++)
        {
            int place = sizeof(int) + (i * Collection.Length);
            _collections.Set(place + Collection.NameOffset, _collections.Length);
            _collections.Set(place + Collection.NameLength, _collections.Add(collections[i].Name));
        }
    }

    private void AddCollection(PackCollection collection, int number, int place)
    {
        IReadOnlyList<PackEntry> entries = collection.Entries;
        HeadFlags[] flags = new HeadFlags[entries.Count];
        (WrittenTable hashes, WrittenTable ids) = IdTables(entries);
        WrittenTable[] tables = [hashes, ids, FirstTable(entries, static e => e.Slug, flags, HeadFlags.FirstOfSlug), FirstTable(entries, static e => e.Address, flags, HeadFlags.FirstOfAddress)];
        byte[] directory = AddEntries(entries, flags, number);
        _collections.Set(place + Collection.EntryCount, entries.Count);
        _collections.Set(place + Collection.Directory, Offset(AddTable(directory)));
        for (int i = 0; i < tables.Length; i++)
        {
            int table = place + Collection.Tables + (i * Collection.TableLength);
            _collections.Set(table + Collection.TableOffset, Offset(AddTable(tables[i].Buckets)));
            _collections.Set(table + Collection.TableBuckets, tables[i].Buckets.Length / PackTable.BucketLength);
            tables[i].Key.CopyTo(_collections.Written.Slice(table + Collection.TableKey));
        }

        _collections.Set(place + Collection.IndexOffset, _collections.Length);
        _collections.Set(place + Collection.IndexCount, collection.Indexes.Count(AddIndex));
    }

    /// <summary>Adds the heads of entries, and gives the directory of them.</summary>
    private byte[] AddEntries(IReadOnlyList<PackEntry> entries, HeadFlags[] flags, int collection)
    {
        int[] bodies = new int[entries.Count];
        for (int i = 0; i < bodies.Length; i++)
        {
            _keys.Add(entries[i].Fields);
            bodies[i] = Offset(_bodiesLength);
            _bodiesLength += entries[i].Body.Bytes.Count;
        }

        // On all cores: most of the work is the hashes of the bodies.
        byte[][] heads = new byte[bodies.Length][];
        Parallel.For(0, heads.Length, () => new HeadWriter(_keys), (i, _, writer) =>
        {
            heads[i] = writer.Write(entries[i], flags[i], bodies[i], PackFormat.Head.SeedOf(collection, i));
            return writer;
        }, static _ => { });

        var directory = new ByteWriter();
        directory.Reserve(heads.Length * PackFormat.Directory.EntryLength);
        for (int i = 0; i < heads.Length; i++)
        {
            directory.Set(i * PackFormat.Directory.EntryLength, Offset(_headsLength));
            directory.Set((i * PackFormat.Directory.EntryLength) + sizeof(int), heads[i].Length);
            _headsLength += heads[i].Length;
        }

        _heads.AddRange(heads);
        return directory.ToArray();
    }

    private bool AddIndex(PackIndex index)
    {
        _keys.Add(index.Key);
        if (IndexWriter.Write(index) is not var (data, valueCount))
        {
            return false;
        }

        int place = _collections.Reserve(Index.Length);
        _collections.Set(place + Index.KeyHash, (int)_keys.HashOf(index.Key));
        _collections.Set(place + Index.ValueCount, valueCount);
        _collections.Set(place + Index.Offset, Offset(_indexesLength));
        _collections.Set(place + Index.DataLength, data.Length);
        _collections.Set(place + Index.Hash, PackHash.Of(data, 0));
        _indexes.Add(data);
        _indexesLength += data.Length;
        return true;
    }

    private long AddTable(byte[] table)
    {
        _tables.Add(table);
        _tablesLength += table.Length;
        return _tablesLength - table.Length;
    }

    private byte[] KeySection()
    {
        var section = new ByteWriter();
        section.Reserve(sizeof(int) + (_keys.Count * Key.Length));
        section.Set(0, _keys.Count);
        int place = sizeof(int);
        foreach (KeyValuePair<uint, string> key in _keys.Keys)
        {
            section.Set(place + Key.Hash, (int)key.Key);
            section.Set(place + Key.NameOffset, section.Length);
            section.Set(place + Key.NameLength, section.Add(key.Value));
            place += Key.Length;
        }

        return section.ToArray();
    }

    /// <summary>The tables of the hashes of the ids and of the ids, each once.</summary>
    private static (WrittenTable Hashes, WrittenTable Ids) IdTables(IReadOnlyList<PackEntry> entries)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var ids = new List<(string, int)>(entries.Count);
        for (int i = 0; i < entries.Count; i++)
        {
            ids.Add(seen.Add(entries[i].Id) ? (entries[i].Id, i) : throw new PackLimitException($"two articles have the id '{entries[i].Id}'"));
        }

        return (TableOf(ids, static (hash, id) => hash.Of(IdHash.Of(id.AsSpan()))), TableOf(ids, static (hash, id) => hash.Of(id.AsSpan())));
    }

    /// <summary>A table of keys that several entries may share; it leads to the first of them, which gets the flag.</summary>
    private static WrittenTable FirstTable(IReadOnlyList<PackEntry> entries, Func<PackEntry, string?> keyOf, HeadFlags[] flags, HeadFlags flag)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var first = new List<(string, int)>(entries.Count);
        for (int i = 0; i < entries.Count; i++)
        {
            if (keyOf(entries[i]) is { } key && seen.Add(key))
            {
                first.Add((key, i));
                flags[i] |= flag;
            }
        }

        return TableOf(first, static (hash, key) => hash.Of(key.AsSpan()));
    }

    /// <summary>A table whose key is the SHA-256 of all that is in it.</summary>
    private static WrittenTable TableOf(List<(string Text, int Position)> entries, Func<TableHash, string, ulong> hashOf)
    {
        using var sha256 = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach ((string text, _) in entries)
        {
            // No text has a NUL, so that two texts are not the same bytes as one.
            sha256.AppendData(Encoding.UTF8.GetBytes(text + '\0'));
        }

        byte[] key = sha256.GetHashAndReset().AsSpan(0, TableHash.KeyLength).ToArray();
        var hash = new TableHash(BinaryPrimitives.ReadUInt64LittleEndian(key), BinaryPrimitives.ReadUInt64LittleEndian(key.AsSpan(sizeof(ulong))));
        return new WrittenTable(PackTable.Write([.. entries.Select(e => (hashOf(hash, e.Text), e.Position))]), key);
    }

    private static int Offset(long offset) => offset <= int.MaxValue
        ? (int)offset
        : throw new PackLimitException("it holds at most 2 GB of articles, and these take more; split them among several projects");

    private sealed record WrittenTable(byte[] Buckets, byte[] Key);
}
