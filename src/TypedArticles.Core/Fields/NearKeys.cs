using TypedArticles.Core.Text;

namespace TypedArticles.Core.Fields;

/// <summary>Which declared key an unknown one may have been meant for.</summary>
internal static class NearKeys
{
    /// <summary>Up to so many letters a single slip makes another word: <c>time</c> is not <c>title</c>, and <c>uid</c> is not <c>url</c>.</summary>
    private const int ShortKey = 4;

    /// <summary>Longer keys are not compared: nobody writes them by hand.</summary>
    private const int LongestKey = 64;

    /// <summary>The declared key that is nearest; null where none is near.</summary>
    /// <param name="folded">The unknown key, folded.</param>
    /// <param name="declared">The declared keys, folded, and as messages write them.</param>
    public static string? Of(string folded, IEnumerable<(string Folded, string Shown)> declared)
    {
        (string? Key, int Distance) best = (null, int.MaxValue);
        foreach ((string key, string shown) in declared)
        {
            if (Distance(folded, key) is { } distance && distance < best.Distance)
            {
                best = (shown, distance);
            }
        }

        return best.Key;
    }

    /// <summary>The number of slips between two keys; null where there are too many.</summary>
    public static int? Distance(string folded, string declared)
    {
        if (folded.Length > LongestKey)
        {
            return null;
        }

        int limit = folded.Length <= ShortKey ? 1 : 2;
        int distance = EditDistance.Between(folded, declared, limit);
        return distance <= limit && distance < Math.Max(folded.Length, declared.Length) ? distance : null;
    }
}
