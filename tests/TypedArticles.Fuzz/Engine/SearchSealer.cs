using System.Buffers.Binary;
using TypedArticles.Core.Pack;
using TypedArticles.Core.Searching;
using Header = TypedArticles.Core.Searching.SearchFormat.Header;
using Section = TypedArticles.Core.Searching.SearchFormat.Section;

namespace TypedArticles.Fuzz;

/// <summary>Makes the hashes of a search index right again, and lists where its fields are.</summary>
internal static class SearchSealer
{
    public static void Seal(byte[] index)
    {
        int content = Int(index, Header.Content), count = Int(index, Header.SectionCount);
        long tables = Header.Length + ((long)count * Section.Length);
        if (content < Header.Length || content > index.Length || count < 0 || tables > content)
        {
            return;
        }

        for (int page = 0, offset = content; offset < index.Length && tables + ((page + 1) * sizeof(ulong)) <= content; page++, offset += SearchFormat.PageLength)
        {
            SetLong(index, (int)tables + (page * sizeof(ulong)), HashOfPage(index, offset, Math.Min(SearchFormat.PageLength, index.Length - offset), page));
        }

        SetLong(index, Header.Hash, PackHash.Of(index.AsSpan(Header.Length, content - Header.Length), PackHash.Of(index.AsSpan(0, Header.Hash), 0)));
    }

    /// <summary>The places of the integers of an intact index; the rest of it is bytes.</summary>
    public static int[] Fields(byte[] index)
    {
        var fields = new List<int> { Header.Version, Header.Level, Header.SectionCount, Header.TotalLength, Header.Content };
        for (int i = 0; i < Int(index, Header.SectionCount); i++)
        {
            int section = Header.Length + (i * Section.Length), data = Int(index, section + Section.Data);
            for (int at = Section.Collection; at < Section.FirstBytes; at += sizeof(int))
            {
                fields.Add(section + at);
            }

            fields.AddRange(Enumerable.Range(0, Int(index, section + Section.EntryCount)).Select(n => Int(index, section + Section.Entries) + (n * sizeof(int))));
            for (int at = Int(index, section + Section.Blocks); at < Int(index, section + Section.Words); at += sizeof(int))
            {
                fields.Add(data + at);
            }
        }

        return [.. fields.Where(at => at + sizeof(int) <= index.Length)];
    }

    private static unsafe ulong HashOfPage(byte[] index, int offset, int length, int page)
    {
        fixed (byte* start = index)
        {
            return SearchFormat.HashOfPage(start + offset, length, page);
        }
    }

    private static int Int(byte[] index, int offset) => BinaryPrimitives.ReadInt32LittleEndian(index.AsSpan(offset));

    private static void SetLong(byte[] index, int offset, ulong value) => BinaryPrimitives.WriteUInt64LittleEndian(index.AsSpan(offset), value);
}
