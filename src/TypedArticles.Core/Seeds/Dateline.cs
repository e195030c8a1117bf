using TypedArticles.Core.Dates;
using TypedArticles.Core.Text;

namespace TypedArticles.Core.Seeds;

/// <summary>
/// The dateline that closes a lead, <c>DD.MM.YYYY, Publisher</c>. The date is none when it is written as
/// a date that does not exist.
/// </summary>
internal readonly record struct Dateline(TextRange DateRange, CalendarDate Date, TextRange Publisher)
{
    /// <summary>"DD.MM.YYYY".</summary>
    private const int DateLength = 10;

    private const int MaxPublisherLength = 100;

    public bool IsFound => !DateRange.IsEmpty;

    /// <summary>The dateline at the very end of a block; the last one where there are several.</summary>
    public static Dateline AtEndOf(ReadOnlySpan<char> text, TextRange block)
    {
        ReadOnlySpan<char> span = block.Of(text);
        for (int i = span.Length - DateLength - 2; i >= 0; i--)
        {
            if (HasDateForm(span.Slice(i)) && (i == 0 || char.IsWhiteSpace(span[i - 1])))
            {
                TextRange publisher = TextLines.Trim(span, TextRange.Between(i + DateLength + 1, span.Length));
                return IsPublisher(span, i, publisher)
                    ? new Dateline(
                        new TextRange(block.Start + i, DateLength),
                        DateAt(span.Slice(i)),
                        new TextRange(block.Start + publisher.Start, publisher.Length))
                    : default;
            }
        }

        return default;
    }

    private static bool HasDateForm(ReadOnlySpan<char> text) =>
        text.Length > DateLength && text[2] == '.' && text[5] == '.' && text[10] == ','
        && CalendarDate.TryDigits(text.Slice(0, 2), out _)
        && CalendarDate.TryDigits(text.Slice(3, 2), out _)
        && CalendarDate.TryDigits(text.Slice(6, 4), out _);

    private static CalendarDate DateAt(ReadOnlySpan<char> text)
    {
        CalendarDate.TryDigits(text.Slice(0, 2), out int day);
        CalendarDate.TryDigits(text.Slice(3, 2), out int month);
        CalendarDate.TryDigits(text.Slice(6, 4), out int year);
        return day != 0 && CalendarDate.IsValid(year, month, day) ? new CalendarDate(year, month, day) : default;
    }

    /// <summary>
    /// What follows the date is a publisher's name and not the rest of a sentence ("Am 12.03.2020, einem Montag, begann …."):
    /// it is on one line, of a name's length, no date, not cut short; it ends in a full stop ("Example Inc.") only where the text
    /// before the date is closed; and where it begins in lower case ("taz"), it holds no comma and ends in no full stop.
    /// </summary>
    private static bool IsPublisher(ReadOnlySpan<char> span, int dateStart, TextRange publisher)
    {
        ReadOnlySpan<char> name = publisher.Of(span);
        if (name.IsEmpty || name.Length > MaxPublisherLength || name.IndexOfAny('\n', '\r') >= 0 || HasDateForm(name) || Ellipsis.Ends(name))
        {
            return false;
        }

        ReadOnlySpan<char> before = span.Slice(0, dateStart).TrimEnd();
        bool isClosed = before.IsEmpty || !char.IsLetterOrDigit(before[before.Length - 1]);
        bool endsSentence = name[name.Length - 1] is '.' or '!' or '?';
        bool goesOn = char.IsLower(name[0]) && (endsSentence || name.IndexOf(',') >= 0);
        return !goesOn && (isClosed || !endsSentence);
    }
}
