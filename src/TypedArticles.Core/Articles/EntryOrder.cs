namespace TypedArticles.Core.Articles;

/// <summary>The order of every collection: by date, entries without one last, then by id (ordinal).</summary>
internal static class EntryOrder
{
    /// <param name="date">The packed date of the first entry; 0 for none.</param>
    /// <param name="id">Its id.</param>
    /// <param name="otherDate">The packed date of the second entry; 0 for none.</param>
    /// <param name="otherId">Its id.</param>
    public static int Compare(int date, string id, int otherDate, string otherId) =>
        date == otherDate ? string.CompareOrdinal(id, otherId)
        : date == 0 ? 1
        : otherDate == 0 ? -1
        : date.CompareTo(otherDate);
}
