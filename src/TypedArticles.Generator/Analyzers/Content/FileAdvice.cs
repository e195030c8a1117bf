using System.Globalization;
using TypedArticles.Core.Dates;
using TypedArticles.Core.Rules;
using TypedArticles.Core.Seeds;
using TypedArticles.Core.Text;

namespace TypedArticles.Generator.Analyzers.Content;

/// <summary>Advice on one file by itself, from where its parts lie.</summary>
internal static class FileAdvice
{
    /// <summary>In UTF-16 code units. The longest headline of a real article that was looked at has under 200.</summary>
    private const int LongTitle = 300;

    /// <summary>A day's difference is a time zone, or a night's work.</summary>
    private const int DaysApart = 2;

    /// <summary>"DD.MM.YYYY".</summary>
    private const int DateLength = 10;

    public static void Give(ReadOnlySpan<char> text, SeedLayout layout, AdviceSink sink)
    {
        ReadOnlySpan<char> title = layout.Title.Of(text);
        if (title.Length > LongTitle)
        {
            sink.Add(RuleTable.LongTitle, layout.Title, title.Length.ToString(CultureInfo.InvariantCulture));
        }
        else if (title.IndexOfAny('\n', '\r') >= 0)
        {
            sink.Add(RuleTable.SeveralLines, layout.Title, "title");
        }

        if (Ellipsis.Ends(title))
        {
            sink.Add(RuleTable.CutTitle, layout.Title);
        }

        // A title that may hold the lead is enough said about it.
        if (layout.Lead.IsEmpty && layout.DatelineDate.IsNone && title.Length <= LongTitle)
        {
            sink.Add(RuleTable.NoLead, new TextRange(layout.Title.End, 0));
        }
        else if (layout.Lead.Of(text).IndexOfAny('\n', '\r') >= 0)
        {
            sink.Add(RuleTable.SeveralLines, layout.Lead, "lead");
        }

        CompareDates(text, layout, sink);
    }

    private static void CompareDates(ReadOnlySpan<char> text, SeedLayout layout, AdviceSink sink)
    {
        CalendarDate inPath = PathDate.FirstWithinYearsOf(HttpUrl.Path(layout.Url.Of(text)), layout.Period);
        CalendarDate dateline = layout.DatelineDate;
        TextRange datelineDate = dateline.IsNone ? default : DatelineDate(text, layout.Publisher);
        if (!dateline.IsNone && DistanceInDays(dateline, layout.Period) >= DaysApart)
        {
            sink.Add(RuleTable.DatesDisagree, datelineDate, "dateline", Shown(dateline), "header", layout.Period.ToString());
        }

        if (!dateline.IsNone && !inPath.IsNone && DistanceInDays(dateline, inPath) >= DaysApart)
        {
            sink.Add(RuleTable.DatesDisagree, datelineDate, "dateline", Shown(dateline), "URL", inPath.ToString());
        }
        else if (!inPath.IsNone && DistanceInDays(inPath, layout.Period) >= DaysApart)
        {
            sink.Add(RuleTable.DatesDisagree, layout.Url, "URL", inPath.ToString(), "header", layout.Period.ToString());
        }
    }

    /// <summary>Where the dateline's date lies: up to the comma before the publisher.</summary>
    private static TextRange DatelineDate(ReadOnlySpan<char> text, TextRange publisher) =>
        new(text.Slice(0, publisher.Start).LastIndexOf(',') - DateLength, DateLength);

    private static string Shown(CalendarDate date) => string.Format(CultureInfo.InvariantCulture, "{0:00}.{1:00}.{2:0000}", date.Day, date.Month, date.Year);

    /// <summary>The days from a day to a period; 0 where it lies inside.</summary>
    private static int DistanceInDays(CalendarDate day, CalendarDate period)
    {
        int month = Math.Max(period.Month, 1);
        DateTime first = new(period.Year, month, Math.Max(period.Day, 1));
        int lastMonth = period.Month == 0 ? 12 : period.Month;
        DateTime last = new(period.Year, lastMonth, period.Day == 0 ? CalendarDate.DaysInMonth(period.Year, lastMonth) : period.Day);
        DateTime date = new(day.Year, day.Month, day.Day);
        return date < first ? (first - date).Days : date > last ? (date - last).Days : 0;
    }
}
