using TypedArticles.Core.Text;

namespace TypedArticles.Core.Fields;

/// <summary>Reads JSON: by the reader of lists and maps in brackets, and the literals that only JSON has.</summary>
internal static class JsonReader
{
    /// <summary>Reads a JSON text: whatever RFC 8259 allows, and nothing else. Keys must occur once.</summary>
    /// <param name="text">The text, without a byte-order mark.</param>
    /// <param name="tree">Receives the values, the root first, and what is wrong.</param>
    public static void Read<T>(ReadOnlySpan<T> text, FieldTree<T> tree)
        where T : unmanaged, IEquatable<T>
    {
        tree.Clear();
        var cursor = new FieldCursor<T>(text, new TextRange(0, text.Length), tree, isJson: true);
        int root = tree.Add(default);
        FlowReader.SkipSpace(ref cursor);
        FlowReader.ReadValue(ref cursor, root, FlowReader.NoColumn, isField: true);
        FlowReader.SkipSpace(ref cursor);
        if (!cursor.IsAtEnd)
        {
            cursor.FailLine(FieldFault.JsonTextAfter, cursor.Position);
        }

        tree.SortProblems();
    }

    /// <summary>Reads a number, <c>true</c>, <c>false</c> or <c>null</c> of JSON.</summary>
    public static void ReadLiteral<T>(ref FieldCursor<T> cursor, int node)
        where T : unmanaged, IEquatable<T>
    {
        int start = cursor.Position, end = start;
        while (cursor.At(end) is (>= '0' and <= '9') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '+' or '-' or '.' or '_' or >= 0x80)
        {
            end++;
        }

        TextRange range = TextRange.Between(start, end);
        ReadOnlySpan<T> text = cursor.Text.Slice(start, range.Length);
        bool isWord = range.Length is 4 or 5 && FieldUnit.ToText(text) is "true" or "false" or "null";
        if (!isWord && !JsonNumber.IsValid(text))
        {
            bool isNumber = cursor.At(start) is (>= '0' and <= '9') or '-' or '+' or '.';
            cursor.Fail(isNumber ? FieldFault.JsonNumber : FieldFault.JsonValue, range.IsEmpty ? new TextRange(start, 1) : range, isNumber ? FieldUnit.ToText(text) : "");
            return;
        }

        ScalarReader.Finish(ref cursor, node, range, range, isDecoded: false, isQuoted: false);
        cursor.Position = end;
    }
}
