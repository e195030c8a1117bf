namespace TypedArticles.Core.Text;

/// <summary>
/// Lines and columns as the seed format and editors count them, from 1: LF, CRLF and a lone CR end a line. (The compiler counts NEL, LS and
/// PS too, and so would report the lines behind them too far down.)
/// </summary>
internal static class TextPosition
{
    public static (int Line, int Column) Of(ReadOnlySpan<char> text, int position)
    {
        // A byte-order mark is not a column of the line.
        int line = 1, start = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        for (int i = start; i < position; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 >= text.Length || text[i + 1] != '\n')))
            {
                line++;
                start = i + 1;
            }
        }

        return (line, Math.Max(position - start, 0) + 1);
    }
}
