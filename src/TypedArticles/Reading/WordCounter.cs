using System.Globalization;
using System.Text;

namespace TypedArticles.Reading;

/// <summary>
/// Counts words by the default word boundaries of UAX #29, from general categories and script ranges: .NET has no word
/// boundaries of its own. Letters, marks, digits and connectors join (WB5, WB8–WB10, WB13a/b); an apostrophe, middle
/// dot, full stop or colon joins letters on both sides (WB6, WB7), a full stop, comma or apostrophe joins digits (WB11, WB12).
/// </summary>
internal static class WordCounter
{
    private enum Kind
    {
        Other,
        Letter,
        Digit,
        Connector,
        Ideograph,
        Extender,
    }

    public static int Count(string text)
    {
        int words = 0;
        bool inWord = false, counted = false;
        Kind last = Kind.Other;
        int position = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            position += rune.Utf16SequenceLength;
            Kind kind = KindOf(rune);
            switch (kind)
            {
                case Kind.Extender:
                    continue;
                case Kind.Ideograph:
                    words++;
                    (inWord, counted) = (false, false);
                    break;
                case Kind.Letter or Kind.Digit:
                    words += inWord && counted ? 0 : 1;
                    (inWord, counted) = (true, true);
                    break;
                case Kind.Connector:
                    counted = inWord && counted;
                    inWord = true;
                    break;
                default:
                    bool joins = inWord && counted && Joins(rune, last) && position < text.Length
                        && KindOf(Rune.TryGetRuneAt(text, position, out Rune next) ? next : default) == last;
                    (inWord, counted) = (joins, joins);
                    if (joins)
                    {
                        continue;
                    }

                    break;
            }

            last = kind;
        }

        return words;
    }

    private static bool Joins(Rune rune, Kind before) => rune.Value switch
    {
        '.' or '\'' or '\u2018' or '\u2019' or '\u2024' or '\uFE52' or '\uFF07' or '\uFF0E' => before is Kind.Letter or Kind.Digit,
        ':' or '\u00B7' or '\u0387' or '\u055F' or '\u05F4' or '\u2027' => before == Kind.Letter,
        ',' or ';' or '\u037E' or '\u0589' or '\u060C' or '\u066B' or '\u066C' => before == Kind.Digit,
        _ => false,
    };

    private static Kind KindOf(Rune rune)
    {
        if (IsIdeograph(rune.Value))
        {
            return Kind.Ideograph;
        }

        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber => Kind.Letter,
            UnicodeCategory.DecimalDigitNumber => Kind.Digit,
            UnicodeCategory.ConnectorPunctuation => Kind.Connector,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
                or UnicodeCategory.Format => Kind.Extender,
            _ => Kind.Other,
        };
    }

    /// <summary>
    /// Han, Hiragana, Katakana and Bopomofo: written without spaces, counted one by one. Not the voicing marks, the double
    /// hyphen and the middle dot between them.
    /// </summary>
    private static bool IsIdeograph(int value) => value is
        >= 0x2E80 and <= 0x2FDF or 0x3005 or 0x3007
        or >= 0x3041 and <= 0x3098 or >= 0x309D and <= 0x309F or >= 0x30A1 and <= 0x30FA or >= 0x30FC and <= 0x312F or >= 0x31A0 and <= 0x31FF
        or >= 0x3400 and <= 0x4DBF or >= 0x4E00 and <= 0x9FFF or >= 0xF900 and <= 0xFAFF
        or >= 0xFF66 and <= 0xFF9F or >= 0x1B000 and <= 0x1B16F or >= 0x20000 and <= 0x3FFFF;
}
