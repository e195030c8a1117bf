using System.Text.Json.Serialization;
using TypedArticles.Core.Dates;
using TypedArticles.Json;

namespace TypedArticles;

/// <summary>
/// A date that may lack its day, or its day and month: <c>2022</c>, <c>2022-01</c>, <c>2022-01-23</c> (the calendar dates
/// of ISO 8601-1:2019 with reduced precision, 5.2.2). Years 1000 to 9999, Gregorian calendar.
/// </summary>
/// <remarks>
/// Ordered by the first day, and where that is the same the coarser first: 2022 &lt; 2022-01 &lt; 2022-01-01 &lt; 2022-01-02.
/// The default value has no date; it comes before all others and is written as an empty text.
/// </remarks>
[JsonConverter(typeof(PartialDateJsonConverter))]
public readonly partial record struct PartialDate : IComparable<PartialDate>, IComparable
{
    private readonly int _packed;

    /// <summary>A year.</summary>
    /// <param name="year">1000 to 9999.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year is outside its range.</exception>
    public PartialDate(int year)
        : this(Checked(year, 0, 0))
    {
    }

    /// <summary>A month of a year.</summary>
    /// <param name="year">1000 to 9999.</param>
    /// <param name="month">1 to 12.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year or the month is outside its range.</exception>
    public PartialDate(int year, int month)
        : this(Checked(year, NotZero(month), 0))
    {
    }

    /// <summary>A day.</summary>
    /// <param name="year">1000 to 9999.</param>
    /// <param name="month">1 to 12.</param>
    /// <param name="day">1 to the number of days of the month.</param>
    /// <exception cref="ArgumentOutOfRangeException">The calendar has no such day, or it is outside the range of years.</exception>
    public PartialDate(int year, int month, int day)
        : this(Checked(year, NotZero(month), NotZero(day)))
    {
    }

    internal PartialDate(CalendarDate date) => _packed = date.Packed;

    /// <summary>1000 to 9999; 0 in the default value.</summary>
    public int Year => Parts.Year;

    /// <summary>1 to 12, or null where only the year is known.</summary>
    public int? Month => Parts.Month is > 0 and var month ? month : null;

    /// <summary>1 to 31, or null where the day is not known.</summary>
    public int? Day => Parts.Day is > 0 and var day ? day : null;

    /// <summary>How much is known.</summary>
    public PartialDatePrecision Precision => Parts switch
    {
        { Year: 0 } => PartialDatePrecision.None,
        { Month: 0 } => PartialDatePrecision.Year,
        { Day: 0 } => PartialDatePrecision.Month,
        _ => PartialDatePrecision.Day,
    };

    /// <summary>The first day of the period.</summary>
    /// <exception cref="InvalidOperationException">This is the default value.</exception>
    public DateOnly FirstDay => Known is var (year, month, day) ? new DateOnly(year, Math.Max(month, 1), Math.Max(day, 1)) : default;

    /// <summary>The last day of the period.</summary>
    /// <exception cref="InvalidOperationException">This is the default value.</exception>
    public DateOnly LastDay
    {
        get
        {
            (int year, int month, int day) = Known;
            month = month == 0 ? 12 : month;
            return new DateOnly(year, month, day == 0 ? CalendarDate.DaysInMonth(year, month) : day);
        }
    }

    internal CalendarDate Parts => CalendarDate.FromPacked(_packed);

    private CalendarDate Known => _packed != 0 ? Parts : throw new InvalidOperationException("This PartialDate has no date: it is the default value.");

    /// <summary>The date of a day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is before 1000.</exception>
    public static PartialDate FromDateOnly(DateOnly day) => new(day.Year, day.Month, day.Day);

    /// <inheritdoc cref="FromDateOnly"/>
    public static implicit operator PartialDate(DateOnly day) => FromDateOnly(day);

    /// <summary>The day, or null where it is not known.</summary>
    public DateOnly? ToDateOnly() => Parts.IsFull ? FirstDay : null;

    /// <summary>Whether a day lies in this year, month or day.</summary>
    public bool Contains(DateOnly day) =>
        Parts.Contains(new CalendarDate(day.Year, day.Month, day.Day)) && _packed != 0;

    /// <summary>Whether every day of another date lies in this year, month or day.</summary>
    public bool Contains(PartialDate other) => _packed != 0 && Parts.Contains(other.Parts);

    /// <summary>This date with everything finer than the precision left off; itself where it is not finer.</summary>
    /// <param name="precision"><see cref="PartialDatePrecision.Year"/>, <see cref="PartialDatePrecision.Month"/> or <see cref="PartialDatePrecision.Day"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The precision is none of the three.</exception>
    public PartialDate TruncateTo(PartialDatePrecision precision) => precision switch
    {
        PartialDatePrecision.Year => new(Parts with { Month = 0, Day = 0 }),
        PartialDatePrecision.Month => new(Parts with { Day = 0 }),
        PartialDatePrecision.Day => this,
        _ => throw new ArgumentOutOfRangeException(nameof(precision)),
    };

    /// <inheritdoc/>
    public int CompareTo(PartialDate other) => _packed.CompareTo(other._packed);

    int IComparable.CompareTo(object? obj) => obj switch
    {
        null => 1,
        PartialDate other => CompareTo(other),
        _ => throw new ArgumentException("Only a PartialDate can be compared with a PartialDate.", nameof(obj)),
    };

    /// <summary>Whether one date comes before another in the order of <see cref="CompareTo"/>.</summary>
    public static bool operator <(PartialDate left, PartialDate right) => left._packed < right._packed;

    /// <summary>Whether one date comes after another in the order of <see cref="CompareTo"/>.</summary>
    public static bool operator >(PartialDate left, PartialDate right) => left._packed > right._packed;

    /// <summary>Whether one date is the same as another or comes before it.</summary>
    public static bool operator <=(PartialDate left, PartialDate right) => left._packed <= right._packed;

    /// <summary>Whether one date is the same as another or comes after it.</summary>
    public static bool operator >=(PartialDate left, PartialDate right) => left._packed >= right._packed;

    private static CalendarDate Checked(int year, int month, int day) =>
        CalendarDate.IsValid(year, month, day)
            ? new CalendarDate(year, month, day)
            : throw new ArgumentOutOfRangeException(
                day != 0 ? nameof(day) : month != 0 ? nameof(month) : nameof(year),
                "A PartialDate has a year from 1000 to 9999, a month from 1 to 12 and a day that the month has.");

    // 0 stands for "not given" inside; from outside it is no month and no day.
    private static int NotZero(int part) => part == 0 ? -1 : part;
}
