namespace TypedArticles.Core.Dates;

/// <summary>
/// The calendar date in a URL's path: <c>/20220123</c>, <c>/2022/01/23</c> or <c>/2022-01-23</c>, not followed by a
/// digit, and inside the header's period, so that <c>/59790191</c> is not one.
/// </summary>
internal static class PathDate
{
    public static CalendarDate FirstWithin(ReadOnlySpan<char> path, CalendarDate period) => First(path, period, yearsAround: -1);

    /// <summary>The first date whose year is that of a period or next to it: what a wrong header or URL may say.</summary>
    public static CalendarDate FirstWithinYearsOf(ReadOnlySpan<char> path, CalendarDate period) => First(path, period, yearsAround: 1);

    private static CalendarDate First(ReadOnlySpan<char> path, CalendarDate period, int yearsAround)
    {
        for (int i = 0; i < path.Length; i++)
        {
            if (path[i] == '/'
                && TryRead(path.Slice(i + 1), out CalendarDate date)
                && (period.Contains(date) || Math.Abs(date.Year - period.Year) <= yearsAround))
            {
                return date;
            }
        }

        return default;
    }

    private static bool TryRead(ReadOnlySpan<char> text, out CalendarDate date)
    {
        date = default;
        if (text.Length < 8 || !CalendarDate.TryDigits(text.Slice(0, 4), out int year))
        {
            return false;
        }

        char separator = text[4];
        int position = 4, month, day;
        if (separator is '/' or '-')
        {
            position++;
            if (!TryOneOrTwoDigits(text, ref position, out month) || position >= text.Length || text[position++] != separator)
            {
                return false;
            }
        }
        else if (!TryOneOrTwoDigits(text, ref position, out month) || position != 6)
        {
            return false;
        }

        int dayStart = position;
        if (!TryOneOrTwoDigits(text, ref position, out day)
            || (separator != '/' && position - dayStart != 2)
            || (position < text.Length && char.IsDigit(text[position]))
            || day == 0
            || !CalendarDate.IsValid(year, month, day))
        {
            return false;
        }

        date = new CalendarDate(year, month, day);
        return true;
    }

    private static bool TryOneOrTwoDigits(ReadOnlySpan<char> text, ref int position, out int value)
    {
        int start = position;
        while (position < text.Length && position < start + 2 && text[position] is >= '0' and <= '9')
        {
            position++;
        }

        return CalendarDate.TryDigits(text.Slice(start, position - start), out value);
    }
}
