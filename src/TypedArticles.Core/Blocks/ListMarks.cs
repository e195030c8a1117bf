using System.Globalization;
using TypedArticles.Core.Text;

namespace TypedArticles.Core.Blocks;

/// <summary>The marks that items of lists begin with: <c>•</c>, <c>-</c>, <c>*</c>, <c>1.</c>, <c>1)</c>.</summary>
internal static class ListMarks
{
    private const int MaxDigits = 2;

    /// <summary>The length of a number that opens an item, its mark and the white space behind: <c>1. </c>, <c>2) </c>, <c>3- </c>; 0 for none.</summary>
    public static int NumberLengthAt(ReadOnlySpan<char> text, int start)
    {
        int end = start;
        while (end < text.Length && end - start <= MaxDigits && Characters.IsDigit(text[end]))
        {
            end++;
        }

        if (end == start || end - start > MaxDigits || end >= text.Length || text[end] is not ('.' or ')' or '-' or '–' or '．' or '、'))
        {
            return 0;
        }

        int mark = end + 1;
        while (mark < text.Length && mark - end <= 2 && char.IsWhiteSpace(text[mark]) && text[mark] is not ('\n' or '\r'))
        {
            mark++;
        }

        return mark < text.Length && (mark > end + 1 || (Characters.IsLetter(text[mark]) && text[end] != '-')) ? mark - start : 0;
    }

    /// <summary>The number by which an item begins; -1 for none.</summary>
    public static int NumberAt(ReadOnlySpan<char> item)
    {
        if (NumberLengthAt(item, 0) == 0)
        {
            return -1;
        }

        int number = 0;
        for (int i = 0; i < MaxDigits && Characters.IsDigit(item[i]); i++)
        {
            number = (10 * number) + CharUnicodeInfo.GetDecimalDigitValue(item[i]);
        }

        return number;
    }

    /// <summary>The length of a bullet and the white space behind; 0 for none. A dash or an asterisk needs the white space.</summary>
    public static int BulletLengthAt(ReadOnlySpan<char> text, int start)
    {
        if (start >= text.Length || !(SentenceMarks.IsBullet(text[start]) || text[start] is '-' or '*' or '+'))
        {
            return 0;
        }

        int end = start + 1;
        while (end < text.Length && end - start <= 3 && (text[end] is ' ' or '\t' or '\u00A0' or '\uFE0F'))
        {
            end++;
        }

        return end >= text.Length ? 0 : end > start + 1 || (SentenceMarks.IsBullet(text[start]) && char.IsLetterOrDigit(text[end])) ? end - start : 0;
    }
}
