using System.Globalization;
using TypedArticles.Core.Text;

namespace TypedArticles.Core.Fields;

/// <summary>
/// What the text of a field is as a value of a type: the same grammar proves it when the project is compiled and decodes it when the program
/// runs. No culture, no guess: <c>1,5</c> is not a number and <c>yes</c> not a truth value.
/// </summary>
internal static class FieldValues
{
    /// <summary>
    /// <c>true</c>, <c>True</c> or <c>TRUE</c>, and <c>false</c> likewise. <see cref="bool.TryParse(string, out bool)"/> also takes other mixtures
    /// of case and white space around.
    /// </summary>
    public static bool TryBool(ReadOnlySpan<char> text, out bool value)
    {
        value = text.Length == 4 && (text.SequenceEqual("true".AsSpan()) || text.SequenceEqual("True".AsSpan()) || text.SequenceEqual("TRUE".AsSpan()));
        return value || (text.Length == 5 && (text.SequenceEqual("false".AsSpan()) || text.SequenceEqual("False".AsSpan()) || text.SequenceEqual("FALSE".AsSpan())));
    }

    /// <summary>
    /// An integer of JSON, which a <c>+</c> may precede. <see cref="long.TryParse(string, out long)"/> also takes leading zeros (octal to other
    /// readers of YAML) and white space around.
    /// </summary>
    public static bool TryInt64(ReadOnlySpan<char> text, out long value)
    {
        bool isNumber = TryInteger(text, out bool isNegative, out ulong magnitude) && magnitude <= (isNegative ? 1UL << 63 : long.MaxValue);
        value = !isNumber ? 0 : isNegative ? unchecked(-(long)magnitude) : (long)magnitude;
        return isNumber;
    }

    /// <summary>An integer that is not negative, as <see cref="TryInt64"/> takes it; <c>-0</c> is 0.</summary>
    public static bool TryUInt64(ReadOnlySpan<char> text, out ulong value) =>
        TryInteger(text, out bool isNegative, out value) && (!isNegative || value == 0);

    /// <summary>
    /// A number of JSON, which a <c>+</c> may precede, and that is finite: the nearest <see cref="double"/>. <see cref="double.TryParse(string, out double)"/>
    /// also takes <c>.5</c>, <c>5.</c>, leading zeros, group separators, <c>NaN</c> and infinities, numbers that are too large among them.
    /// </summary>
    public static bool TryDouble(ReadOnlySpan<char> text, out double value)
    {
        value = 0;
        return IsNumber(text) && double.TryParse(text.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out value) && !double.IsInfinity(value);
    }

    /// <summary>As <see cref="TryDouble"/>, for <see cref="float"/>.</summary>
    public static bool TrySingle(ReadOnlySpan<char> text, out float value)
    {
        value = 0;
        return IsNumber(text) && float.TryParse(text.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out value) && !float.IsInfinity(value);
    }

    /// <summary>As <see cref="TryDouble"/>, for <see cref="decimal"/>: what it cannot hold is refused, digits beyond its precision are rounded.</summary>
    public static bool TryDecimal(ReadOnlySpan<char> text, out decimal value)
    {
        value = 0;
        return IsNumber(text) && decimal.TryParse(text.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>
    /// 32 hexadecimal digits in five groups, <c>8-4-4-4-12</c>. <see cref="Guid.TryParse(string, out Guid)"/> also takes other forms, braces and
    /// white space around.
    /// </summary>
    public static bool TryGuid(ReadOnlySpan<char> text, out Guid value)
    {
        value = default;
        if (text.Length != 36)
        {
            return false;
        }

        for (int i = 0; i < text.Length; i++)
        {
            bool isDash = i is 8 or 13 or 18 or 23;
            if (isDash ? text[i] != '-' : text[i] is not ((>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F')))
            {
                return false;
            }
        }

        return Guid.TryParseExact(text.ToString(), "D", out value);
    }

    /// <summary>
    /// An absolute URI, or a reference that begins with <c>./</c>, <c>../</c> or a single <c>/</c>, which is relative on every operating system.
    /// <see cref="Uri.TryCreate(string, UriKind, out Uri)"/> also takes text with white space, backslashes and invisible characters, paths of
    /// drives, and on Unix <c>/path</c> as a file.
    /// </summary>
    public static bool TryUri(ReadOnlySpan<char> text, out Uri? value)
    {
        value = null;
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i]) || char.IsControl(text[i]) || text[i] == '\\' || (Invisible.LengthAt(text, i) > 0 && text[i] is not ('\u200C' or '\u200D')))
            {
                return false;
            }
        }

        bool isRelative = (text.StartsWith("/".AsSpan(), StringComparison.Ordinal) && !text.StartsWith("//".AsSpan(), StringComparison.Ordinal))
            || text.StartsWith("./".AsSpan(), StringComparison.Ordinal) || text.StartsWith("../".AsSpan(), StringComparison.Ordinal);
        return (isRelative || HasScheme(text)) && Uri.TryCreate(text.ToString(), isRelative ? UriKind.Relative : UriKind.Absolute, out value);
    }

    /// <summary>
    /// Whether a text is the name of an enum's member: without case, <c>-</c>, <c>_</c> and spaces. <c>Enum.TryParse</c> also takes numbers and
    /// lists of names.
    /// </summary>
    public static bool IsName(ReadOnlySpan<char> text, ReadOnlySpan<char> name)
    {
        int i = 0, j = 0;
        while (true)
        {
            int a = NextOfName(text, ref i), b = NextOfName(name, ref j);
            if (a != b || a < 0)
            {
                return a == b && i > 0 && name.Length > 0;
            }
        }
    }

    /// <summary>Whether a text is a number of JSON, which a <c>+</c> may precede.</summary>
    private static bool IsNumber(ReadOnlySpan<char> text) => JsonNumber.IsValid(WithoutPlus(text));

    private static bool TryInteger(ReadOnlySpan<char> text, out bool isNegative, out ulong magnitude)
    {
        magnitude = 0;
        isNegative = text.Length > 0 && text[0] == '-';
        text = WithoutPlus(text);
        if (!JsonNumber.IsValid(text, out bool isInteger) || !isInteger)
        {
            return false;
        }

        foreach (char c in text.Slice(isNegative ? 1 : 0))
        {
            uint digit = (uint)(c - '0');
            if (magnitude > (ulong.MaxValue - digit) / 10)
            {
                magnitude = 0;
                return false;
            }

            magnitude = (magnitude * 10) + digit;
        }

        return true;
    }

    /// <summary>Without a <c>+</c> before a digit.</summary>
    private static ReadOnlySpan<char> WithoutPlus(ReadOnlySpan<char> text) =>
        text.Length > 1 && text[0] == '+' && text[1] is >= '0' and <= '9' ? text.Slice(1) : text;

    /// <summary>Whether a text begins with a scheme of two letters or more; one letter is a drive.</summary>
    private static bool HasScheme(ReadOnlySpan<char> text)
    {
        int colon = text.IndexOf(':');
        if (colon < 2 || text[0] is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z')))
        {
            return false;
        }

        foreach (char c in text.Slice(0, colon))
        {
            if (c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '+' or '-' or '.'))
            {
                return false;
            }
        }

        return true;
    }

    private static int NextOfName(ReadOnlySpan<char> name, ref int position)
    {
        while (position < name.Length)
        {
            char c = name[position++];
            if (c is not ('-' or '_' or ' '))
            {
                return char.ToLowerInvariant(c);
            }
        }

        return -1;
    }
}
