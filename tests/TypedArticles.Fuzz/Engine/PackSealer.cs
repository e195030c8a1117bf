using System.Buffers.Binary;
using TypedArticles.Core.Pack;
using Block = TypedArticles.Core.Pack.PackFormat.Block;
using Collection = TypedArticles.Core.Pack.PackFormat.Collection;
using Head = TypedArticles.Core.Pack.PackFormat.Head;
using Header = TypedArticles.Core.Pack.PackFormat.Header;
using Index = TypedArticles.Core.Pack.PackFormat.Index;
using Link = TypedArticles.Core.Pack.PackFormat.Link;
using Rendered = TypedArticles.Core.Pack.PackFormat.Rendered;
using Section = TypedArticles.Core.Pack.PackFormat.Section;

namespace TypedArticles.Fuzz;

/// <summary>
/// Makes every hash of a pack right again, whatever its fields say: what a stranger would do after changing them. It also lists where
/// the fields of an intact pack are.
/// </summary>
internal static class PackSealer
{
    public static (int Offset, int Length) SectionOf(byte[] pack, int id)
    {
        for (int i = 0; i < Math.Clamp(Int(pack, Header.SectionCount), 0, Section.MaxCount); i++)
        {
            int place = Header.Length + (i * Section.Length);
            if (place + Section.Length <= pack.Length && Int(pack, place) == id)
            {
                return (Int(pack, place + Section.Offset), Int(pack, place + Section.SectionLength));
            }
        }

        return default;
    }

    public static void SealHeader(byte[] pack)
    {
        long length = Header.Length + (Int(pack, Header.SectionCount) * (long)Section.Length);
        if (length < Header.Length || length > pack.Length)
        {
            return;
        }

        SetLong(pack, Header.Hash, PackHash.Of(pack.AsSpan(Header.Length, (int)length - Header.Length), PackHash.Of(pack.AsSpan(0, Header.Hash), 0)));
    }

    /// <summary>All hashes, from the inside out; what does not lie in the pack is left alone.</summary>
    public static void Seal(byte[] pack)
    {
        (int described, int describedLength) = SectionOf(pack, Section.Collections);
        for (int i = 0; Is(pack, described, sizeof(int)) && i < Math.Clamp(Int(pack, described), 0, 4); i++)
        {
            int descriptor = described + sizeof(int) + (i * Collection.Length);
            if (Is(pack, descriptor, Collection.Length))
            {
                SealCollection(pack, described, descriptor, i);
            }
        }

        foreach (int id in (int[])[Section.Keys, Section.Collections])
        {
            SealSection(pack, id);
        }

        SealHeader(pack);
    }

    /// <summary>The places of all integers of an intact pack, four bytes each.</summary>
    public static int[] Fields(byte[] pack)
    {
        var fields = new List<int>();
        void Add(int start, int length)
        {
            for (int at = start; at < start + length; at += sizeof(int))
            {
                fields.Add(at);
            }
        }

        Add(Header.Version, Header.Hash - Header.Version);
        Add(Header.Length, Int(pack, Header.SectionCount) * Section.Length);
        (int described, int describedLength) = SectionOf(pack, Section.Collections);
        (int tables, int tablesLength) = SectionOf(pack, Section.Tables);
        (int indexes, int indexesLength) = SectionOf(pack, Section.Indexes);
        (int entries, _) = SectionOf(pack, Section.Entries);
        (int bodies, _) = SectionOf(pack, Section.Bodies);
        Add(SectionOf(pack, Section.Keys).Offset, 8 * sizeof(int));
        Add(described, describedLength / sizeof(int) * sizeof(int));
        Add(tables, tablesLength / sizeof(int) * sizeof(int));
        Add(indexes, indexesLength / sizeof(int) * sizeof(int));
        int descriptor = described + sizeof(int);
        for (int i = 0; i < Int(pack, descriptor + Collection.EntryCount); i++)
        {
            int entry = tables + Int(pack, descriptor + Collection.Directory) + (i * PackFormat.Directory.EntryLength);
            int head = entries + Int(pack, entry), strings = head + Head.Strings;
            Add(head + Head.BodyOffset, Head.Strings - Head.BodyOffset);
            for (int s = 0; s < Head.StringCount; s++)
            {
                strings += Math.Max(0, Int(pack, head + Head.StringLengths + (sizeof(int) * s)));
            }

            Add(strings, Int(pack, head + Head.FieldCount) * PackFormat.Field.Length);
            foreach ((int items, int count) in Lists(pack, head, strings))
            {
                Add(items, count * PackFormat.Field.ItemLength);
            }

            Add(bodies + Int(pack, head + Head.BodyOffset), Int(pack, head + Head.BlockCount) * Block.Length / sizeof(int) * sizeof(int));
        }

        return [.. fields.Where(at => at + sizeof(int) <= pack.Length)];
    }

    /// <summary>The places of the texts of an intact pack: strings and fields of entries, bodies, and the values of indexes.</summary>
    public static (int Offset, int Length)[] Texts(byte[] pack)
    {
        var texts = new List<(int Offset, int Length)>();
        int descriptor = SectionOf(pack, Section.Collections).Offset + sizeof(int);
        (int tables, _) = SectionOf(pack, Section.Tables);
        (int entries, _) = SectionOf(pack, Section.Entries);
        (int bodies, _) = SectionOf(pack, Section.Bodies);
        (int indexes, _) = SectionOf(pack, Section.Indexes);
        for (int i = 0; i < Int(pack, descriptor + Collection.EntryCount); i++)
        {
            int head = entries + Int(pack, tables + Int(pack, descriptor + Collection.Directory) + (i * PackFormat.Directory.EntryLength)), strings = head + Head.Strings;
            for (int s = 0; s < Head.StringCount; s++)
            {
                int length = Math.Max(0, Int(pack, head + Head.StringLengths + (sizeof(int) * s)));
                texts.Add((strings, length));
                strings += length;
            }

            for (int f = 0; f < Int(pack, head + Head.FieldCount); f++)
            {
                int field = strings + (f * PackFormat.Field.Length);
                if (!IsList(pack, field))
                {
                    texts.Add((strings + Int(pack, field + PackFormat.Field.Offset), Int(pack, field + PackFormat.Field.Kind) >> PackFormat.Field.KindBits));
                }
            }

            foreach ((int items, int count) in Lists(pack, head, strings))
            {
                for (int item = items; item < items + (count * PackFormat.Field.ItemLength); item += PackFormat.Field.ItemLength)
                {
                    texts.Add((strings + Int(pack, item + sizeof(int)), Int(pack, item) >> PackFormat.Field.KindBits));
                }
            }

            texts.Add((bodies + Int(pack, head + Head.BodyOffset) + (Int(pack, head + Head.BlockCount) * Block.Length), Int(pack, head + Head.TextLength)));
        }

        int described = SectionOf(pack, Section.Collections).Offset;
        for (int i = 0; i < Int(pack, descriptor + Collection.IndexCount); i++)
        {
            int index = described + Int(pack, descriptor + Collection.IndexOffset) + (i * Index.Length), data = indexes + Int(pack, index + Index.Offset);
            for (int v = 0; v < Int(pack, index + Index.ValueCount); v++)
            {
                int value = data + (v * PackFormat.IndexValue.Length);
                texts.Add((data + Int(pack, value + PackFormat.IndexValue.TextOffset), Int(pack, value + PackFormat.IndexValue.TextLength)));
            }
        }

        return [.. texts.Where(static t => t.Length > 0)];
    }

    /// <summary>The places of the items of the lists of an entry, and how many there are.</summary>
    private static IEnumerable<(int Items, int Count)> Lists(byte[] pack, int head, int fields)
    {
        for (int f = 0; f < Int(pack, head + Head.FieldCount); f++)
        {
            int field = fields + (f * PackFormat.Field.Length);
            if (IsList(pack, field))
            {
                yield return (fields + Int(pack, field + PackFormat.Field.Offset), Int(pack, field + PackFormat.Field.Kind) >> PackFormat.Field.KindBits);
            }
        }
    }

    private static bool IsList(byte[] pack, int field) => (Int(pack, field + PackFormat.Field.Kind) & ((1 << PackFormat.Field.KindBits) - 1)) == (int)PackFormat.FieldKind.List;

    private static void SealCollection(byte[] pack, int described, int descriptor, int number)
    {
        (int tables, _) = SectionOf(pack, Section.Tables);
        (int entries, _) = SectionOf(pack, Section.Entries);
        for (int t = 0; t < Collection.TableCount; t++)
        {
            int place = descriptor + Collection.Tables + (t * Collection.TableLength);
            long table = tables + (long)Int(pack, place);
            for (int bucket = 0; bucket < Math.Clamp(Int(pack, place + Collection.TableBuckets), 0, 4_096) && Is(pack, table + (bucket * PackTable.BucketLength), PackTable.BucketLength); bucket++)
            {
                int at = (int)table + (bucket * PackTable.BucketLength);
                SetLong(pack, at + PackTable.HashOffset, PackHash.Of(pack.AsSpan(at, PackTable.HashOffset), (ulong)bucket));
            }
        }

        for (int i = 0; i < Math.Clamp(Int(pack, descriptor + Collection.EntryCount), 0, 4_096); i++)
        {
            long entry = tables + (long)Int(pack, descriptor + Collection.Directory) + (i * PackFormat.Directory.EntryLength);
            if (Is(pack, entry, PackFormat.Directory.EntryLength))
            {
                SealHead(pack, entries + (long)Int(pack, (int)entry), Int(pack, (int)entry + sizeof(int)), Head.SeedOf(number, i));
            }
        }

        for (int i = 0; i < Math.Clamp(Int(pack, descriptor + Collection.IndexCount), 0, 64); i++)
        {
            SealIndex(pack, described + (long)Int(pack, descriptor + Collection.IndexOffset) + (i * Index.Length));
        }
    }

    private static void SealHead(byte[] pack, long head, int length, ulong seed)
    {
        if (length < Head.Strings || !Is(pack, head, length))
        {
            return;
        }

        int at = (int)head;
        long body = SectionOf(pack, Section.Bodies).Offset + (long)Int(pack, at + Head.BodyOffset);
        bool isRendered = (Int(pack, at + Head.Flags) & (int)PackFormat.HeadFlags.HasHtml) != 0;
        long tables = isRendered && Is(pack, body, Rendered.Length)
            ? Rendered.Length + ((long)Int(pack, (int)body + Rendered.LinkCount) * Link.Length) + Int(pack, (int)body + Rendered.NamesLength)
            : 0;
        long bodyLength = tables + ((long)Int(pack, at + Head.BlockCount) * (isRendered ? Block.LengthWithHtml : Block.Length))
            + Int(pack, at + Head.TextLength) + Math.Max(0, Int(pack, at + Head.SourceLength)) + Int(pack, at + Head.HtmlLength);
        if (Is(pack, body, bodyLength))
        {
            SetLong(pack, at + Head.BodyHash, PackHash.Of(pack.AsSpan((int)body, (int)bodyLength), 0));
        }

        SetLong(pack, at + Head.Hash, PackHash.Of(pack.AsSpan(at + sizeof(ulong), length - sizeof(ulong)), seed));
    }

    private static void SealIndex(byte[] pack, long descriptor)
    {
        if (!Is(pack, descriptor, Index.Length))
        {
            return;
        }

        int at = (int)descriptor, length = Int(pack, at + Index.DataLength);
        long data = SectionOf(pack, Section.Indexes).Offset + (long)Int(pack, at + Index.Offset);
        if (Is(pack, data, length))
        {
            SetLong(pack, at + Index.Hash, PackHash.Of(pack.AsSpan((int)data, length), 0));
        }
    }

    private static void SealSection(byte[] pack, int id)
    {
        for (int i = 0; i < Math.Clamp(Int(pack, Header.SectionCount), 0, Section.MaxCount); i++)
        {
            int place = Header.Length + (i * Section.Length);
            if (Is(pack, place, Section.Length) && Int(pack, place) == id && Is(pack, Int(pack, place + Section.Offset), Int(pack, place + Section.SectionLength)))
            {
                SetLong(pack, place + Section.Hash, PackHash.Of(pack.AsSpan(Int(pack, place + Section.Offset), Int(pack, place + Section.SectionLength)), 0));
            }
        }
    }

    private static bool Is(byte[] pack, long offset, long length) => offset >= 0 && length >= 0 && offset + length <= pack.Length;

    /// <summary>An integer; 0 where it does not lie in the pack.</summary>
    private static int Int(byte[] pack, int offset) => !Is(pack, offset, sizeof(int)) ? 0 : BinaryPrimitives.ReadInt32LittleEndian(pack.AsSpan(offset));

    private static void SetLong(byte[] pack, int offset, ulong value) => BinaryPrimitives.WriteUInt64LittleEndian(pack.AsSpan(offset), value);
}
