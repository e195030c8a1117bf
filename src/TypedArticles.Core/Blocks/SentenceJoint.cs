using System.Globalization;
using TypedArticles.Core.Text;

namespace TypedArticles.Core.Blocks;

/// <summary>Judges a joint before which a sentence ends: <c>nord-ouest.Après</c> is a boundary, <c>U.S.Army</c> and <c>www.Example.org</c> are none.</summary>
internal static class SentenceJoint
{
    // Abbreviations that stand before a name or a number, in the languages of most news. After one of them a glued capital is no
    // new sentence. Titles and units only: words that often end sentences are left out.
    private static readonly ShortWords s_abbreviations = new(
        "dr mr mrs ms st ste prof nr no vs mme mlle sra dra sr ing hon rev gen col lt sgt capt abs art bd vol fig bzw ca vgl ggf bspw inkl zzgl pp kap "
        + "ch cap sec chap approx sv ul al pl tř nám tzv ks św im tzn ул им см тел стр св проф г просп пл вул ім डॉ श्री");

    private const int LastDayOfMonth = 31;

    public static bool IsBoundary(in Joint joint)
    {
        int end = joint.Close;
        while (end > 1 && Characters.EndsSentence(joint.Text[end - 1]))
        {
            end--;
        }

        // The run of marks, and whether it is one full stop and nothing else: the only doubtful one.
        bool isFullStop = joint.Close - end == 1 && joint.Before == '.' && !joint.HasClosing;
        ReadOnlySpan<char> left = LastPart(joint.WordBefore(end));
        char first = joint.First;
        if (Characters.IsDigit(first))
        {
            return IsBeforeNumber(joint, left, isFullStop);
        }

        if (Characters.IsUncased(first))
        {
            return !isFullStop || (IsClosed(joint.CharAt(end - 1)) && !joint.IsInAddress)
                || (joint.Right.Length > 1 && IsNumberInside(joint, end))
                || (left.Length > 1 && joint.Right.Length > 1 && !joint.IsInAddress && !IsAbbreviation(left));
        }

        if (first is '—' or '–' or '-')
        {
            // A speech: "А и не ждали.— Вы …"
            bool isSpeech = char.IsWhiteSpace(joint.CharAt(joint.Open + 1)) && joint.CharAt(joint.Open + 2) is var speech && (Characters.IsUpper(speech) || Characters.IsUncased(speech));
            return isSpeech && (!isFullStop || left.Length > 1 || IsClosed(joint.CharAt(end - 1)));
        }

        if (!Characters.IsUpper(first))
        {
            return isFullStop && left.Length > 1 && IsCamelCase(joint.Right) && !joint.IsInAddress;
        }

        bool isWord = joint.Right.Length > 1 || char.IsWhiteSpace(joint.Next);
        if (!isFullStop)
        {
            bool isQuery = joint.Before == '?' && !joint.HasClosing && joint.IsInAddress;
            return !isQuery && (isWord || joint.Next is '.' or ',' or '’' or '\'');
        }

        return left.Length switch
        {
            0 => IsAfterNumberOrMark(joint, end),
            1 when !Characters.IsUncased(left[0]) => IsAfterInitial(joint, end),
            _ => IsAfterWord(joint, left),
        };
    }

    /// <summary><c>iPad</c>, <c>eBay</c>: a name that keeps its small letter at the start of a sentence.</summary>
    private static bool IsCamelCase(ReadOnlySpan<char> word) => word.Length > 2 && Characters.IsLower(word[0]) && Characters.IsUpper(word[1]);

    /// <summary>The last part of a run in which words were glued: of <c>guideU</c> it is <c>U</c>.</summary>
    private static ReadOnlySpan<char> LastPart(ReadOnlySpan<char> word)
    {
        for (int i = word.Length - 1; i > 0; i--)
        {
            if (Characters.IsUpper(word[i]) && Characters.IsLower(word[i - 1]))
            {
                return word.Slice(i);
            }
        }

        return word;
    }

    /// <summary><c>Ende.1982 wurde</c>, not <c>Nr.5</c> and not <c>2.0</c>.</summary>
    private static bool IsBeforeNumber(in Joint joint, ReadOnlySpan<char> left, bool isFullStop)
    {
        int end = joint.Open;
        while (end - joint.Open < Joint.Reach && (Characters.IsDigit(joint.CharAt(end)) || joint.CharAt(end) is '.' or ',' && Characters.IsDigit(joint.CharAt(end + 1))))
        {
            end++;
        }

        bool isNumber = joint.CharAt(end) is var next && (char.IsWhiteSpace(next) || next is '.' or '–' or '-' or '%' or ')' or ':' || (next == 'h' && Characters.IsDigit(joint.CharAt(end + 1))));
        return isNumber
            && (!isFullStop || IsClosed(joint.CharAt(joint.Close - 2))
                || (left.Length > 1 && Characters.IsLower(left[left.Length - 1]) && !IsAbbreviation(left) && !joint.IsInAddress));
    }

    /// <summary>
    /// <c>im Jahr 2022.Der</c> and <c>COVID-19.The</c>; an ordinal or a list number (<c>3.Mai</c>) only before a word that opens
    /// sentences, and a closing mark before the stop.
    /// </summary>
    private static bool IsAfterNumberOrMark(in Joint joint, int end)
    {
        char before = joint.CharAt(end - 1);
        if (!Characters.IsDigit(before))
        {
            return IsClosed(before);
        }

        int start = StartOfDigits(joint, end);
        char outside = joint.CharAt(start - 1);
        bool isFraction = outside is '.' or ',' or ':' && Characters.IsDigit(joint.CharAt(start - 2));
        bool isPartOfName = Characters.IsLetter(outside) || (outside is '-' or '–' && Characters.IsLetter(joint.CharAt(start - 2)));
        return (joint.Right.Length > 1 || (char.IsWhiteSpace(joint.Next) && IsOpener(joint)))
            && (end - start >= 3 || isPartOfName || isFraction || IsNoOrdinal(joint, start, end) || (char.IsWhiteSpace(outside) && IsOpener(joint)));
    }

    /// <summary>Whether something was closed by a character before a full stop: no letter and no digit, that is, which could be an abbreviation.</summary>
    private static bool IsClosed(char c) =>
        Characters.IsClosingBracket(c) || Characters.IsNoteMark(c) || c is '%' or '°' or '€' or '$' or '”' or '»' or '“' or '"' or '’' or '\'' or '‘';

    /// <summary>Whether digits end a sentence, and are not the number of an item, which would begin the block.</summary>
    private static bool IsNumberInside(in Joint joint, int end)
    {
        int start = StartOfDigits(joint, end);
        return start < end && joint.BlockLength > joint.Position - start && char.IsWhiteSpace(joint.CharAt(start - 1));
    }

    private static bool IsAbbreviation(ReadOnlySpan<char> word) => s_abbreviations.Contains(word);

    /// <summary>A number too high for a day or an item, inside a sentence: <c>grew to 65.The</c>.</summary>
    private static bool IsNoOrdinal(in Joint joint, int start, int end) =>
        end - start == 2 && joint.CharAt(start - 1) == ' '
        && (10 * CharUnicodeInfo.GetDecimalDigitValue(joint.CharAt(start))) + CharUnicodeInfo.GetDecimalDigitValue(joint.CharAt(start + 1)) > LastDayOfMonth;

    private static int StartOfDigits(in Joint joint, int end)
    {
        int start = end;
        while (end - start < Joint.Reach && Characters.IsDigit(joint.CharAt(start - 1)))
        {
            start--;
        }

        return start;
    }

    private static bool IsOpener(in Joint joint) =>
        SentenceOpeners.Contains(joint.Right) || joint.Facts.Of(joint.Text).CountInLowerCase(joint.Right) > 0;

    /// <summary>An initial goes on (<c>J.K.Rowling</c>) unless a quotation opens behind it, or it closes a number (<c>18F.The</c>).</summary>
    private static bool IsAfterInitial(in Joint joint, int end) =>
        (joint.CharAt(end - 2) == '.' && (joint.HasOpening || (joint.Right.Length > 1 && SentenceOpeners.Contains(joint.Right))))
        || (Characters.IsDigit(joint.CharAt(end - 2)) && joint.Right.Length > 1);

    private static bool IsAfterWord(in Joint joint, ReadOnlySpan<char> left)
    {
        ReadOnlySpan<char> right = joint.Right;
        if (TopLevelDomains.IsGeneric(right)
            || (TopLevelDomains.Contains(right) && !joint.IsRightInUpperCase && !IsOpener(joint))
            || joint.Next is '/' or '@'
            || (joint.IsRightInUpperCase && Joint.AllUpper(left))
            || (IsAbbreviation(left) && !IsOpener(joint)))
        {
            return false;
        }

        return !IsAfterAddress(joint) || (CountOfDots(joint.Head) >= 2 && (right.Length > 1 || char.IsWhiteSpace(joint.Next)));
    }

    /// <summary>Whether the text before the joint is an address: it may end a sentence when its host is complete.</summary>
    private static bool IsAfterAddress(in Joint joint)
    {
        ReadOnlySpan<char> head = joint.Head;
        for (int i = 1; i + 1 < head.Length - 1; i++)
        {
            if (head[i] == '.' && char.IsLetterOrDigit(head[i - 1]) && char.IsLetterOrDigit(head[i + 1]))
            {
                return true;
            }
        }

        return joint.IsInAddress;
    }

    private static int CountOfDots(ReadOnlySpan<char> text)
    {
        int count = 0;
        foreach (char c in text)
        {
            count += c == '.' ? 1 : 0;
        }

        return count;
    }
}
