namespace TypedArticles.Core.Fields;

/// <summary>The grammar of a number in JSON (RFC 8259, section 6).</summary>
internal static class JsonNumber
{
    public static bool IsValid<T>(ReadOnlySpan<T> text)
        where T : unmanaged => IsValid(text, out _);

    /// <param name="text">The whole text.</param>
    /// <param name="isInteger">Whether it has neither a fraction nor an exponent.</param>
    public static bool IsValid<T>(ReadOnlySpan<T> text, out bool isInteger)
        where T : unmanaged
    {
        int i = At(text, 0) == '-' ? 1 : 0;
        isInteger = true;
        if (At(text, i) == '0')
        {
            i++;
        }
        else if (!SkipDigits(text, ref i))
        {
            return false;
        }

        if (At(text, i) == '.')
        {
            isInteger = false;
            i++;
            if (!SkipDigits(text, ref i))
            {
                return false;
            }
        }

        if (At(text, i) is 'e' or 'E')
        {
            isInteger = false;
            i += At(text, i + 1) is '+' or '-' ? 2 : 1;
            if (!SkipDigits(text, ref i))
            {
                return false;
            }
        }

        return i == text.Length;
    }

    private static bool SkipDigits<T>(ReadOnlySpan<T> text, ref int position)
        where T : unmanaged
    {
        int start = position;
        while (At(text, position) is >= '0' and <= '9')
        {
            position++;
        }

        return position > start;
    }

    private static int At<T>(ReadOnlySpan<T> text, int position)
        where T : unmanaged => position < text.Length ? FieldUnit.ToInt(text[position]) : -1;
}
