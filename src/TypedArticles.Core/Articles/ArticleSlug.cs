using TypedArticles.Core.Text;

namespace TypedArticles.Core.Articles;

/// <summary>The slug of an article: what the last segment of its URL's path says in words.</summary>
internal static class ArticleSlug
{
    private static readonly string[] s_pageExtensions =
        [".html", ".htm", ".shtml", ".xhtml", ".php", ".asp", ".aspx", ".jsp", ".cfm", ".amp"];

    /// <summary>
    /// The last segment of the path that is not the page of its folder (<c>index.html</c>, <c>amp</c>), percent-decoded, without page extension
    /// and without a closing number of five or more digits where two words remain before it; the host where there is none.
    /// </summary>
    public static string Of(ReadOnlySpan<char> url)
    {
        ReadOnlySpan<char> path = HttpUrl.Path(url).TrimEnd('/');
        while (!path.IsEmpty)
        {
            int slash = path.LastIndexOf('/');
            string segment = path.Slice(slash + 1).ToString();
            segment = WithoutExtension(Decoded(segment));
            if (!IsPageOfFolder(segment))
            {
                return WithoutNumber(segment);
            }

            path = path.Slice(0, Math.Max(slash, 0)).TrimEnd('/');
        }

        return HttpUrl.LowerHost(url);
    }

    /// <summary>Percent-decoded, unless that would make something else of it than a name: a path, or a text with characters that are not seen.</summary>
    private static string Decoded(string segment)
    {
        if (segment.IndexOf('%') < 0)
        {
            return segment;
        }

        string decoded = Uri.UnescapeDataString(segment);
        ReadOnlySpan<char> text = decoded.AsSpan();
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] is '/' or '\\' || char.IsControl(text[i]) || text[i] is '\u2028' or '\u2029' || (Invisible.LengthAt(text, i) > 0 && text[i] is not ('\u200C' or '\u200D')))
            {
                return segment;
            }
        }

        return Invisible.IsBlank(text) ? segment : decoded;
    }

    private static bool IsPageOfFolder(string segment) =>
        segment is "." or ".."
        || segment.Equals("index", StringComparison.OrdinalIgnoreCase)
        || segment.Equals("default", StringComparison.OrdinalIgnoreCase)
        || segment.Equals("amp", StringComparison.OrdinalIgnoreCase);

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
}
