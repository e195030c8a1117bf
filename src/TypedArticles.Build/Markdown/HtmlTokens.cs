using System.Globalization;
using System.Text;
using Markdig.Helpers;

namespace TypedArticles.Build.Markdown;

internal enum HtmlTokenKind
{
    Text,
    Start,
    End,
}

/// <summary>Reads HTML as the tokenizer of a browser does: tags and text, without comments, scripts, styles and templates.</summary>
internal sealed class HtmlTokens(string html)
{
    private static readonly HashSet<string> s_blocks = new(StringComparer.Ordinal)
    {
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form",
        "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "optgroup", "option", "p", "pre", "search", "section", "select",
        "summary", "table", "tbody", "tfoot", "thead", "tr", "ul",
    };

    /// <summary>Entities that count without their semicolon too.</summary>
    private static readonly string[] s_oldEntities = ["amp", "lt", "gt", "quot", "nbsp", "copy", "reg"];

    /// <summary>"&amp;CounterClockwiseContourIntegral;".</summary>
    private const int LongestEntity = 33;

    private int _next;

    public HtmlTokenKind Kind { get; private set; }

    /// <summary>Where the token starts.</summary>
    public int Start { get; private set; }

    /// <summary>The name of a tag, in lower case.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The id of an element, else the name of an anchor; empty for none.</summary>
    public string Id { get; private set; } = "";

    /// <summary>The text, its entities decoded.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Whether an element is on lines of its own.</summary>
    public static bool IsBlock(string name) => s_blocks.Contains(name);

    public bool Read()
    {
        while (_next < html.Length)
        {
            Start = _next;
            if (html[_next] != '<' || !TryReadMarkup(out bool isTag))
            {
                ReadText();
                return true;
            }

            if (isTag)
            {
                SkipContent();
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads a tag, or skips a comment; false where the sign is text.</summary>
    private bool TryReadMarkup(out bool isTag)
    {
        char next = _next + 1 < html.Length ? html[_next + 1] : '\0', afterSlash = _next + 2 < html.Length ? html[_next + 2] : '\0';
        isTag = IsLetter(next) || (next == '/' && IsLetter(afterSlash));
        if (isTag)
        {
            ReadTag(next == '/');
            return true;
        }

        if (next is not ('!' or '?' or '/') || (next == '/' && afterSlash == '\0'))
        {
            return false;
        }

        bool isComment = string.CompareOrdinal(html, _next, "<!--", 0, 4) == 0;
        int end = isComment ? EndOfComment(_next + 4) : html.IndexOf('>', _next);
        _next = end < 0 ? html.Length : end + 1;
        return true;
    }

    /// <summary>The last character of a comment: of <c>--></c>, <c>--!></c>, or of <c>></c> and <c>-></c> at once.</summary>
    private int EndOfComment(int start)
    {
        for (int end = html.IndexOf('>', start); end >= 0; end = html.IndexOf('>', end + 1))
        {
            string before = html.Substring(Math.Max(start, end - 3), end - Math.Max(start, end - 3));
            if (end == start || (end == start + 1 && before == "-") || before.EndsWith("--", StringComparison.Ordinal) || before == "--!")
            {
                return end;
            }
        }

        return -1;
    }

    private void ReadTag(bool isEnd)
    {
        Kind = isEnd ? HtmlTokenKind.End : HtmlTokenKind.Start;
        int start = isEnd ? _next + 2 : _next + 1, position = start;
        while (position < html.Length && !IsSpace(html[position]) && html[position] is not ('/' or '>'))
        {
            position++;
        }

        Name = html.Substring(start, position - start).ToLowerInvariant();
        string id = "", name = "";
        while (position < html.Length && html[position] != '>')
        {
            if (IsSpace(html[position]) || html[position] == '/')
            {
                position++;
                continue;
            }

            (string attribute, string value) = ReadAttribute(ref position);
            id = attribute == "id" ? value : id;
            name = attribute == "name" ? value : name;
        }

        _next = Math.Min(position + 1, html.Length);
        Id = isEnd ? "" : Decode(id.Length > 0 ? id : Name == "a" ? name : "");
    }

    private (string Name, string Value) ReadAttribute(ref int position)
    {
        // An equals sign at the beginning is a part of the name.
        int start = position++;
        while (position < html.Length && !IsSpace(html[position]) && html[position] is not ('/' or '>' or '='))
        {
            position++;
        }

        string name = html.Substring(start, position - start).ToLowerInvariant();
        int equals = position;
        while (equals < html.Length && IsSpace(html[equals]))
        {
            equals++;
        }

        if (equals >= html.Length || html[equals] != '=')
        {
            return (name, "");
        }

        position = equals + 1;
        while (position < html.Length && IsSpace(html[position]))
        {
            position++;
        }

        if (position < html.Length && html[position] is '"' or '\'')
        {
            int value = position + 1, close = html.IndexOf(html[position], value), end = close < 0 ? html.Length : close;
            position = Math.Min(end + 1, html.Length);
            return (name, html.Substring(value, end - value));
        }

        start = position;
        while (position < html.Length && !IsSpace(html[position]) && html[position] != '>')
        {
            position++;
        }

        return (name, html.Substring(start, position - start));
    }

    /// <summary>Skips what is in an element that has no text: to its end tag.</summary>
    private void SkipContent()
    {
        if (Kind == HtmlTokenKind.End || Name is not ("script" or "style" or "template" or "iframe" or "noembed" or "noframes"))
        {
            return;
        }

        for (int end = html.IndexOf("</" + Name, _next, StringComparison.OrdinalIgnoreCase); end >= 0; end = html.IndexOf("</" + Name, end + 2, StringComparison.OrdinalIgnoreCase))
        {
            int after = end + 2 + Name.Length;
            if (after >= html.Length || IsSpace(html[after]) || html[after] is '/' or '>')
            {
                _next = end;
                return;
            }
        }

        _next = html.Length;
    }

    private void ReadText()
    {
        int end = html.IndexOf('<', _next + 1);
        end = end < 0 ? html.Length : end;
        Kind = HtmlTokenKind.Text;
        (Name, Id) = ("", "");
        Text = Decode(html.Substring(_next, end - _next));
        _next = end;
    }

    private static string Decode(string text)
    {
        int entity = text.IndexOf('&');
        if (entity < 0)
        {
            return text;
        }

        var decoded = new StringBuilder(text.Length);
        int copied = 0;
        for (; entity >= 0; entity = text.IndexOf('&', entity + 1))
        {
            if (EntityAt(text, entity) is not ({ } value, var length))
            {
                continue;
            }

            decoded.Append(text, copied, entity - copied).Append(value);
            copied = entity + length;
        }

        return decoded.Append(text, copied, text.Length - copied).ToString();
    }

    /// <summary>The entity at a place and its length; null where there is none.</summary>
    private static (string? Value, int Length) EntityAt(string text, int place)
    {
        int end = text.IndexOf(';', place, Math.Min(LongestEntity, text.Length - place));
        if (end > place + 2 && text[place + 1] == '#')
        {
            bool isHex = text[place + 2] is 'x' or 'X';
            string digits = text.Substring(place + (isHex ? 3 : 2), end - place - (isHex ? 3 : 2));
            return int.TryParse(digits, isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out int code)
                ? (EntityHelper.DecodeEntity(code), end + 1 - place)
                : default;
        }

        if (end > 0 && EntityHelper.DecodeEntity(text.AsSpan(place + 1, end - place - 1)) is { } named)
        {
            return (named, end + 1 - place);
        }

        foreach (string old in s_oldEntities)
        {
            if (string.CompareOrdinal(text, place + 1, old, 0, old.Length) == 0)
            {
                return (EntityHelper.DecodeEntity(old.AsSpan()), old.Length + 1);
            }
        }

        return default;
    }

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\f' or '\r';
}
