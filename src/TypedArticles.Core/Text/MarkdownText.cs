namespace TypedArticles.Core.Text;

/// <summary>
/// Markdown as it is kept: LF line ends, without blank lines before it and white space behind it. The indent of its first line stays, since
/// that can be a block of code.
/// </summary>
internal static class MarkdownText
{
    public static string Of(ReadOnlySpan<char> text)
    {
        (int start, int end) = Bounds(text);
        return BlockText.WithLineFeeds(text.Slice(start, end - start));
    }

    /// <summary>Where the part of a text that is kept begins and ends.</summary>
    public static (int Start, int End) Bounds(ReadOnlySpan<char> text)
    {
        int end = text.Length;
        while (end > 0 && text[end - 1] is ' ' or '\t' or '\r' or '\n')
        {
            end--;
        }

        int start = 0;
        for (int i = 0; i < end && text[i] is ' ' or '\t' or '\r' or '\n'; i++)
        {
            start = text[i] is '\r' or '\n' ? i + 1 : start;
        }

        return (start, end);
    }
}
