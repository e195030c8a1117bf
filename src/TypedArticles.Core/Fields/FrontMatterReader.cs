using TypedArticles.Core.Text;

namespace TypedArticles.Core.Fields;

/// <summary>
/// The reader of front matter: the YAML that people write there, read as libyaml reads it. Whatever else YAML has is a fault with a sentence
/// of its own, never another reading. Scalars stay text: the type of a property decides what they mean. One pass, no exception, no recursion
/// deeper than 64, no allocation besides the tree.
/// </summary>
internal static class FrontMatterReader
{
    /// <param name="text">The whole text.</param>
    /// <param name="content">The lines of the front matter, without its marks.</param>
    /// <param name="tree">Receives the fields, below a root that is a map, and what is wrong.</param>
    public static void Read<T>(ReadOnlySpan<T> text, TextRange content, FieldTree<T> tree)
        where T : unmanaged, IEquatable<T>
    {
        var cursor = new FieldCursor<T>(text, content, tree, isJson: false);
        int root = tree.Add(new FieldNode { Kind = FieldKind.Map, Range = content });
        FailAtBadCharacter(ref cursor, content);
        cursor.SkipToContent();
        if (cursor.IsAtEnd)
        {
            return;
        }

        if (cursor.At(cursor.Position) == '{')
        {
            FlowReader.Read(ref cursor, root, FlowReader.NoColumn);
            FailWhereKey(ref cursor);
            cursor.EndLine();
        }
        else if (cursor.IsMark(cursor.Position, '-') || !KeyReader.LooksLikeKey(ref cursor, cursor.Position))
        {
            FailWithoutFields(ref cursor);
        }
        else
        {
            ReadMap(ref cursor, root, cursor.Column);
        }

        cursor.SkipToContent();
        if (!cursor.IsAtEnd)
        {
            cursor.FailLine(cursor.IsDocumentMarker(cursor.Position) ? FieldFault.SecondDocument : FieldFault.UnevenIndent, cursor.Position);
        }

        tree.SortProblems();
    }

    /// <summary>Ends a list or a map: its range goes to the end of its last value.</summary>
    internal static void Close<T>(ref FieldCursor<T> cursor, int node)
        where T : unmanaged, IEquatable<T>
    {
        cursor.Tree.Close(node);
        if (!cursor.HasFailed && cursor.Tree[node].Kind == FieldKind.Map)
        {
            DuplicateKeys.Report(ref cursor, node);
        }
    }

    /// <summary>Reads the fields that begin at a column, from the first one's key.</summary>
    private static void ReadMap<T>(ref FieldCursor<T> cursor, int map, int column)
        where T : unmanaged, IEquatable<T>
    {
        cursor.Tree[map].Kind = FieldKind.Map;
        if (!cursor.Enter())
        {
            return;
        }

        int count = 0, end = cursor.Position;
        bool hadBlock = false;
        while (!cursor.IsAtEnd && cursor.Column >= column)
        {
            if (cursor.Column > column)
            {
                cursor.FailAt(hadBlock ? FieldFault.UnevenIndent : FieldFault.IndentedUnderValue, cursor.Position);
                return;
            }

            if (cursor.IsMark(cursor.Position, '-'))
            {
                cursor.FailAt(FieldFault.ItemAmongKeys, cursor.Position);
                return;
            }

            FieldNode key = default;
            if (!KeyReader.TryRead(ref cursor, ref key))
            {
                return;
            }

            int node = cursor.Tree.Add(key);
            count++;
            ReadValue(ref cursor, node, column, isField: true);
            hadBlock = cursor.Tree[node].Kind is FieldKind.List or FieldKind.Map;
            end = Math.Max(cursor.Tree[node].Range.End, key.KeyRange.End);
            cursor.SkipToContent();
        }

        cursor.Tree[map].Count = count;
        if (map != FieldTree<T>.Root)
        {
            cursor.Tree[map].Range = TextRange.Between(cursor.Tree[map].Range.Start, end);
        }

        Close(ref cursor, map);
        cursor.Leave();
    }

    /// <summary>Reads the items whose <c>-</c> is at a column, from the first one's.</summary>
    /// <param name="cursor">At the first <c>-</c>.</param>
    /// <param name="list">Receives the items.</param>
    /// <param name="column">The column of the <c>-</c>.</param>
    /// <param name="above">The column of the key or the <c>-</c> that the list belongs to.</param>
    private static void ReadList<T>(ref FieldCursor<T> cursor, int list, int column, int above)
        where T : unmanaged, IEquatable<T>
    {
        cursor.Tree[list].Kind = FieldKind.List;
        if (!cursor.Enter())
        {
            return;
        }

        int count = 0, end = cursor.Position;
        while (!cursor.IsAtEnd && cursor.Column == column && cursor.IsMark(cursor.Position, '-'))
        {
            int dash = cursor.Position;
            int item = cursor.Tree.Add(default);
            cursor.Position++;
            count++;
            int content = cursor.SkipBlanks(cursor.Position);
            if (cursor.Text.Slice(cursor.Position, content - cursor.Position).IndexOf(FieldUnit.FromAscii<T>('\t')) is >= 0 and var tab && !cursor.IsBreak(content) && cursor.At(content) != '#')
            {
                cursor.Fail(FieldFault.TabAfterDash, new TextRange(cursor.Position + tab, 1));
                return;
            }

            if (cursor.IsBreak(content) || (cursor.At(content) == '#' && content > cursor.Position))
            {
                ReadValue(ref cursor, item, column, isField: false);
            }
            else
            {
                cursor.Position = content;
                ReadBlock(ref cursor, item, column);
            }

            end = Math.Max(cursor.Tree[item].Range.End, dash + 1);
            cursor.SkipToContent();
        }

        if (!cursor.IsAtEnd && cursor.Column > column)
        {
            cursor.FailAt(FieldFault.UnevenIndent, cursor.Position);
            return;
        }

        // Where the list begins at the column of its key, the next key begins there too.
        if (!cursor.IsAtEnd && cursor.Column == column && column > above)
        {
            cursor.FailAt(FieldFault.KeyAmongItems, cursor.Position);
            return;
        }

        cursor.Tree[list].Count = count;
        cursor.Tree[list].Range = TextRange.Between(cursor.Tree[list].Range.Start, end);
        Close(ref cursor, list);
        cursor.Leave();
    }

    /// <summary>Reads what stands behind <c>key:</c> or, on lines of its own, behind <c>-</c>.</summary>
    /// <param name="cursor">Behind the mark.</param>
    /// <param name="node">Receives the value.</param>
    /// <param name="column">The column of the key or of the <c>-</c>.</param>
    /// <param name="isField">Whether it is the value of a key, whose list may begin at the key's own column.</param>
    private static void ReadValue<T>(ref FieldCursor<T> cursor, int node, int column, bool isField)
        where T : unmanaged, IEquatable<T>
    {
        int mark = cursor.Position;
        cursor.Position = cursor.SkipBlanks(mark);
        if (!cursor.IsBreak(cursor.Position) && !(cursor.At(cursor.Position) == '#' && cursor.Position > mark))
        {
            ReadScalarOrFlow(ref cursor, node, column);
            return;
        }

        cursor.StartLine(cursor.AfterBreak(cursor.LineEnd(cursor.Position)));
        cursor.SkipToContent();
        if (cursor.HasFailed)
        {
            return;
        }

        if (!cursor.IsAtEnd && (cursor.Column > column || (isField && cursor.Column == column && cursor.IsMark(cursor.Position, '-'))))
        {
            ReadBlock(ref cursor, node, column);
        }
        else
        {
            ref FieldNode empty = ref cursor.Tree[node];
            empty.Range = new TextRange(mark, 0);
            empty.Text = new TextRange(mark, 0);
        }
    }

    /// <summary>Reads a list, a map or a scalar that begins at the position: on a line of its own, or behind <c>-</c>.</summary>
    private static void ReadBlock<T>(ref FieldCursor<T> cursor, int node, int column)
        where T : unmanaged, IEquatable<T>
    {
        int start = cursor.Position;
        cursor.Tree[node].Range = new TextRange(start, 0);
        if (cursor.IsMark(start, '-'))
        {
            ReadList(ref cursor, node, cursor.Column, column);
        }
        else if (KeyReader.LooksLikeKey(ref cursor, start) || cursor.IsMark(start, '?'))
        {
            ReadMap(ref cursor, node, cursor.Column);
        }
        else
        {
            ReadScalarOrFlow(ref cursor, node, column);
        }
    }

    private static void ReadScalarOrFlow<T>(ref FieldCursor<T> cursor, int node, int column)
        where T : unmanaged, IEquatable<T>
    {
        int start = cursor.Position;
        switch (cursor.At(start))
        {
            case '"' or '\'':
                QuotedReader.Read(ref cursor, node, column);
                cursor.EndLine();
                break;
            case '{' when cursor.At(start + 1) == '{':
                cursor.FailLine(FieldFault.TemplateTag, start);
                break;
            case '[' or '{':
                FlowReader.Read(ref cursor, node, column);
                FailWhereKey(ref cursor);
                cursor.EndLine();
                break;
            case '|' or '>':
                BlockTextReader.Read(ref cursor, node, column);
                break;
            default:
                ScalarReader.ReadPlain(ref cursor, node, column);
                break;
        }
    }

    /// <summary>Fails where a list or a map in brackets is followed by a colon.</summary>
    private static void FailWhereKey<T>(ref FieldCursor<T> cursor)
        where T : unmanaged, IEquatable<T>
    {
        if (!cursor.HasFailed && cursor.SkipBlanks(cursor.Position) is var colon && cursor.IsMark(colon, ':'))
        {
            cursor.FailAt(FieldFault.ComplexKey, colon);
        }
    }

    /// <summary>Fails at the first line of a front matter that does not begin with a field.</summary>
    private static void FailWithoutFields<T>(ref FieldCursor<T> cursor)
        where T : unmanaged, IEquatable<T>
    {
        int start = cursor.Position;
        FieldFault? fault = cursor.IsMark(start, '-') ? null : KeyReader.FaultOf(ref cursor, start);
        if (fault is { } known && known is not FieldFault.KeyBegins && cursor.At(start) != '[')
        {
            cursor.FailAt(known, start);
            return;
        }

        // A line that only lacks its space or colon is a field all the same; a list or a text is none.
        bool isText = cursor.IsMark(start, '-') || cursor.At(start) is '[' or '"' or '\'' or '|' or '>';
        bool lacksSpace = !isText && cursor.IsBareKeyWithoutSpace(start);
        cursor.FailLine(lacksSpace ? FieldFault.NoSpaceAfterColon : FieldFault.NotFields, start);
    }

    /// <summary>
    /// Control characters, which YAML does not allow, and the line ends of YAML 1.1, which YAML 1.2 reads as text: whichever is meant, half of
    /// the readers see something else.
    /// </summary>
    private static void FailAtBadCharacter<T>(ref FieldCursor<T> cursor, TextRange content)
        where T : unmanaged, IEquatable<T>
    {
        ReadOnlySpan<T> text = cursor.Text;
        for (int i = content.Start; i < content.End; i++)
        {
            int c = FieldUnit.ToInt(text[i]);
            if (c is >= ' ' and < 0x7F || c is '\n' or '\t' or '\r')
            {
                continue;
            }

            int length = 1;
            if (typeof(T) == typeof(byte) && c >= 0x80)
            {
                c = c switch
                {
                    0xC2 when i + 1 < text.Length => FieldUnit.ToInt(text[i + 1]),
                    0xE2 or 0xEF when i + 2 < text.Length =>
                        ((c & 15) << 12) | ((FieldUnit.ToInt(text[i + 1]) & 63) << 6) | (FieldUnit.ToInt(text[i + 2]) & 63),
                    _ => 0xA0,
                };
                length = c < 0x800 ? 2 : 3;
            }

            if (c is < ' ' or (>= 0x7F and < 0xA0) or '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF')
            {
                bool isLineEnd = c is '\u0085' or '\u2028' or '\u2029';
                cursor.Fail(isLineEnd ? FieldFault.LineSeparator : FieldFault.BadCharacter, new TextRange(i, length), $"U+{c:X4}");
                return;
            }
        }
    }
}
