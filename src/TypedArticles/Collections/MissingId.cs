using TypedArticles.Core.Text;

namespace TypedArticles.Collections;

/// <summary>Says that no entry has an id, and which id may have been meant.</summary>
internal static class MissingId
{
    /// <summary>How many ids are compared on each side of the missing one, in ordinal order: the cost does not grow with the square of the entries.</summary>
    private const int Neighbors = 32;

    /// <summary>A longer id is not compared: the time grows with the square of its length.</summary>
    private const int LongestCompared = 200;

    public static KeyNotFoundException Exception<T>(string id, ArticleCollection<T> collection)
        where T : ArticleRecord
    {
        string hint = id.Length > LongestCompared ? "" : DidYouMean.Of(NearestTexts.To(id, id.Length, NeighborsOf(id, collection.Ids())));
        return new KeyNotFoundException($"The collection has no article with the id '{Quote.Shorten(id)}'{hint}");
    }

    private static IEnumerable<string> NeighborsOf(string id, IEnumerable<string> ids)
    {
        var before = new SortedSet<string>(StringComparer.Ordinal);
        var after = new SortedSet<string>(StringComparer.Ordinal);
        foreach (string other in ids.Where(static other => other.Length <= LongestCompared))
        {
            bool isBefore = string.CompareOrdinal(other, id) < 0;
            SortedSet<string> side = isBefore ? before : after;
            side.Add(other);
            if (side.Count > Neighbors)
            {
                side.Remove(isBefore ? side.Min! : side.Max!);
            }
        }

        return before.Concat(after);
    }
}
