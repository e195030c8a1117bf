using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace TypedArticles.Build.Markdown;

/// <summary>
/// Takes from a stranger's Markdown the addresses that run code or make a request as soon as the page is shown. The text of such a link stays; an image of another site becomes a link to
/// it.
/// </summary>
internal static class SafeLinks
{
    private static readonly string[] s_schemes = ["http", "https", "mailto", "tel"];

    public static void Apply(MarkdownDocument document)
    {
        foreach (AutolinkInline link in document.Descendants<AutolinkInline>().ToList())
        {
            if (!link.IsEmail && !IsAllowed(link.Url))
            {
                link.ReplaceBy(new LiteralInline(link.Url));
            }
        }

        // From the innermost outwards: a link may be around an image.
        foreach (LinkInline link in document.Descendants<LinkInline>().Reverse().ToList())
        {
            string url = link.Url ?? "";
            if (link.IsImage && (IsOfOtherSite(url) || !IsAllowed(url)))
            {
                ReplaceImage(link, url);
            }
            else if (!IsAllowed(url))
            {
                var text = new ContainerInline();
                link.ReplaceBy(text, copyChildren: true);
            }
        }
    }

    /// <summary>Whether an address has no scheme, or one that runs no code.</summary>
    public static bool IsAllowed(string url)
    {
        string seen = Seen(url);
        int end = seen.IndexOfAny([':', '/', '?', '#']);
        return end < 0 || seen[end] != ':' || s_schemes.Contains(seen.Substring(0, end), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Whether an address leads to another site.</summary>
    public static bool IsOfOtherSite(string url)
    {
        string seen = Seen(url);
        int end = seen.IndexOfAny([':', '/', '?', '#']);
        return (end >= 0 && seen[end] == ':') || seen.StartsWith("//", StringComparison.Ordinal);
    }

    /// <summary>The address as a browser reads it: without control characters and the spaces before it, a backslash as a slash.</summary>
    private static string Seen(string url)
    {
        char[] seen = new char[url.Length];
        int length = 0;
        foreach (char c in url)
        {
            if (c > ' ')
            {
                seen[length++] = c == '\\' ? '/' : c;
            }
        }

        return new string(seen, 0, length);
    }

    private static void ReplaceImage(LinkInline image, string url)
    {
        string text = LinkReader.TextOf(image) is { Length: > 0 } alternative ? alternative : url;
        Inline replacement = new LiteralInline(text);
        if (IsAllowed(url) && !IsInLink(image))
        {
            var link = new LinkInline(url, "") { Span = image.Span, UrlSpan = image.UrlSpan, Line = image.Line, Column = image.Column };
            link.AppendChild(replacement);
            replacement = link;
        }

        image.ReplaceBy(replacement, copyChildren: false);
    }

    private static bool IsInLink(Inline inline)
    {
        for (ContainerInline? parent = inline.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is LinkInline)
            {
                return true;
            }
        }

        return false;
    }
}
