using TypedArticles.Core.Text;

namespace TypedArticles.Core.Fields;

/// <summary>Reads blocks of text: <c>|</c> keeps their line ends, <c>&gt;</c> folds them.</summary>
internal static class BlockTextReader
{
    /// <summary>In place of the indentation of the text: its first line tells it.</summary>
    private const int Unknown = -1;

    /// <param name="cursor">At the mark.</param>
    /// <param name="node">Receives the text.</param>
    /// <param name="column">The column of the key or the <c>-</c> that the text belongs to.</param>
    public static void Read<T>(ref FieldCursor<T> cursor, int node, int column)
        where T : unmanaged, IEquatable<T>
    {
        int start = cursor.Position;
        var block = new Block { Column = column, Indent = Unknown, Tab = -1, IsLiteral = cursor.At(start) == '|', TextStart = cursor.Tree.DecodedLength };
        if (!TryReadHeader(ref cursor, ref block))
        {
            return;
        }

        int line = cursor.AfterBreak(cursor.LineEnd(block.End));
        while (TryReadLine(ref cursor, ref block, ref line))
        {
        }

        if (cursor.HasFailed)
        {
            return;
        }

        if (block.HasText && block.EndsWithBreak && block.Chomping != '-')
        {
            cursor.Tree.Decode('\n');
        }

        if (block.Chomping == '+')
        {
            cursor.Tree.Decode('\n', block.Tab < 0 ? block.BlankLines : block.BlankLinesBeforeTab);
        }

        cursor.StartLine(line);
        ScalarReader.Finish(ref cursor, node, TextRange.Between(start, block.End), TextRange.Between(block.TextStart, cursor.Tree.DecodedLength), isDecoded: true, isQuoted: true);
    }

    /// <summary>Reads what may follow the mark on its line: <c>-</c> or <c>+</c>, the indentation, and a comment.</summary>
    private static bool TryReadHeader<T>(ref FieldCursor<T> cursor, ref Block block)
        where T : unmanaged, IEquatable<T>
    {
        int start = cursor.Position, end = start + 1;
        for (; ; end++)
        {
            int c = cursor.At(end);
            if (c is '-' or '+' && block.Chomping == 0)
            {
                block.Chomping = c;
            }
            else if (c is >= '1' and <= '9' && block.Indent == Unknown)
            {
                block.Indent = block.Column + c - '0';
            }
            else
            {
                break;
            }
        }

        block.End = end;
        int rest = cursor.SkipBlanks(end);
        if (cursor.IsBreak(rest) || (cursor.At(rest) == '#' && rest > end))
        {
            return true;
        }

        cursor.Fail(FieldFault.BlockHeader, TextRange.Between(rest, cursor.TrimEnd(rest, cursor.LineEnd(rest))), cursor.Character(start));
        return false;
    }

    /// <summary>Reads a line, and goes to the next one; false where the line does not belong to the block.</summary>
    private static bool TryReadLine<T>(ref FieldCursor<T> cursor, ref Block block, ref int line)
        where T : unmanaged, IEquatable<T>
    {
        int content = line;
        while (cursor.At(content) == ' ' && (block.Indent == Unknown || content - line < block.Indent))
        {
            content++;
        }

        int width = content - line;
        if (content >= cursor.End)
        {
            return false;
        }

        if (cursor.IsBreak(content))
        {
            (block.WidestBlank, block.WidestAt) = width > block.WidestBlank ? (width, line) : (block.WidestBlank, block.WidestAt);
            block.BlankLines++;
            line = cursor.AfterBreak(content);
            return true;
        }

        if (block.Indent == Unknown ? width <= block.Column : width < block.Indent)
        {
            // A line of tabs is not part of the block: it may only follow its end.
            int end = cursor.SkipBlanks(content);
            if (cursor.At(content) != '\t' || !cursor.IsBreak(end))
            {
                return false;
            }

            (block.Tab, block.BlankLinesBeforeTab) = block.Tab < 0 ? (content, block.BlankLines) : (block.Tab, block.BlankLinesBeforeTab);
            line = cursor.AfterBreak(end);
            return true;
        }

        if (block.Tab >= 0 || (block.Indent == Unknown && cursor.At(content) == '\t'))
        {
            cursor.Fail(FieldFault.Tab, new TextRange(block.Tab >= 0 ? block.Tab : content, 1));
            return false;
        }

        if (block.Indent == Unknown)
        {
            block.Indent = width;
            if (block.WidestBlank > width)
            {
                cursor.Fail(FieldFault.BlockIndent, new TextRange(block.WidestAt, block.WidestBlank));
                return false;
            }
        }

        AddLine(ref cursor, ref block, content);
        line = cursor.AfterBreak(block.End);
        return true;
    }

    /// <summary>Adds a line of text, and what the line ends before it stand for.</summary>
    private static void AddLine<T>(ref FieldCursor<T> cursor, ref Block block, int content)
        where T : unmanaged, IEquatable<T>
    {
        bool isIndentedMore = cursor.At(content) is ' ' or '\t';
        if (!block.HasText)
        {
            cursor.Tree.Decode('\n', block.BlankLines);
        }
        else if (block.IsLiteral || isIndentedMore || block.WasIndentedMore)
        {
            cursor.Tree.Decode('\n', block.BlankLines + 1);
        }
        else
        {
            ScalarReader.Fold(cursor.Tree, block.BlankLines);
        }

        block.End = cursor.LineEnd(content);
        cursor.Tree.Decode(cursor.Text.Slice(content, block.End - content));
        block.EndsWithBreak = block.End < cursor.End;
        block.HasText = true;
        block.WasIndentedMore = isIndentedMore;
        block.BlankLines = 0;
    }

    /// <summary>What is known of a block while it is read.</summary>
    private struct Block
    {
        public int Column;
        public int Indent;
        public int Chomping;
        public bool IsLiteral;
        public int TextStart;

        /// <summary>Where the block ends as far as it was read, without its last line end.</summary>
        public int End;

        public int BlankLines;

        /// <summary>The longest line of spaces before the first line of text.</summary>
        public int WidestBlank;
        public int WidestAt;

        /// <summary>The first line of tabs; -1 for none.</summary>
        public int Tab;
        public int BlankLinesBeforeTab;

        public bool HasText;
        public bool WasIndentedMore;
        public bool EndsWithBreak;
    }
}
