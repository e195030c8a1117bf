using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using TypedArticles.Core.Dates;
using TypedArticles.Core.Fields;
using Xunit;
using Xunit.Abstractions;

namespace TypedArticles.Tests.Fields;

/// <summary>Days, times and durations against the BCL.</summary>
public sealed partial class FieldTimeTests(ITestOutputHelper output) : BclComparison(output)
{
    [Fact]
    public void Days() => Compare<DateTime>(
        static (string t, out DateTime v) =>
        {
            bool isDay = FieldTimes.TryDay(t.AsSpan(), out CalendarDate day);
            v = isDay ? new DateTime(day.Year, day.Month, day.Day, 0, 0, 0, DateTimeKind.Unspecified) : default;
            return isDay;
        },
        static (string t, out DateTime v) =>
        {
            bool isDay = DateOnly.TryParse(t, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day);
            v = day.ToDateTime(default);
            return isDay;
        },
        s_dates,
        onlyBcl: s_datesOfBcl,
        onlyOurs: [("the day of a date and time", static t => t.Length > 10)]);

    [Fact]
    public void Moments() => Compare<DateTimeOffset>(
        static (string t, out DateTimeOffset v) => FieldTimes.TryDateTimeOffset(t.AsSpan(), out v),
        static (string t, out DateTimeOffset v) => DateTimeOffset.TryParse(t, CultureInfo.InvariantCulture, DateTimeStyles.None, out v),
        s_dates,
        onlyBcl:
        [
            ("no offset: the machine's is taken", static t => !ZoneAtEnd().IsMatch(t)), .. s_datesOfBcl,
        ],
        onlyOurs: [("an offset of one digit, two spaces, an hour of one digit after T", static t => Regex.IsMatch(t, @"[+-]\d(:\d\d)?$|  |[Tt]\d:"))]);

    [Fact]
    public void Times_without_offset() => Compare<DateTime>(
        static (string t, out DateTime v) => FieldTimes.TryLocalDateTime(t.AsSpan(), out v),
        static (string t, out DateTime v) => DateTime.TryParse(t, CultureInfo.InvariantCulture, DateTimeStyles.None, out v),
        s_dates,
        onlyBcl: [("an offset: converted to the machine's time", static t => ZoneAtEnd().IsMatch(t)), .. s_datesOfBcl],
        onlyOurs: [("two spaces, an hour of one digit after T", static t => Regex.IsMatch(t, @"  |[Tt]\d:"))]);

    [Fact]
    public void Times_of_day() => Compare<long>(
        static (string t, out long v) => FieldTimes.TryTime(t.AsSpan(), out v),
        static (string t, out long v) =>
        {
            bool isTime = TimeOnly.TryParse(t, CultureInfo.InvariantCulture, DateTimeStyles.None, out TimeOnly time);
            v = time.Ticks;
            return isTime;
        },
        ["08:05", "8:05", "08:05:30", "08:05:30.25", "23:59:59.9999999", "24:00", "12:60", "8:5", "8 AM", "08:05 PM", "080530", "12:30Z", "00:00:00.12345678"],
        onlyBcl:
        [
            ("minutes and seconds of one digit", static t => Regex.IsMatch(t, @":\d(\D|$)")),
            ("AM, PM, separators, white space, numbers alone", static t => !Regex.IsMatch(t, @"^\d{1,2}:\d\d(:\d\d(\.\d+)?)?$")),
            ("more than seven digits of a fraction, rounded", static t => Regex.IsMatch(t, @"\.\d{8}")),
        ],
        onlyOurs: []);

    [Fact]
    public void Durations() => Compare<TimeSpan>(
        static (string t, out TimeSpan v) => FieldTimes.TryTimeSpan(t.AsSpan(), out v),
        static (string t, out TimeSpan v) => TimeSpan.TryParse(t, CultureInfo.InvariantCulture, out v),
        ["1:30", "01:30:15", "1:30:15.5", "2.01:30:00", "-1:30", "90", "25:00:00", "1:60", "10675199.02:48:05.4775807", "10675200.00:00:00", "-10675199.02:48:05.4775808", "1:30:15.12345678", "1:2:3:4", "P1D", "0:00"],
        onlyBcl:
        [
            ("numbers alone, as days", static t => !t.Contains(':', StringComparison.Ordinal)),
            ("hours from 24 on, as days", static t => Regex.IsMatch(t, @"(^|[-.\s])\d*(2[4-9]|[3-9]\d|\d{3,}):")),
            ("days before a colon", static t => Regex.Count(t, ":") > 2),
            ("minutes and seconds of one digit, or of more than two", static t => Regex.IsMatch(t, @":\d(\D|$)|:\d{3}")),
            ("leading zeros of days and hours", static t => Regex.IsMatch(t, @"^\s*-?0+\d+[.:]|\.0+\d\d:")),
            ("white space around", static t => Regex.IsMatch(t, @"^\s|[\s\0]$")),
            ("a fraction that begins or ends nothing, days without hours", static t => Regex.IsMatch(t, @"\.$|\.\D|^-?\.|:\.")),
            ("more than seven digits of a fraction, rounded", static t => Regex.IsMatch(t, @"\.\d{8}")),
            ("days of more than nine digits", static t => Regex.IsMatch(t, @"\d{10}")),
        ],
        onlyOurs: [("ISO 8601", static t => t.Contains('P', StringComparison.Ordinal))]);

    [Fact]
    public void Durations_of_ISO_8601() => Compare<TimeSpan>(
        static (string t, out TimeSpan v) => FieldTimes.TryTimeSpan(t.AsSpan(), out v),
        static (string t, out TimeSpan v) =>
        {
            try
            {
                v = XmlConvert.ToTimeSpan(t);
                return true;
            }
            catch (Exception e) when (e is FormatException or OverflowException)
            {
                v = default;
                return false;
            }
        },
        ["PT1H30M", "P2D", "P1DT2H", "PT0.5S", "PT15M", "-PT1H", "P1W", "P1Y", "P1M", "PT", "P", "PT1.5H", "PT90M", "PT1H30", "P1DT", "PT36H", "PT0S", "PT1M1H"],
        onlyBcl:
        [
            ("years and months, of 365 and 30 days", static t => Regex.IsMatch(t, @"^[\s-]*P\d+[YM]|P\d+Y\d+M")),
            ("white space around", static t => Regex.IsMatch(t, @"^\s|\s$")),
            ("more than seven digits of a fraction, rounded", static t => Regex.IsMatch(t, @"\.\d{8}")),
            ("a fraction that begins or ends nothing", static t => Regex.IsMatch(t, @"\.S|[HMT]\.")),
            ("numbers of more than nine digits", static t => Regex.IsMatch(t, @"\d{10}")),
        ],
        onlyOurs: [("weeks", static t => t.Contains('W', StringComparison.Ordinal)), ("hours and minutes", static t => t.Contains(':', StringComparison.Ordinal))]);

    [Fact]
    public void Partial_dates() => Compare<CalendarDate>(
        static (string t, out CalendarDate v) => FieldTimes.TryPartialDate(t.AsSpan(), out v),
        static (string t, out CalendarDate v) =>
        {
            string format = t.Length switch { 4 => "yyyy", 7 => "yyyy-MM", _ => "yyyy-MM-dd" };
            bool isDate = DateOnly.TryParseExact(t, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day);
            v = isDate ? new CalendarDate(day.Year, t.Length > 4 ? day.Month : 0, t.Length > 7 ? day.Day : 0) : default;
            return isDate;
        },
        ["2024", "2024-03", "2024-03-12", "2024-02-29", "2023-02-29", "2024-13", "2024-3", "1000", "0999", "9999-12-31", "24", "2024-00"],
        onlyBcl: [("years before 1000", static t => t.StartsWith('0'))],
        onlyOurs: []);

    [Theory]
    [InlineData("2024-03-12 8:05", "2024-03-12T08:05:00.0000000")]
    [InlineData("2024-03-12T08:05:30.5", "2024-03-12T08:05:30.5000000")]
    [InlineData("2024-03-12 08:05:00 +0200", "2024-03-12T08:05:00.0000000+02:00")]
    [InlineData("2024-03-12t08:05:00z", "2024-03-12T08:05:00.0000000+00:00")]
    [InlineData("2024-03-12 08:05 -5", "2024-03-12T08:05:00.0000000-05:00")]
    [InlineData("2024-03-12T08:05-05:30", "2024-03-12T08:05:00.0000000-05:30")]
    [InlineData("9999-12-31T23:00-02:00", null)]
    [InlineData("2024-03-12T08:05+14:01", null)]
    [InlineData("2024-03-12T24:00", null)]
    [InlineData("2024-03-12T08:05:60", null)]
    [InlineData("2024-03-12T08", null)]
    [InlineData("2024-03-12T08:05 UTC", null)]
    [InlineData("2024-03-12T08:05 ", null)]
    [InlineData("2024-03-12T08:05+020", null)]
    [InlineData("2024-03-12T08:05:00.12345678Z", null)]
    [InlineData("12/03/2024", null)]
    [InlineData("2024-3-12", null)]
    [InlineData("2023-02-29", null)]
    public void Dates_with_times(string text, string? expected)
    {
        string? read = FieldTimes.TryDateTimeOffset(text.AsSpan(), out DateTimeOffset moment) ? moment.ToString("O", CultureInfo.InvariantCulture)
            : FieldTimes.TryLocalDateTime(text.AsSpan(), out DateTime local) ? local.ToString("O", CultureInfo.InvariantCulture) : null;
        Assert.Equal(expected, read);
    }

    private static readonly string[] s_dates =
    [
        "2024-03-12", "2024-02-29", "1999-12-31", "0999-01-01", "2024-3-12", "12/03/2024", "March 12, 2024", "2024-03-12T08:05:00Z", "2024-03-12 08:05:00 +0200", "2024-03-12 8:05", "2024-03-12T08:05:30.1234567+02:00", "2024-03-12T08:05:30.123456789Z", "2024-03-12 08:05:00-05",
        "2024-03-12T24:00:00", "2024-03-12T08:05:00+15:00", "9999-12-31T23:59:59.9999999-01:00", "20240312", "2024-W11-2", "2024-03-12  08:05 Z", "2024-03-12T08:05 -5",
    ];

    private static readonly (string, Predicate<string>)[] s_datesOfBcl =
    [
        ("other orders and separators, digits alone, names of months and days, white space", static t => !Regex.IsMatch(t, @"^\d{4}-\d\d-\d\d([Tt ]|$)") || Regex.IsMatch(t, @"^\s|[\s\0]$")),
        ("years before 1000", static t => t.StartsWith('0')),
        ("minutes and seconds of one digit", static t => Regex.IsMatch(t, @"[:\s]\d(\D|$)")),
        ("more than seven digits of a fraction, rounded", static t => Regex.IsMatch(t, @"\.\d{8}")),
        ("24:00, the next day", static t => Regex.IsMatch(t, @"[Tt ]24:00")),
        ("other white space and marks inside", static t => Regex.IsMatch(t, @"[^\S ]|[T ] |[,.;/AP#\0]|\d\s+\d+$|:\s|\s:|GMT", RegexOptions.IgnoreCase)),
        ("zones and T in other places", static t => Regex.IsMatch(t, @"[\sTt][TtZz]|[TtZz]\s|[Zz]\d|[Zz].*[Zz+-]")),
        ("a time of the hour alone", static t => !t[10..].Contains(':', StringComparison.Ordinal)),
        ("offsets of other forms", static t => Regex.IsMatch(t, @"[+-]\s*\d{1,5}:?\d{0,3}$|[+-]\d+:$")),
    ];

    [GeneratedRegex(@"([Zz]|GMT|[+-][\d:]+)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex ZoneAtEnd();
}
