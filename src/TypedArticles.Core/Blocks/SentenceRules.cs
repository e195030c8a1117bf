using System.Globalization;
using System.Runtime.CompilerServices;
using TypedArticles.Core.Text;

namespace TypedArticles.Core.Blocks;

/// <summary>Rules for places before which a sentence ends: <c>nord-ouest.Après</c> is a boundary, <c>U.S.Army</c>, <c>System.Text.Json</c> and <c>www.Example.org</c> are not.</summary>
internal static class SentenceRules
{
    private const int LastDayOfMonth = 31;

    /// <summary>The longest word before a full stop that is an abbreviation where no vowel is in it, in UTF-16 code units: <c>Bldg</c>, <c>Blvd</c>.</summary>
    private const int LongestWithoutVowel = 5;

    /// <summary><c>iPad</c>, <c>eBay</c>: a name that keeps its small letter at the start of a sentence.</summary>
    public static Verdict SmallLetterName(in Boundary b) =>
        b.IsFullStop && (b.Left.Length > 1 || SentenceMarks.IsClosed(b.Stem)) && b.Right.Length > 2 && Characters.IsLower(b.First) && Characters.IsUpper(b.Right[1]) && !b.IsInAddress
        && !HostWords.IsCode(b.Left) ? Verdict.Probable : Verdict.None;

    /// <summary>A label in lower case that a colon ends: <c>…ended.autor: A. Name</c>, <c>.example.hu: …</c>.</summary>
    public static Verdict LowerLabel(in Boundary b)
    {
        if (!b.IsFullStop || !Characters.IsLower(b.First) || b.Left.Length < 2 || b.IsInAddress || HostWords.IsHost(b.Left) || HasInnerDot(b.Head))
        {
            return Verdict.None;
        }

        // "Connect.gov: a service" names a site.
        if (HostWords.IsLabel(b.Right) || HostWords.IsExtension(b.Right))
        {
            return Verdict.Keep;
        }

        int end = b.Open;
        while (end - b.Open < Boundary.Reach && (Characters.IsLower(b.CharAt(end)) || Characters.IsDigit(b.CharAt(end)) || b.CharAt(end) is '.' or '-' or '_'))
        {
            end++;
        }

        return b.CharAt(end) == ':' && char.IsWhiteSpace(b.CharAt(end + 1)) && end - b.Open > 2 ? Verdict.Probable : Verdict.Keep;
    }

    /// <summary>Hosts, files, members of types: <c>System.Text.Json</c>, <c>Report.Final.V2.docx</c>, <c>Analytics.USA.gov</c>, <c>Math.PI</c>.</summary>
    public static Verdict DottedName(in Boundary b)
    {
        if (!b.IsFullStop || b.HasOpening || b.HasSpaceBeforeMark || b.Left.IsEmpty || b.Right.IsEmpty)
        {
            return Verdict.None;
        }

        if (Characters.IsUncased(b.First) || Characters.IsUncased(b.Left[b.Left.Length - 1]))
        {
            return Verdict.None;
        }

        bool isLeftLower = Characters.IsLower(b.Left[0]);
        if (b.Next == '.' && b.CharAt(b.Open + b.Right.Length + 1) is var third && char.IsLetterOrDigit(third))
        {
            return ChainGoesOn(b, isLeftLower, third);
        }

        // "text.Trim()", but "…at noon.Problem(s) of".
        if (b.Next is '/' or '@' or '_' or '<' or '\\' || (b.Next == '(' && (!isLeftLower || HostWords.IsCode(b.Left) || !Characters.IsLower(b.CharAt(b.Open + b.Right.Length + 1)))))
        {
            return Verdict.Keep;
        }

        // A label that is one behind a full stop whatever comes next.
        if (HostWords.IsGenericLabel(b.Right) && (b.IsRightInUpperCase || !isLeftLower || b.Next is '.' or ',' or ')'))
        {
            return Verdict.Keep;
        }

        if (HostWords.IsLabel(b.Right) && b.IsRightInUpperCase && !isLeftLower)
        {
            return Verdict.Keep;
        }

        ReadOnlySpan<char> head = b.Head;
        bool isOpener = b.RightOpensSentences;
        if (isOpener)
        {
            return HasInnerDot(head) && b.Left.Length > 1 && Openers.IsMember(b.Right) && !HostWords.IsLabel(b.Left) && !HostWords.IsExtension(b.Left) ? Verdict.Doubtful : Verdict.None;
        }

        // A quotation of one name: "Object.Finalize".
        if (Characters.IsQuoteOrBracket(head[0]) && Characters.IsQuoteOrBracket(b.Next))
        {
            return Verdict.Keep;
        }

        if (HasInnerDot(head) && b.Left.Length > 1 && !IsAbbreviatedName(head))
        {
            return HostWords.IsLabel(b.Left) || HostWords.IsExtension(b.Left) || head.IndexOf('/') >= 0 ? Verdict.None
                : b.Words.CountInLowerCase(b.Right) > 0 ? Verdict.Doubtful
                : Verdict.Keep;
        }

        if (HostWords.IsHost(b.Left))
        {
            return Characters.IsUpper(b.First) ? Verdict.Doubtful : Verdict.Keep;
        }

        if (isLeftLower)
        {
            return Verdict.None;
        }

        if (b.IsRightInUpperCase)
        {
            return Verdict.Doubtful;
        }

        // "TaskScheduler.Current", "Object.Equals", and what is called with several members in the body; what goes on with a word that opens sentences was glued twice:
        // "in Paris.ReactionsThe mayor".
        ReadOnlySpan<char> whole = b.WordBefore(b.StemEnd);
        bool isIdentifier = HostWords.IsNamespace(b.Left) || (IsCamelCase(whole) && Characters.IsUpper(whole[0]) && !CaseRules.IsKnownName(whole))
            || (!Boundary.AllUpper(b.Left) && b.Words.CountOfDotted(b.Left) >= 2);
        return isIdentifier && b.Words.CountInLowerCase(b.Right) == 0 ? Verdict.Keep : IsCamelCase(b.Right) && b.Left.Length > 1 ? Verdict.Doubtful : Verdict.None;
    }

    /// <summary>Letters that stand for words: <c>J.K.Rowling</c>, <c>U.S.Army</c>, <c>Ph.D.</c>, and sentences that end in one: <c>11 p.m.Authorities</c>, <c>18F.The</c>.</summary>
    public static Verdict Initials(in Boundary b)
    {
        if (!b.IsFullStop || b.HasSpaceBeforeMark)
        {
            return Verdict.None;
        }

        // "Ph.D.", "St.J.": behind a short capitalized word a letter and a full stop.
        if (b.Right.Length == 1 && b.Next == '.' && b.Left.Length is > 0 and <= 3 && Characters.IsUpper(b.Left[0]) && Characters.IsUpper(b.First))
        {
            return Verdict.Keep;
        }

        // "hasn't", "c'è": the end of a word.
        char outside = b.BeforeLeft;
        if (b.Left.Length != 1 || Characters.IsUncased(b.Left[0]) || (outside is '’' or '\'' && Characters.IsLower(b.Left[0])))
        {
            return Verdict.None;
        }

        bool isComplete = b.Right.Length > 1 && b.IsRightComplete, isOpener = isComplete && b.RightOpensSentences && !Openers.IsParticle(b.Right);

        // Slavic languages have prepositions of one letter: "w 2015 r.W Krakowie".
        bool isShortOpener = b.Right.Length == 1 && char.IsWhiteSpace(b.Next) && b.RightOpensSentences;
        if (Characters.IsDigit(outside) || outside is '°' or '/')
        {
            return b.Right.Length > 1 ? Verdict.Split : Verdict.Keep;
        }

        if (outside == '.')
        {
            bool isEnd = Abbreviations.EndsSentences(b.CharAt(b.StemEnd - 3), b.Left[0]);
            return b.HasOpening ? Verdict.Split
                : isOpener ? (isEnd ? Verdict.Split : Verdict.Probable)
                : isEnd && isComplete && (Characters.IsLower(b.Left[0]) || (b.HasArticle && !Abbreviations.FollowsCountry(b.Right))) ? Verdict.Probable
                : Verdict.Keep;
        }

        // "в 2010 г.Москва": a unit behind a number.
        if (char.IsWhiteSpace(outside) && Characters.IsLower(b.Left[0]) && Characters.IsDigit(b.CharAt(b.StemEnd - 3)))
        {
            return isOpener || isShortOpener || b.HasOpening ? Verdict.Split : isComplete && !Boundary.HasInnerCapital(b.Right) ? Verdict.Doubtful : Verdict.Keep;
        }

        return isOpener && char.IsWhiteSpace(outside) ? Verdict.Doubtful : Verdict.Keep;
    }

    /// <summary>Words that are cut short before a name or a number: <c>Dr.Example</c>, <c>Rs.500</c>, <c>Jan.5</c>.</summary>
    public static Verdict Abbreviation(in Boundary b)
    {
        if (!b.IsFullStop || b.HasSpaceBeforeMark || b.Left.Length < 2 || b.HasOpening)
        {
            return Verdict.None;
        }

        bool isNumber = Characters.IsDigit(b.First), isUpper = Characters.IsUpper(b.Left[0]);
        if (!isNumber && !Characters.IsUpper(b.First) && !Characters.IsUncased(b.First))
        {
            return Verdict.None;
        }

        bool isAbbreviation = Abbreviations.Contains(b.Left) || (isUpper && (Abbreviations.IsCapitalized(b.Left) || (IsWithoutVowel(b.Left) && !Characters.IsLetter(b.BeforeLeft))));
        if (isAbbreviation)
        {
            // A sentence may end with one of them where a word that opens sentences follows, and no name begins with that.
            return !isNumber && b.IsRightComplete && b.RightOpensSentences && !Openers.IsParticle(b.Right) ? Verdict.None : Verdict.Keep;
        }

        return isNumber && Abbreviations.IsBeforeNumber(b.Left) ? Verdict.Keep : Verdict.None;
    }

    /// <summary><c>Ende.1982 wurde</c>, not <c>Nr.5</c> and not <c>2.0</c>.</summary>
    public static Verdict BeforeNumber(in Boundary b)
    {
        if (!Characters.IsDigit(b.First))
        {
            return Verdict.None;
        }

        int end = b.Open;
        while (end - b.Open < Boundary.Reach && (Characters.IsDigit(b.CharAt(end)) || (b.CharAt(end) is '.' or ',' && Characters.IsDigit(b.CharAt(end + 1)))))
        {
            end++;
        }

        char next = b.CharAt(end);
        if (b.HasOpening && b.Text[b.Position] is not ('[' or '(' or '{'))
        {
            // "…was found.„{0}“ is new": a quotation begins.
            return !b.IsFullStop || SentenceMarks.IsClosed(b.Stem) || (b.Left.Length > 1 && !b.IsInAddress && !Abbreviations.Contains(b.Left)) ? Verdict.Split : Verdict.Keep;
        }

        bool isFile = next == '.' && Characters.IsLower(b.CharAt(end + 1));
        bool isNumber = (char.IsWhiteSpace(next) || next is '.' or '–' or '-' or '%' or ')' or ':' or '°' || (next == 'h' && Characters.IsDigit(b.CharAt(end + 1)))
            || (Characters.IsLetter(next) && IsShortWordAt(b, end))) && !isFile;
        if (!isNumber)
        {
            return Verdict.Keep;
        }

        if (!b.IsFullStop || SentenceMarks.IsClosed(b.Stem))
        {
            return Characters.IsDigit(b.Stem) && !b.HasClosing ? Verdict.Keep : Verdict.Split;
        }

        // "…on example.org.10. Deliver", "…of FEMA.1) What": an item behind a complete host or an acronym.
        if (((HostWords.IsLabel(b.Left) && b.BeforeLeft == '.') || (b.Left.Length > 1 && Boundary.AllUpper(b.Left) && next == ')')) && ListMarks.NumberLengthAt(b.Text, b.Open) > 0)
        {
            return Verdict.Split;
        }

        return b.Left.Length > 1 && (Characters.IsLower(b.Left[b.Left.Length - 1]) || Characters.IsUncased(b.Left[b.Left.Length - 1])) && !b.IsInAddress && !HasInnerDot(b.Head)
            ? Verdict.Split
            : Verdict.Keep;
    }

    /// <summary>A number, with a letter or two behind it or without, and white space: <c>18F and</c>, <c>3 lessons</c>.</summary>
    public static bool IsNumberOrShortWordAt(in Boundary b, int index)
    {
        int end = index;
        while (end - index < Boundary.Reach && Characters.IsDigit(b.CharAt(end)))
        {
            end++;
        }

        return end > index && IsShortWordAt(b, end);
    }

    /// <summary>A letter or two behind a number: <c>18F</c>, <c>10x</c>, <c>2nd</c>.</summary>
    private static bool IsShortWordAt(in Boundary b, int index)
    {
        int end = index;
        while (end - index <= 2 && Characters.IsLetter(b.CharAt(end)))
        {
            end++;
        }

        return end - index <= 2 && (char.IsWhiteSpace(b.CharAt(end)) || b.CharAt(end) is ',' or '’');
    }

    /// <summary>A sentence of a script without case.</summary>
    public static Verdict BeforeUncased(in Boundary b)
    {
        if (!Characters.IsUncased(b.First))
        {
            return Verdict.None;
        }

        if (!b.IsFullStop || (SentenceMarks.IsClosed(b.Stem) && !b.IsInAddress) || (b.Right.Length > 1 && IsNumberInside(b)))
        {
            return Verdict.Split;
        }

        return b.Left.Length > 1 && b.Right.Length > 1 && !b.IsInAddress ? Verdict.Split : Verdict.Keep;
    }

    /// <summary>A sentence that ends in a question, an exclamation, dots, or a mark and a closing quote.</summary>
    public static Verdict AfterStrongMark(in Boundary b)
    {
        if (b.IsFullStop || !Characters.IsUpper(b.First))
        {
            return Verdict.None;
        }

        bool isWord = b.Right.Length > 1 || char.IsWhiteSpace(b.Next) || b.Next is '.' or ',' or '’' or '\'';
        if (!isWord || (b.Last == '?' && !b.HasClosing && b.IsInAddress))
        {
            return Verdict.Keep;
        }

        // "Yahoo!Mail": a name with the mark inside.
        bool isName = !b.HasClosing && !b.HasOpening && b.Close - b.MarkStart == 1 && b.Last == '!' && b.BlockLength > b.Left.Length + 1
            && b.Left.Length > 1 && Characters.IsUpper(b.Left[0]) && char.IsWhiteSpace(b.BeforeLeft) && !b.RightOpensSentences;
        return isName ? Verdict.Probable : Verdict.Split;
    }

    /// <summary>
    /// <c>im Jahr 2022.Der</c> and <c>COVID-19.The</c>; an ordinal or a list number (<c>3.Mai</c>) only before a word that opens sentences; a closing mark or a symbol
    /// before the stop (<c>5 km².The</c>).
    /// </summary>
    public static Verdict AfterNumberOrMark(in Boundary b)
    {
        if (!b.IsFullStop || !b.Left.IsEmpty || !Characters.IsUpper(b.First))
        {
            return Verdict.None;
        }

        char before = b.Stem;
        if (!Characters.IsDigit(before))
        {
            return SentenceMarks.IsClosed(before) && (b.Right.Length > 1 || char.IsWhiteSpace(b.Next) || b.Next is '’' or '\'') ? Verdict.Split : Verdict.Keep;
        }

        bool isOpener = b.RightOpensSentences && !(b.Right.Length == 1 && !char.IsWhiteSpace(b.Next));
        if (b.Right.Length <= 1 && !(char.IsWhiteSpace(b.Next) && IsKnownOpener(b)))
        {
            return Verdict.Keep;
        }

        int start = StartOfDigits(b, b.StemEnd), digits = b.StemEnd - start;
        char outside = b.CharAt(start - 1);
        bool isFraction = outside is '.' or ',' or ':' && Characters.IsDigit(b.CharAt(start - 2));
        bool isPartOfName = Characters.IsLetter(outside) || (outside is '-' or '–' && Characters.IsLetter(b.CharAt(start - 2)));
        bool isNegative = SentenceMarks.IsDash(outside) && char.IsWhiteSpace(b.CharAt(start - 2));
        return digits >= 3 || isFraction || isNegative || IsNotOrdinal(b, start) ? Verdict.Split
            : isPartOfName || (outside is '-' or '–' && Characters.IsDigit(b.CharAt(start - 2))) ? (isOpener ? Verdict.Split : Verdict.Probable)
            : (char.IsWhiteSpace(outside) || outside is '$' or '€' or '£') && b.BlockLength > digits + 1 && IsKnownOpener(b) ? Verdict.Split
            : Verdict.Keep;
    }

    /// <summary>A full stop behind a word, and a capital: the most frequent boundary.</summary>
    public static Verdict AfterWord(in Boundary b)
    {
        if (!Characters.IsUpper(b.First) || b.Left.IsEmpty)
        {
            return Verdict.None;
        }

        bool isWord = b.Right.Length > 1 || char.IsWhiteSpace(b.Next) || b.Next is '.' or '’' or '\'' || b.HasOpening;
        bool isOpener = b.IsRightComplete && b.RightOpensSentences;
        if (!isWord || (IsAfterAddress(b) && !IsAddressComplete(b)))
        {
            return Verdict.Keep;
        }

        if (b.HasSpaceBeforeMark)
        {
            // " .NET" is a name, " .Antes" a sentence.
            return b.IsRightInUpperCase || HostWords.IsLabel(b.Right) ? Verdict.Keep : isOpener || b.HasOpening || b.First > '\u024F' ? Verdict.Split : b.Next == '-' ? Verdict.Keep : Verdict.Probable;
        }

        bool isLeftLower = Characters.IsLower(b.Left[0]) || Characters.IsUncased(b.Left[0]);
        if (HostWords.IsLabel(b.Right) && !isOpener)
        {
            return isLeftLower && b.Left.Length >= 3 && char.IsWhiteSpace(b.Next) && !b.IsRightInUpperCase && !HostWords.IsSuffix(b.Right) && !IsAfterAddress(b) ? Verdict.Split
                : isLeftLower && b.Left.Length >= 2 && (char.IsWhiteSpace(b.Next) || b.Next == '-') && !(HostWords.IsGenericLabel(b.Right) && b.IsRightInUpperCase) && !IsAfterAddress(b) ? Verdict.Probable : Verdict.Keep;
        }

        if (b.HasOpening || isLeftLower)
        {
            return isLeftLower && !b.HasOpening && IsCamelCase(b.Right) ? Verdict.Probable : Verdict.Split;
        }

        return isOpener ? (Openers.IsMember(b.Right) ? Verdict.Probable : Verdict.Split)
            : b.IsRightInUpperCase && Boundary.AllUpper(b.Left) && b.Left.Length > 1 ? Verdict.Keep
            : b.Words.HasCapitalizedNouns || Characters.IsLower(b.WordBefore(b.StemEnd)[0]) ? Verdict.Probable
            : Verdict.Doubtful;
    }

    /// <summary>What follows a word and is itself followed by a full stop and a letter or digit.</summary>
    private static Verdict ChainGoesOn(in Boundary b, bool isLeftLower, char third)
    {
        if (b.Right.Length == 1 && Characters.IsLetter(third))
        {
            // "end.J.K. Rowling": initials after a word in lower case.
            return isLeftLower && b.Left.Length > 2 && Characters.IsUpper(b.First) && Characters.IsUpper(third) && !HostWords.IsHost(b.Left) && !HasInnerDot(b.Head) ? Verdict.Probable : Verdict.Keep;
        }

        if (HasInnerDot(b.Head) || HostWords.IsHost(b.Left) || !isLeftLower || b.Left.Length < 2)
        {
            // "…zum Ende.Mr.Smith": an abbreviation goes on, no host.
            return Abbreviations.Contains(b.Right) && Characters.IsUpper(third) ? Verdict.None : Verdict.Keep;
        }

        // "…zum Ende.Beispiel.org hat …" begins with an address, "end.Yes.The" with a short sentence; a word in lower case stands before both.
        ReadOnlySpan<char> label = Boundary.WordFrom(b.Text, b.Open + b.Right.Length + 1);
        return Characters.IsLower(third) ? (HostWords.IsLabel(label) && !HostWords.IsExtension(label) ? Verdict.None : Verdict.Keep)
            : Boundary.HasInnerCapital(label) && !Boundary.AllUpper(label) ? Verdict.Keep
            : Verdict.None;
    }

    /// <summary>Whether a word may be an identifier: a capital inside, and behind it no word that opens sentences, which shows two words. Other scripts than Latin have no such words.</summary>
    private static bool IsCamelCase(ReadOnlySpan<char> word)
    {
        int last = 0;
        for (int i = 1; i < word.Length; i++)
        {
            last = Characters.IsUpper(word[i]) && Characters.IsLower(word[i - 1]) ? i : last;
        }

        return last > 0 && word[0] <= '\u024F' && !Openers.Contains(word.Slice(last));
    }

    private static bool IsWithoutVowel(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestWithoutVowel || Boundary.AllUpper(word))
        {
            return false;
        }

        foreach (char c in word)
        {
            // Of other scripts nothing is known; Slavic languages have words around r and l.
            if (c >= 128 || c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'A' or 'E' or 'I' or 'O' or 'U' or 'Y')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether digits end a sentence, and are not the number of an item, which would begin the block.</summary>
    private static bool IsNumberInside(in Boundary b)
    {
        int start = StartOfDigits(b, b.StemEnd);
        return start < b.StemEnd && b.BlockLength > b.Position - start && char.IsWhiteSpace(b.CharAt(start - 1));
    }

    /// <summary>A number too high for a day or an item, inside a sentence: <c>grew to 65.The</c>.</summary>
    private static bool IsNotOrdinal(in Boundary b, int start) =>
        b.StemEnd - start == 2 && b.CharAt(start - 1) == ' '
        && (10 * CharUnicodeInfo.GetDecimalDigitValue(b.CharAt(start))) + CharUnicodeInfo.GetDecimalDigitValue(b.CharAt(start + 1)) > LastDayOfMonth;

    private static int StartOfDigits(in Boundary b, int end)
    {
        int start = end;
        while (end - start < Boundary.Reach && Characters.IsDigit(b.CharAt(start - 1)))
        {
            start--;
        }

        return start;
    }

    private static bool IsKnownOpener(in Boundary b) =>
        b.RightOpensSentences || b.Words.CountInLowerCase(b.Right) > 0;

    /// <summary>Whether the text before the place is an address: it may end a sentence when its host is complete.</summary>
    private static bool IsAfterAddress(in Boundary b) => HasInnerDot(b.Head) || b.IsInAddress;

    private static bool IsAddressComplete(in Boundary b) =>
        b.HasOpening || ((b.Right.Length > 1 || char.IsWhiteSpace(b.Next)) && CountOfDots(b.Head) >= 2);

    [MethodImpl(HotLoop.Optimized)]
    private static bool HasInnerDot(ReadOnlySpan<char> head)
    {
        for (int i = 1; i < head.Length - 2; i++)
        {
            if (head[i] == '.' && char.IsLetterOrDigit(head[i - 1]) && char.IsLetterOrDigit(head[i + 1]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the dot inside stands behind an abbreviation, an initial or a number: <c>St.Petersburg.</c>, <c>J.Rowling.</c></summary>
    private static bool IsAbbreviatedName(ReadOnlySpan<char> head)
    {
        int dot = head.IndexOf('.'), start = dot;
        while (start > 0 && Characters.IsLetter(head[start - 1]))
        {
            start--;
        }

        ReadOnlySpan<char> word = head.Slice(start, dot - start);
        return word.Length <= 1 || Abbreviations.Contains(word) || Abbreviations.IsCapitalized(word);
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
