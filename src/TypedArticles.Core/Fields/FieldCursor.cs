using TypedArticles.Core.Text;

namespace TypedArticles.Core.Fields;

/// <summary>
/// The place of a reader in a text of fields, with the tree that it fills. The first fault ends the reading: the position goes to the end,
/// where every loop stops.
/// </summary>
internal ref struct FieldCursor<T>
    where T : unmanaged, IEquatable<T>
{
    /// <summary>No text of people or programs is nested deeper, and the stack is bounded. JSON readers of .NET have the same bound.</summary>
    private const int MaxDepth = 64;

    /// <summary>The text up to the end of what is read.</summary>
    public readonly ReadOnlySpan<T> Text;

    public readonly FieldTree<T> Tree;

    public readonly bool IsJson;

    public int Position;

    /// <summary>Where the line of the position starts.</summary>
    public int LineStart;

    private int _depth;

    // The stretch that is known to lie in one line: a line that is asked for again and again is searched once.
    private int _knownFrom;
    private int _knownEnd;

    public FieldCursor(ReadOnlySpan<T> text, TextRange content, FieldTree<T> tree, bool isJson)
    {
        Text = text.Slice(0, content.End);
        Tree = tree;
        IsJson = isJson;
        Position = content.Start;
        LineStart = content.Start;
        _depth = 0;
        _knownFrom = 0;
        _knownEnd = -1;
        HasFailed = false;
    }

    public bool HasFailed { get; private set; }

    public readonly int End => Text.Length;

    public readonly bool IsAtEnd => Position >= Text.Length;

    public readonly int Column => Position - LineStart;

    /// <summary>The unit at a position; -1 behind the end.</summary>
    public readonly int At(int position) => (uint)position < (uint)Text.Length ? FieldUnit.ToInt(Text[position]) : -1;

    public readonly bool IsBreak(int position) => At(position) is '\n' or '\r' or -1;

    /// <summary>Whether a space, a tab, a line end or the end is at a position.</summary>
    public readonly bool IsBlank(int position) => At(position) is ' ' or '\t' or '\n' or '\r' or -1;

    /// <summary>Whether a mark such as <c>-</c> stands alone: with white space behind it.</summary>
    public readonly bool IsMark(int position, char mark) => At(position) == mark && IsBlank(position + 1);

    /// <summary>A line that begins with <c>---</c> or <c>...</c>.</summary>
    public readonly bool IsDocumentMarker(int lineStart) =>
        At(lineStart) is '-' or '.' && At(lineStart + 1) == At(lineStart) && At(lineStart + 2) == At(lineStart) && IsBlank(lineStart + 3);

    /// <summary>The end of the line, without the line end.</summary>
    public int LineEnd(int position)
    {
        if (position < _knownFrom || position > _knownEnd)
        {
            int length = Text.Slice(position).IndexOfAny(FieldUnit.FromAscii<T>('\n'), FieldUnit.FromAscii<T>('\r'));
            _knownFrom = position;
            _knownEnd = length < 0 ? End : position + length;
        }

        return _knownEnd;
    }

    /// <summary>The start of the next line, from a position at a line end or at the end.</summary>
    public readonly int AfterBreak(int position) => At(position) switch
    {
        '\r' when At(position + 1) == '\n' => position + 2,
        -1 => End,
        _ => position + 1,
    };

    public readonly int SkipBlanks(int position)
    {
        while (At(position) is ' ' or '\t')
        {
            position++;
        }

        return position;
    }

    public readonly int TrimEnd(int from, int end)
    {
        while (end > from && IsBlank(end - 1))
        {
            end--;
        }

        return end;
    }

    public void StartLine(int position)
    {
        Position = position;
        LineStart = position;
    }

    /// <summary>Moves over blank lines and comments to the first character of the next line that has content.</summary>
    public void SkipToContent()
    {
        while (!IsAtEnd)
        {
            int spaces = Position;
            while (At(spaces) == ' ')
            {
                spaces++;
            }

            int content = SkipBlanks(spaces);
            if (!IsBreak(content) && At(content) != '#')
            {
                Position = content;
                if (content > spaces)
                {
                    Fail(FieldFault.Tab, new TextRange(spaces, 1));
                }

                return;
            }

            StartLine(AfterBreak(LineEnd(content)));
        }
    }

    /// <summary>Ends a value: only a comment may follow on its line.</summary>
    public void EndLine()
    {
        if (HasFailed)
        {
            return;
        }

        int next = SkipBlanks(Position);
        if (IsBreak(next) || (At(next) == '#' && next > Position))
        {
            StartLine(AfterBreak(LineEnd(next)));
            return;
        }

        FieldFault fault = At(next) == ':' ? FieldFault.ColonAfterValue : FieldFault.TextAfterValue;
        Fail(fault, fault == FieldFault.ColonAfterValue ? new TextRange(next, 1) : TextRange.Between(next, TrimEnd(next, LineEnd(next))));
    }

    /// <summary>Whether a line begins with <c>key:</c>, a key of letters, digits, <c>_</c>, <c>-</c> and <c>.</c>.</summary>
    public readonly bool IsBareKey(int position)
    {
        int end = EndOfBareKey(position);
        return end > position && IsMark(end, ':');
    }

    /// <summary>Whether a line begins with <c>key:</c> and more, without a space between them.</summary>
    public readonly bool IsBareKeyWithoutSpace(int position)
    {
        int end = EndOfBareKey(position);
        return end > position && At(end) == ':' && !IsBlank(end + 1);
    }

    /// <summary>The line of a position, from 1, in the whole text.</summary>
    public readonly int LineOf(int position)
    {
        int line = 1;
        for (int i = 0; i < position; i++)
        {
            if (At(i) == '\n' || (At(i) == '\r' && At(i + 1) != '\n'))
            {
                line++;
            }
        }

        return line;
    }

    /// <summary>Goes from a line end to the first character of the next line that is not blank.</summary>
    public int SkipLines(int lineEnd, out int blankLines)
    {
        blankLines = -1;
        int content = lineEnd;
        do
        {
            blankLines++;
            LineStart = AfterBreak(content);
            content = SkipBlanks(LineStart);
        }
        while (content < End && IsBreak(content));
        return content;
    }

    /// <summary>
    /// Whether a line begins here that looks like a field of the level of a value, or of one above: then the end of the value before it is
    /// missing.
    /// </summary>
    public readonly bool IsNextKey(int position, int column) =>
        !IsJson && position - LineStart <= column && IsBareKey(position) && SkipBlanks(LineStart) == position;

    /// <summary>Enters a list or a map.</summary>
    /// <returns>Whether it is not too deep; it is a fault where it is.</returns>
    public bool Enter()
    {
        if (++_depth > MaxDepth)
        {
            Fail(FieldFault.TooDeep, new TextRange(Position, 1));
        }

        return !HasFailed;
    }

    public void Leave() => _depth--;

    public void Fail(FieldFault fault, TextRange range, string argument = "")
    {
        if (!HasFailed)
        {
            int start = Math.Min(range.Start, End);
            Tree.Report(new FieldProblem(fault, TextRange.Between(start, Math.Min(range.End, End)), argument));
            HasFailed = true;
        }

        Position = End;
    }

    /// <summary>Fails at a mark, which the sentence names.</summary>
    public void FailAt(FieldFault fault, int position) => Fail(fault, new TextRange(position, 1), Character(position));

    /// <summary>Fails for the rest of a line.</summary>
    public void FailLine(FieldFault fault, int position, string argument = "") =>
        Fail(fault, TextRange.Between(position, Math.Max(position, TrimEnd(position, LineEnd(position)))), argument);

    /// <summary>The text of the unit at a position, for a sentence.</summary>
    public readonly string Character(int position) => position < End ? FieldUnit.ToText(Text.Slice(position, 1)) : "";

    private readonly int EndOfBareKey(int position)
    {
        while (At(position) is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-' or '.' or >= 0x80)
        {
            position++;
        }

        return position;
    }
}
