namespace TypedArticles.Parsing;

/// <summary>
/// The language that a URL names: the first segment of its path, else the first label of its host, where that is one of
/// the two-letter codes (ISO 639-1) that sites use for a language.
/// </summary>
internal static class SiteLanguage
{
    // Reviewed by hand. Left out are codes that sites use more for something else: countries (uk, br, ca, ch, se, be, at,
    // co, my, mg, tn), English words and file names (as, is, am, so, or, id, io, st, cv), although each is a language too.
    private static readonly HashSet<string> s_codes = new(StringComparer.OrdinalIgnoreCase)
    {
        "ar", "az", "bg", "bn", "bs", "cs", "cy", "da", "de", "el", "en", "eo", "es", "et", "eu", "fa", "fi", "fr", "ga",
        "gl", "gu", "he", "hi", "hr", "hu", "hy", "it", "ja", "ka", "kk", "km", "kn", "ko", "ky", "lo", "lt", "lv", "mk",
        "ml", "mn", "mr", "nb", "ne", "nl", "nn", "no", "pa", "pl", "ps", "pt", "ro", "ru", "sk", "sl", "sq", "sr", "sv",
        "sw", "ta", "te", "tg", "th", "tr", "tt", "ur", "uz", "vi", "zh",
    };

    /// <summary>The code in lower case, or null.</summary>
    public static string? Of(ReadOnlySpan<char> url)
    {
        ReadOnlySpan<char> path = ArticleUrl.Path(url).TrimStart('/');
        int slash = path.IndexOf('/');
        return Known(slash < 0 ? path : path.Slice(0, slash)) ?? Known(FirstLabel(ArticleUrl.Host(url)));
    }

    private static ReadOnlySpan<char> FirstLabel(ReadOnlySpan<char> host)
    {
        int dot = host.IndexOf('.');
        return dot < 0 ? default : host.Slice(0, dot);
    }

    private static string? Known(ReadOnlySpan<char> code) =>
        code.Length == 2 && s_codes.Contains(code.ToString()) ? code.ToString().ToLowerInvariant() : null;
}
