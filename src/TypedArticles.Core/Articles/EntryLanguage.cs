using TypedArticles.Core.Text;

namespace TypedArticles.Core.Articles;

/// <summary>The language of an article: what its item says, else what its URL says, else the project's default.</summary>
internal static class EntryLanguage
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

    /// <param name="given">What the item says; null or empty for nothing.</param>
    /// <param name="url">The article's URL.</param>
    /// <param name="fallback">The default; null for none.</param>
    public static string? Of(string? given, ReadOnlySpan<char> url, string? fallback) =>
        string.IsNullOrEmpty(given) ? OfUrl(url) ?? fallback : given;

    /// <summary>
    /// The first segment of the path, else the first label of the host, where that is one of the two-letter codes (ISO 639-1)
    /// that sites use for a language; in lower case, or null.
    /// </summary>
    public static string? OfUrl(ReadOnlySpan<char> url)
    {
        ReadOnlySpan<char> path = HttpUrl.Path(url).TrimStart('/');
        int slash = path.IndexOf('/');
        return Known(slash < 0 ? path : path.Slice(0, slash)) ?? Known(FirstLabel(HttpUrl.Host(url)));
    }

    /// <summary>The first segment of an id that has several, where it is one of those codes; in lower case, or null.</summary>
    public static string? OfSegment(string id) => id.IndexOf('/') is > 0 and var slash ? Known(id.AsSpan(0, slash)) : null;

    private static ReadOnlySpan<char> FirstLabel(ReadOnlySpan<char> host)
    {
        int dot = host.IndexOf('.');
        return dot < 0 ? default : host.Slice(0, dot);
    }

    private static string? Known(ReadOnlySpan<char> code) =>
        code.Length == 2 && s_codes.Contains(code.ToString()) ? code.ToString().ToLowerInvariant() : null;
}
