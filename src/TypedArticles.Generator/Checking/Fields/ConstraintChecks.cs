using System.Globalization;
using System.Text.RegularExpressions;
using TypedArticles.Core.Fields;
using TypedArticles.Generator.Model;

namespace TypedArticles.Generator.Checking.Fields;

/// <summary>Whether a value that has its type is inside what the attributes of its property allow.</summary>
internal static class ConstraintChecks
{
    private static readonly TimeSpan s_longestMatch = TimeSpan.FromSeconds(1);

    /// <summary>What the value must do, as the end of "'key' must …"; null where it does.</summary>
    public static string? FaultOf(ReadOnlySpan<char> value, TypeModel type, ConstraintModel constraint) =>
        RangeFault(value, type, constraint) ?? LengthFault(value, type, constraint) ?? PatternFault(value, constraint);

    private static string? RangeFault(ReadOnlySpan<char> value, TypeModel type, ConstraintModel constraint)
    {
        if (constraint.Least.Length == 0 && constraint.Greatest.Length == 0)
        {
            return null;
        }

        bool isInside = (Compare(value, constraint.Least, type) is not { } least || (constraint.ExcludesLeast ? least > 0 : least >= 0))
            && (Compare(value, constraint.Greatest, type) is not { } greatest || (constraint.ExcludesGreatest ? greatest < 0 : greatest <= 0));
        return isInside ? null
            : $"be {(constraint.ExcludesLeast ? "greater than" : "from")} {constraint.Least} {(constraint.ExcludesGreatest ? "and less than" : "to")} {constraint.Greatest}";
    }

    /// <summary>The order of a value and a limit; null where the limit is not a value of the type, which its own attribute refuses at run time.</summary>
    private static int? Compare(ReadOnlySpan<char> value, string limit, TypeModel type)
    {
        ReadOnlySpan<char> other = limit.AsSpan();
        switch (type.Kind)
        {
            case ValueKind.Integer or ValueKind.Number:
                return FieldValues.TryDecimal(value, out decimal a) && decimal.TryParse(limit, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal b) ? a.CompareTo(b)
                    : FieldValues.TryDouble(value, out double x) && double.TryParse(limit, NumberStyles.Float, CultureInfo.InvariantCulture, out double y) ? x.CompareTo(y)
                    : null;
            case ValueKind.Day:
                return FieldTimes.TryDay(value, out var day) && FieldTimes.TryDay(other, out var otherDay) ? day.Packed.CompareTo(otherDay.Packed) : null;
            case ValueKind.DateTimeOffset:
                return FieldTimes.TryDateTimeOffset(value, out DateTimeOffset moment) && FieldTimes.TryDateTimeOffset(other, out DateTimeOffset otherMoment) ? moment.CompareTo(otherMoment) : null;
            case ValueKind.DateTime:
                return FieldTimes.TryLocalDateTime(value, out DateTime time) && FieldTimes.TryLocalDateTime(other, out DateTime otherTime) ? time.CompareTo(otherTime) : null;
            case ValueKind.Time:
                return FieldTimes.TryTime(value, out long ticks) && FieldTimes.TryTime(other, out long otherTicks) ? ticks.CompareTo(otherTicks) : null;
            case ValueKind.TimeSpan:
                return FieldTimes.TryTimeSpan(value, out TimeSpan span) && FieldTimes.TryTimeSpan(other, out TimeSpan otherSpan) ? span.CompareTo(otherSpan) : null;
            default:
                return null;
        }
    }

    private static string? LengthFault(ReadOnlySpan<char> value, TypeModel type, ConstraintModel constraint) =>
        type.Kind != ValueKind.Text || constraint.MaxLength < 0 || (value.Length >= constraint.MinLength && value.Length <= constraint.MaxLength) ? null
        : constraint.MinLength == 0 ? $"have at most {Invariant(constraint.MaxLength)} characters"
        : $"have from {Invariant(constraint.MinLength)} to {Invariant(constraint.MaxLength)} characters";

    private static string? PatternFault(ReadOnlySpan<char> value, ConstraintModel constraint)
    {
        if (constraint.Pattern.Length == 0)
        {
            return null;
        }

        try
        {
            string text = value.ToString();
            Match match = Regex.Match(text, constraint.Pattern, RegexOptions.None, s_longestMatch);
            return match.Success && match.Index == 0 && match.Length == text.Length ? null : $"match the pattern '{constraint.Pattern}'";
        }
        catch (RegexMatchTimeoutException)
        {
            return $"match the pattern '{constraint.Pattern}', which takes more than a second to find out";
        }
    }

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);
}
