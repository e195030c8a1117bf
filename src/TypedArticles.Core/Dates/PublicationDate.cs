using TypedArticles.Core.Text;

namespace TypedArticles.Core.Dates;

/// <summary>The day an article was published, from the three places that may tell it.</summary>
internal static class PublicationDate
{
    /// <summary>The dateline's date, else a date in the URL's path inside the period, else the header's full date, else none.</summary>
    public static CalendarDate Of(CalendarDate dateline, ReadOnlySpan<char> url, CalendarDate period)
    {
        if (!dateline.IsNone)
        {
            return dateline;
        }

        CalendarDate inPath = PathDate.FirstWithin(HttpUrl.Path(url), period);
        return !inPath.IsNone ? inPath : period.IsFull ? period : default;
    }
}
