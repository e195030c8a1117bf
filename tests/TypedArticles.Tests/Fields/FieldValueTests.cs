using System.Globalization;
using System.Text.RegularExpressions;
using TypedArticles.Core.Fields;
using Xunit;
using Xunit.Abstractions;

namespace TypedArticles.Tests.Fields;

/// <summary>Truth values, numbers, GUIDs, URIs and names against the BCL.</summary>
public sealed class FieldValueTests(ITestOutputHelper output) : BclComparison(output)
{
    [Fact]
    public void Truth_values() => Compare<bool>(
        static (string t, out bool v) => FieldValues.TryBool(t.AsSpan(), out v),
        bool.TryParse,
        ["true", "false", "True", "FALSE", "yes", "1", "tRue", "TRUE", "on", "false "],
        onlyBcl: [("other mixtures of case, white space around", static t => Regex.IsMatch(t, @"^[\s\0]*(true|false)[\s\0]*$", RegexOptions.IgnoreCase))],
        onlyOurs: []);

    [Fact]
    public void Integers() => Compare<long>(
        static (string t, out long v) => FieldValues.TryInt64(t.AsSpan(), out v),
        static (string t, out long v) => long.TryParse(t, NumberStyles.Integer, CultureInfo.InvariantCulture, out v),
        ["0", "-0", "+7", "12", "-12", "9223372036854775807", "-9223372036854775808", "9223372036854775808", "007", "1.0", "1e3", "1,000", "1_000", " 1", "0x1F", "99999999999999999999"],
        onlyBcl: [("leading zeros", static t => Regex.IsMatch(t, @"^\s*[+-]?0\d")), ("white space and NUL around", static t => Regex.IsMatch(t, @"^\s|[\s\0]$"))],
        onlyOurs: []);

    [Fact]
    public void Integers_without_sign() => Compare<ulong>(
        static (string t, out ulong v) => FieldValues.TryUInt64(t.AsSpan(), out v),
        static (string t, out ulong v) => ulong.TryParse(t, NumberStyles.Integer, CultureInfo.InvariantCulture, out v),
        ["0", "-0", "+7", "12", "-12", "18446744073709551615", "18446744073709551616", "18446744073709551620", "007", "1.0"],
        onlyBcl: [("leading zeros", static t => Regex.IsMatch(t, @"^\s*[+-]?0\d")), ("white space and NUL around", static t => Regex.IsMatch(t, @"^\s|[\s\0]$"))],
        onlyOurs: []);

    [Fact]
    public void Numbers() => Compare<double>(
        static (string t, out double v) => FieldValues.TryDouble(t.AsSpan(), out v),
        static (string t, out double v) => double.TryParse(t, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out v),
        s_numbers,
        s_numbersOfBcl,
        onlyOurs: []);

    [Fact]
    public void Short_numbers() => Compare<float>(
        static (string t, out float v) => FieldValues.TrySingle(t.AsSpan(), out v),
        static (string t, out float v) => float.TryParse(t, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out v),
        s_numbers,
        s_numbersOfBcl,
        onlyOurs: []);

    [Fact]
    public void Decimal_numbers() => Compare<decimal>(
        static (string t, out decimal v) => FieldValues.TryDecimal(t.AsSpan(), out v),
        static (string t, out decimal v) => decimal.TryParse(t, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out v),
        s_numbers,
        s_numbersOfBcl,
        onlyOurs: []);

    [Fact]
    public void Guids() => Compare<Guid>(
        static (string t, out Guid v) => FieldValues.TryGuid(t.AsSpan(), out v),
        Guid.TryParse,
        ["6F9619FF-8B86-D011-B42D-00C04FC964FF", "6f9619ff-8b86-d011-b42d-00c04fc964ff", "{6F9619FF-8B86-D011-B42D-00C04FC964FF}", "6F9619FF8B86D011B42D00C04FC964FF", "6F9619FF-8B86-D011-B42D-00C04FC964F", "6F9619FG-8B86-D011-B42D-00C04FC964FF"],
        onlyBcl:
        [
            ("braces, parentheses, no dashes, white space", static t => t.Length != 36 || t.Any(char.IsWhiteSpace)),
            ("signs and prefixes in groups", static t => t.Contains('+', StringComparison.Ordinal) || t.Contains('x', StringComparison.OrdinalIgnoreCase)),
        ],
        onlyOurs: []);

    [Fact]
    public void Uris() => Compare<Uri?>(
        static (string t, out Uri? v) => FieldValues.TryUri(t.AsSpan(), out v),
        static (string t, out Uri? v) =>
        {
            // Paths of Unix, which the BCL takes for absolute URIs of files there, and there only.
            v = null;
            return !t.StartsWith('/') && Uri.TryCreate(t, UriKind.Absolute, out v);
        },
        ["https://example.org/a?b=c#d", "http://example.org", "mailto:a@example.org", "ftp://h/x", "urn:isbn:123", "/about", "./a.png", "../b", "//cdn.example.org/x", "C:/x", "file:///x", "https://", "https://exa mple.org", "tel:+49", "https://münchen.example/ä", "http:\\\\x", "a:b", "data:,x"],
        onlyBcl:
        [
            ("white space, controls, backslashes, invisible characters", static t => t.Any(static c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '\\' or '\u200B')),
            ("drives and schemes of one letter", static t => Regex.IsMatch(t, "^[A-Za-z]:")),
        ],
        onlyOurs: [("relative references", static t => Regex.IsMatch(t, @"^(/|\.\.?/)"))]);

    private enum Section
    {
        Politics,
        LocalNews,
        Arts_and_Culture,
        Sport,
    }

    [Fact]
    public void Names_of_an_enum_against_the_parser_of_the_BCL() => Compare<Section>(
        static (string t, out Section v) =>
        {
            foreach (Section section in Enum.GetValues<Section>())
            {
                if (FieldValues.IsName(t.AsSpan(), section.ToString().AsSpan()))
                {
                    v = section;
                    return true;
                }
            }

            v = default;
            return false;
        },
        static (string t, out Section v) => Enum.TryParse(t, ignoreCase: true, out v),
        ["Politics", "politics", "LocalNews", "local-news", "Local News", "Arts_and_Culture", "arts and culture", "SPORT", "Sport", "0", "Politics, Sport", "+1", "LocalNew"],
        onlyBcl:
        [
            ("numbers", static t => Regex.IsMatch(t, @"^\s*[+-]?\d+\s*$")),
            ("lists of names", static t => t.Contains(',', StringComparison.Ordinal)),
            ("white space around", static t => Regex.IsMatch(t, @"^\s|[\s\0]$")),
        ],
        onlyOurs: [("dashes, underscores and spaces in names", static t => Regex.IsMatch(t, "[-_ ]") || t.Equals("ArtsandCulture", StringComparison.OrdinalIgnoreCase))]);

    [Theory]
    [InlineData("politics", "Politics")]
    [InlineData("local-news", "LocalNews")]
    [InlineData("Local News", "LocalNews")]
    [InlineData("LOCAL_NEWS", "LocalNews")]
    [InlineData("arts and culture", "Arts_and_Culture")]
    [InlineData("sports", null)]
    [InlineData("", null)]
    [InlineData("-", null)]
    [InlineData("0", null)]
    [InlineData("Politics, Sport", null)]
    public void Names_of_an_enum(string text, string? expected)
    {
        string[] names = [.. Enum.GetNames<Section>().Where(n => FieldValues.IsName(text.AsSpan(), n.AsSpan()))];
        Assert.Equal(expected is null ? [] : [expected], names);
        Assert.Equal(expected is not null && !text.Contains('-', StringComparison.Ordinal) && !text.Contains(' ', StringComparison.Ordinal) && !text.Contains("L_N", StringComparison.Ordinal),
            Enum.TryParse(text, ignoreCase: true, out Section section) && section.ToString() == expected);
    }

    private static readonly string[] s_numbers =
    [
        "0", "-0", "1", "+2.5", "3.14159", "1e10", "1E-5", "-2.5e+3", ".5", "5.", "1,5", "1,000", "NaN", "Infinity", "1e400", "1e-400", "3.5e38", "7.9e28", "79228162514264337593543950335", "0.1234567890123456789012345678901", "007", "0x1", "1_0", "∞", "1.7976931348623157e308",
    ];

    private static readonly (string, Predicate<string>)[] s_numbersOfBcl =
    [
        ("leading zeros", static t => Regex.IsMatch(t, @"^\s*[+-]?0[\d,]")),
        ("group separators", static t => t.Contains(',', StringComparison.Ordinal)),
        ("no digit before or after the point", static t => Regex.IsMatch(t, @"(^|\D)\.|\.($|\D)")),
        ("white space and NUL around", static t => Regex.IsMatch(t, @"^\s|[\s\0]$")),
        ("NaN and infinities, and what is too large", static t => Regex.IsMatch(t, @"NaN|Infinity|∞|[eE]\+?\d\d|\d{30}", RegexOptions.IgnoreCase)),
    ];
}
