namespace TypedArticles.Core.Text;

/// <summary>The parts of an http or https URL. Every span here is a valid URL, as <see cref="IsValid"/> says.</summary>
internal static class HttpUrl
{
    /// <summary>
    /// An absolute http or https URL with a host, without white space, backslashes (which some read as slashes) and invisible characters.
    /// The joiners, which words of Persian and of Indic languages need, may stand in it.
    /// </summary>
    public static bool IsValid(ReadOnlySpan<char> url) =>

        // The schemes are compared first: "file", "mailto" and Unix paths are absolute URIs too.
        HasAddressCharacters(url)
        && AuthorityStart(url) > 0
        && !Host(url).IsEmpty
        && Uri.TryCreate(url.ToString(), UriKind.Absolute, out Uri? uri)
        && uri.Host.Length > 0;

    /// <summary>Whether a text has only characters that an address can have, as <see cref="IsValid"/> says.</summary>
    public static bool HasAddressCharacters(ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i]) || char.IsControl(text[i]) || text[i] == '\\' || (Invisible.LengthAt(text, i) > 0 && text[i] is not ('\u200C' or '\u200D')))
            {
                return false;
            }
        }

        return true;
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
    public static string LowerHost(ReadOnlySpan<char> url) => Host(url).ToString().ToLowerInvariant();

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
