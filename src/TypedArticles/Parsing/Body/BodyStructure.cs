namespace TypedArticles.Parsing.Body;

/// <summary>The blocks of a body with their kinds.</summary>
internal static class BodyStructure
{
    /// <summary>In UTF-16 code units.</summary>
    private const int LongestHeading = 120;

    private const int ManyInRow = 3;

    public static BodyBlock[] Of(ReadOnlySpan<char> body)
    {
        List<TextRange> ranges = BodySplitter.Split(body);
        var blocks = new BodyBlock[ranges.Count];
        FindHeadings(body, ranges, blocks);
        FindFootnotes(body, ranges, blocks);
        return blocks;
    }

    /// <summary>Of a few in a row the last may be a heading; of many, or where a list was announced, none is.</summary>
    private static void FindHeadings(ReadOnlySpan<char> body, List<TextRange> ranges, BodyBlock[] blocks)
    {
        int inRow = 0;
        bool isAnnounced = false;
        for (int i = 0; i < blocks.Length; i++)
        {
            ReadOnlySpan<char> text = ranges[i].Of(body);
            bool isLike = IsLikeHeading(text);
            inRow = isLike ? inRow + 1 : 0;
            bool isHeading = isLike && !isAnnounced && inRow < ManyInRow && i + 1 < blocks.Length && !IsLikeHeading(ranges[i + 1].Of(body));
            blocks[i] = new BodyBlock(ranges[i], isHeading ? BodyBlockKind.Heading : BodyBlockKind.Paragraph);
            isAnnounced = text[text.Length - 1] == ':' || (isAnnounced && isLike);
        }
    }

    /// <summary>They stand at the end, one after the other, and their marks before them.</summary>
    private static void FindFootnotes(ReadOnlySpan<char> body, List<TextRange> ranges, BodyBlock[] blocks)
    {
        Dictionary<string, int>? firstReferences = null;
        for (int i = blocks.Length - 1; i > 0 && FootnoteMarks.LengthAt(body, ranges[i].Start) is > 0 and var length; i--)
        {
            string mark = body.Slice(ranges[i].Start, length).ToString();
            firstReferences ??= new Dictionary<string, int>(StringComparer.Ordinal);
            if (!firstReferences.TryGetValue(mark, out int first))
            {
                firstReferences[mark] = first = FootnoteMarks.FindReference(body, mark.AsSpan(), 0);
            }

            if (first < 0 || first >= ranges[i].Start)
            {
                break;
            }

            blocks[i] = new BodyBlock(ranges[i], BodyBlockKind.Footnote);
        }
    }

    /// <summary>Short, begins as a sentence does, ends as none does (a question may), and is one clause.</summary>
    private static bool IsLikeHeading(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestHeading)
        {
            return false;
        }

        char first = text[0];
        text = FootnoteMarks.TrimEnd(text);
        if (text.IsEmpty)
        {
            return false;
        }

        char last = text[text.Length - 1];
        bool begins = Letters.IsUpper(first) || Letters.IsUncased(first) || Letters.IsDigit(first) || (Letters.IsQuoteOrBracket(first) && text.Length > 1);
        bool isOpenEnded = char.IsLetterOrDigit(last) || Letters.IsMark(last) || (Letters.IsQuoteOrBracket(last) && text.Length > 1 && !Letters.EndsSentence(text[text.Length - 2]));
        return begins && (isOpenEnded || last == '?') && Clause.IsOne(text);
    }
}
