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

    /// <param name="text">The whole file.</param>
    /// <param name="layout">Where its parts are.</param>
    /// <param name="hasLead">What the item says about the block after the title.</param>
    /// <param name="today">The day of the build.</param>
    /// <param name="sink">Receives the advice.</param>
    public static void Give(ReadOnlySpan<char> text, SeedLayout layout, bool? hasLead, DateTime today, AdviceSink sink)
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
        (TextRange near, string fault) = NearDateline(text, layout, hasLead);
        if (!near.IsEmpty)
        {
            sink.Add(RuleTable.NearDateline, near, Quote.Shorten(near.Of(text)), fault);
        }
        else if (layout.Lead.IsEmpty && layout.DatelineDate.IsNone && title.Length <= LongTitle)
        {
            sink.Add(RuleTable.NoLead, new TextRange(layout.Title.End, 0));
        }
        else if (layout.Lead.Of(text).IndexOfAny('\n', '\r') >= 0)
        {
            sink.Add(RuleTable.SeveralLines, layout.Lead, "lead");
        }

        CompareDates(text, layout, sink);
        CheckFuture(layout, today, sink);
    }

    /// <summary>What looks like a dateline in the block after the title, where no dateline was found and the item does not say that it is no lead.</summary>
    private static (TextRange Range, string Fault) NearDateline(ReadOnlySpan<char> text, SeedLayout layout, bool? hasLead)
    {
        if (!layout.DatelineRange.IsEmpty || hasLead == false)
        {
            return default;
        }

        TextRange block = layout.Lead;
        return block.IsEmpty && !new TextLines(text, layout.Body.Start).TryNextBlock(out block) ? default : Dateline.NearMiss(text, block);
    }

    /// <summary>A day later than tomorrow, which it already is somewhere on Earth, is in the future. No article that was in the past ever gets this advice.</summary>
    private static void CheckFuture(SeedLayout layout, DateTime today, AdviceSink sink)
    {
        DateTime tomorrow = today.Date.AddDays(1);
        if (FirstDay(layout.Period) > tomorrow)
        {
            sink.Add(RuleTable.FutureDate, layout.PeriodRange, "header", layout.Period.ToString());
        }
        else if (!layout.DatelineDate.IsNone && FirstDay(layout.DatelineDate) > tomorrow)
        {
            sink.Add(RuleTable.FutureDate, layout.DatelineRange, "dateline", Shown(layout.DatelineDate));
        }
        else if (layout.Fields is { Modified: { IsNone: false } modified } fields && FirstDay(modified) > tomorrow)
        {
            sink.Add(RuleTable.FutureDate, fields.ModifiedRange, "front matter", modified.ToString());
        }
    }

    private static DateTime FirstDay(CalendarDate date) => new(date.Year, Math.Max(date.Month, 1), Math.Max(date.Day, 1));

    private static void CompareDates(ReadOnlySpan<char> text, SeedLayout layout, AdviceSink sink)
    {
        CalendarDate inPath = PathDate.FirstWithinYearsOf(HttpUrl.Path(layout.Url.Of(text)), layout.Period);
        CalendarDate dateline = layout.DatelineDate;
        if (!dateline.IsNone && DistanceInDays(dateline, layout.Period) >= DaysApart)
        {
            sink.Add(RuleTable.DatesDisagree, layout.DatelineRange, "dateline", Shown(dateline), "header", layout.Period.ToString());
        }

        if (!dateline.IsNone && !inPath.IsNone && DistanceInDays(dateline, inPath) >= DaysApart)
        {
            sink.Add(RuleTable.DatesDisagree, layout.DatelineRange, "dateline", Shown(dateline), "URL", inPath.ToString());
        }
        else if (!inPath.IsNone && DistanceInDays(inPath, layout.Period) >= DaysApart)
        {
            sink.Add(RuleTable.DatesDisagree, layout.Url, "URL", inPath.ToString(), "header", layout.Period.ToString());
        }
    }

    private static string Shown(CalendarDate date) => string.Format(CultureInfo.InvariantCulture, "{0:00}.{1:00}.{2:0000}", date.Day, date.Month, date.Year);

    /// <summary>The days from a day to a period; 0 where it lies inside.</summary>
    private static int DistanceInDays(CalendarDate day, CalendarDate period)
    {
        DateTime first = FirstDay(period);
        int lastMonth = period.Month == 0 ? 12 : period.Month;
        DateTime last = new(period.Year, lastMonth, period.Day == 0 ? CalendarDate.DaysInMonth(period.Year, lastMonth) : period.Day);
        DateTime date = new(day.Year, day.Month, day.Day);
        return date < first ? (first - date).Days : date > last ? (date - last).Days : 0;
    }
}
