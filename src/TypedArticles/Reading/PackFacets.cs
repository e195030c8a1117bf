using System.Buffers.Binary;
using System.Text;
using TypedArticles.Core.Dates;
using TypedArticles.Core.Pack;

namespace TypedArticles.Reading;

/// <summary>
/// Reads the facets: the hash of the rest, then two lists, months and languages, each a count and its entries in the order in which they
/// are returned. A month is a packed date and a count; a text is a count, a length and the UTF-8. Their length is in proportion to the
/// different values, not to the entries.
/// </summary>
internal static class PackFacets
{
    public static IReadOnlyList<ArticleCount<PartialDate>> Months(PackReader pack)
    {
        ReadOnlySpan<byte> bytes = Checked(pack);
        return Array.AsReadOnly(ReadMonths(ref bytes));
    }

    public static IReadOnlyList<ArticleCount<string>> Languages(PackReader pack)
    {
        ReadOnlySpan<byte> bytes = Checked(pack);
        ReadMonths(ref bytes);
        return Array.AsReadOnly(ReadTexts(ref bytes));
    }

    private static ReadOnlySpan<byte> Checked(PackReader pack)
    {
        ReadOnlySpan<byte> bytes = pack.Facets;
        PackReader.Require(
            bytes.Length >= 8 && BinaryPrimitives.ReadUInt64LittleEndian(bytes) == PackHash.Of(bytes[8..], 0),
            "its facets do not match their hash");
        return bytes[8..];
    }

    private static ArticleCount<PartialDate>[] ReadMonths(ref ReadOnlySpan<byte> bytes)
    {
        var months = new ArticleCount<PartialDate>[ReadCount(ref bytes)];
        for (int i = 0; i < months.Length; i++)
        {
            int packed = ReadInteger(ref bytes);
            months[i] = new(new PartialDate(CalendarDate.FromPacked(packed)), ReadInteger(ref bytes));
        }

        return months;
    }

    private static ArticleCount<string>[] ReadTexts(ref ReadOnlySpan<byte> bytes)
    {
        var texts = new ArticleCount<string>[ReadCount(ref bytes)];
        for (int i = 0; i < texts.Length; i++)
        {
            int count = ReadInteger(ref bytes), length = ReadInteger(ref bytes);
            PackReader.Require((uint)length <= (uint)bytes.Length, "a facet lies outside the pack");
            texts[i] = new(Encoding.UTF8.GetString(bytes[..length]), count);
            bytes = bytes[length..];
        }

        return texts;
    }

    /// <summary>A number of entries, each of which takes at least eight bytes.</summary>
    private static int ReadCount(ref ReadOnlySpan<byte> bytes)
    {
        int count = ReadInteger(ref bytes);
        PackReader.Require((uint)count <= (uint)bytes.Length / 8, "a list of facets lies outside the pack");
        return count;
    }

    private static int ReadInteger(ref ReadOnlySpan<byte> bytes)
    {
        PackReader.Require(bytes.Length >= 4, "its facets are cut short");
        int value = BinaryPrimitives.ReadInt32LittleEndian(bytes);
        bytes = bytes[4..];
        return value;
    }
}
