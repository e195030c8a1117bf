using System.Text;

namespace TypedArticles.Core.Fields;

/// <summary>
/// The key of a field: compared without case and without <c>-</c>, <c>_</c> and <c>.</c>, so that <c>PublishedOn</c> finds
/// <c>published_on</c>.
/// </summary>
internal static class FieldKey
{
    private const uint HashStart = 2166136261;
    private const uint HashFactor = 16777619;

    public static string Fold(string key)
    {
        var folded = new StringBuilder(key.Length);
        foreach (char c in key)
        {
            if (!IsIgnored(c))
            {
                folded.Append(char.ToLowerInvariant(c));
            }
        }

        return folded.ToString();
    }

    /// <summary>A hash of the folded key: equal for equal keys, whatever the unit (FNV-1a over UTF-16).</summary>
    public static uint HashOf<T>(ReadOnlySpan<T> key)
        where T : unmanaged
    {
        uint hash = HashStart;
        foreach (T unit in key)
        {
            int c = FieldUnit.ToInt(unit);
            if (c >= 0x80)
            {
                return HashOf(Fold(FieldUnit.ToText(key)));
            }

            if (!IsIgnored(c))
            {
                hash = (hash ^ (uint)Lower(c)) * HashFactor;
            }
        }

        return hash;
    }

    /// <summary>Compares two keys as if they were folded, by UTF-16.</summary>
    public static int Compare<T>(ReadOnlySpan<T> first, ReadOnlySpan<T> second)
        where T : unmanaged
    {
        int i = 0, j = 0;
        while (true)
        {
            int a = Next(first, ref i), b = Next(second, ref j);
            if (a >= 0x80 || b >= 0x80)
            {
                return string.CompareOrdinal(Fold(FieldUnit.ToText(first)), Fold(FieldUnit.ToText(second)));
            }

            if (a != b || a < 0)
            {
                return a.CompareTo(b);
            }
        }
    }

    /// <summary>The next character that counts, in lower case; -1 at the end.</summary>
    private static int Next<T>(ReadOnlySpan<T> key, ref int position)
        where T : unmanaged
    {
        while (position < key.Length)
        {
            int c = FieldUnit.ToInt(key[position++]);
            if (!IsIgnored(c))
            {
                return Lower(c);
            }
        }

        return -1;
    }

    private static uint HashOf(string folded)
    {
        uint hash = HashStart;
        foreach (char c in folded)
        {
            hash = (hash ^ c) * HashFactor;
        }

        return hash;
    }

    private static bool IsIgnored(int c) => c is '-' or '_' or '.';

    private static int Lower(int c) => c is >= 'A' and <= 'Z' ? c | 0x20 : c;
}
