using TypedArticles.Core.Dates;
using TypedArticles.Core.Rules;
using TypedArticles.Core.Text;

namespace TypedArticles.Core.Seeds;

/// <summary>Reads the header, <c>date YYYY-MM https://…</c>. Each token is judged by itself, so that one fault is one problem.</summary>
internal static class HeaderParser
{
    private const string Word = "date";

    /// <summary>With some invisible characters in it.</summary>
    private const int LongestDate = 40;

    /// <summary>Whether a line is a whole header: what a second article in one file begins with.</summary>
    public static bool IsHeader(ReadOnlySpan<char> text, TextRange line) =>
        NextToken(text, ref line).Of(text).SequenceEqual(Word.AsSpan())
        && TryDate(NextToken(text, ref line).Of(text), out _)
        && HttpUrl.IsValid(NextToken(text, ref line).Of(text))
        && Invisible.IsBlank(line.Of(text));

    /// <summary>Whether a first line was meant as a header: it begins with the word, or holds a date and an address.</summary>
    public static bool LooksLikeHeader(ReadOnlySpan<char> text, TextRange line)
    {
        TextRange rest = line;
        TextRange first = NextToken(text, ref rest);
        if (first.Of(text).SequenceEqual(Word.AsSpan()))
        {
            // "date night ideas" is a title.
            return Invisible.IsBlank(rest.Of(text)) || HasDigitOrUrl(rest.Of(text));
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
        TextRange extra = Invisible.Trim(text, rest);
        if (!extra.IsEmpty)
        {
            problems.Add(RuleTable.HeaderExtra, extra, Quote.Shorten(extra.Of(text)));
        }

        return new SeedLayout { Period = TryDate(date.Of(text), out CalendarDate period) ? period : default, PeriodRange = date, Url = url };
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
        else if (!TryDate(date.Of(text), out _))
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

    /// <summary>
    /// The next run of characters that are not white space, without the invisible ones at its ends; empty, at the end of the line, when there
    /// is none.
    /// </summary>
    private static TextRange NextToken(ReadOnlySpan<char> text, ref TextRange rest)
    {
        while (true)
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
            TextRange token = Invisible.Trim(text, TextRange.Between(start, end));
            if (!token.IsEmpty || start == end)
            {
                return token.IsEmpty ? new TextRange(end, 0) : token;
            }
        }
    }

    /// <summary>Reads a date in which invisible characters count as nothing.</summary>
    private static bool TryDate(ReadOnlySpan<char> token, out CalendarDate date) =>
        CalendarDate.TryParseIso(token, out date)
        || (token.Length <= LongestDate && CalendarDate.TryParseIso(Invisible.Without(token).AsSpan(), out date));
}

/// <summary>Guesses what a wrong token of a header was meant to be, for the message only; empty where nothing is near.</summary>
internal static class HeaderHint
{
    /// <summary><c>Date</c>, <c>date:</c>, <c>DATE</c>, <c>dates</c>, <c>dat</c>.</summary>
    public static bool IsNearWord(ReadOnlySpan<char> token) =>
        token.Length is >= 3 and <= 6 && token.Slice(0, 3).Equals("dat".AsSpan(), StringComparison.OrdinalIgnoreCase);

    /// <summary>What to do about a first line that is not a header.</summary>
    public static string ForNoHeader(ReadOnlySpan<char> line) => ConflictMarker.IsAt(line)
        ? "; this is a conflict marker of a merge: resolve the conflict"
        : "; write the header above the title";

    /// <summary>
    /// <c>2022/01</c>, <c>2022.1.5</c>, <c>202201</c>, <c>20220105</c>, <c>05.01.2022</c>, dashes of word processors, digits of other scripts
    /// and quotes around the date become ISO dates: two of them where day and month can be either.
    /// </summary>
    public static IReadOnlyList<string> ForDate(ReadOnlySpan<char> token)
    {
        if (token.Length > 40)
        {
            return [];
        }

        string[] parts = Unquoted(Plain(token)).Split(['/', '.', '-', '_', ',', ':', ' '], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 1 && parts[0].Length is 6 or 8)
        {
            string digits = parts[0];
            parts = digits.Length == 6
                ? [digits.Substring(0, 4), digits.Substring(4)]
                : [digits.Substring(0, 4), digits.Substring(4, 2), digits.Substring(6)];
        }

        // A year at the end has day and month before it, in the one order or the other.
        string[][] orders = parts.Length == 3 && parts[2].Length == 4
            ? token.IndexOf('/') >= 0 ? [[parts[2], parts[1], parts[0]], [parts[2], parts[0], parts[1]]] : [[parts[2], parts[1], parts[0]]]
            : parts.Length == 2 && parts[1].Length == 4 ? [[parts[1], parts[0]]] : [parts];
        return
        [
            .. orders.Select(static o => string.Join("-", o.Select(static (part, i) => i == 0 ? part : part.PadLeft(2, '0'))))
                .Where(static c => CalendarDate.TryParseIso(c.AsSpan(), out _))
                .Distinct(),
        ];
    }

    /// <summary>A token with ASCII digits and hyphens in place of others, and without invisible characters.</summary>
    private static string Plain(ReadOnlySpan<char> token)
    {
        char[] plain = Invisible.Without(token).ToCharArray();
        for (int i = 0; i < plain.Length; i++)
        {
            plain[i] = plain[i] is (>= '\u2010' and <= '\u2015') or '\u2212' or '\uFE58' or '\uFE63' or '\uFF0D' ? '-'
                : plain[i] >= 128 && System.Globalization.CharUnicodeInfo.GetDecimalDigitValue(plain[i]) is >= 0 and var digit ? (char)('0' + digit)
                : plain[i];
        }

        return new string(plain);
    }

    private static string Unquoted(string text) => text.Trim('"', '\'', '<', '>', '(', ')', '[', ']', '«', '»', '‹', '›', '“', '”', '„', '‟', '‘', '’', '‚');

    /// <summary>
    /// <c>htp://…</c>, <c>www.…</c>, <c>//…</c>, a bare host, and a URL in quotes or with invisible characters become a URL; another scheme was
    /// meant as it is.
    /// </summary>
    public static string ForUrl(ReadOnlySpan<char> token)
    {
        string text = Unquoted(Invisible.Without(token)).TrimEnd(',', ';');
        if (HttpUrl.IsValid(text.AsSpan()))
        {
            return text;
        }

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
