using TypedArticles.Core.Text;

namespace TypedArticles.Core.Blocks;

/// <summary>The blocks of a body with their kinds.</summary>
internal static class BodyStructure
{
    /// <summary>In UTF-16 code units.</summary>
    private const int LongestHeading = 120;

    /// <summary>A name or initials, in UTF-16 code units.</summary>
    private const int LongestSpeaker = 16;

    private const int ManyInRow = 3;

    public static BodyBlock[] Of(ReadOnlySpan<char> body)
    {
        List<TextRange> ranges = BodySplitter.Split(body);
        var blocks = new BodyBlock[ranges.Count];
        FindHeadings(body, ranges, blocks);
        FindFootnotes(body, ranges, blocks);
        return FindLists(body, blocks);
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
        MarkIndex? marks = null;
        for (int i = blocks.Length - 1; i > 0 && FootnoteMarks.LengthAt(body, ranges[i].Start) is > 0 and var length; i--)
        {
            marks ??= new MarkIndex(body);
            if (marks.FirstOf(body.Slice(ranges[i].Start, length)) >= ranges[i].Start)
            {
                break;
            }

            blocks[i] = new BodyBlock(ranges[i], BlockKind.Footnote);
        }
    }

    /// <summary>
    /// Items one after the other become a list: those with bullets always, with dashes, asterisks and numbers from two on, or where a colon announces them. Items on
    /// lines one below the other are one block; where they were glued together, or blank lines separate them, each is a block.
    /// </summary>
    private static BodyBlock[] FindLists(ReadOnlySpan<char> body, BodyBlock[] blocks)
    {
        int count = 0;
        for (int i = 0; i < blocks.Length;)
        {
            int end = EndOfItems(body, blocks, i, out bool isList);
            for (; i < end; i++)
            {
                if (!isList)
                {
                    blocks[count++] = blocks[i];
                    continue;
                }

                TextRange item = blocks[i].Range;
                bool goesOn = count > 0 && blocks[count - 1] is { Kind: BlockKind.List } before && IsNextLine(body, before.Range.End, item.Start);
                if (goesOn)
                {
                    item = TextRange.Between(blocks[--count].Range.Start, item.End);
                }

                blocks[count++] = new BodyBlock(item, BlockKind.List);
            }
        }

        return count == blocks.Length ? blocks : blocks.AsSpan(0, count).ToArray();
    }

    /// <summary>Where the run of items ends that begins with a block, and whether it is a list; behind the block itself where it is no item.</summary>
    private static int EndOfItems(ReadOnlySpan<char> body, BodyBlock[] blocks, int start, out bool isList)
    {
        isList = false;
        ReadOnlySpan<char> first = blocks[start].Range.Of(body);
        bool isNumbered = ListMarks.NumberAt(first) >= 0;
        if (blocks[start].Kind == BlockKind.Footnote || (!isNumbered && ListMarks.BulletLengthAt(first, 0) == 0))
        {
            return start + 1;
        }

        bool isDashed = first[0] is '-', isSpoken = false;
        int end = start;
        for (; end < blocks.Length && blocks[end].Kind != BlockKind.Footnote; end++)
        {
            ReadOnlySpan<char> item = blocks[end].Range.Of(body);
            bool goesOn = isNumbered ? ListMarks.NumberAt(item) == ListMarks.NumberAt(first) + end - start : item[0] == first[0] && ListMarks.BulletLengthAt(item, 0) > 0;
            if (!goesOn)
            {
                break;
            }

            // Speeches begin with a dash too.
            isSpoken |= isDashed && (item[item.Length - 1] is '?' or '!' || item.IndexOf(", - ".AsSpan(), StringComparison.Ordinal) >= 0 || item.IndexOf("? - ".AsSpan(), StringComparison.Ordinal) >= 0);
        }

        bool isAnnounced = start > 0 && blocks[start - 1].Range.Of(body) is var before && before[before.Length - 1] == ':';
        isList = !isSpoken && (SentenceMarks.IsBullet(first[0]) || end - start > 1 || (isAnnounced && (!isNumbered || ListMarks.NumberAt(first) == 1)));
        return end;
    }

    /// <summary>Whether one line break and nothing else than white space stands between two places.</summary>
    private static bool IsNextLine(ReadOnlySpan<char> body, int start, int end)
    {
        int breaks = 0;
        for (int i = start; i < end; i++)
        {
            breaks += body[i] == '\n' || (body[i] == '\r' && (i + 1 >= end || body[i + 1] != '\n')) ? 1 : 0;
        }

        return breaks == 1;
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
        return begins && (isOpenEnded || (last == '?' && !HasSpeaker(text))) && IsOneClause(text);
    }

    /// <summary>A question of an interview: <c>A.B.: When was it built?</c></summary>
    private static bool HasSpeaker(ReadOnlySpan<char> text)
    {
        int colon = text.Slice(0, Math.Min(text.Length, LongestSpeaker)).IndexOf(':');
        return colon > 0 && colon + 1 < text.Length && text.Slice(0, colon).IndexOf(' ') < 0;
    }

    /// <summary>Whether no sentence ends inside: a full stop behind a word and before a space.</summary>
    public static bool IsOneClause(ReadOnlySpan<char> block)
    {
        for (int i = 1; i + 1 < block.Length; i++)
        {
            if (SentenceMarks.IsEndAt(block, i) && char.IsWhiteSpace(block[i + 1]) && !char.IsWhiteSpace(block[i - 1]) && !Characters.IsDigit(block[i - 1]))
            {
                return false;
            }
        }

        return true;
    }
}
