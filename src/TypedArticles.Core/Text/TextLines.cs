namespace TypedArticles.Core.Text;

/// <summary>
/// Walks over the blocks of a text: runs of lines that are not blank. LF, CRLF and a lone CR end a line; a line that shows nothing, white
/// space (<see cref="char.IsWhiteSpace(char)"/>) and invisible characters only, is blank.
/// </summary>
internal ref struct TextLines
{
    private readonly ReadOnlySpan<char> _text;
    private int _position;

    public TextLines(ReadOnlySpan<char> text, int start)
    {
        _text = text;
        _position = start;
    }

    public readonly int Position => _position;

    /// <summary>The next line without its line end; false at the end of the text.</summary>
    public bool TryNextLine(out TextRange line)
    {
        if (_position >= _text.Length)
        {
            line = new TextRange(_text.Length, 0);
            return false;
        }

        int length = _text.Slice(_position).IndexOfAny('\n', '\r');
        int end = length < 0 ? _text.Length : _position + length;
        line = TextRange.Between(_position, end);
        _position = AfterLineEnd(_text, end);
        return true;
    }

    /// <summary>The next line that is not blank, trimmed; false when only blank lines are left.</summary>
    public bool TryNextFilledLine(out TextRange line)
    {
        while (TryNextLine(out line))
        {
            if (!IsBlank(_text, line))
            {
                line = Trim(_text, line);
                return true;
            }
        }

        return false;
    }

    /// <summary>The next block, from its first to its last character that is not white space.</summary>
    public bool TryNextBlock(out TextRange block)
    {
        if (!TryNextFilledLine(out block))
        {
            return false;
        }

        while (TryNextLine(out TextRange line) && !IsBlank(_text, line))
        {
            block = TextRange.Between(block.Start, line.End);
        }

        block = Trim(_text, block);
        return true;
    }

    public static TextRange Trim(ReadOnlySpan<char> text, TextRange range)
    {
        int start = range.Start, end = range.End;
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return TextRange.Between(start, end);
    }

    /// <summary>A range without the blank lines at its ends, and without the white space that is left there.</summary>
    public static TextRange TrimBlankLines(ReadOnlySpan<char> text, TextRange range)
    {
        range = Trim(text, range);
        while (!range.IsEmpty && range.Of(text).IndexOfAny('\n', '\r') is var length && IsBlank(text, length < 0 ? range : new TextRange(range.Start, length)))
        {
            range = length < 0 ? new TextRange(range.End, 0) : Trim(text, TextRange.Between(range.Start + length, range.End));
        }

        while (!range.IsEmpty && range.Of(text).LastIndexOfAny('\n', '\r') is >= 0 and var last && IsBlank(text, TextRange.Between(range.Start + last, range.End)))
        {
            range = Trim(text, new TextRange(range.Start, last));
        }

        return range;
    }

    private static bool IsBlank(ReadOnlySpan<char> text, TextRange line) => Invisible.IsBlank(line.Of(text));

    private static int AfterLineEnd(ReadOnlySpan<char> text, int end)
    {
        if (end >= text.Length)
        {
            return text.Length;
        }

        return text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? end + 2 : end + 1;
    }
}
