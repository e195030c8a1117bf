namespace TypedArticles.Core.Text;

/// <summary>How many slips of the hand lie between two texts.</summary>
internal static class EditDistance
{
    /// <summary>
    /// The number of characters inserted, deleted, exchanged, or swapped with their neighbour (optimal string alignment).
    /// Where it is above the limit, some number above the limit.
    /// </summary>
    public static int Between(string a, string b, int limit)
    {
        // What both begin and end with costs nothing.
        int start = 0, same = 0;
        while (start < a.Length && start < b.Length && a[start] == b[start])
        {
            start++;
        }

        while (same < a.Length - start && same < b.Length - start && a[a.Length - 1 - same] == b[b.Length - 1 - same])
        {
            same++;
        }

        return Between(a.AsSpan(start, a.Length - start - same), b.AsSpan(start, b.Length - start - same), limit);
    }

    private static int Between(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit)
        {
            return limit + 1;
        }

        // No distance is greater than the longer text.
        limit = Math.Min(limit, Math.Max(a.Length, b.Length));

        // Only a band of the table matters: a cell further than the limit from the diagonal is above the limit.
        int[] beforeLast = new int[b.Length + 1], last = new int[b.Length + 1], row = new int[b.Length + 1];
        for (int j = 0; j <= Math.Min(b.Length, limit); j++)
        {
            last[j] = j;
        }

        for (int i = 1; i <= a.Length; i++)
        {
            int first = Math.Max(1, i - limit), end = Math.Min(b.Length, i + limit), least = i <= limit ? i : limit + 1;
            row[first - 1] = least;
            for (int j = first; j <= end; j++)
            {
                // The cell above the last one of a row is outside the band of the row before.
                int above = j < i + limit ? last[j] : limit + 1;
                int distance = Math.Min(Math.Min(above, row[j - 1]) + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    distance = Math.Min(distance, beforeLast[j - 2] + 1);
                }

                row[j] = distance;
                least = Math.Min(least, distance);
            }

            // No row has a smaller least than the one before it, but by a swap, which costs as much as it skips.
            if (least > limit)
            {
                return limit + 1;
            }

            (beforeLast, last, row) = (last, row, beforeLast);
        }

        return last[b.Length];
    }
}
