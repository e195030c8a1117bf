using TypedArticles.Core.Text;

namespace TypedArticles.Core.Blocks;

/// <summary>The marks that lead to a footnote: <c>*</c>, <c>**</c>, <c>†</c>, <c>[1]</c>.</summary>
internal static class FootnoteMarks
{
    private const int MaxDigits = 3;

    /// <summary>
    /// Whether a mark at a place opens a note: a letter follows it directly, or a digit where the mark was used before. A number in
    /// brackets, which stands behind sentences too, was used before in any case.
    /// </summary>
    public static bool OpensNote(ReadOnlySpan<char> text, int position)
    {
        int length = LengthAt(text, position);
        char next = position + length < text.Length ? text[position + length] : ' ';
        return length > 0
            && (Characters.IsLetter(next) || Characters.IsDigit(next))
            && ((Characters.IsLetter(next) && text[position] != '[') || text.Slice(0, position).LastIndexOf(text.Slice(position, length)) >= 0);
    }

    /// <summary>The next place from a start where a mark stands by itself, not as a part of a longer one; -1 for none.</summary>
    public static int FindReference(ReadOnlySpan<char> text, ReadOnlySpan<char> mark, int start)
    {
        while (text.Slice(start).IndexOf(mark) is >= 0 and var found)
        {
            int position = start + found, end = position + mark.Length;
            bool isPart = mark[0] != '[' && ((position > 0 && text[position - 1] == mark[0]) || (end < text.Length && text[end] == mark[0]));
            if (!isPart)
            {
                return position;
            }

            start = end;
        }

        return -1;
    }

    /// <summary>A text without the references at its end.</summary>
    public static ReadOnlySpan<char> TrimEnd(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            int start = Characters.IsNoteMark(text[text.Length - 1]) ? text.Length - 1 : text.LastIndexOf('[');
            if (start < 0 || LengthAt(text, start) != text.Length - start)
            {
                break;
            }

            text = text.Slice(0, start);
        }

        return text;
    }

    /// <summary>The length of the mark at a place; 0 for none.</summary>
    public static int LengthAt(ReadOnlySpan<char> text, int position)
    {
        int end = position;
        while (end < text.Length && Characters.IsNoteMark(text[end]))
        {
            end++;
        }

        return end > position ? end - position : BracketLengthAt(text, position);
    }

    private static int BracketLengthAt(ReadOnlySpan<char> text, int position)
    {
        if (position >= text.Length || text[position] != '[')
        {
            return 0;
        }

        int end = position + 1;
        while (end < text.Length && text[end] is >= '0' and <= '9')
        {
            end++;
        }

        int digits = end - position - 1;
        return digits is > 0 and <= MaxDigits && end < text.Length && text[end] == ']' ? digits + 2 : 0;
    }
}
