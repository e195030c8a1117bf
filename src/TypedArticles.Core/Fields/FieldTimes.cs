using TypedArticles.Core.Dates;

namespace TypedArticles.Core.Fields;

/// <summary>A day and a time of day, as written: with the offset from UTC where one is given.</summary>
/// <param name="Day">A full date.</param>
/// <param name="Ticks">The time of day, in units of 100 nanoseconds.</param>
/// <param name="OffsetMinutes">The offset from UTC in minutes; null where none is written.</param>
internal readonly record struct FieldTime(CalendarDate Day, long Ticks, int? OffsetMinutes);

/// <summary>
/// Days, times and durations in their ISO forms, with what front matters write besides: a space in place of <c>T</c>, an hour of one digit,
/// an offset without colon. Nothing is guessed: neither the order of day and month, nor a time zone.
/// </summary>
internal static class FieldTimes
{
    private const long TicksPerSecond = TimeSpan.TicksPerSecond;
    private const int MaxFractionDigits = 7;
    private const int MaxOffsetHours = 14;

    /// <summary>
    /// <c>2024-03-12</c>, or the day of a date and time as written. The BCL also takes other orders and separators, months and days of one
    /// digit, names of months, and years before 1000.
    /// </summary>
    public static bool TryDay(ReadOnlySpan<char> text, out CalendarDate day)
    {
        bool isDay = TryDateTime(text, out FieldTime time);
        day = time.Day;
        return isDay;
    }

    /// <summary><c>2024</c>, <c>2024-03</c> or <c>2024-03-12</c>.</summary>
    public static bool TryPartialDate(ReadOnlySpan<char> text, out CalendarDate date) => CalendarDate.TryParseIso(text, out date);

    /// <summary>A date and time with its offset from UTC: <c>Z</c>, <c>+02:00</c>, <c>+0200</c>, <c>+02</c>. The BCL takes the machine's offset where none is written.</summary>
    public static bool TryDateTimeOffset(ReadOnlySpan<char> text, out DateTimeOffset value)
    {
        value = default;
        if (!TryDateTime(text, out FieldTime time) || time.OffsetMinutes is not { } minutes)
        {
            return false;
        }

        // The moment in UTC must have a date too: 9999-12-31T23:00-02:00 has none.
        long ticks = ToTicks(time);
        if (ticks - (minutes * TimeSpan.TicksPerMinute) > DateTime.MaxValue.Ticks)
        {
            return false;
        }

        value = new DateTimeOffset(ticks, TimeSpan.FromMinutes(minutes));
        return true;
    }

    /// <summary>A date, or a date and time, without an offset. The BCL converts one that has an offset to the machine's time.</summary>
    public static bool TryLocalDateTime(ReadOnlySpan<char> text, out DateTime value)
    {
        bool isLocal = TryDateTime(text, out FieldTime time) && time.OffsetMinutes is null;
        value = isLocal ? new DateTime(ToTicks(time), DateTimeKind.Unspecified) : default;
        return isLocal;
    }

    /// <summary>A date, or a date and time, with or without an offset.</summary>
    public static bool TryDateTime(ReadOnlySpan<char> text, out FieldTime time)
    {
        time = default;
        if (text.Length < 10 || !CalendarDate.TryParseIso(text.Slice(0, 10), out CalendarDate day))
        {
            return false;
        }

        if (text.Length == 10)
        {
            time = new FieldTime(day, 0, null);
            return true;
        }

        int i = 10;
        if (text[i] is 'T' or 't')
        {
            i++;
        }
        else if (!SkipSpaces(text, ref i))
        {
            return false;
        }

        if (!TryReadTime(text, ref i, out long ticks) || !TryReadOffset(text, i, out int? offset))
        {
            return false;
        }

        time = new FieldTime(day, ticks, offset);
        return true;
    }

    /// <summary><c>8:05</c>, <c>08:05:30</c>, <c>08:05:30.25</c>, in ticks. The BCL also takes <c>8 AM</c> and, for a time, a whole date.</summary>
    public static bool TryTime(ReadOnlySpan<char> text, out long ticks)
    {
        int i = 0;
        return TryReadTime(text, ref i, out ticks) && i == text.Length;
    }

    /// <summary>
    /// <c>1:30</c> (hours and minutes), <c>1:30:15.5</c>, <c>2.01:30:00</c> (days before the point), or a duration of ISO 8601 in weeks, days, hours, minutes
    /// and seconds: <c>PT1H30M</c>, <c>P2D</c>. <see cref="TimeSpan.TryParse(string, out TimeSpan)"/> also takes <c>90</c> and <c>25:00:00</c>, as days.
    /// </summary>
    public static bool TryTimeSpan(ReadOnlySpan<char> text, out TimeSpan value)
    {
        value = default;
        bool isNegative = text.Length > 0 && text[0] == '-';
        ReadOnlySpan<char> rest = isNegative ? text.Slice(1) : text;
        decimal ticks;
        if (rest.Length > 0 && rest[0] == 'P')
        {
            if (!TryReadDuration(rest, out ticks))
            {
                return false;
            }
        }
        else
        {
            int days = 0, i = 0, point = rest.IndexOf('.');
            if (point > 0 && point < rest.IndexOf(':'))
            {
                if (!CalendarDate.TryDigits(rest.Slice(0, point), out days))
                {
                    return false;
                }

                i = point + 1;
            }

            if (!TryReadTime(rest, ref i, out long time) || i != rest.Length)
            {
                return false;
            }

            ticks = ((decimal)days * TimeSpan.TicksPerDay) + time;
        }

        ticks = isNegative ? -ticks : ticks;
        if (ticks < long.MinValue || ticks > long.MaxValue)
        {
            return false;
        }

        value = new TimeSpan((long)ticks);
        return true;
    }

    private static long ToTicks(FieldTime time) => new DateTime(time.Day.Year, time.Day.Month, time.Day.Day, 0, 0, 0, DateTimeKind.Unspecified).Ticks + time.Ticks;

    private static bool SkipSpaces(ReadOnlySpan<char> text, ref int position)
    {
        int start = position;
        while (position < text.Length && text[position] == ' ')
        {
            position++;
        }

        return position > start;
    }

    /// <summary>Reads hours of one or two digits, minutes, and perhaps seconds and their fraction.</summary>
    private static bool TryReadTime(ReadOnlySpan<char> text, ref int position, out long ticks)
    {
        ticks = 0;
        int seconds = 0;
        long fraction = 0;
        if (!TryReadNumber(text, ref position, 1, 2, 23, out int hours)
            || !TryReadMark(text, ref position, ':')
            || !TryReadNumber(text, ref position, 2, 2, 59, out int minutes))
        {
            return false;
        }

        if (TryReadMark(text, ref position, ':')
            && (!TryReadNumber(text, ref position, 2, 2, 59, out seconds) || (TryReadMark(text, ref position, '.') && !TryReadFraction(text, ref position, out fraction))))
        {
            return false;
        }

        ticks = (((((hours * 60L) + minutes) * 60) + seconds) * TicksPerSecond) + fraction;
        return true;
    }

    /// <summary>Reads an offset from UTC to the end of the text; none where there is nothing.</summary>
    private static bool TryReadOffset(ReadOnlySpan<char> text, int position, out int? offset)
    {
        offset = null;
        if (position == text.Length)
        {
            return true;
        }

        SkipSpaces(text, ref position);
        if (position == text.Length)
        {
            return false;
        }

        char sign = text[position++];
        if (sign is 'Z' or 'z')
        {
            offset = 0;
            return position == text.Length;
        }

        if (sign is not ('+' or '-') || !TryReadNumber(text, ref position, 1, 2, MaxOffsetHours, out int hours))
        {
            return false;
        }

        int minutes = 0;
        bool hasColon = TryReadMark(text, ref position, ':');
        if ((hasColon || position < text.Length) && (!TryReadNumber(text, ref position, 2, 2, 59, out minutes) || position < text.Length))
        {
            return false;
        }

        int total = (hours * 60) + minutes;
        offset = sign == '-' ? -total : total;
        return total <= MaxOffsetHours * 60;
    }

    /// <summary>Reads <c>P[nW]</c> or <c>P[nD][T[nH][nM][n.nS]]</c>.</summary>
    private static bool TryReadDuration(ReadOnlySpan<char> text, out decimal ticks)
    {
        ticks = 0;
        const string units = "WDHMS";
        ReadOnlySpan<long> lengths = [7 * TimeSpan.TicksPerDay, TimeSpan.TicksPerDay, TimeSpan.TicksPerHour, TimeSpan.TicksPerMinute, TicksPerSecond];
        int i = 1, next = 0;
        bool isTime = false, any = false;
        while (i < text.Length)
        {
            if (text[i] == 'T' && !isTime)
            {
                isTime = true;
                next = Math.Max(next, 2);
                i++;
                any = false;
                continue;
            }

            int digits = i;
            while (i < text.Length && text[i] is >= '0' and <= '9')
            {
                i++;
            }

            if (!CalendarDate.TryDigits(text.Slice(digits, i - digits), out int number))
            {
                return false;
            }

            long fraction = 0;
            bool hasFraction = TryReadMark(text, ref i, '.');
            if ((hasFraction && !TryReadFraction(text, ref i, out fraction)) || i == text.Length)
            {
                return false;
            }

            int unit = units.IndexOf(text[i++]);
            if (unit < next || (unit >= 2) != isTime || (hasFraction && unit != 4) || (unit == 0 && i < text.Length))
            {
                return false;
            }

            ticks += ((decimal)number * lengths[unit]) + fraction;
            next = unit + 1;
            any = true;
        }

        return any;
    }

    private static bool TryReadNumber(ReadOnlySpan<char> text, ref int position, int minDigits, int maxDigits, int max, out int value)
    {
        value = 0;
        int start = position;
        while (position < text.Length && position - start < maxDigits && text[position] is >= '0' and <= '9')
        {
            value = (value * 10) + (text[position++] - '0');
        }

        return position - start >= minDigits && value <= max;
    }

    /// <summary>Reads a fraction of a second; more digits than a tick has are refused, not rounded.</summary>
    private static bool TryReadFraction(ReadOnlySpan<char> text, ref int position, out long ticks)
    {
        ticks = 0;
        int start = position;
        long unit = TicksPerSecond;
        while (position < text.Length && position - start < MaxFractionDigits && text[position] is >= '0' and <= '9')
        {
            unit /= 10;
            ticks += (text[position++] - '0') * unit;
        }

        return position > start && !(position < text.Length && text[position] is >= '0' and <= '9');
    }

    private static bool TryReadMark(ReadOnlySpan<char> text, ref int position, char mark)
    {
        if (position < text.Length && text[position] == mark)
        {
            position++;
            return true;
        }

        return false;
    }
}
