using TypedArticles.Core.Text;

namespace TypedArticles.Core.Fields;

/// <summary>Reads scalars: plain text, text in quotes, and blocks of text.</summary>
internal static class ScalarReader
{
    /// <summary>The colon that ends a key in a line: the first with white space behind it.</summary>
    /// <param name="cursor">The cursor.</param>
    /// <param name="start">Where the key begins.</param>
    /// <param name="lineEnd">The end of its line.</param>
    /// <param name="end">The end of the text of the line, before a comment.</param>
    /// <returns>The place of the colon; -1 where there is none.</returns>
    public static int FindColon<T>(ref FieldCursor<T> cursor, int start, int lineEnd, out int end)
        where T : unmanaged, IEquatable<T>
    {
        end = lineEnd;
        int i = start;
        while (true)
        {
            int length = cursor.Text.Slice(i, lineEnd - i).IndexOfAny(FieldUnit.FromAscii<T>(':'), FieldUnit.FromAscii<T>('#'));
            if (length < 0)
            {
                return -1;
            }

            i += length;
            if (cursor.At(i) == ':')
            {
                if (cursor.IsBlank(i + 1))
                {
                    return i;
                }
            }
            else if (i > start && cursor.IsBlank(i - 1))
            {
                end = i;
                return -1;
            }

            i++;
        }
    }

    /// <summary>Reads text without quotes, which goes on in the lines that are indented more than the key or the <c>-</c>.</summary>
    public static void ReadPlain<T>(ref FieldCursor<T> cursor, int node, int column)
        where T : unmanaged, IEquatable<T>
    {
        int start = cursor.Position;
        if (FaultOfValue(ref cursor, start) is { } fault)
        {
            if (fault is FieldFault.Anchor or FieldFault.Tag or FieldFault.ListOnKeyLine)
            {
                cursor.FailAt(fault, start);
            }
            else
            {
                cursor.FailLine(fault, start, cursor.Character(start));
            }

            return;
        }

        int lineEnd = cursor.LineEnd(start);
        int colon = FindColon(ref cursor, start, lineEnd, out int end);
        if (colon >= 0)
        {
            cursor.Fail(FieldFault.ColonInValue, new TextRange(colon, 1));
            return;
        }

        bool hasComment = end < lineEnd, isDecoded = false;
        int textStart = start, textEnd = end = cursor.TrimEnd(start, end);
        cursor.StartLine(cursor.AfterBreak(lineEnd));
        while (!hasComment && !cursor.IsAtEnd && FindContinuation(ref cursor, column, out int blankLines) is >= 0 and var next)
        {
            lineEnd = cursor.LineEnd(next);
            if (FindColon(ref cursor, next, lineEnd, out int nextEnd) >= 0)
            {
                cursor.FailAt(FieldFault.IndentedUnderValue, next);
                return;
            }

            if (!isDecoded)
            {
                textStart = cursor.Tree.DecodedLength;
                cursor.Tree.Decode(cursor.Text.Slice(start, textEnd - start));
                isDecoded = true;
            }

            Fold(cursor.Tree, blankLines);
            hasComment = nextEnd < lineEnd;
            end = cursor.TrimEnd(next, nextEnd);
            cursor.Tree.Decode(cursor.Text.Slice(next, end - next));
            cursor.StartLine(cursor.AfterBreak(lineEnd));
        }

        Finish(ref cursor, node, TextRange.Between(start, end), TextRange.Between(textStart, isDecoded ? cursor.Tree.DecodedLength : textEnd), isDecoded, isQuoted: false);
    }

    /// <summary>Reads text in quotes. Its lines may go on at any column, but not with what looks like the next key.</summary>
    public static void ReadQuoted<T>(ref FieldCursor<T> cursor, int node, int column)
        where T : unmanaged, IEquatable<T>
    {
        int start = cursor.Position;
        if (!TryReadQuoted(ref cursor, column, isOneLine: false, out TextRange text, out bool isDecoded))
        {
            return;
        }

        if (cursor.At(start) == '\'' && !cursor.IsJson && cursor.At(cursor.Position) is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or >= 0x80)
        {
            cursor.Fail(FieldFault.Apostrophe, new TextRange(cursor.Position - 1, 1));
            return;
        }

        Finish(ref cursor, node, TextRange.Between(start, cursor.Position), text, isDecoded, isQuoted: true);
    }

    /// <summary>Reads a key in quotes, without its colon.</summary>
    public static bool TryReadQuotedKey<T>(ref FieldCursor<T> cursor, ref FieldNode key)
        where T : unmanaged, IEquatable<T>
    {
        int start = cursor.Position;
        if (!TryReadQuoted(ref cursor, FlowReader.NoColumn, isOneLine: true, out key.Key, out key.IsKeyDecoded))
        {
            return false;
        }

        key.KeyRange = TextRange.Between(start, cursor.Position);
        return true;
    }

    /// <summary>Where text in quotes ends, behind the quote; -1 where it does not end in its line.</summary>
    public static int EndOfQuoted<T>(ref FieldCursor<T> cursor, int start, int lineEnd)
        where T : unmanaged, IEquatable<T>
    {
        int quote = cursor.At(start);
        for (int i = start + 1; i < lineEnd; i++)
        {
            int c = cursor.At(i);
            if (c == '\\' && quote == '"')
            {
                i++;
            }
            else if (c == quote)
            {
                if (quote == '"' || cursor.At(i + 1) != '\'')
                {
                    return i + 1;
                }

                i++;
            }
        }

        return -1;
    }

    /// <summary>Reads a block of text: <c>|</c> keeps its line ends, <c>&gt;</c> folds them.</summary>
    public static void ReadBlock<T>(ref FieldCursor<T> cursor, int node, int column)
        where T : unmanaged, IEquatable<T>
    {
        int start = cursor.Position;
        bool isLiteral = cursor.At(start) == '|';
        int indent = -1;
        int chomping = 0;
        int header = start + 1;
        for (; ; header++)
        {
            int c = cursor.At(header);
            if (c is '-' or '+' && chomping == 0)
            {
                chomping = c;
            }
            else if (c is >= '1' and <= '9' && indent < 0)
            {
                indent = column + c - '0';
            }
            else
            {
                break;
            }
        }

        int rest = cursor.SkipBlanks(header);
        if (!cursor.IsBreak(rest) && !(cursor.At(rest) == '#' && rest > header))
        {
            cursor.Fail(FieldFault.BlockHeader, TextRange.Between(rest, cursor.TrimEnd(rest, cursor.LineEnd(rest))), cursor.Character(start));
            return;
        }

        int headerEnd = header;
        int line = cursor.AfterBreak(cursor.LineEnd(rest));
        int textStart = cursor.Tree.DecodedLength, end = headerEnd;
        int blankLines = 0, widestBlank = 0, widestAt = 0, tab = -1, blankLinesBeforeTab = 0;
        bool hasText = false, wasIndentedMore = false, endsWithBreak = false;
        while (line < cursor.End)
        {
            int i = line;
            while (cursor.At(i) == ' ' && (indent < 0 || i - line < indent))
            {
                i++;
            }

            if (i < cursor.End && cursor.IsBreak(i))
            {
                if (i - line > widestBlank)
                {
                    (widestBlank, widestAt) = (i - line, line);
                }

                blankLines++;
                line = cursor.AfterBreak(i);
                continue;
            }

            int width = i - line;
            if (i >= cursor.End || (indent < 0 ? width <= column : width < indent))
            {
                // A line of tabs is not part of the block: it may only follow its end.
                if (cursor.At(i) == '\t' && cursor.IsBreak(cursor.SkipBlanks(i)))
                {
                    (tab, blankLinesBeforeTab) = tab < 0 ? (i, blankLines) : (tab, blankLinesBeforeTab);
                    line = cursor.AfterBreak(cursor.SkipBlanks(i));
                    continue;
                }

                break;
            }

            if (tab >= 0)
            {
                cursor.Fail(FieldFault.Tab, new TextRange(tab, 1));
                return;
            }

            if (indent < 0)
            {
                if (cursor.At(i) == '\t')
                {
                    cursor.Fail(FieldFault.Tab, new TextRange(i, 1));
                    return;
                }

                indent = width;
                if (widestBlank > indent)
                {
                    cursor.Fail(FieldFault.BlockIndent, new TextRange(widestAt, widestBlank));
                    return;
                }
            }

            bool isIndentedMore = cursor.At(i) is ' ' or '\t';
            if (!hasText)
            {
                cursor.Tree.Decode('\n', blankLines);
            }
            else if (isLiteral || isIndentedMore || wasIndentedMore)
            {
                cursor.Tree.Decode('\n', blankLines + 1);
            }
            else
            {
                Fold(cursor.Tree, blankLines);
            }

            end = cursor.LineEnd(i);
            cursor.Tree.Decode(cursor.Text.Slice(i, end - i));
            hasText = true;
            wasIndentedMore = isIndentedMore;
            blankLines = 0;
            endsWithBreak = end < cursor.End;
            line = cursor.AfterBreak(end);
        }

        if (hasText && endsWithBreak && chomping != '-')
        {
            cursor.Tree.Decode('\n');
        }

        if (chomping == '+')
        {
            cursor.Tree.Decode('\n', tab < 0 ? blankLines : blankLinesBeforeTab);
        }

        cursor.StartLine(line);
        Finish(ref cursor, node, TextRange.Between(start, end), TextRange.Between(textStart, cursor.Tree.DecodedLength), isDecoded: true, isQuoted: true);
    }

    /// <summary>What is wrong with a value that begins so without quotes; null for nothing.</summary>
    public static FieldFault? FaultOfValue<T>(ref FieldCursor<T> cursor, int start)
        where T : unmanaged, IEquatable<T> => cursor.At(start) switch
        {
            '&' => FieldFault.Anchor,
            '*' => FieldFault.Alias,
            '!' => FieldFault.Tag,
            '-' when cursor.Column == 0 && cursor.IsDocumentMarker(start) => FieldFault.SecondDocument,
            '-' when cursor.IsBlank(start + 1) => FieldFault.ListOnKeyLine,
            '?' or ':' when cursor.IsBlank(start + 1) => FieldFault.ValueBegins,
            '%' or '@' or '`' or ',' or ']' or '}' or '#' => FieldFault.ValueBegins,
            _ => null,
        };

    /// <summary>Writes a scalar to its node.</summary>
    public static void Finish<T>(ref FieldCursor<T> cursor, int node, TextRange range, TextRange text, bool isDecoded, bool isQuoted)
        where T : unmanaged, IEquatable<T>
    {
        ref FieldNode scalar = ref cursor.Tree[node];
        scalar.Range = range;
        scalar.Text = text;
        scalar.IsTextDecoded = isDecoded;
        scalar.IsQuoted = isQuoted;
        scalar.Kind = !isQuoted && !isDecoded && IsNull(ref cursor, text) ? FieldKind.Null : FieldKind.Text;
    }

    /// <summary>Folds a line end: to a space, or to as many line ends as there are blank lines.</summary>
    public static void Fold<T>(FieldTree<T> tree, int blankLines)
        where T : unmanaged, IEquatable<T>
    {
        if (blankLines == 0)
        {
            tree.Decode(' ');
        }
        else
        {
            tree.Decode('\n', blankLines);
        }
    }

    /// <summary>The first character of the line that continues a plain scalar; -1 where none does.</summary>
    private static int FindContinuation<T>(ref FieldCursor<T> cursor, int column, out int blankLines)
        where T : unmanaged, IEquatable<T>
    {
        blankLines = 0;
        int line = cursor.Position;
        while (line < cursor.End)
        {
            int spaces = line;
            while (cursor.At(spaces) == ' ')
            {
                spaces++;
            }

            int content = cursor.SkipBlanks(spaces);
            if (content < cursor.End && cursor.IsBreak(content))
            {
                blankLines++;
                line = cursor.AfterBreak(content);
                continue;
            }

            if (content >= cursor.End || cursor.At(content) == '#' || content - line <= column)
            {
                return -1;
            }

            if (spaces - line <= column)
            {
                cursor.Fail(FieldFault.Tab, new TextRange(spaces, 1));
                return -1;
            }

            return content;
        }

        return -1;
    }

    private static bool TryReadQuoted<T>(ref FieldCursor<T> cursor, int column, bool isOneLine, out TextRange text, out bool isDecoded)
        where T : unmanaged, IEquatable<T>
    {
        int start = cursor.Position, from = start + 1, i = from, decodedStart = cursor.Tree.DecodedLength;
        bool isDouble = cursor.At(start) == '"';
        isDecoded = false;
        text = default;
        while (true)
        {
            i = NextOfQuoted(ref cursor, i, isDouble);
            int c = cursor.At(i);
            if (c == -1)
            {
                FailUnclosed(ref cursor, start, isOneLine);
                return false;
            }

            if (c is not ('\\' or '\n' or '\r' or '\'' or '"'))
            {
                cursor.Fail(FieldFault.JsonControl, new TextRange(i, 1), $"U+{c:X4}");
                return false;
            }

            if (c == '\'' && cursor.At(i + 1) == '\'')
            {
                // A doubled quote: the first of the two is taken, with what is before it.
                Keep(ref cursor, from, i + 1, ref isDecoded, decodedStart);
                from = i += 2;
                continue;
            }

            if (c is '\'' or '"')
            {
                break;
            }

            if (c == '\\')
            {
                Keep(ref cursor, from, i, ref isDecoded, decodedStart);
                if (cursor.IsBreak(i + 1) && i + 1 < cursor.End && !cursor.IsJson)
                {
                    if (isOneLine)
                    {
                        FailUnclosed(ref cursor, start, isOneLine);
                        return false;
                    }

                    i = SkipLines(ref cursor, i + 1, out int blankLines);
                    cursor.Tree.Decode('\n', blankLines);
                }
                else if ((i = ReadEscape(ref cursor, i)) < 0)
                {
                    return false;
                }
            }
            else
            {
                if (isOneLine || cursor.IsJson)
                {
                    FailUnclosed(ref cursor, start, isOneLine);
                    return false;
                }

                Keep(ref cursor, from, TrimBlanks(ref cursor, from, i), ref isDecoded, decodedStart);
                i = SkipLines(ref cursor, i, out int blankLines);
                Fold(cursor.Tree, blankLines);
            }

            from = i;
            if (cursor.LineStart > start && IsNextKey(ref cursor, i, column))
            {
                FailUnclosed(ref cursor, start, isOneLine);
                return false;
            }
        }

        if (isDecoded)
        {
            Keep(ref cursor, from, i, ref isDecoded, decodedStart);
        }

        text = isDecoded ? TextRange.Between(decodedStart, cursor.Tree.DecodedLength) : TextRange.Between(from, i);
        cursor.Position = i + 1;
        return true;
    }

    /// <summary>Whether text in quotes goes on with what looks like a field of the same level or of one above: its end is missing then.</summary>
    private static bool IsNextKey<T>(ref FieldCursor<T> cursor, int position, int column)
        where T : unmanaged, IEquatable<T>
    {
        int width = position - cursor.LineStart;
        return (width <= column && cursor.IsBareKey(position) && cursor.SkipBlanks(cursor.LineStart) == position)
            || (width == 0 && cursor.IsDocumentMarker(position));
    }

    private static int NextOfQuoted<T>(ref FieldCursor<T> cursor, int position, bool isDouble)
        where T : unmanaged, IEquatable<T>
    {
        if (cursor.IsJson)
        {
            while (cursor.At(position) is >= ' ' and not ('"' or '\\'))
            {
                position++;
            }

            return position;
        }

        ReadOnlySpan<T> rest = cursor.Text.Slice(position);
        int length = isDouble
            ? rest.IndexOfAny([FieldUnit.FromAscii<T>('"'), FieldUnit.FromAscii<T>('\\'), FieldUnit.FromAscii<T>('\n'), FieldUnit.FromAscii<T>('\r')])
            : rest.IndexOfAny(FieldUnit.FromAscii<T>('\''), FieldUnit.FromAscii<T>('\n'), FieldUnit.FromAscii<T>('\r'));
        return length < 0 ? cursor.End : position + length;
    }

    /// <summary>Copies a part of the text to the decoded texts.</summary>
    private static void Keep<T>(ref FieldCursor<T> cursor, int from, int end, ref bool isDecoded, int decodedStart)
        where T : unmanaged, IEquatable<T>
    {
        System.Diagnostics.Debug.Assert(isDecoded || cursor.Tree.DecodedLength == decodedStart, "Nothing else decodes while text in quotes is read.");
        cursor.Tree.Decode(cursor.Text.Slice(from, end - from));
        isDecoded = true;
    }

    /// <summary>Without spaces and tabs at the end.</summary>
    private static int TrimBlanks<T>(ref FieldCursor<T> cursor, int from, int end)
        where T : unmanaged, IEquatable<T>
    {
        while (end > from && cursor.At(end - 1) is ' ' or '\t')
        {
            end--;
        }

        return end;
    }

    /// <summary>Goes from a line end to the first character of the next line that is not blank.</summary>
    private static int SkipLines<T>(ref FieldCursor<T> cursor, int lineEnd, out int blankLines)
        where T : unmanaged, IEquatable<T>
    {
        blankLines = -1;
        int content = lineEnd;
        do
        {
            blankLines++;
            cursor.LineStart = cursor.AfterBreak(content);
            content = cursor.SkipBlanks(cursor.LineStart);
        }
        while (content < cursor.End && cursor.IsBreak(content));
        return content;
    }

    /// <summary>Reads an escape.</summary>
    /// <returns>What follows it; -1 where it is not an escape.</returns>
    private static int ReadEscape<T>(ref FieldCursor<T> cursor, int backslash)
        where T : unmanaged, IEquatable<T>
    {
        int name = cursor.At(backslash + 1);
        int digits = name switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
        if (digits == 0 || (cursor.IsJson && digits != 4))
        {
            int value = cursor.IsJson ? JsonEscape(name) : YamlEscape(name);
            if (value < 0)
            {
                cursor.Fail(FieldFault.BadEscape, new TextRange(backslash, Math.Min(2, cursor.LineEnd(backslash) - backslash)), EscapeText(ref cursor, backslash, 2));
                return -1;
            }

            cursor.Tree.DecodeCodePoint(value);
            return backslash + 2;
        }

        int length = 2 + digits;
        if (!TryReadHex(ref cursor, backslash + 2, digits, out int codePoint))
        {
            cursor.Fail(FieldFault.BadHexEscape, new TextRange(backslash, 2), EscapeText(ref cursor, backslash, 2));
            return -1;
        }

        if (codePoint is >= 0xD800 and <= 0xDBFF && name == 'u' && cursor.At(backslash + 6) == '\\' && cursor.At(backslash + 7) == 'u'
            && TryReadHex(ref cursor, backslash + 8, 4, out int low) && low is >= 0xDC00 and <= 0xDFFF)
        {
            codePoint = 0x10000 + ((codePoint - 0xD800) << 10) + (low - 0xDC00);
            length = 12;
        }

        if (codePoint is > 0x10FFFF or < 0 or (>= 0xD800 and <= 0xDFFF))
        {
            cursor.Fail(FieldFault.BadCodePoint, new TextRange(backslash, length), EscapeText(ref cursor, backslash, length));
            return -1;
        }

        cursor.Tree.DecodeCodePoint(codePoint);
        return backslash + length;
    }

    private static string EscapeText<T>(ref FieldCursor<T> cursor, int start, int length)
        where T : unmanaged, IEquatable<T>
    {
        int end = Math.Min(start + length, cursor.LineEnd(start));

        // The whole character behind the backslash.
        while (end < cursor.End && (typeof(T) == typeof(byte) ? (cursor.At(end) & 0xC0) == 0x80 : (cursor.At(end) & 0xFC00) == 0xDC00))
        {
            end++;
        }

        return FieldUnit.ToText(cursor.Text.Slice(start, end - start));
    }

    private static bool TryReadHex<T>(ref FieldCursor<T> cursor, int start, int digits, out int value)
        where T : unmanaged, IEquatable<T>
    {
        value = 0;
        for (int i = 0; i < digits; i++)
        {
            int c = cursor.At(start + i);
            int digit = c is >= '0' and <= '9' ? c - '0' : (c | 0x20) is >= 'a' and <= 'f' ? (c | 0x20) - 'a' + 10 : -1;
            if (digit < 0)
            {
                return false;
            }

            value = (value << 4) | digit;
        }

        return true;
    }

    private static int JsonEscape(int name) => name switch
    {
        '"' or '\\' or '/' => name,
        'b' => '\b',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        _ => -1,
    };

    private static int YamlEscape(int name) => name switch
    {
        '"' or '\\' or '/' or ' ' or '\t' => name,
        '0' => '\0',
        'a' => '\a',
        'b' => '\b',
        't' => '\t',
        'n' => '\n',
        'v' => '\v',
        'f' => '\f',
        'r' => '\r',
        'e' => '\u001B',
        'N' => '\u0085',
        '_' => '\u00A0',
        'L' => '\u2028',
        'P' => '\u2029',
        _ => -1,
    };

    private static void FailUnclosed<T>(ref FieldCursor<T> cursor, int start, bool isKey)
        where T : unmanaged, IEquatable<T> =>
        cursor.FailLine(isKey ? FieldFault.KeyNotClosed : FieldFault.QuoteNotClosed, start, cursor.At(start) == '"' ? "'\"'" : "\"'\"");

    private static bool IsNull<T>(ref FieldCursor<T> cursor, TextRange text)
        where T : unmanaged, IEquatable<T>
    {
        int start = text.Start;
        return text.Length switch
        {
            0 => true,
            1 => cursor.At(start) == '~' && !cursor.IsJson,
            4 when cursor.At(start) is 'n' or 'N' => FieldUnit.ToText(cursor.Text.Slice(start, 4)) is "null" or "Null" or "NULL",
            _ => false,
        };
    }
}
