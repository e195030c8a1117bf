using System.Buffers.Binary;
using System.Text;
using TypedArticles.Core.Articles;
using Head = TypedArticles.Core.Pack.PackFormat.Head;
using HeadFlags = TypedArticles.Core.Pack.PackFormat.HeadFlags;
using Header = TypedArticles.Core.Pack.PackFormat.Header;

namespace TypedArticles.Core.Pack.Writing;

/// <summary>Writes a pack; the layout is described at <see cref="PackFormat"/>. The same articles give the same bytes.</summary>
internal static class PackWriter
{
    /// <param name="articles">In the order of <c>All</c>.</param>
    /// <param name="target">Receives the pack from its current position.</param>
    /// <exception cref="PackLimitException">There are too many articles, too much text, or two ids of one hash.</exception>
    public static void Write(IReadOnlyList<PackEntry> articles, Stream target)
    {
        if (articles.Count > PackFormat.MaxArticles)
        {
            throw new PackLimitException($"it holds at most {PackFormat.MaxArticles} articles, and there are {articles.Count}; split them among several projects");
        }

        byte[] idTable = IdTable(articles);
        HeadFlags[] flags = new HeadFlags[articles.Count];
        byte[] slugTable = FirstTable(articles, static a => ArticleSlug.Of(a.Facts.Url.AsSpan()), flags, HeadFlags.FirstOfSlug);
        byte[] urlTable = FirstTable(articles, static a => a.Facts.Url, flags, HeadFlags.FirstOfUrl);
        byte[] facets = PackFacetsWriter.Write(articles);

        long[] layout = new long[articles.Count + 1];
        layout[0] = Header.Length + ((long)articles.Count * PackFormat.Directory.EntryLength)
            + idTable.Length + slugTable.Length + urlTable.Length + facets.Length;
        byte[][] heads = new byte[articles.Count][];
        for (int i = 0; i < heads.Length; i++)
        {
            heads[i] = HeadOf(articles[i], flags[i]);
            layout[i + 1] = layout[i] + heads[i].Length;
        }

        long bodies = layout[articles.Count];
        long total = bodies + articles.Sum(static a => (long)a.Body.Bytes.Count);
        if (total > int.MaxValue)
        {
            throw new PackLimitException($"it holds at most 2 GB of articles, and these take {total >> 20} MB; split them among several projects");
        }

        byte[] directory = Seal(articles, heads, layout, (int)bodies);
        byte[] header = HeaderOf(articles.Count, [directory.Length, idTable.Length, slugTable.Length, urlTable.Length, facets.Length], bodies, total);
        foreach (byte[] part in (byte[][])[header, directory, idTable, slugTable, urlTable, facets, .. heads])
        {
            target.Write(part, 0, part.Length);
        }

        foreach (PackEntry article in articles)
        {
            target.Write(article.Body.Bytes.Array!, article.Body.Bytes.Offset, article.Body.Bytes.Count);
        }
    }

    /// <summary>A head without the place of its body and without its hash, which the layout gives.</summary>
    private static byte[] HeadOf(PackEntry article, HeadFlags flags)
    {
        string?[] strings = [.. article.Strings()];
        byte[] head = new byte[Head.Strings + strings.Sum(static s => s is null ? 0 : Encoding.UTF8.GetByteCount(s))];
        Span<byte> span = head;
        BinaryPrimitives.WriteUInt64LittleEndian(span.Slice(Head.IdHash), PackHash.Of(article.Id.AsSpan()));
        BinaryPrimitives.WriteUInt64LittleEndian(span.Slice(Head.BodyHash), PackHash.Of(article.Body.Bytes.AsSpan(), 0));
        BinaryPrimitives.WriteInt32LittleEndian(span.Slice(Head.BodyLength), article.Body.TextLength);
        BinaryPrimitives.WriteInt32LittleEndian(span.Slice(Head.BlockCount), article.Body.BlockCount);
        BinaryPrimitives.WriteInt32LittleEndian(span.Slice(Head.Period), article.Facts.Period.Packed);
        BinaryPrimitives.WriteInt32LittleEndian(span.Slice(Head.PublishedOn), article.Facts.PublishedOn.Packed);
        BinaryPrimitives.WriteInt32LittleEndian(span.Slice(Head.Flags), (int)flags);
        int offset = Head.Strings;
        for (int i = 0; i < strings.Length; i++)
        {
            int length = strings[i] is { } text ? Encoding.UTF8.GetBytes(text, 0, text.Length, head, offset) : -1;
            BinaryPrimitives.WriteInt32LittleEndian(span.Slice(Head.StringLengths + (4 * i)), length);
            offset += Math.Max(length, 0);
        }

        return head;
    }

    /// <summary>Puts the places of the bodies and the hashes into the heads, and gives the directory of the heads.</summary>
    private static byte[] Seal(IReadOnlyList<PackEntry> articles, byte[][] heads, long[] layout, int bodies)
    {
        byte[] directory = new byte[heads.Length * PackFormat.Directory.EntryLength];
        int bodyOffset = bodies;
        for (int i = 0; i < heads.Length; i++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(heads[i].AsSpan(Head.BodyOffset), bodyOffset + articles[i].Body.TableLength);
            BinaryPrimitives.WriteUInt64LittleEndian(heads[i], PackHash.Of(heads[i].AsSpan(8), (ulong)i));
            Span<byte> entry = directory.AsSpan(i * PackFormat.Directory.EntryLength);
            BinaryPrimitives.WriteInt32LittleEndian(entry, (int)layout[i]);
            BinaryPrimitives.WriteInt32LittleEndian(entry.Slice(4), heads[i].Length);
            bodyOffset += articles[i].Body.Bytes.Count;
        }

        return directory;
    }

    private static byte[] HeaderOf(int articleCount, int[] partLengths, long bodies, long total)
    {
        byte[] header = new byte[Header.Length];
        Span<byte> span = header;
        BinaryPrimitives.WriteUInt64LittleEndian(span, PackFormat.Magic);
        BinaryPrimitives.WriteUInt32LittleEndian(span.Slice(Header.Version), PackFormat.Version);
        BinaryPrimitives.WriteInt32LittleEndian(span.Slice(Header.ArticleCount), articleCount);
        BinaryPrimitives.WriteInt64LittleEndian(span.Slice(Header.TotalLength), total);
        long offset = Header.Length;
        for (int i = 0; i < partLengths.Length; i++)
        {
            BinaryPrimitives.WriteInt64LittleEndian(span.Slice(Header.Directory + (8 * i)), offset);
            offset += partLengths[i];
        }

        BinaryPrimitives.WriteInt64LittleEndian(span.Slice(Header.Heads), offset);
        BinaryPrimitives.WriteInt64LittleEndian(span.Slice(Header.Bodies), bodies);
        for (int i = 0; i < 3; i++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(span.Slice(Header.BucketCounts + (4 * i)), partLengths[i + 1] / PackTable.BucketLength);
        }

        BinaryPrimitives.WriteUInt64LittleEndian(span.Slice(Header.Hash), PackHash.Of(span.Slice(0, Header.Hash), 0));
        return header;
    }

    private static byte[] IdTable(IReadOnlyList<PackEntry> articles)
    {
        int buckets = PackTable.BucketsFor(articles.Count);
        byte[] table = new byte[buckets * PackTable.BucketLength];
        var hashes = new Dictionary<ulong, string>(articles.Count);
        for (int i = 0; i < articles.Count; i++)
        {
            ulong hash = PackHash.Of(articles[i].Id.AsSpan());
            if (hashes.TryGetValue(hash, out string? other))
            {
                throw new PackLimitException($"the ids '{other}' and '{articles[i].Id}' have the same 64-bit hash; give one of them another id");
            }

            hashes.Add(hash, articles[i].Id);
            PackTable.Add(table, buckets, hash, i);
        }

        PackTable.Seal(table);
        return table;
    }

    /// <summary>A table of keys that several articles may share; it leads to the first of them, which gets the flag.</summary>
    private static byte[] FirstTable(IReadOnlyList<PackEntry> articles, Func<PackEntry, string> keyOf, HeadFlags[] flags, HeadFlags flag)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var entries = new List<(ulong Hash, int Position)>(articles.Count);
        for (int i = 0; i < articles.Count; i++)
        {
            string key = keyOf(articles[i]);
            if (seen.Add(key))
            {
                entries.Add((PackHash.Of(key.AsSpan()), i));
                flags[i] |= flag;
            }
        }

        int buckets = PackTable.BucketsFor(entries.Count);
        byte[] table = new byte[buckets * PackTable.BucketLength];
        foreach ((ulong hash, int position) in entries)
        {
            PackTable.Add(table, buckets, hash, position);
        }

        PackTable.Seal(table);
        return table;
    }
}
