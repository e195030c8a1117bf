using System.Globalization;
using TypedArticles.Core.Dates;
using TypedArticles.Core.Text;

namespace TypedArticles.Core.Seeds;

/// <summary>
/// The dateline that closes a lead, <c>DD.MM.YYYY, Publisher</c>. The date is none when it is written as
/// a date that does not exist.
/// </summary>
internal readonly record struct Dateline(TextRange DateRange, CalendarDate Date, TextRange Publisher)
{
    private const int MaxPublisherLength = 100;

    /// <summary>What is longer is not looked at: each capital in it might open a sentence, which is looked for up to the end.</summary>
    private const int MaxExaminedLength = 10 * MaxPublisherLength;

    private const string TooLong = "the text after the date is too long for the name of a publisher";

    /// <summary>How many invisible characters are looked past between the parts of a dateline: more than any editor leaves there.</summary>
    private const int MaxInvisible = 16;

    /// <summary>The comma of the script: Latin, Arabic, ideographic and full-width.</summary>
    private static ReadOnlySpan<char> Commas => [',', '،', '、', '，'];

    public bool IsFound => !DateRange.IsEmpty;

    /// <summary>The dateline at the very end of a block; the last one where there are several.</summary>
    public static Dateline AtEndOf(ReadOnlySpan<char> text, TextRange block)
    {
        TextRange seen = Invisible.Trim(text, block);
        ReadOnlySpan<char> span = seen.Of(text);
        int first = Math.Max(0, span.Length - (2 * MaxPublisherLength));
        for (int comma = span.Length; (comma = span.Slice(first, comma - first).LastIndexOfAny(Commas)) >= 0;)
        {
            comma += first;
            if (TryDateBefore(span, comma, out TextRange date, out CalendarDate day) && Opens(span, date.Start))
            {
                TextRange publisher = Invisible.Trim(span, TextRange.Between(comma + 1, span.Length));
                return FaultOfPublisher(span, date.Start, publisher) is null
                    ? new Dateline(Moved(date, seen.Start), day, Moved(publisher, seen.Start))
                    : default;
            }
        }

        return default;
    }

    /// <summary>
    /// What looks like a dateline in a block and is not read as one; an empty range for nothing. Only a date behind a closed sentence or at the
    /// start of the block speaks for a dateline: in running text there are dates of all forms.
    /// </summary>
    public static (TextRange Range, string Fault) NearMiss(ReadOnlySpan<char> text, TextRange block)
    {
        TextRange seen = Invisible.Trim(text, block);
        ReadOnlySpan<char> span = seen.Of(text);
        for (int comma = span.Length; (comma = span.Slice(0, comma).LastIndexOfAny(Commas)) >= 0;)
        {
            if (TryDateBefore(span, comma, out TextRange date, out _) && IsClosed(span, date.Start))
            {
                TextRange rest = Invisible.Trim(span, TextRange.Between(comma + 1, span.Length));
                string? fault = Opens(span, date.Start) ? FaultOfPublisher(span, date.Start, rest) : "no space stands before the date";
                return fault is null ? default : (Moved(TextRange.Between(date.Start, rest.End), seen.Start), fault);
            }
        }

        return OfAnotherForm(span) is { Range.IsEmpty: false } near ? (Moved(near.Range, seen.Start), near.Fault) : default;
    }

    /// <summary>A date in another form, or without its comma, with what may be a publisher behind it, at the end of a text.</summary>
    private static (TextRange Range, string Fault) OfAnotherForm(ReadOnlySpan<char> span)
    {
        for (int i = span.Length - 1; i >= Math.Max(0, span.Length - (2 * MaxPublisherLength)); i--)
        {
            if (!Characters.IsDigit(span[i]) || (i > 0 && Characters.IsDigit(span[i - 1])) || !IsClosed(span, i)
                || !TryAnyDate(span, i, out int end, out bool isExact))
            {
                continue;
            }

            int next = Past(span, end);
            bool hasMark = next < span.Length && (IsComma(span[next]) || span[next] is ':' or ';' or '-' or '–' or '—' or '|' or '·' or '/');
            TextRange rest = Invisible.Trim(span, TextRange.Between(hasMark ? next + 1 : next, span.Length));
            if (rest.IsEmpty)
            {
                return isExact ? (TextRange.Between(i, end), "no publisher follows the date") : default;
            }

            bool mayBeName = rest.Length <= MaxPublisherLength && !Characters.IsLower(span[rest.Start]) && FaultOfPublisher(span, i, rest) is null;
            return !mayBeName ? default
                : (TextRange.Between(i, rest.End), isExact ? "no comma follows the date" : "the date is not written as DD.MM.YYYY");
        }

        return default;
    }

    private static bool IsComma(char c) => Commas.IndexOf(c) >= 0;

    private static TextRange Moved(TextRange range, int by) => new(range.Start + by, range.Length);

    /// <summary>The date <c>DD.MM.YYYY</c> that ends before a comma: in any decimal digits; invisible characters between its parts count as nothing.</summary>
    private static bool TryDateBefore(ReadOnlySpan<char> span, int comma, out TextRange range, out CalendarDate date)
    {
        (range, date) = (default, default);
        int end = comma;
        for (int skipped = 0; end > 0 && skipped < MaxInvisible && (char.IsWhiteSpace(span[end - 1]) ? 1 : Invisible.LengthBefore(span, end)) is > 0 and var step; skipped++)
        {
            end -= step;
        }

        int position = end;
        if (!TryDigitsBefore(span, ref position, 4, out int year)
            || !TryDotBefore(span, ref position)
            || !TryDigitsBefore(span, ref position, 2, out int month)
            || !TryDotBefore(span, ref position)
            || !TryDigitsBefore(span, ref position, 2, out int day))
        {
            return false;
        }

        range = TextRange.Between(position, end);
        date = day != 0 && CalendarDate.IsValid(year, month, day) ? new CalendarDate(year, month, day) : default;
        return true;
    }

    private static bool TryDigitsBefore(ReadOnlySpan<char> span, ref int position, int count, out int value)
    {
        value = 0;
        for (int i = 0, factor = 1; i < count; i++, factor *= 10)
        {
            position = i == 0 ? position : BackOver(span, position);
            int digit = DigitBefore(span, position, out int length);
            if (digit < 0)
            {
                return false;
            }

            value += digit * factor;
            position -= length;
        }

        return true;
    }

    private static bool TryDotBefore(ReadOnlySpan<char> span, ref int position)
    {
        int end = BackOver(span, position);
        position = end > 0 ? BackOver(span, end - 1) : 0;
        return end > 0 && span[end - 1] == '.';
    }

    private static int BackOver(ReadOnlySpan<char> span, int end)
    {
        for (int skipped = 0; end > 0 && skipped < MaxInvisible && Invisible.LengthBefore(span, end) is > 0 and var step; skipped++)
        {
            end -= step;
        }

        return end;
    }

    /// <summary>The value of the decimal digit that ends at a position; -1 where another character ends there.</summary>
    private static int DigitBefore(ReadOnlySpan<char> span, int end, out int length)
    {
        length = 1;
        if (end == 0 || span[end - 1] is var c && c < 128)
        {
            return end > 0 && span[end - 1] is >= '0' and <= '9' ? span[end - 1] - '0' : -1;
        }

        if (!char.IsLowSurrogate(span[end - 1]) || end < 2 || !char.IsHighSurrogate(span[end - 2]))
        {
            return CharUnicodeInfo.GetDecimalDigitValue(span[end - 1]);
        }

        length = 2;
        return CharUnicodeInfo.GetDecimalDigitValue(span.Slice(end - 2, 2).ToString(), 0);
    }

    /// <summary>
    /// Whether a date may begin at a position: at the start, behind white space, or glued behind what closes a sentence. Invisible characters
    /// between count as nothing. A dot behind one or two digits, "1.12.03.2020", belongs to a number.
    /// </summary>
    private static bool Opens(ReadOnlySpan<char> span, int start)
    {
        int end = BackOver(span, start);
        if (end == 0 || char.IsWhiteSpace(span[end - 1]))
        {
            return true;
        }

        return Closes(span[end - 1]) && !(span[end - 1] == '.' && end > 1 && Characters.IsDigit(span[end - 2]) && !(end > 3 && Characters.IsDigit(span[end - 3]) && Characters.IsDigit(span[end - 4])));
    }

    /// <summary>Whether the text before a position is closed: there is none, or it ends in the end of a sentence, a quote or a bracket.</summary>
    private static bool IsClosed(ReadOnlySpan<char> span, int start)
    {
        TextRange before = Invisible.Trim(span, new TextRange(0, start));
        return before.IsEmpty || Closes(span[before.End - 1]);
    }

    private static bool Closes(char c) => Characters.EndsSentence(c)
        || c is '"' or '\'' or '”' or '“' or '’' or '‘' or '»' or '«' or '›' or '‹' or ')' or ']' or '}' or '」' or '』' or '）' or '】' or '。' or '！' or '？' or '｡' or '።' or '፧' or '၊' or '။' or '༎' or '།' or '᠃' or '׃';

    /// <summary>Why what follows a date is not a publisher's name; null where it is one.</summary>
    private static string? FaultOfPublisher(ReadOnlySpan<char> span, int dateStart, TextRange publisher)
    {
        ReadOnlySpan<char> name = publisher.Of(span);
        return name.IsEmpty ? "no publisher follows the date"
            : name.Length > MaxExaminedLength ? TooLong
            : name.IndexOfAny('\n', '\r') >= 0 ? "the publisher is not on one line at the end of the block"
            : HasTime(name) ? "a time of day stands where the publisher belongs"
            : HasDate(name) ? "another date stands where the publisher belongs"
            : Ellipsis.Ends(name) || IsSentence(span, dateStart, name) ? "the text after the date is a sentence and not the name of a publisher"
            : name.Length > MaxPublisherLength ? TooLong
            : null;
    }

    /// <summary>
    /// Whether what follows a date is the rest of a sentence ("Am 12.03.2020, einem Montag, begann …."), or a name with a sentence glued to it
    /// ("Example TribuneThe pier was built in 1964."), and not a name, which may have dots ("Example Inc.", "St. Example News") and capitals
    /// ("YouTube") of its own.
    /// </summary>
    private static bool IsSentence(ReadOnlySpan<char> span, int dateStart, ReadOnlySpan<char> name)
    {
        TextRange before = Invisible.Trim(span, new TextRange(0, dateStart));
        bool isClosed = before.IsEmpty || !char.IsLetterOrDigit(span[before.End - 1]);
        bool endsSentence = Characters.EndsSentence(name[name.Length - 1]) || name[name.Length - 1] is '。' or '！' or '？';
        if ((endsSentence && !isClosed) || (char.IsLower(name[0]) && (endsSentence || name.IndexOfAny(Commas) >= 0)))
        {
            return true;
        }

        int words = WordsOf(name);
        if (endsSentence && words > 3 && !EndsAbbreviated(name))
        {
            return true;
        }

        for (int i = 1; i + 1 < name.Length; i++)
        {
            // A full stop inside, behind a word that is not an abbreviation or before the words of a sentence.
            bool isStop = name[i] is '.' or '?' or '。' or '！' or '？' or '۔' or '।' or '…';
            if (isStop && !IsInsideWord(name, i) && (!EndsAbbreviated(name.Slice(0, i + 1)) || OpensSentence(name.Slice(i + 1))))
            {
                return true;
            }

            // A capital glued to a small letter, with the words of a sentence behind it.
            if (Characters.IsLower(name[i - 1]) && Characters.IsUpper(name[i]) && OpensSentence(name.Slice(i)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a dot stands inside a word, as in "example.org" and "U.S. News".</summary>
    private static bool IsInsideWord(ReadOnlySpan<char> name, int dot) =>
        char.IsLetterOrDigit(name[dot + 1]) && !(Characters.IsLower(name[dot - 1]) && Characters.IsUpper(name[dot + 1]) && OpensSentence(name.Slice(dot + 1)));

    /// <summary>Whether a text that ends in a dot ends in an abbreviation: up to five letters with a capital or dots ("Inc.", "e.V.", "St.").</summary>
    private static bool EndsAbbreviated(ReadOnlySpan<char> text)
    {
        int letters = 0, capitals = 0, dots = 0;
        for (int i = text.Length - 1; i >= 0 && !char.IsWhiteSpace(text[i]) && text[i] != '(' && text[i] != ','; i--)
        {
            letters += Characters.IsLetter(text[i]) ? 1 : 0;
            capitals += Characters.IsUpper(text[i]) ? 1 : 0;
            dots += text[i] == '.' ? 1 : 0;
        }

        return text[text.Length - 1] == '.' && letters is >= 1 and <= 5 && (capitals > 0 || dots > 1);
    }

    /// <summary>Four words, two of them in lower case: more than follows a capital inside a name.</summary>
    private static bool OpensSentence(ReadOnlySpan<char> text)
    {
        int words = 0, lower = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsWhiteSpace(text[i]) && (i == 0 || char.IsWhiteSpace(text[i - 1])))
            {
                words++;
                lower += Characters.IsLower(text[i]) ? 1 : 0;
            }
        }

        return words >= 4 && lower >= 2;
    }

    private static int WordsOf(ReadOnlySpan<char> text)
    {
        int words = 0;
        for (int i = 0; i < text.Length; i++)
        {
            words += !char.IsWhiteSpace(text[i]) && (i == 0 || char.IsWhiteSpace(text[i - 1])) ? 1 : 0;
        }

        return words;
    }

    private static bool HasDate(ReadOnlySpan<char> name)
    {
        for (int i = 0; i < name.Length; i++)
        {
            if (Characters.IsDigit(name[i]) && (i == 0 || !Characters.IsDigit(name[i - 1])) && TryAnyDate(name, i, out _, out bool isExact) && isExact)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a name begins with a time of day, or has one behind a comma: "14:35, Example Tribune", "Example Tribune, 9.05 Uhr", "14h35".</summary>
    private static bool HasTime(ReadOnlySpan<char> name)
    {
        for (int i = 0; i < name.Length; i++)
        {
            bool isStart = i == 0 || (Invisible.Trim(name, new TextRange(0, i)) is { IsEmpty: false } before && IsComma(name[before.End - 1]));
            if (!Characters.IsDigit(name[i]) || !isStart || !TryNumber(name, i, 2, out int end, out int hours, out _))
            {
                continue;
            }

            bool isTime = hours <= 24 && end < name.Length && name[end] is ':' or '.' or 'h' or 'H'
                && TryNumber(name, end + 1, 2, out int after, out int minutes, out int digits) && digits == 2 && minutes < 60
                && (after == name.Length || !char.IsLetterOrDigit(name[after]));
            if (isTime)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// A date of three numbers in any order, with one separator: <c>12/03/2024</c>, <c>2024-03-12</c>, <c>1.3.24</c>, <c>12. 03. 2024</c>. It is
    /// exact where it is written as <c>DD.MM.YYYY</c>.
    /// </summary>
    private static bool TryAnyDate(ReadOnlySpan<char> span, int start, out int end, out bool isExact)
    {
        isExact = false;
        if (!TryNumber(span, start, 4, out end, out int first, out int firstDigits)
            || !TrySeparator(span, ref end, out char separator)
            || !TryNumber(span, end, 2, out end, out int second, out int secondDigits)
            || !TrySeparator(span, ref end, out char other) || other != separator
            || !TryNumber(span, end, 4, out end, out int third, out int thirdDigits))
        {
            return false;
        }

        isExact = separator == '.' && (firstDigits, secondDigits, thirdDigits) == (2, 2, 4);
        bool isYearFirst = firstDigits == 4;
        (int year, int one, int two) = isYearFirst ? (first, second, third) : (third, second, first);
        int yearDigits = isYearFirst ? firstDigits : thirdDigits, dayDigits = isYearFirst ? thirdDigits : firstDigits;
        year = yearDigits == 2 ? 2000 + year : year;
        return isExact
            || (yearDigits is 2 or 4 && dayDigits <= 2 && one > 0 && two > 0 && (CalendarDate.IsValid(year, one, two) || CalendarDate.IsValid(year, two, one)));
    }

    private static bool TrySeparator(ReadOnlySpan<char> span, ref int position, out char separator)
    {
        position = PastInvisible(span, position);
        separator = position < span.Length ? span[position] : '\0';
        separator = separator is '‐' or '‑' or '–' ? '-' : separator;
        if (separator is not ('.' or '/' or '-'))
        {
            return false;
        }

        position = separator == '.' ? Past(span, position + 1) : PastInvisible(span, position + 1);
        return true;
    }

    /// <summary>A number of ASCII or other decimal digits of the basic plane; invisible characters between them count as nothing.</summary>
    private static bool TryNumber(ReadOnlySpan<char> span, int start, int maxDigits, out int end, out int value, out int digits)
    {
        (end, value, digits) = (start, 0, 0);
        for (int i = start; i < span.Length && CharUnicodeInfo.GetDecimalDigitValue(span[i]) is >= 0 and var digit; i = PastInvisible(span, end))
        {
            if (digits == maxDigits)
            {
                return false;
            }

            (value, digits, end) = ((value * 10) + digit, digits + 1, i + 1);
        }

        return digits > 0;
    }

    private static int PastInvisible(ReadOnlySpan<char> span, int position)
    {
        for (int skipped = 0; position < span.Length && skipped < MaxInvisible && Invisible.LengthAt(span, position) is > 0 and var step; skipped++)
        {
            position += step;
        }

        return position;
    }

    private static int Past(ReadOnlySpan<char> span, int position)
    {
        for (int skipped = 0; position < span.Length && skipped < MaxInvisible && (char.IsWhiteSpace(span[position]) ? 1 : Invisible.LengthAt(span, position)) is > 0 and var step; skipped++)
        {
            position += step;
        }

        return position;
    }
}
