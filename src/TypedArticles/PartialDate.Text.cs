using System.Diagnostics.CodeAnalysis;
using TypedArticles.Core.Dates;
using TypedArticles.Core.Text;

namespace TypedArticles;

/// <content>Reading and writing as text: ISO 8601, the same in every culture.</content>
public readonly partial record struct PartialDate : ISpanParsable<PartialDate>, ISpanFormattable, IUtf8SpanFormattable
{
    /// <summary>Reads <c>YYYY</c>, <c>YYYY-MM</c> or <c>YYYY-MM-DD</c>, ASCII digits, nothing before or after.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="FormatException">The text is no such date.</exception>
    public static PartialDate Parse(string s)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan());
    }

    /// <inheritdoc cref="Parse(string)"/>
    public static PartialDate Parse(ReadOnlySpan<char> s) =>
        TryParse(s, out PartialDate date)
            ? date
            : throw new FormatException($"'{Quote.Shorten(s)}' is not a valid date YYYY, YYYY-MM or YYYY-MM-DD from 1000 to 9999.");

    /// <summary>Reads as <see cref="Parse(string)"/> does; false where that would throw.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, out PartialDate result) => TryParse(s.AsSpan(), out result);

    /// <inheritdoc cref="TryParse(string?, out PartialDate)"/>
    public static bool TryParse(ReadOnlySpan<char> s, out PartialDate result)
    {
        bool isDate = CalendarDate.TryParseIso(s, out CalendarDate date);
        result = new PartialDate(date);
        return isDate;
    }

    static PartialDate IParsable<PartialDate>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<PartialDate>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PartialDate result) => TryParse(s, out result);

    static PartialDate ISpanParsable<PartialDate>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<PartialDate>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out PartialDate result) => TryParse(s, out result);

    /// <summary>The date as <c>YYYY</c>, <c>YYYY-MM</c> or <c>YYYY-MM-DD</c>; empty for the default value.</summary>
    public override string ToString() => _packed == 0 ? "" : Parts.ToString();

    /// <summary>Only the ISO form is known: the format must be null, empty or <c>"O"</c>; the culture does not matter.</summary>
    /// <exception cref="FormatException">Another format was asked for.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        CheckFormat(format);
        return ToString();
    }

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        CheckFormat(format);
        Span<char> text = stackalloc char[10];
        text = text[..Write(text)];
        bool fits = text.TryCopyTo(destination);
        charsWritten = fits ? text.Length : 0;
        return fits;
    }

    /// <inheritdoc/>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        CheckFormat(format);
        Span<char> text = stackalloc char[10];
        text = text[..Write(text)];
        if (text.Length > utf8Destination.Length)
        {
            bytesWritten = 0;
            return false;
        }

        bytesWritten = System.Text.Encoding.ASCII.GetBytes(text, utf8Destination);
        return true;
    }

    /// <summary>Writes the ISO form into at least ten characters; gives the length.</summary>
    private int Write(Span<char> target)
    {
        if (_packed == 0)
        {
            return 0;
        }

        (int year, int month, int day) = Parts;
        WriteDigits(target[..4], year);
        if (month == 0)
        {
            return 4;
        }

        target[4] = '-';
        WriteDigits(target[5..7], month);
        if (day == 0)
        {
            return 7;
        }

        target[7] = '-';
        WriteDigits(target[8..10], day);
        return 10;
    }

    private static void WriteDigits(Span<char> target, int value)
    {
        for (int i = target.Length - 1; i >= 0; i--, value /= 10)
        {
            target[i] = (char)('0' + (value % 10));
        }
    }

    private static void CheckFormat(ReadOnlySpan<char> format)
    {
        if (!format.IsEmpty && format is not ("O" or "o"))
        {
            throw new FormatException($"A PartialDate has no format '{format}'; leave it out, or use 'O'.");
        }
    }
}
