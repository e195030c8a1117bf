using TypedArticles.Core.Dates;
using TypedArticles.Core.Rules;
using TypedArticles.Core.Text;

namespace TypedArticles.Core.Seeds;

/// <summary>Reads the header, <c>date YYYY-MM https://…</c>. Each token is judged by itself, so that one fault is one problem.</summary>
internal static class HeaderParser
{
    private const string Word = "date";

    /// <summary>Whether a first line was meant as a header: it begins with the word, or holds a date and an address.</summary>
    public static bool LooksLikeHeader(ReadOnlySpan<char> text, TextRange line)
    {
        TextRange rest = line;
        TextRange first = NextToken(text, ref rest);
        if (first.Of(text).SequenceEqual(Word.AsSpan()))
        {
            // "date night ideas" is a title.
            return TextLines.Trim(text, rest).IsEmpty || HasDigitOrUrl(rest.Of(text));
        }

        TextRange second = NextToken(text, ref rest);
        return LooksLikeUrl(second.Of(text))
            || LooksLikeUrl(NextToken(text, ref rest).Of(text))
            || (LooksLikeDate(second.Of(text)) && HeaderHint.IsNearWord(first.Of(text)));
    }

    public static SeedLayout Parse(ReadOnlySpan<char> text, TextRange line, ref ProblemList problems)
    {
        TextRange rest = line;
        TextRange word = NextToken(text, ref rest);
        TextRange date, url;
        if (LooksLikeDate(word.Of(text)) || LooksLikeUrl(word.Of(text)))
        {
            // The word is missing altogether: what stands in its place is read as what it is.
            problems.Add(RuleTable.HeaderWord, word, Quote.Shorten(word.Of(text)), "");
            rest = line;
        }
        else if (!word.Of(text).SequenceEqual(Word.AsSpan()))
        {
            problems.Add(RuleTable.HeaderWord, word, Quote.Shorten(word.Of(text)), DidYouMean.Of(HeaderHint.IsNearWord(word.Of(text)) ? Word : ""));
        }

        TextRange beforeDate = rest;
        date = NextToken(text, ref rest);
        if (LooksLikeUrl(date.Of(text)))
        {
            problems.Add(RuleTable.HeaderDate, new TextRange(date.Start, 0), "the URL", "");
            (rest, date) = (beforeDate, new TextRange(date.Start, 0));
        }
        else
        {
            date = UpToUrl(text, date, ref rest);
            CheckDate(text, date, ref problems);
        }

        url = NextToken(text, ref rest);
        CheckUrl(text, url, ref problems);
        TextRange extra = TextLines.Trim(text, rest);
        if (!extra.IsEmpty)
        {
            problems.Add(RuleTable.HeaderExtra, extra, Quote.Shorten(extra.Of(text)));
        }

        return new SeedLayout { Period = CalendarDate.TryParseIso(date.Of(text), out CalendarDate period) ? period : default, Url = url };
    }

    /// <summary>The date with the words after it that stand before a URL: "Jan 2022" is one wrong date and no wrong URL.</summary>
    private static TextRange UpToUrl(ReadOnlySpan<char> text, TextRange date, ref TextRange rest)
    {
        TextRange ahead = rest, next = NextToken(text, ref ahead), last = date;
        while (!next.IsEmpty && !LooksLikeUrl(next.Of(text)))
        {
            last = next;
            next = NextToken(text, ref ahead);
        }

        if (next.IsEmpty)
        {
            return date;
        }

        rest = TextRange.Between(last.End, rest.End);
        return TextRange.Between(date.Start, last.End);
    }

    private static void CheckDate(ReadOnlySpan<char> text, TextRange date, ref ProblemList problems)
    {
        if (date.IsEmpty)
        {
            problems.Add(RuleTable.HeaderDate, date, "the end of the line", "");
        }
        else if (!CalendarDate.TryParseIso(date.Of(text), out _))
        {
            problems.Add(RuleTable.HeaderDate, date, $"'{Quote.Shorten(date.Of(text))}'", DidYouMean.Of(HeaderHint.ForDate(date.Of(text))));
        }
    }

    private static void CheckUrl(ReadOnlySpan<char> text, TextRange url, ref ProblemList problems)
    {
        if (url.IsEmpty)
        {
            problems.Add(RuleTable.HeaderUrl, url, "the end of the line", "");
        }
        else if (!HttpUrl.IsValid(url.Of(text)))
        {
            problems.Add(RuleTable.HeaderUrl, url, $"'{Quote.Shorten(url.Of(text))}'", DidYouMean.Of(HeaderHint.ForUrl(url.Of(text))));
        }
    }

    private static bool HasDigitOrUrl(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (c is >= '0' and <= '9')
            {
                return true;
            }
        }

        return LooksLikeUrl(text);
    }

    private static bool LooksLikeUrl(ReadOnlySpan<char> token) => token.IndexOf("://".AsSpan(), StringComparison.Ordinal) > 0;

    private static bool LooksLikeDate(ReadOnlySpan<char> token) =>
        token.Length >= 4 && CalendarDate.TryDigits(token.Slice(0, 4), out _) && token.IndexOf("://".AsSpan(), StringComparison.Ordinal) < 0;

    /// <summary>The next run of characters that are not white space; empty, at the end of the line, when there is none.</summary>
    private static TextRange NextToken(ReadOnlySpan<char> text, ref TextRange rest)
    {
        int start = rest.Start;
        while (start < rest.End && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        int end = start;
        while (end < rest.End && !char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        rest = TextRange.Between(end, rest.End);
        return TextRange.Between(start, end);
    }
}

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
        return HttpUrl.IsValid(candidate.AsSpan()) ? candidate : "";
    }
}
