using TypedArticles.Core.Dates;

namespace TypedArticles.Core.Articles;

/// <summary>The slug of an entry that says none: the last segment of its id, without a date before it.</summary>
internal static class EntrySlug
{
    /// <summary>"YYYY-MM-DD-".</summary>
    private const int DatePrefixLength = 11;

    public static string Of(string id)
    {
        string segment = id.Substring(id.LastIndexOf('/') + 1);
        bool isDated = segment.Length > DatePrefixLength
            && segment[DatePrefixLength - 1] == '-'
            && CalendarDate.TryParseIso(segment.AsSpan(0, DatePrefixLength - 1), out _);
        return isDated ? segment.Substring(DatePrefixLength) : segment.Length > 0 ? segment : id;
    }
}
