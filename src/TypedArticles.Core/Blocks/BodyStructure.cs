using TypedArticles.Core.Text;

namespace TypedArticles.Core.Blocks;

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
            blocks[i] = new BodyBlock(ranges[i], isHeading ? BlockKind.Heading : BlockKind.Paragraph);
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

            blocks[i] = new BodyBlock(ranges[i], BlockKind.Footnote);
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
        bool begins = Characters.IsUpper(first) || Characters.IsUncased(first) || Characters.IsDigit(first) || (Characters.IsQuoteOrBracket(first) && text.Length > 1);
        bool isOpenEnded = char.IsLetterOrDigit(last) || Characters.IsMark(last) || (Characters.IsQuoteOrBracket(last) && text.Length > 1 && !Characters.EndsSentence(text[text.Length - 2]));
        return begins && (isOpenEnded || last == '?') && IsOneClause(text);
    }

    /// <summary>Whether no sentence ends inside: a full stop behind a word and before a space.</summary>
    public static bool IsOneClause(ReadOnlySpan<char> block)
    {
        for (int i = 1; i + 1 < block.Length; i++)
        {
            if (Characters.EndsSentence(block[i]) && char.IsWhiteSpace(block[i + 1]) && !char.IsWhiteSpace(block[i - 1]) && !Characters.IsDigit(block[i - 1]))
            {
                return false;
            }
        }

        return true;
    }
}
