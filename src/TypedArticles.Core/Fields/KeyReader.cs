using TypedArticles.Core.Text;

namespace TypedArticles.Core.Fields;

/// <summary>Reads keys with their colons.</summary>
internal static class KeyReader
{
    /// <summary>What is simple enough to be a key, as libyaml has it.</summary>
    private const int MaxKeyLength = 1024;

    /// <summary>Reads a key and its colon.</summary>
    public static bool TryRead<T>(ref FieldCursor<T> cursor, ref FieldNode key)
        where T : unmanaged, IEquatable<T>
    {
        int start = cursor.Position;
        int first = cursor.At(start);
        if (first is '"' or '\'')
        {
            return TryReadQuoted(ref cursor, ref key);
        }

        if (FaultOf(ref cursor, start) is { } fault)
        {
            cursor.FailAt(fault, start);
            return false;
        }

        int lineEnd = cursor.LineEnd(start);
        int colon = ScalarReader.FindColon(ref cursor, start, lineEnd, out int end);
        if (colon < 0)
        {
            int length = cursor.Text.Slice(start, end - start).IndexOf(FieldUnit.FromAscii<T>(':'));
            cursor.Fail(length > 0 ? FieldFault.NoSpaceAfterColon : FieldFault.NoColon, TextRange.Between(start, cursor.TrimEnd(start, end)));
            return false;
        }

        key.Key = key.KeyRange = TextRange.Between(start, cursor.TrimEnd(start, colon));
        cursor.Position = colon + 1;
        return TryEnd(ref cursor, ref key);
    }

    private static bool TryReadQuoted<T>(ref FieldCursor<T> cursor, ref FieldNode key)
        where T : unmanaged, IEquatable<T>
    {
        int start = cursor.Position;
        if (!QuotedReader.TryReadKey(ref cursor, ref key))
        {
            return false;
        }

        int colon = cursor.SkipBlanks(cursor.Position);
        if (!cursor.IsMark(colon, ':'))
        {
            cursor.Fail(cursor.At(colon) == ':' ? FieldFault.NoSpaceAfterColon : FieldFault.ColonAfterKey, TextRange.Between(start, cursor.Position));
            return false;
        }

        cursor.Position = colon + 1;
        return TryEnd(ref cursor, ref key);
    }

    /// <summary>Checks what holds for every key.</summary>
    public static bool TryEnd<T>(ref FieldCursor<T> cursor, ref FieldNode key)
        where T : unmanaged, IEquatable<T>
    {
        if (key.KeyRange.Length > MaxKeyLength && !cursor.IsJson)
        {
            cursor.Fail(FieldFault.KeyTooLong, key.KeyRange);
            return false;
        }

        if (key.KeyRange.Length == 2 && cursor.At(key.KeyRange.Start) == '<' && cursor.At(key.KeyRange.Start + 1) == '<')
        {
            cursor.Fail(FieldFault.MergeKey, key.KeyRange);
            return false;
        }

        return true;
    }

    /// <summary>Why a key cannot begin so; null where it can.</summary>
    public static FieldFault? FaultOf<T>(ref FieldCursor<T> cursor, int start)
        where T : unmanaged, IEquatable<T> => cursor.At(start) switch
        {
            '&' => FieldFault.Anchor,
            '*' => FieldFault.Alias,
            '!' => FieldFault.Tag,
            '%' when cursor.Column == 0 => FieldFault.Directive,
            '-' when cursor.Column == 0 && cursor.IsDocumentMarker(start) => FieldFault.SecondDocument,
            '.' when cursor.Column == 0 && cursor.IsDocumentMarker(start) => FieldFault.SecondDocument,
            '[' or '{' => FieldFault.ComplexKey,
            '?' when cursor.IsBlank(start + 1) => FieldFault.ComplexKey,
            ':' when cursor.IsBlank(start + 1) => FieldFault.KeyBegins,
            '|' or '>' or '%' or '@' or '`' or ',' or ']' or '}' => FieldFault.KeyBegins,
            _ => null,
        };

    /// <summary>Whether a line, or what follows <c>-</c>, is a key with its colon.</summary>
    public static bool LooksLikeKey<T>(ref FieldCursor<T> cursor, int start)
        where T : unmanaged, IEquatable<T>
    {
        int lineEnd = cursor.LineEnd(start);
        switch (cursor.At(start))
        {
            case '[' or '{' or '|' or '>':
                return false;
            case '"' or '\'':
                int end = QuotedReader.EndOf(ref cursor, start, lineEnd);
                return end >= 0 && cursor.IsMark(cursor.SkipBlanks(end), ':');
            default:
                return ScalarReader.FindColon(ref cursor, start, lineEnd, out _) >= 0;
        }
    }
}
