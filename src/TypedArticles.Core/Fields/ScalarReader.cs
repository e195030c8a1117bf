using TypedArticles.Core.Text;

namespace TypedArticles.Core.Fields;

/// <summary>Reads text without quotes, and what all scalars share.</summary>
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
