using System.Globalization;
using System.Text;
using TypedArticles.Core.Pack;

namespace TypedArticles.Core.Manifest;

/// <summary>
/// The file <c>articles.packed</c>: the ids that the build task packed, each with the hash that generated members ask for. The generator
/// compares it with the ids that it named, so that the two can never differ in a build that succeeds.
/// </summary>
internal static class PackedEntries
{
    public const string FileName = "articles.packed";
    private const string MagicLine = "typed-articles-packed 2";

    /// <param name="entries">Collection and id of each entry.</param>
    public static string Write(IEnumerable<(string Collection, string Id)> entries)
    {
        var text = new StringBuilder(MagicLine).Append('\n');
        foreach ((string collection, string id) in entries)
        {
            ManifestText.AppendLine(text, IdHash.Of(id.AsSpan()).ToString("X16", CultureInfo.InvariantCulture), collection, id);
        }

        return text.ToString();
    }

    /// <summary>Whether a text is such a file, of this version or another, whole or not.</summary>
    public static bool IsPackedEntries(string text) => text.StartsWith("typed-articles-packed ", StringComparison.Ordinal);

    /// <summary>The entries whose hash is the one that this reader computes; null for any other text, such as one of another version.</summary>
    public static IReadOnlyList<(string Collection, string Id)>? Read(string text)
    {
        string[] lines = text.Split('\n');
        if (lines[0] != MagicLine || lines[lines.Length - 1].Length != 0)
        {
            return null;
        }

        var entries = new List<(string, string)>(lines.Length);
        for (int i = 1; i < lines.Length - 1; i++)
        {
            string[] fields = ManifestText.Fields(lines[i]);
            if (fields.Length == 3 && fields[0] == IdHash.Of(fields[2].AsSpan()).ToString("X16", CultureInfo.InvariantCulture))
            {
                entries.Add((fields[1], fields[2]));
            }
        }

        return entries;
    }
}
