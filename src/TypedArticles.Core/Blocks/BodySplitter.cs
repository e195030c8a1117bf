using System.Runtime.CompilerServices;
using TypedArticles.Core.Text;

namespace TypedArticles.Core.Blocks;

/// <summary>
/// Finds where the blocks of a body begin: at line breaks always, and where crawling glued paragraphs, headings and notes together with
/// nothing between them. One pass; no dictionary of a language, no culture. In scripts without case a boundary needs a mark that ends a
/// sentence, and scripts without spaces are divided at line breaks only.
/// </summary>
internal static class BodySplitter
{
    private const int MaxQuotes = 3;
    private const int UsualBlocks = 32;

    /// <summary>How many combining marks a letter may bear and still be seen behind them.</summary>
    private const int MaxMarks = 8;

    /// <summary>The starts and ends of the blocks, in order; blank lines belong to none.</summary>
    public static List<TextRange> Split(ReadOnlySpan<char> body)
    {
        var blocks = new List<TextRange>(UsualBlocks);
        var lines = new TextLines(body, 0);
        while (lines.TryNextLine(out TextRange line))
        {
            // White space around a line is no part of a block.
            TextRange filled = TextLines.Trim(body, line);
            if (!filled.IsEmpty)
            {
                SplitLine(filled.Of(body), filled.Start, blocks);
            }
        }

        return blocks;
    }

    [MethodImpl(HotLoop.Optimized)]
    private static void SplitLine(ReadOnlySpan<char> line, int offset, List<TextRange> blocks)
    {
        using var facts = new WordFactsSource();
        QuoteBalance balance = default;
        int start = 0;
        for (int i = 1; i < line.Length; i++)
        {
            char before = line[i - 1];
            if (before is (>= 'a' and <= 'z') or ' ')
            {
                // Nine places in ten end here.
                balance.Pass();
                if (before == ' ' || line[i] is (>= 'a' and <= 'z') or ' ')
                {
                    continue;
                }
            }
            else
            {
                balance.Read(before);
            }

            if (IsPossible(line, i) && IsBoundary(line, i, start, balance, facts))
            {
                blocks.Add(TextRange.Between(offset + start, offset + i));
                start = i;
                balance.CloseBlock();
            }
        }

        blocks.Add(TextRange.Between(offset + start, offset + line.Length));
    }

    /// <summary>A quick no for most places: inside a word of lower case, or beside a space. A small letter may follow a full stop in <c>iPad</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsPossible(ReadOnlySpan<char> line, int position)
    {
        char before = line[position - 1], next = line[position];
        if (before == '.' && position + 1 < line.Length && Characters.IsUpper(line[position + 1]))
        {
            return next > ' ';
        }

        if (before <= ' ' || next <= ' ' || before is >= 'A' and <= 'Z' || next is >= 'a' and <= 'z')
        {
            return false;
        }

        if (before is >= 'a' and <= 'z')
        {
            return next is >= 'A' and <= 'Z' || next >= '\u0080';
        }

        return !char.IsWhiteSpace(before) && !char.IsWhiteSpace(next);
    }

    [MethodImpl(HotLoop.Optimized)]
    private static bool IsBoundary(
        ReadOnlySpan<char> line, int position, int start, QuoteBalance balance, WordFactsSource facts)
    {
        if (Characters.IsWithoutSpaces(line[position]) || Characters.IsWithoutSpaces(line[position - 1]))
        {
            return false;
        }

        int open = SkipOpening(line, position, balance);
        int close = SkipClosing(line, position, start, balance);
        if (open < 0 || close < 0)
        {
            return false;
        }

        var joint = new Joint(line, position, close, open, start, facts);
        if (Characters.IsNoteMark(joint.First) && (Characters.EndsSentence(joint.Before) || joint.HasClosing))
        {
            return FootnoteMarks.OpensNote(line, open);
        }

        if (line[position] is '•' or '▪' or '●' or '■' || (line[position] == '[' && FootnoteMarks.OpensNote(line, position)))
        {
            return true;
        }

        return !IsDotted(joint) && (
            Characters.EndsSentence(joint.Before) || Characters.EndsSentenceBehind(joint.Before, joint.CharAt(joint.Close - 2)) ? SentenceJoint.IsBoundary(joint)
            : joint.HasClosing ? ClosingJoint.IsBoundary(joint)
            : joint.Before == ':' && !joint.HasOpening ? ColonJoint.IsBoundary(joint)
            : joint.Before is '\'' or '’' && !joint.HasOpening ? ClosingJoint.IsAfterApostrophe(joint)
            : Characters.IsDigit(joint.Before) ? IsAfterNumber(joint)
            : !joint.HasOpening && Characters.IsUpper(joint.First) && IsLowerBefore(joint) && CaseJoint.IsBoundary(joint));
    }

    /// <summary>Where the text after opening quotes begins; -1 where a quote there closes, or nothing follows.</summary>
    [MethodImpl(HotLoop.Optimized)]
    private static int SkipOpening(ReadOnlySpan<char> line, int position, QuoteBalance balance)
    {
        int open = position;
        while (open < line.Length && open - position < MaxQuotes && Characters.IsQuoteOrBracket(line[open]))
        {
            if (balance.Closes(line[open]))
            {
                return -1;
            }

            balance.Read(line[open++]);
        }

        // French and Russian set a space inside their quotes.
        open += open > position && line[open - 1] == '«' && open < line.Length && char.IsWhiteSpace(line[open]) ? 1 : 0;
        return open < line.Length && !char.IsWhiteSpace(line[open]) ? open : -1;
    }

    /// <summary>Where the closing quotes before a place begin; -1 where a quote there opens, or stands by itself.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int SkipClosing(ReadOnlySpan<char> line, int position, int start, QuoteBalance balance)
    {
        int count = balance.CountOfClosing(MaxQuotes);
        int close = position - count;
        close -= count > 0 && line[close] == '»' && close > start + 1 && char.IsWhiteSpace(line[close - 1]) ? 1 : 0;
        return count == 0 ? position
            : count > 0 && close > start && !char.IsWhiteSpace(line[close - 1]) ? close
            : -1;
    }

    /// <summary><c>Analytics.USA.gov</c>, <c>A.B.C</c>: what follows is itself followed by a full stop and a letter.</summary>
    private static bool IsDotted(in Joint joint)
    {
        if (joint.Next != '.' || joint.Right.IsEmpty)
        {
            return false;
        }

        char after = joint.CharAt(joint.Open + joint.Right.Length + 1);
        if (joint.Right.Length == 1 && Characters.IsLetter(after))
        {
            return true;
        }

        if (!Characters.IsLower(after) || joint.HasClosing || joint.HasOpening)
        {
            return false;
        }

        // "…zum Ende.Beispiel.org hat …" begins with an address; a lower-case word stands before it.
        ReadOnlySpan<char> left = joint.WordBefore(Characters.EndsSentence(joint.Before) ? joint.Close - 1 : joint.Close);
        return !(left.Length >= 4 && Characters.IsLower(left[0]));
    }

    /// <summary>A heading that ends in a number: <c>Wahlen 2013Die Partei</c>.</summary>
    private static bool IsAfterNumber(in Joint joint) =>
        joint.Right.Length > 1 && char.IsWhiteSpace(joint.Next) && !joint.IsInAddress && SentenceOpeners.Contains(joint.Right);

    private static bool IsLowerBefore(in Joint joint)
    {
        int index = joint.Position - 1;
        while (index > 0 && joint.Position - index <= MaxMarks && Characters.IsMark(joint.Text[index]))
        {
            index--;
        }

        return Characters.IsLower(joint.Text[index]);
    }
}
