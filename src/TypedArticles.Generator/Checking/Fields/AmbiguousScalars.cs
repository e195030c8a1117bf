using TypedArticles.Core.Fields;

namespace TypedArticles.Generator.Checking.Fields;

/// <summary>Text without quotes that readers of YAML 1.1 and 1.2 take for something else than the text, and would write differently.</summary>
internal static class AmbiguousScalars
{
    private static readonly HashSet<string> s_truthValues = new(StringComparer.OrdinalIgnoreCase) { "y", "n", "yes", "no", "on", "off" };

    /// <summary>What others read, in words; null where they read the same.</summary>
    public static string? OtherReading(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > 32)
        {
            return null;
        }

        if (text.Length <= 3 && s_truthValues.Contains(text.ToString()))
        {
            return "a truth value";
        }

        if (text[0] is not ((>= '0' and <= '9') or '-' or '+' or '.'))
        {
            return null;
        }

        ReadOnlySpan<char> digits = text[0] is '-' or '+' ? text.Slice(1) : text;
        return IsSexagesimal(digits) ? "a number of base 60"
            : digits.Length > 1 && digits[0] == '0' && IsEach(digits, static c => c is >= '0' and <= '7') ? "an octal number"
            : digits.Length > 2 && digits[0] == '0' && digits[1] is 'x' or 'o' or 'b' && IsEach(digits.Slice(2), static c => c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F') or '_') ? "a number"
            : digits.Length > 1 && digits[0] is >= '0' and <= '9' && digits.IndexOf('_') > 0 && IsEach(digits, static c => c is (>= '0' and <= '9') or '_') ? "a number"
            : IsRewritten(text) ? "a number without its last zeros"
            : null;
    }

    /// <summary><c>12:30</c>: of YAML 1.1, digits and groups of two digits up to 59.</summary>
    private static bool IsSexagesimal(ReadOnlySpan<char> text)
    {
        int colon = text.IndexOf(':');
        if (colon < 1 || !IsEach(text.Slice(0, colon), static c => c is >= '0' and <= '9'))
        {
            return false;
        }

        for (ReadOnlySpan<char> rest = text.Slice(colon); !rest.IsEmpty; rest = rest.Slice(rest.Length > 2 && rest[2] is >= '0' and <= '9' ? 3 : 2))
        {
            if (rest.Length < 2 || rest[0] != ':' || rest[1] is not (>= '0' and <= '9') || (rest.Length > 2 && rest[2] is >= '0' and <= '9' && rest[1] > '5'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A number with a point that its value does not keep: <c>1.10</c> becomes 1.1.</summary>
    private static bool IsRewritten(ReadOnlySpan<char> text) =>
        text.IndexOf('.') > 0 && text[text.Length - 1] == '0' && FieldValues.TryDouble(text, out _);

    private static bool IsEach(ReadOnlySpan<char> text, Func<char, bool> predicate)
    {
        foreach (char c in text)
        {
            if (!predicate(c))
            {
                return false;
            }
        }

        return true;
    }
}
