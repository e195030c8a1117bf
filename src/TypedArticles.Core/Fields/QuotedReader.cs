using TypedArticles.Core.Text;

namespace TypedArticles.Core.Fields;

/// <summary>Reads text in quotes, for front matter and for JSON.</summary>
internal static class QuotedReader
{
    /// <summary>Reads text in quotes. Its lines may go on at any column, but not with what looks like the next key.</summary>
    public static void Read<T>(ref FieldCursor<T> cursor, int node, int column)
        where T : unmanaged, IEquatable<T>
    {
        int start = cursor.Position;
        if (!TryRead(ref cursor, column, isOneLine: false, out TextRange text, out bool isDecoded))
        {
            return;
        }

        if (cursor.At(start) == '\'' && !cursor.IsJson && cursor.At(cursor.Position) is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or >= 0x80)
        {
            cursor.Fail(FieldFault.Apostrophe, new TextRange(cursor.Position - 1, 1));
            return;
        }

        ScalarReader.Finish(ref cursor, node, TextRange.Between(start, cursor.Position), text, isDecoded, isQuoted: true);
    }

    /// <summary>Reads a key in quotes, without its colon.</summary>
    public static bool TryReadKey<T>(ref FieldCursor<T> cursor, ref FieldNode key)
        where T : unmanaged, IEquatable<T>
    {
        int start = cursor.Position;
        if (!TryRead(ref cursor, FlowReader.NoColumn, isOneLine: true, out key.Key, out key.IsKeyDecoded))
        {
            return false;
        }

        key.KeyRange = TextRange.Between(start, cursor.Position);
        return true;
    }

    /// <summary>Where text in quotes ends, behind the quote; -1 where it does not end in its line.</summary>
    public static int EndOf<T>(ref FieldCursor<T> cursor, int start, int lineEnd)
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

    private static bool TryRead<T>(ref FieldCursor<T> cursor, int column, bool isOneLine, out TextRange text, out bool isDecoded)
        where T : unmanaged, IEquatable<T>
    {
        int start = cursor.Position, from = start + 1, i = from, decodedStart = cursor.Tree.DecodedLength;
        bool isDouble = cursor.At(start) == '"';
        isDecoded = false;
        text = default;
        while (true)
        {
            i = Next(ref cursor, i, isDouble);
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

                    i = cursor.SkipLines(i + 1, out int blankLines);
                    cursor.Tree.Decode('\n', blankLines);
                }
                else if ((i = EscapeReader.Read(ref cursor, i)) < 0)
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
                i = cursor.SkipLines(i, out int blankLines);
                ScalarReader.Fold(cursor.Tree, blankLines);
            }

            from = i;
            if (cursor.LineStart > start && (cursor.IsNextKey(i, column) || (i == cursor.LineStart && cursor.IsDocumentMarker(i))))
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

    private static int Next<T>(ref FieldCursor<T> cursor, int position, bool isDouble)
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

    private static void FailUnclosed<T>(ref FieldCursor<T> cursor, int start, bool isKey)
        where T : unmanaged, IEquatable<T> =>
        cursor.FailLine(isKey ? FieldFault.KeyNotClosed : FieldFault.QuoteNotClosed, start, cursor.At(start) == '"' ? "'\"'" : "\"'\"");
}
