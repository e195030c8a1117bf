using TypedArticles.Core.Text;

namespace TypedArticles.Core.Fields;

/// <summary>Reads lists and maps in brackets: those of YAML, and JSON, which they come from.</summary>
internal static class FlowReader
{
    /// <summary>In place of the column of a key above: there is none.</summary>
    public const int NoColumn = -1;

    /// <summary>Reads a list or a map from its bracket to the closing one.</summary>
    /// <param name="cursor">At the bracket.</param>
    /// <param name="node">Receives the value.</param>
    /// <param name="column">The column of the key or the <c>-</c> that the value belongs to: where a line that begins there, or before it, looks like a key, the closing bracket is missing.</param>
    public static void Read<T>(ref FieldCursor<T> cursor, int node, int column)
        where T : unmanaged, IEquatable<T>
    {
        if (!cursor.Enter())
        {
            return;
        }

        int start = cursor.Position;
        bool isMap = cursor.At(start) == '{';
        char close = isMap ? '}' : ']';
        cursor.Tree[node].Kind = isMap ? FieldKind.Map : FieldKind.List;
        cursor.Position++;
        int count = 0;
        SkipSpace(ref cursor);
        while (cursor.At(cursor.Position) != close)
        {
            if (cursor.IsAtEnd || cursor.IsNextKey(cursor.Position, column))
            {
                cursor.Fail(FieldFault.BracketNotClosed, new TextRange(start, 1), close.ToString());
                return;
            }

            FieldNode item = default;
            if (cursor.At(cursor.Position) == ',')
            {
                cursor.Fail(FieldFault.EmptyItem, new TextRange(cursor.Position, 1));
            }
            else if (isMap)
            {
                ReadKey(ref cursor, ref item);
            }

            if (cursor.HasFailed)
            {
                return;
            }

            int child = cursor.Tree.Add(item);
            count++;
            ReadValue(ref cursor, child, column, isMap);
            SkipSpace(ref cursor);
            if (cursor.HasFailed)
            {
                return;
            }

            if (cursor.At(cursor.Position) == ',')
            {
                int comma = cursor.Position++;
                SkipSpace(ref cursor);
                if (cursor.IsJson && cursor.At(cursor.Position) == close)
                {
                    cursor.Fail(FieldFault.JsonTrailingComma, new TextRange(comma, 1), close.ToString());
                }
            }
            else if (cursor.At(cursor.Position) != close)
            {
                FailBehindItem(ref cursor, start, close, column);
                return;
            }
        }

        if (cursor.HasFailed)
        {
            return;
        }

        cursor.Position++;
        cursor.Tree[node].Count = count;
        if (!(node == FieldTree<T>.Root && !cursor.IsJson))
        {
            cursor.Tree[node].Range = TextRange.Between(start, cursor.Position);
        }

        FrontMatterReader.Close(ref cursor, node);
        cursor.Leave();
    }

    private static void FailBehindItem<T>(ref FieldCursor<T> cursor, int start, char close, int column)
        where T : unmanaged, IEquatable<T>
    {
        int position = cursor.Position;
        if (cursor.IsAtEnd || cursor.IsNextKey(position, column))
        {
            cursor.Fail(FieldFault.BracketNotClosed, new TextRange(start, 1), close.ToString());
        }
        else
        {
            bool isPair = cursor.At(position) == ':' && close == ']' && !cursor.IsJson;
            cursor.Fail(isPair ? FieldFault.PairInList : FieldFault.NoComma, new TextRange(position, 1), close.ToString());
        }
    }

    /// <summary>Reads a key and its colon, and goes to the value.</summary>
    private static void ReadKey<T>(ref FieldCursor<T> cursor, ref FieldNode key)
        where T : unmanaged, IEquatable<T>
    {
        int start = cursor.Position;
        int first = cursor.At(start);
        if (first == '"' || (first == '\'' && !cursor.IsJson))
        {
            if (!QuotedReader.TryReadKey(ref cursor, ref key))
            {
                return;
            }

            if (cursor.IsJson)
            {
                SkipSpace(ref cursor);
            }
            else
            {
                cursor.Position = cursor.SkipBlanks(cursor.Position);
            }
        }
        else if (cursor.IsJson)
        {
            cursor.Fail(FieldFault.JsonKey, new TextRange(start, 1));
            return;
        }
        else if (!TryReadPlainKey(ref cursor, ref key))
        {
            return;
        }

        if (cursor.At(cursor.Position) != ':')
        {
            cursor.Fail(FieldFault.NoPair, TextRange.Between(start, Math.Max(start + 1, cursor.Position)));
            return;
        }

        cursor.Position++;
        if (KeyReader.TryEnd(ref cursor, ref key))
        {
            SkipSpace(ref cursor);
        }
    }

    private static bool TryReadPlainKey<T>(ref FieldCursor<T> cursor, ref FieldNode key)
        where T : unmanaged, IEquatable<T>
    {
        int start = cursor.Position;
        FieldFault? fault = KeyReader.FaultOf(ref cursor, start);
        if (fault is null && (cursor.At(start) is '?' or ':' or '#' || (cursor.At(start) == '-' && IsEndOfPlain(ref cursor, start + 1))))
        {
            fault = cursor.At(start) == '?' ? FieldFault.ComplexKey : FieldFault.KeyBegins;
        }

        if (fault is { } found)
        {
            cursor.FailAt(found, start);
            return false;
        }

        int i = start;
        while (!cursor.IsBreak(i) && cursor.At(i) is not (',' or '[' or ']' or '{' or '}') && !cursor.IsMark(i, ':') && !(cursor.At(i) == '#' && cursor.IsBlank(i - 1)))
        {
            if (cursor.At(i) == ':' && IsEndOfPlain(ref cursor, i + 1))
            {
                cursor.Fail(FieldFault.NoSpaceAfterColon, TextRange.Between(start, i + 1));
                return false;
            }

            i++;
        }

        key.Key = key.KeyRange = TextRange.Between(start, cursor.TrimEnd(start, i));
        cursor.Position = i;
        return true;
    }

    public static void ReadValue<T>(ref FieldCursor<T> cursor, int node, int column, bool isField)
        where T : unmanaged, IEquatable<T>
    {
        int start = cursor.Position;
        switch (cursor.At(start))
        {
            case '[' or '{':
                Read(ref cursor, node, column);
                break;
            case '"':
            case '\'' when !cursor.IsJson:
                QuotedReader.Read(ref cursor, node, column);
                break;
            case ',' or '}' or ']' or -1 when isField && !cursor.IsJson:
                cursor.Tree[node].Range = cursor.Tree[node].Text = new TextRange(start, 0);
                break;
            default:
                if (cursor.HasFailed)
                {
                    return;
                }

                if (cursor.IsJson)
                {
                    JsonReader.ReadLiteral(ref cursor, node);
                }
                else
                {
                    ReadPlain(ref cursor, node, column, isField);
                }

                break;
        }
    }

    private static void ReadPlain<T>(ref FieldCursor<T> cursor, int node, int column, bool isField)
        where T : unmanaged, IEquatable<T>
    {
        int start = cursor.Position;
        FieldFault? fault = ScalarReader.FaultOfValue(ref cursor, start);
        if (cursor.At(start) is '?' or ':' or '|' or '>' || (cursor.At(start) == '-' && IsEndOfPlain(ref cursor, start + 1)))
        {
            fault = FieldFault.ValueBegins;
        }

        if (fault is { } found)
        {
            cursor.FailAt(found, start);
            return;
        }

        int i = start, from = start, end, textStart = start;
        bool isDecoded = false;
        while (true)
        {
            int c = cursor.At(i);
            if (c == ':' && IsEndOfPlain(ref cursor, i + 1))
            {
                cursor.Fail(isField ? FieldFault.ColonInValue : FieldFault.PairInList, new TextRange(i, 1));
                return;
            }

            end = i;
            if (c is -1 or ',' or '[' or ']' or '{' or '}' || (c == '#' && cursor.IsBlank(i - 1)))
            {
                break;
            }

            if (c is not ('\n' or '\r'))
            {
                i++;
                continue;
            }

            i = cursor.SkipLines(i, out int blankLines);
            if (cursor.IsNextKey(i, column))
            {
                cursor.Position = i;
                end = cursor.TrimEnd(from, end);
                break;
            }

            if (cursor.At(i) is -1 or ',' or '[' or ']' or '{' or '}' or '#')
            {
                break;
            }

            if (!isDecoded)
            {
                textStart = cursor.Tree.DecodedLength;
                isDecoded = true;
            }

            end = cursor.TrimEnd(from, end);
            cursor.Tree.Decode(cursor.Text.Slice(from, end - from));
            ScalarReader.Fold(cursor.Tree, blankLines);
            from = i;
        }

        end = cursor.TrimEnd(from, end);
        if (isDecoded)
        {
            cursor.Tree.Decode(cursor.Text.Slice(from, end - from));
        }

        cursor.Position = i;
        ScalarReader.Finish(
            ref cursor, node, TextRange.Between(start, end), TextRange.Between(textStart, isDecoded ? cursor.Tree.DecodedLength : end), isDecoded, isQuoted: false);
    }

    /// <summary>White space or a bracket or comma, behind a mark that then is more than text.</summary>
    private static bool IsEndOfPlain<T>(ref FieldCursor<T> cursor, int position)
        where T : unmanaged, IEquatable<T> => cursor.IsBlank(position) || cursor.At(position) is ',' or '[' or ']' or '{' or '}';

    /// <summary>Goes over white space, line ends and comments.</summary>
    public static void SkipSpace<T>(ref FieldCursor<T> cursor)
        where T : unmanaged, IEquatable<T>
    {
        while (!cursor.IsAtEnd)
        {
            int c = cursor.At(cursor.Position);
            if (c is '\n' or '\r')
            {
                cursor.StartLine(cursor.AfterBreak(cursor.Position));
                if (!cursor.IsJson && cursor.IsDocumentMarker(cursor.Position))
                {
                    cursor.FailLine(FieldFault.SecondDocument, cursor.Position);
                }
            }
            else if (c is ' ' or '\t')
            {
                cursor.Position++;
            }
            else if (c == '#' && !cursor.IsJson && cursor.Position > 0 && cursor.IsBlank(cursor.Position - 1))
            {
                cursor.Position = cursor.LineEnd(cursor.Position);
            }
            else
            {
                return;
            }
        }
    }
}
