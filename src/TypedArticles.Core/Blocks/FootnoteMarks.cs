using TypedArticles.Core.Text;

namespace TypedArticles.Core.Blocks;

/// <summary>The marks that lead to a footnote: <c>*</c>, <c>**</c>, <c>†</c>, <c>[1]</c>.</summary>
internal static class FootnoteMarks
{
    /// <summary>The longest mark; a longer run of asterisks is a line of its own.</summary>
    public const int MaxLength = 8;

    private const int MaxDigits = 3;

    /// <summary>
    /// Whether a mark at a place opens a note: a letter follows it directly, or a digit where the mark was used before. A number in
    /// brackets, which stands behind sentences too, was used before in any case.
    /// </summary>
    public static bool OpensNote(MarkIndex marks, ReadOnlySpan<char> body, int position)
    {
        int length = LengthAt(body, position);
        char next = position + length < body.Length ? body[position + length] : ' ';
        return length > 0
            && (Characters.IsLetter(next) || Characters.IsDigit(next))
            && ((Characters.IsLetter(next) && body[position] != '[') || marks.FirstOf(body.Slice(position, length)) < position);
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
        while (end < text.Length && end - position <= MaxLength && Characters.IsNoteMark(text[end]))
        {
            end++;
        }

        return end == position ? BracketLengthAt(text, position) : end - position <= MaxLength ? end - position : 0;
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
