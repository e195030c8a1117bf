namespace TypedArticles.Core.Text;

/// <summary>What somebody may have meant who asked for something that is not there.</summary>
internal static class NearestTexts
{
    private const int MaxCount = 3;

    /// <summary>More slips than anybody makes in one text, so that long texts take time in proportion to their length.</summary>
    private const int MaxDistance = 8;

    /// <summary>
    /// Up to three keys, the nearest first, then ordinal; none that is further than a third of the text that
    /// distinguishes one key from another, or than 8 slips. Case counts for nothing: look-ups are ordinal, so a wrong case is a likely slip.
    /// </summary>
    /// <param name="asked">What was asked for.</param>
    /// <param name="distinctLength">How much of it distinguishes: of a URL, the path.</param>
    /// <param name="keys">All that could be meant.</param>
    public static string[] To(string asked, int distinctLength, IEnumerable<string> keys)
    {
        int limit = Math.Min(Math.Max(1, distinctLength / 3), MaxDistance);
        string folded = asked.ToLowerInvariant();
        return
        [
            .. keys
                .Select(key => (Key: key, Distance: EditDistance.Between(folded, key.ToLowerInvariant(), limit)))
                .Where(near => near.Distance <= limit)
                .OrderBy(static near => near.Distance)
                .ThenBy(static near => near.Key, StringComparer.Ordinal)
                .Select(static near => near.Key)
                .Distinct(StringComparer.Ordinal)
                .Take(MaxCount),
        ];
    }
}
