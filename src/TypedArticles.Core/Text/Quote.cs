namespace TypedArticles.Core.Text;

/// <summary>Prepares a piece of a file for a message.</summary>
internal static class Quote
{
    private const int MaxLength = 60;

    /// <summary>At most 60 characters, no line end or control character, no half of a surrogate pair.</summary>
    public static string Shorten(ReadOnlySpan<char> text)
    {
        bool cut = text.Length > MaxLength;
        int length = cut ? MaxLength : text.Length;
        if (cut && char.IsHighSurrogate(text[length - 1]))
        {
            length--;
        }

        char[] shown = text.Slice(0, length).ToArray();
        for (int i = 0; i < shown.Length; i++)
        {
            if (char.IsControl(shown[i]) || shown[i] is '\u2028' or '\u2029')
            {
                shown[i] = ' ';
            }
        }

        return cut ? new string(shown) + "…" : new string(shown);
    }
}
