using TypedArticles.Core.Dates;

namespace TypedArticles.Core.Articles;

/// <summary>The slug of an entry that says none: the last segment of its id, without a date before it.</summary>
internal static class EntrySlug
{
    /// <summary>"YYYY-MM-DD-".</summary>
    private const int DatePrefixLength = 11;

    public static string Of(string id)
    {
        string segment = LastSegment(id);
        return !DateOf(id).IsNone ? segment.Substring(DatePrefixLength) : segment.Length > 0 ? segment : id;
    }

    /// <summary>The date before the last segment's name; none where there is no date, or nothing behind it.</summary>
    public static CalendarDate DateOf(string id)
    {
        string segment = LastSegment(id);
        return segment.Length > DatePrefixLength && segment[DatePrefixLength - 1] == '-' && CalendarDate.TryParseIso(segment.AsSpan(0, DatePrefixLength - 1), out CalendarDate date)
            ? date
            : default;
    }

    private static string LastSegment(string id) => id.Substring(id.LastIndexOf('/') + 1);
}
