using System.Globalization;
using System.Text;

namespace TypedArticles.Core.Text;

/// <summary>
/// Characters that show nothing: those that Unicode calls default-ignorable (DerivedCoreProperties.txt, 16.0), the annotation marks
/// (U+FFF9 to U+FFFB) and the blank pattern of Braille (U+2800).
/// </summary>
internal static class Invisible
{
    /// <summary>The length of the invisible character at a position, in UTF-16 code units; 0 where another one stands there.</summary>
    public static int LengthAt(ReadOnlySpan<char> text, int position)
    {
        char c = text[position];
        if (c < '\u00AD')
        {
            return 0;
        }

        return !char.IsSurrogate(c) ? (Is(c) ? 1 : 0)
            : position + 1 < text.Length && char.IsSurrogatePair(c, text[position + 1]) && Is(char.ConvertToUtf32(c, text[position + 1])) ? 2
            : 0;
    }

    /// <summary>The length of the invisible character that ends at a position; 0 where another one ends there.</summary>
    public static int LengthBefore(ReadOnlySpan<char> text, int end)
    {
        char c = text[end - 1];
        if (c < '\u00AD')
        {
            return 0;
        }

        return !char.IsSurrogate(c) ? (Is(c) ? 1 : 0)
            : end > 1 && char.IsSurrogatePair(text[end - 2], c) && Is(char.ConvertToUtf32(text[end - 2], c)) ? 2
            : 0;
    }

    public static bool Is(int codePoint) => codePoint switch
    {
        < 0xAD => false,
        0xAD or 0x34F or 0x61C or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or (>= 0x180B and <= 0x180F) => true,
        < 0x200B => false,
        (>= 0x200B and <= 0x200F) or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x206F) or 0x2800 or 0x3164 => true,
        (>= 0xFE00 and <= 0xFE0F) or 0xFEFF or 0xFFA0 or (>= 0xFFF0 and <= 0xFFFB) => true,
        (>= 0x1BCA0 and <= 0x1BCA3) or (>= 0x1D173 and <= 0x1D17A) or (>= 0xE0000 and <= 0xE0FFF) => true,
        _ => false,
    };

    /// <summary>Whether a run of text shows nothing: white space and invisible characters.</summary>
    public static bool IsBlank(ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsWhiteSpace(text[i]))
            {
                int length = LengthAt(text, i);
                if (length == 0)
                {
                    return false;
                }

                i += length - 1;
            }
        }

        return true;
    }

    /// <summary>
    /// A range without the white space and the invisible characters at its ends. What shapes the character before it, as the variation
    /// selector and the tags of an emoji do, belongs to that character.
    /// </summary>
    public static TextRange Trim(ReadOnlySpan<char> text, TextRange range)
    {
        int start = range.Start, end = range.End;
        while (start < end && StepAt(text, start) is > 0 and var step)
        {
            start = Math.Min(start + step, end);
        }

        while (end > start && StepBefore(text, end) is > 0 and var step)
        {
            end -= step;
        }

        if (end > start && end < range.End && TakesVariations(text, end))
        {
            while (end < range.End && IsVariation(text, end))
            {
                end += LengthAt(text, end);
            }
        }

        return TextRange.Between(start, end);
    }

    /// <summary>A text without its invisible characters, wherever they are.</summary>
    public static string Without(ReadOnlySpan<char> text)
    {
        var visible = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            int length = LengthAt(text, i);
            _ = length == 0 ? visible.Append(text[i]) : visible;
            i += Math.Max(length - 1, 0);
        }

        return visible.ToString();
    }

    private static int StepAt(ReadOnlySpan<char> text, int position) => char.IsWhiteSpace(text[position]) ? 1 : LengthAt(text, position);

    private static int StepBefore(ReadOnlySpan<char> text, int end) => char.IsWhiteSpace(text[end - 1]) ? 1 : LengthBefore(text, end);

    /// <summary>Variation selectors, the joiner of emoji, and tags.</summary>
    private static bool IsVariation(ReadOnlySpan<char> text, int position) =>
        text[position] is (>= '\uFE00' and <= '\uFE0F') or (>= '\u180B' and <= '\u180F' and not '\u180E') or '\u200D'
        || (text[position] is >= '\uDB40' and <= '\uDB43' && LengthAt(text, position) == 2);

    /// <summary>Whether variations of the character that ends at a position are in use: symbols, ideographs, Mongolian letters.</summary>
    private static bool TakesVariations(ReadOnlySpan<char> text, int end) => text[end - 1] is var c && (
        char.IsLowSurrogate(c)
        || c is (>= '\u2E80' and <= '\u9FFF') or (>= '\u1820' and <= '\u18AA')
        || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.OtherSymbol or UnicodeCategory.MathSymbol);
}
