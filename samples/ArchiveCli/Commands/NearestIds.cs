namespace ArchiveCli.Commands;

/// <summary>The ids that somebody may have meant.</summary>
internal static class NearestIds
{
    private const int Most = 3;

    /// <summary>Nobody mistypes a longer id, and comparing takes time in proportion to both lengths.</summary>
    private const int LongestId = 255;

    /// <summary>
    /// Up to three ids, the nearest first: those that few edits lead to (a third of the letters), also without the folder
    /// in front of them, and those that go on as the id begins.
    /// </summary>
    public static IReadOnlyList<string> To(string id, IEnumerable<string> ids) => id.Length > LongestId ? [] :
    [
        .. ids.Where(static other => other.Length <= LongestId).Select(other => (Id: other, Distance: Distance(id, other)))
            .Where(n => n.Distance <= Math.Max(1, id.Length / 3))
            .OrderBy(static n => n.Distance)
            .ThenBy(static n => n.Id, StringComparer.Ordinal)
            .Take(Most)
            .Select(static n => n.Id),
    ];

    private static int Distance(string asked, string id)
    {
        if (asked.Length > 2 && id.StartsWith(asked, StringComparison.OrdinalIgnoreCase))
        {
            return 1;
        }

        int name = id.LastIndexOf('/') + 1;
        return Math.Min(Edits(asked, id), Edits(asked, id[name..]));
    }

    /// <summary>Letters to insert, drop, change or swap with the next, upper and lower case being one (optimal string alignment).</summary>
    private static int Edits(string from, string to)
    {
        int[,] edits = new int[from.Length + 1, to.Length + 1];
        for (int i = 0; i <= from.Length; i++)
        {
            for (int j = 0; j <= to.Length; j++)
            {
                edits[i, j] = i == 0 || j == 0
                    ? i + j
                    : Math.Min(edits[i - 1, j - 1] + (AreSame(from[i - 1], to[j - 1]) ? 0 : 1), 1 + Math.Min(edits[i - 1, j], edits[i, j - 1]));
                if (i > 1 && j > 1 && AreSame(from[i - 1], to[j - 2]) && AreSame(from[i - 2], to[j - 1]))
                {
                    edits[i, j] = Math.Min(edits[i, j], edits[i - 2, j - 2] + 1);
                }
            }
        }

        return edits[from.Length, to.Length];
    }

    private static bool AreSame(char one, char other) => char.ToUpperInvariant(one) == char.ToUpperInvariant(other);
}
