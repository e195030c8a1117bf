using TypedArticles.Core.Text;

namespace TypedArticles.Core.Fields;

/// <summary>Reads the escapes of text in double quotes.</summary>
internal static class EscapeReader
{
    /// <summary>Reads an escape.</summary>
    /// <returns>What follows it; -1 where it is not an escape.</returns>
    public static int Read<T>(ref FieldCursor<T> cursor, int backslash)
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
}
