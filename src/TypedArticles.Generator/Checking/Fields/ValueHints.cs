using System.Globalization;
using TypedArticles.Core.Dates;
using TypedArticles.Core.Fields;
using TypedArticles.Generator.Model;

namespace TypedArticles.Generator.Checking.Fields;

/// <summary>What to write for a text that is not a value of its type: the corrected text where it is certain, else what values look like.</summary>
internal static class ValueHints
{
    private static readonly string[] s_months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private static readonly string[] s_monthNames =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly char[] s_separators = [' ', ',', '/', '-', '.'];

    private static readonly char[] s_groupSeparators = ['_', ',', ' ', '\u00A0', '\''];

    public static string Of(ReadOnlySpan<char> value, TypeModel type)
    {
        string text = value.Length > 40 ? "" : value.ToString().Trim();
        return type.Kind switch
        {
            ValueKind.Boolean => OfBoolean(text),
            ValueKind.Integer => OfInteger(text, type),
            ValueKind.Number => OfNumber(text, type),
            ValueKind.Day => OfDateOnly(text),
            ValueKind.DateTimeOffset => OfDateTimeOffset(text),
            ValueKind.DateTime => FieldTimes.TryDateTimeOffset(text.AsSpan(), out _)
                ? "remove the offset, or declare the property as DateTimeOffset" : OfDay(text, "write a date and time such as '2024-03-12T08:30:00'"),
            ValueKind.Time => "write a time such as '08:30' or '08:30:15'",
            ValueKind.TimeSpan => "write hours, minutes and seconds such as '1:30:00', or 'PT1H30M'",
            ValueKind.PartialDate => OfDay(text, "write a year, month or day such as '2024', '2024-03' or '2024-03-12'"),
            ValueKind.Guid => "write 32 hexadecimal digits as '00000000-0000-0000-0000-000000000000'",
            ValueKind.Uri => OfUri(text),
            _ => "correct it",
        };
    }

    private static string OfBoolean(string text) => text.ToLowerInvariant() switch
    {
        "yes" or "y" or "on" or "1" or "true" => "did you mean 'true'?",
        "no" or "n" or "off" or "0" or "false" => "did you mean 'false'?",
        _ => "write 'true' or 'false'",
    };

    private static string OfInteger(string text, TypeModel type)
    {
        string range = $"write a number from {type.Least} to {type.Greatest}";
        string digits = IsGrouped(text) ? text.Replace("_", "").Replace(",", "").Replace(" ", "").Replace("\u00A0", "").Replace("'", "") : text;
        string plain = digits.TrimStart('+', '0');
        return FieldValues.TryDouble(text.AsSpan(), out double number) && Math.Floor(number) != number ? $"{range}, without a fraction"
            : digits != text && ValueChecks.IsValid(digits.AsSpan(), type) ? $"write '{digits}'"
            : plain.Length > 0 && plain != text && ValueChecks.IsValid(plain.AsSpan(), type) ? $"write '{plain}'"
            : range;
    }

    private static string OfNumber(string text, TypeModel type)
    {
        string point = text.Replace(',', '.');
        string zero = text.Length > 0 && text[0] == '.' ? "0" + text : text.Length > 0 && text[text.Length - 1] == '.' ? text + "0" : text;
        return point != text && ValueChecks.IsValid(point.AsSpan(), type) ? $"write '{point}'"
            : zero != text && ValueChecks.IsValid(zero.AsSpan(), type) ? $"write '{zero}'"
            : "write a number such as '1.5'";
    }

    private static string OfDateTimeOffset(string text) => FieldTimes.TryLocalDateTime(text.AsSpan(), out DateTime time)
        ? text.Length == 10
            ? $"write the time and its offset, such as '{text}T00:00:00+00:00', or declare the property as DateOnly"
            : $"add the offset from UTC, such as '{time.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture)}+00:00', or declare the property as DateTime or DateOnly"
        : OfDay(text, "write a date and time with its offset, such as '2024-03-12T08:30:00+00:00'", "T00:00:00+00:00");

    private static string OfDateOnly(string text) => text.Length == 7 && FieldTimes.TryPartialDate(text.AsSpan(), out CalendarDate _)
        ? $"write the day too, such as '{text}-01', or declare the property as PartialDate"
        : OfDay(text);

    /// <summary>Whether what separates digits separates groups of three of them, so that none of it can be a decimal comma.</summary>
    private static bool IsGrouped(string text)
    {
        string[] groups = text.TrimStart('+', '-').Split(s_groupSeparators);
        return groups.Length > 1 && groups[0].Length is > 0 and <= 3 && groups.Skip(1).All(static g => g.Length == 3);
    }

    private static string OfUri(string text) =>
        text.StartsWith("www.", StringComparison.OrdinalIgnoreCase) && FieldValues.TryUri(("https://" + text).AsSpan(), out _) ? $"write 'https://{text}'"
        : text.StartsWith("//", StringComparison.Ordinal) && FieldValues.TryUri(("https:" + text).AsSpan(), out _) ? $"write 'https:{text}'"
        : "write an absolute address such as 'https://example.org/', or one that begins with '/', './' or '../'";

    /// <param name="text">The text.</param>
    /// <param name="otherwise">What to say where it means no day.</param>
    /// <param name="time">What the type needs behind the day.</param>
    private static string OfDay(string text, string otherwise = "write a date such as '2024-03-12'", string time = "")
    {
        string[] readings = [.. Readings(text).Distinct(StringComparer.Ordinal)];
        return readings.Length == 0 ? otherwise : $"write {string.Join(" or ", readings.Select(r => $"'{r}{time}'"))}";
    }

    /// <summary>The days that a text can mean: both where nobody can tell day and month apart.</summary>
    private static IEnumerable<string> Readings(string text)
    {
        string[] parts = text.Split(s_separators, StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 2 && Number(parts[0]) is >= 1000 and var yearOfMonth && Number(parts[1]) is >= 1 and <= 12 and var only)
        {
            return Day(yearOfMonth, only, 1);
        }

        if (parts.Length != 3)
        {
            return [];
        }

        int month = Array.FindIndex(parts, static p => MonthOf(p) > 0);
        int[] numbers = [.. parts.Select(static p => Number(TrimOrdinal(p)))];
        if (month >= 0)
        {
            int year = Array.FindIndex(numbers, static n => n >= 1000), day = 3 - month - year;
            return year >= 0 && year != month && day is >= 0 and < 3 ? Day(numbers[year], MonthOf(parts[month]), numbers[day]) : [];
        }

        return numbers[0] >= 1000 ? Day(numbers[0], numbers[1], numbers[2])
            : numbers[2] < 1000 ? []
            : text.IndexOf('.') > 0 ? Day(numbers[2], numbers[1], numbers[0])
            : Day(numbers[2], numbers[0], numbers[1]).Concat(Day(numbers[2], numbers[1], numbers[0]));
    }

    private static IEnumerable<string> Day(int year, int month, int day) =>
        CalendarDate.IsValid(year, month, day) && day > 0 ? [new CalendarDate(year, month, day).ToString()] : [];

    /// <summary>A number of up to four digits; -1 for anything else.</summary>
    private static int Number(string text) => text.Length is > 0 and <= 4 && CalendarDate.TryDigits(text.AsSpan(), out int number) ? number : -1;

    /// <summary>The number of an English month; 0 for any other word.</summary>
    private static int MonthOf(string word)
    {
        string lower = word.ToLowerInvariant();
        return Math.Max(Array.IndexOf(s_monthNames, lower), Array.IndexOf(s_months, lower)) + 1;
    }

    private static string TrimOrdinal(string text) =>
        text.EndsWith("st", StringComparison.Ordinal) || text.EndsWith("nd", StringComparison.Ordinal) || text.EndsWith("rd", StringComparison.Ordinal) || text.EndsWith("th", StringComparison.Ordinal)
            ? text.Substring(0, text.Length - 2) : text;
}
