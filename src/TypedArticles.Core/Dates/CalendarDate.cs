namespace TypedArticles.Core.Dates;

/// <summary>
/// A date of the proleptic Gregorian calendar that may lack its day, or its day and month; 0 stands for a part that is
/// not given. It is the date type of the compiler side, where <c>DateOnly</c> does not exist.
/// </summary>
internal readonly record struct CalendarDate(int Year, int Month, int Day)
{
    public const int MinYear = 1000;
    public const int MaxYear = 9999;

    public bool IsFull => Day != 0;

    public bool IsNone => Year == 0;

    /// <summary>The parts in one number that orders by first day, the coarser first; 0 for no date.</summary>
    public int Packed => (Year << 9) | (Month << 5) | Day;

    public static CalendarDate FromPacked(int packed) => new(packed >> 9, (packed >> 5) & 15, packed & 31);

    /// <summary>Whether a number is the <see cref="Packed"/> of a date.</summary>
    public static bool IsPackedDate(int packed) => IsValid(packed >> 9, (packed >> 5) & 15, packed & 31);

    public static bool IsValid(int year, int month, int day) =>
        year is >= MinYear and <= MaxYear
        && (month is >= 1 and <= 12 || (month == 0 && day == 0))
        && (day == 0 || (day >= 1 && day <= DaysInMonth(year, month)));

    public static int DaysInMonth(int year, int month) => month switch
    {
        2 => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    /// <summary>Reads <c>YYYY</c>, <c>YYYY-MM</c> or <c>YYYY-MM-DD</c> and nothing else.</summary>
    public static bool TryParseIso(ReadOnlySpan<char> text, out CalendarDate date)
    {
        date = default;
        int month = 0, day = 0;
        if (text.Length is not (4 or 7 or 10)
            || !TryDigits(text.Slice(0, 4), out int year)
            || (text.Length >= 7 && !(text[4] == '-' && TryDigits(text.Slice(5, 2), out month) && month != 0))
            || (text.Length == 10 && !(text[7] == '-' && TryDigits(text.Slice(8, 2), out day) && day != 0))
            || !IsValid(year, month, day))
        {
            return false;
        }

        date = new CalendarDate(year, month, day);
        return true;
    }

    /// <summary>Whether every day of <paramref name="other"/> lies in this period.</summary>
    public bool Contains(CalendarDate other) =>
        Year == other.Year
        && (Month == 0 || (Month == other.Month && (Day == 0 || Day == other.Day)));

    /// <summary>The value of a text that is decimal ASCII digits only.</summary>
    public static bool TryDigits(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        foreach (char c in text)
        {
            if (c is < '0' or > '9' || value > 99_999_999)
            {
                return false;
            }

            value = (value * 10) + (c - '0');
        }

        return text.Length > 0;
    }

    public override string ToString() => this switch
    {
        { Month: 0 } => $"{Year:0000}",
        { Day: 0 } => $"{Year:0000}-{Month:00}",
        _ => $"{Year:0000}-{Month:00}-{Day:00}",
    };
}
