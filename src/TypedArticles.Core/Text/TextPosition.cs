namespace TypedArticles.Core.Text;

/// <summary>Lines and columns as the compiler counts them, from 1: CR, LF, CRLF, NEL, LS and PS end a line.</summary>
internal static class TextPosition
{
    public static (int Line, int Column) Of(ReadOnlySpan<char> text, int position)
    {
        // The compiler does not see a byte-order mark.
        int line = 1, start = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        for (int i = start; i < position; i++)
        {
            if (text[i] is '\n' or '\u0085' or '\u2028' or '\u2029' || (text[i] == '\r' && (i + 1 >= text.Length || text[i + 1] != '\n')))
            {
                line++;
                start = i + 1;
            }
        }

        return (line, Math.Max(position - start, 0) + 1);
    }
}
