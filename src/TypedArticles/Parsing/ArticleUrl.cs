namespace TypedArticles.Parsing;

/// <summary>What an article's URL says: its host, its slug and the dates in its path. Every span here is of a valid URL.</summary>
internal static class ArticleUrl
{
    private static readonly string[] s_pageExtensions =
        [".html", ".htm", ".shtml", ".xhtml", ".php", ".asp", ".aspx", ".jsp", ".cfm", ".amp"];

    /// <summary>An absolute http or https URL with a host, without white space and backslashes (which some read as slashes).</summary>
    public static bool IsValid(ReadOnlySpan<char> url)
    {
        foreach (char c in url)
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c) || c == '\\')
            {
                return false;
            }
        }

        // The schemes are compared first: "file", "mailto" and Unix paths are absolute URIs too.
        return AuthorityStart(url) > 0
            && !Host(url).IsEmpty
            && Uri.TryCreate(url.ToString(), UriKind.Absolute, out Uri? uri)
            && uri.Host.Length > 0;
    }

    /// <summary>The host as written, without user and port.</summary>
    public static ReadOnlySpan<char> Host(ReadOnlySpan<char> url)
    {
        ReadOnlySpan<char> authority = Authority(url);
        int at = authority.LastIndexOf('@');
        authority = authority.Slice(at + 1);
        int end = authority.IndexOf(']') is var bracket and >= 0 ? bracket + 1 : authority.IndexOf(':');
        return end < 0 ? authority : authority.Slice(0, end);
    }

    /// <summary>The path with its leading slash, without query and fragment; may be empty.</summary>
    public static ReadOnlySpan<char> Path(ReadOnlySpan<char> url)
    {
        ReadOnlySpan<char> rest = url.Slice(AuthorityStart(url) + Authority(url).Length);
        int end = rest.IndexOfAny('?', '#');
        return end < 0 ? rest : rest.Slice(0, end);
    }

    /// <summary>The host in lower case.</summary>
    public static string Source(ReadOnlySpan<char> url) => Host(url).ToString().ToLowerInvariant();

    /// <summary>
    /// The last segment of the path, percent-decoded, without page extension and without a closing number of five or more
    /// digits where two words remain before it; the host where there is no path.
    /// </summary>
    public static string Slug(ReadOnlySpan<char> url)
    {
        ReadOnlySpan<char> path = Path(url).TrimEnd('/');
        if (path.IsEmpty)
        {
            return Source(url);
        }

        string segment = path.Slice(path.LastIndexOf('/') + 1).ToString();
        segment = WithoutExtension(segment.IndexOf('%') < 0 ? segment : Uri.UnescapeDataString(segment));
        return WithoutNumber(segment);
    }

    /// <summary>A segment without the file name extension of a page.</summary>
    public static string WithoutExtension(string segment)
    {
        foreach (string extension in s_pageExtensions)
        {
            if (segment.Length > extension.Length && segment.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
            {
                return segment.Substring(0, segment.Length - extension.Length);
            }
        }

        return segment;
    }

    private static string WithoutNumber(string segment)
    {
        int digits = segment.Length;
        while (digits > 0 && segment[digits - 1] is >= '0' and <= '9')
        {
            digits--;
        }

        if (segment.Length - digits < 5 || digits < 2 || !IsSeparator(segment[digits - 1]))
        {
            return segment;
        }

        string words = segment.Substring(0, digits).TrimEnd('-', '_', '.', '+', ' ', '~', ',');
        return HasTwoWords(words) ? words : segment;
    }

    private static bool HasTwoWords(string words)
    {
        int count = 0;
        for (int i = 0; i < words.Length && count < 2; i++)
        {
            count += !IsSeparator(words[i]) && (i == 0 || IsSeparator(words[i - 1])) ? 1 : 0;
        }

        return count == 2;
    }

    private static bool IsSeparator(char c) => c is '-' or '_' or '.' or '+' or ' ' or '~' or ',';

    private static ReadOnlySpan<char> Authority(ReadOnlySpan<char> url)
    {
        ReadOnlySpan<char> rest = url.Slice(AuthorityStart(url));
        int end = rest.IndexOfAny('/', '?', '#');
        return end < 0 ? rest : rest.Slice(0, end);
    }

    /// <summary>Where the authority begins; 0 for another scheme than http and https.</summary>
    private static int AuthorityStart(ReadOnlySpan<char> url) =>
        url.StartsWith("https://".AsSpan(), StringComparison.OrdinalIgnoreCase) ? 8
        : url.StartsWith("http://".AsSpan(), StringComparison.OrdinalIgnoreCase) ? 7
        : 0;
}
