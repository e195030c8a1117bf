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

    /// <summary><c>htp://…</c>, <c>www.…</c>, <c>//…</c> and a bare host become a URL.</summary>
    public static string ForUrl(ReadOnlySpan<char> token)
    {
        string text = token.ToString();
        int colon = text.IndexOf("://", StringComparison.Ordinal);
        string rest = colon >= 0 ? text.Substring(colon + 3) : text.TrimStart('/');
        string host = rest.Split('/', '?', '#')[0];
        string scheme = colon >= 0 && colon <= 5 && text.IndexOf('s') is < 0 or > 5 ? "http" : "https";
        if (colon > 6 || (colon < 0 && host.IndexOf('.') <= 0))
        {
            return "";
        }

        string candidate = scheme + "://" + rest;
        return ArticleUrl.IsValid(candidate.AsSpan()) ? candidate : "";
    }
}
