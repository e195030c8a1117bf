namespace TypedArticles.Core.Articles;

/// <summary>The form of a BCP 47 language tag (RFC 5646, 2.1), without the registry of what the subtags mean.</summary>
internal static class LanguageTag
{
    /// <summary>Subtags of 1 to 8 ASCII letters and digits joined by hyphens; the first has two or three letters, or is <c>x</c> or <c>i</c>.</summary>
    public static bool HasForm(string tag)
    {
        string[] subtags = tag.Split('-');
        string first = subtags[0];
        bool begins = first.Length is >= 2 and <= 3
            ? IsAlphanumeric(first, digits: false)
            : subtags.Length > 1 && first is "x" or "X" or "i" or "I";
        return begins && Array.TrueForAll(subtags, static s => s.Length is >= 1 and <= 8 && IsAlphanumeric(s, digits: true));
    }

    private static bool IsAlphanumeric(string text, bool digits)
    {
        foreach (char c in text)
        {
            if (c is not (>= 'a' and <= 'z' or >= 'A' and <= 'Z') && !(digits && c is >= '0' and <= '9'))
            {
                return false;
            }
        }

        return true;
    }
}
