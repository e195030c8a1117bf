namespace TypedArticles.Parsing.Body;

/// <summary>The blocks of a body with their kinds.</summary>
internal static class BodyStructure
{
    /// <summary>In UTF-16 code units.</summary>
    private const int LongestHeading = 120;

    private const int FewInRow = 3;

    public static BodyBlock[] Of(ReadOnlySpan<char> body)
    {
        List<TextRange> ranges = BodySplitter.Split(body);
        var blocks = new BodyBlock[ranges.Count];

        // Of several in a row the last may be a heading; where a list was announced, none is.
        int inRow = 0;
        bool isAnnounced = false;
        for (int i = 0; i < blocks.Length; i++)
        {
            ReadOnlySpan<char> text = ranges[i].Of(body);
            bool isLike = IsLikeHeading(text);
            inRow = isLike ? inRow + 1 : 0;
            bool isHeading = isLike && !isAnnounced && inRow < FewInRow && i + 1 < blocks.Length && !IsLikeHeading(ranges[i + 1].Of(body));
            blocks[i] = new BodyBlock(ranges[i], isHeading ? BodyBlockKind.Heading : BodyBlockKind.Paragraph);
            isAnnounced = text[text.Length - 1] == ':' || (isAnnounced && isLike);
        }

        // Footnotes stand at the end, one after the other.
        for (int i = blocks.Length - 1; i > 0 && IsFootnote(body, ranges[i]); i--)
        {
            blocks[i] = new BodyBlock(ranges[i], BodyBlockKind.Footnote);
        }

        return blocks;
    }

    /// <summary>Short, begins as a sentence does, ends as none does, and is no item of a list.</summary>
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

    private static bool IsFootnote(ReadOnlySpan<char> body, TextRange block)
    {
        int length = FootnoteMarks.LengthAt(body, block.Start);
        return length > 0 && FootnoteMarks.FindReference(body.Slice(0, block.Start), body.Slice(block.Start, length), 0) >= 0;
    }
}
