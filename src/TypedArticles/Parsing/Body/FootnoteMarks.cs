namespace TypedArticles.Parsing.Body;

/// <summary>The marks that lead to a footnote: <c>*</c>, <c>**</c>, <c>†</c>, <c>[1]</c>.</summary>
internal static class FootnoteMarks
{
    private const int MaxDigits = 3;

    /// <summary>Whether a mark at a place opens a note: letters follow it directly.</summary>
    public static bool OpensNote(ReadOnlySpan<char> text, int position) =>
        LengthAt(text, position) is > 0 and var length && position + length < text.Length && Letters.IsLetter(text[position + length]);

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

    /// <summary>The length of the mark at a place; 0 for none.</summary>
    public static int LengthAt(ReadOnlySpan<char> text, int position)
    {
        int end = position;
        while (end < text.Length && Letters.IsNoteMark(text[end]))
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
