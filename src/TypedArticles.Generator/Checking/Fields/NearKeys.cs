using TypedArticles.Core.Text;

namespace TypedArticles.Generator.Checking.Fields;

/// <summary>Which declared key an unknown one may have been meant for.</summary>
internal static class NearKeys
{
    /// <summary>Up to so many letters a single slip makes another word: <c>time</c> is not <c>title</c>, and <c>uid</c> is not <c>url</c>.</summary>
    private const int ShortKey = 4;

    /// <summary>Longer keys are not compared: nobody writes them by hand.</summary>
    private const int LongestKey = 64;

    /// <summary>Keys of the entry itself that are worth a suggestion: a draft whose key is misspelled would be published.</summary>
    private static readonly string[] s_ofEntries = ["draft", "published", "slug", "language", "permalink"];

    /// <summary>The declared key that is nearest; null where none is near.</summary>
    /// <param name="folded">The unknown key, folded.</param>
    /// <param name="declared">The declared keys, folded, and as messages write them.</param>
    /// <param name="isEntry">Whether the keys of the entry itself count too.</param>
    public static string? Of(string folded, IEnumerable<(string Folded, string Shown)> declared, bool isEntry)
    {
        (string? Key, int Distance) best = (null, int.MaxValue);
        foreach ((string key, string shown) in isEntry ? declared.Concat(s_ofEntries.Select(static k => (k, k))) : declared)
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
