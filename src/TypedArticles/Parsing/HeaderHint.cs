namespace TypedArticles.Parsing;

/// <summary>Guesses what a wrong token of a header was meant to be, for the message only; empty where nothing is near.</summary>
internal static class HeaderHint
{
    /// <summary><c>Date</c>, <c>date:</c>, <c>DATE</c>, <c>dates</c>, <c>dat</c>.</summary>
    public static bool IsNearWord(ReadOnlySpan<char> token) =>
        token.Length is >= 3 and <= 6 && token.Slice(0, 3).Equals("dat".AsSpan(), StringComparison.OrdinalIgnoreCase);

    /// <summary><c>2022/01</c>, <c>2022.1.5</c>, <c>202201</c> and <c>20220105</c> become ISO dates.</summary>
    public static string ForDate(ReadOnlySpan<char> token)
    {
        string[] parts = token.ToString().Split('/', '.', '-', '_', ',', ':');
        if (parts.Length == 1 && parts[0].Length is 6 or 8)
        {
            string digits = parts[0];
            parts = digits.Length == 6
                ? [digits.Substring(0, 4), digits.Substring(4)]
                : [digits.Substring(0, 4), digits.Substring(4, 2), digits.Substring(6)];
        }

        for (int i = 1; i < parts.Length; i++)
        {
            parts[i] = parts[i].PadLeft(2, '0');
        }

        string candidate = string.Join("-", parts);
        return CalendarDate.TryParseIso(candidate.AsSpan(), out _) ? candidate : "";
    }

    /// <summary><c>htp://…</c>, <c>www.…</c>, <c>//…</c> and a bare host become a URL; another scheme was meant as it is.</summary>
    public static string ForUrl(ReadOnlySpan<char> token)
    {
        string text = token.ToString();
        int colon = text.IndexOf("://", StringComparison.Ordinal);
        string scheme = colon >= 0 ? text.Substring(0, colon) : "";
        string rest = colon >= 0 ? text.Substring(colon + 3) : text.TrimStart('/');
        string host = rest.Split('/', '?', '#')[0];
        bool isScheme = scheme.Length == 0 || (scheme.Length is >= 2 and <= 6 && scheme[0] is 'h' or 'H' or 't');
        if (!isScheme || host.IndexOf('.') <= 0 || host.IndexOfAny(['@', ':']) >= 0)
        {
            return "";
        }

        bool isSecure = scheme.Length == 0 || scheme[scheme.Length - 1] is 's' or 'S';
        string candidate = (isSecure ? "https://" : "http://") + rest;
        return ArticleUrl.IsValid(candidate.AsSpan()) ? candidate : "";
    }
}
