namespace TypedArticles.Generator.Analyzers.Content;

/// <summary>Tags and entities that HTML has; anything else between angle brackets, such as a ticker, is text.</summary>
internal static class HtmlRemains
{
    private const int MaxLength = 2_000;

    private static readonly HashSet<string> s_tags = new(StringComparer.OrdinalIgnoreCase)
    {
        "article", "aside", "audio", "blockquote", "body", "br", "button", "caption", "cite", "code", "div", "em", "figcaption",
        "figure", "font", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "iframe", "img",
        "input", "li", "link", "meta", "nav", "noscript", "ol", "pre", "script", "section", "small", "source", "span", "strong",
        "style", "sub", "sup", "svg", "table", "tbody", "td", "th", "thead", "title", "tr", "ul", "video",
        "a", "b", "i", "p", "s", "u",
    };

    private static readonly HashSet<string> s_entities = new(StringComparer.Ordinal)
    {
        "aacute", "acirc", "agrave", "amp", "apos", "aring", "atilde", "auml", "bull", "ccedil", "copy", "deg", "eacute", "ecirc",
        "egrave", "euml", "euro", "frac12", "gt", "hellip", "iacute", "iuml", "laquo", "ldquo", "lsaquo", "lsquo", "lt", "mdash",
        "middot", "nbsp", "ndash", "ntilde", "oacute", "ocirc", "oelig", "ouml", "pound", "quot", "raquo", "rdquo", "reg", "rsaquo",
        "rsquo", "sect", "shy", "szlig", "trade", "uacute", "ucirc", "ugrave", "uuml",
    };

    /// <summary>The length of the tag or entity at the start of a text, which begins with <c>&lt;</c> or <c>&amp;</c>; 0 for none.</summary>
    public static int LengthAt(ReadOnlySpan<char> text) => text[0] == '<' ? TagLength(text) : EntityLength(text);

    private static int TagLength(ReadOnlySpan<char> text)
    {
        bool isEnd = text.Length > 1 && text[1] == '/';
        int start = isEnd ? 2 : 1, end = start;
        while (end < text.Length && IsLetterOrDigit(text[end]))
        {
            end++;
        }

        string name = text.Slice(start, end - start).ToString();
        int close = text.Slice(0, Math.Min(text.Length, MaxLength)).IndexOf('>');
        if (close < end || !s_tags.Contains(name) || text.Slice(end, close - end).IndexOf('<') >= 0)
        {
            return 0;
        }

        // After the name comes white space, a slash or the end. One upper-case letter by itself, "<A>", is a ticker.
        bool isDelimited = close == end || char.IsWhiteSpace(text[end]) || text[end] == '/';
        bool isTicker = name.Length == 1 && name[0] < 'a' && close == end && !isEnd;
        return isDelimited && !isTicker ? close + 1 : 0;
    }

    private static int EntityLength(ReadOnlySpan<char> text)
    {
        int end = text.Slice(0, Math.Min(text.Length, 12)).IndexOf(';');
        if (end < 2)
        {
            return 0;
        }

        ReadOnlySpan<char> name = text.Slice(1, end - 1);
        return s_entities.Contains(name.ToString()) || (name[0] == '#' && IsNumber(name.Slice(1))) ? end + 1 : 0;
    }

    private static bool IsNumber(ReadOnlySpan<char> text)
    {
        bool isHexadecimal = text.Length > 1 && text[0] is 'x' or 'X';
        text = isHexadecimal ? text.Slice(1) : text;
        foreach (char c in text)
        {
            if (c is not (>= '0' and <= '9') && !(isHexadecimal && c is >= 'a' and <= 'f' or >= 'A' and <= 'F'))
            {
                return false;
            }
        }

        return text.Length > 0;
    }

    private static bool IsLetterOrDigit(char c) => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9';
}
