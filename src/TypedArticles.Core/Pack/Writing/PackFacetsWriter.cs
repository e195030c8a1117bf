using System.Text;

namespace TypedArticles.Core.Pack.Writing;

/// <summary>Writes the facets of a pack: the months and the languages of the entries, counted. Read by <c>PackFacets</c>.</summary>
internal static class PackFacetsWriter
{
    private const int HashLength = 8;

    public static byte[] Write(IReadOnlyList<PackEntry> articles)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(0UL);
        WriteMonths(writer, articles);
        WriteTexts(writer, articles.Select(static a => a.Language));
        writer.Flush();

        ulong hash = PackHash.Of(stream.ToArray().AsSpan(HashLength), 0);
        stream.Position = 0;
        writer.Write(hash);
        writer.Flush();
        return stream.ToArray();
    }

    private static void WriteMonths(BinaryWriter writer, IReadOnlyList<PackEntry> articles)
    {
        (int Month, int Count)[] months =
        [
            .. articles.GroupBy(static a => (a.Facts.Date with { Day = 0 }).Packed)
                .Select(static g => (g.Key, g.Count()))
                .OrderBy(static m => m.Key),
        ];
        writer.Write(months.Length);
        foreach ((int month, int count) in months)
        {
            writer.Write(month);
            writer.Write(count);
        }
    }

    private static void WriteTexts(BinaryWriter writer, IEnumerable<string?> values)
    {
        (string Value, int Count)[] texts =
        [
            .. values.OfType<string>().GroupBy(static v => v, StringComparer.Ordinal)
                .Select(static g => (g.Key, g.Count()))
                .OrderByDescending(static t => t.Item2)
                .ThenBy(static t => t.Key, StringComparer.Ordinal),
        ];
        writer.Write(texts.Length);
        foreach ((string value, int count) in texts)
        {
            byte[] utf8 = Encoding.UTF8.GetBytes(value);
            writer.Write(count);
            writer.Write(utf8.Length);
            writer.Write(utf8);
        }
    }
}
