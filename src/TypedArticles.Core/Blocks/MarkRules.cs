using TypedArticles.Core.Text;

namespace TypedArticles.Core.Blocks;

/// <summary>Rules for places where one side is a mark: items of lists, speeches, notes, colons, closing quotes and brackets, symbols.</summary>
internal static class MarkRules
{
    private const int ShortestWord = 3;

    /// <summary>Behind a dash, a block that is shorter is a place and a date, and the text goes on: <c>Madrid, 12 may.- El</c>. In UTF-16 code units.</summary>
    private const int LongestPlaceAndDate = 60;

    /// <summary>Scripts without spaces: a letter behind a full stop tells nothing there.</summary>
    public static Verdict UnspacedScript(in Boundary b) =>
        Characters.IsWithoutSpaces(b.Text[b.Position]) || Characters.IsWithoutSpaces(b.Text[b.Position - 1]) ? Verdict.Keep : Verdict.None;

    /// <summary>Inside brackets neither headings nor items end.</summary>
    public static Verdict InBrackets(in Boundary b)
    {
        if (!b.IsInBrackets)
        {
            return Verdict.None;
        }

        // One that does not close was a slip.
        ReadOnlySpan<char> rest = b.Text.Slice(b.Position, Math.Min(Boundary.Reach, b.Text.Length - b.Position));
        int next = rest.IndexOfAny("()[]".AsSpan());
        return next >= 0 && rest[next] is ')' or ']' ? Verdict.Keep : Verdict.None;
    }

    /// <summary>The mark of a note behind the end of a sentence: <c>…from the sea.*2011 to 2020</c>.</summary>
    public static Verdict NoteMark(in Boundary b)
    {
        if (b.Text[b.Position] == '[' && FootnoteMarks.OpensNote(b.Marks, b.Body, b.Offset + b.Position))
        {
            return Verdict.Split;
        }

        return !Characters.IsNoteMark(b.First) ? Verdict.None
            : FootnoteMarks.OpensNote(b.Marks, b.Body, b.Offset + b.Open) ? Verdict.Split
            : b.First == '*' && char.IsWhiteSpace(b.CharAt(b.Open + 1)) && IsItemText(b, b.Open + 2) ? Verdict.Split
            : Verdict.Keep;
    }

    /// <summary>Bullets: <c>…4 euros.• Children pay half</c>. Without a mark before, only those that stand nowhere else.</summary>
    public static Verdict Bullet(in Boundary b)
    {
        char first = b.Text[b.Position];
        if (!SentenceMarks.IsBullet(first))
        {
            return Verdict.None;
        }

        return b.Kind is Before.SentenceEnd or Before.Closing or Before.Colon || (b.BlockFirst == first && char.IsWhiteSpace(b.CharAt(b.Position + 1))) ? Verdict.Split
            : first is '•' or '▪' or '●' or '■' && char.IsWhiteSpace(b.CharAt(b.Position + 1)) ? Verdict.Split
            : first is '•' or '▪' or '●' or '■' ? Verdict.Doubtful
            : Verdict.Keep;
    }

    /// <summary>Dashes and numbers that open items and speeches behind a sentence: <c>.- One</c>, <c>.1) One</c>, <c>.— Oui</c>.</summary>
    public static Verdict ItemMark(in Boundary b)
    {
        char first = b.First;
        if (SentenceMarks.IsDash(first))
        {
            char next = b.CharAt(b.Open + 1);
            if (SentenceMarks.IsDash(next) && SentenceMarks.IsDash(b.CharAt(b.Open + 2)))
            {
                // A line between two parts.
                return Verdict.Split;
            }

            if (first != '-' && (Characters.IsUpper(next) || next is '¿' or '¡') && b.HasSpanishSpeech)
            {
                // Spanish sets no space behind the dash of a speech.
                return b.IsFullStop && b.Left.Length < 2 && !SentenceMarks.IsClosed(b.Stem) ? Verdict.Keep : Verdict.Probable;
            }

            if (!char.IsWhiteSpace(next) || !IsItemText(b, b.Open + 2))
            {
                return Verdict.Keep;
            }

            if (first != '-')
            {
                return !b.IsFullStop || b.Left.Length > 1 || SentenceMarks.IsClosed(b.Stem) ? Verdict.Split : Verdict.Keep;
            }

            // Spanish sets ".-" behind places, dates and numbers of articles.
            return b.IsFullStop && b.BlockFirst != first && (Characters.IsDigit(b.Stem) || Characters.IsClosingBracket(b.Stem) || b.BlockLength < LongestPlaceAndDate) ? Verdict.Keep
                : b.IsFullStop && b.Left.Length < 2 && !Characters.IsDigit(b.Stem) && !SentenceMarks.IsClosed(b.Stem) ? Verdict.Keep
                : b.IsFullStop ? Verdict.Probable
                : Verdict.Split;
        }

        if (first == '+' && char.IsWhiteSpace(b.CharAt(b.Open + 1)) && IsItemText(b, b.Open + 2))
        {
            return Verdict.Split;
        }

        return Verdict.None;
    }

    /// <summary>An address, a name with <c>@</c>, a sign of copyright, an amount or a tag behind a full stop.</summary>
    public static Verdict SymbolOpens(in Boundary b)
    {
        if (b.First is not ('h' or 'H' or 'w' or 'W' or '@' or '#' or '$' or '€' or '£' or '₹' or '¥' or '©' or '®'))
        {
            return Verdict.None;
        }

        ReadOnlySpan<char> rest = b.Text.Slice(b.Open);
        bool isAddress = rest.StartsWith("https://".AsSpan(), StringComparison.OrdinalIgnoreCase) || rest.StartsWith("http://".AsSpan(), StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("www.".AsSpan(), StringComparison.OrdinalIgnoreCase);
        bool isSign = b.First is '©' or '®' || (b.First is '@' or '#' && Characters.IsLetter(b.CharAt(b.Open + 1)))
            || (b.First is '$' or '€' or '£' or '₹' or '¥' && Characters.IsDigit(b.CharAt(b.Open + 1)));
        if (!isAddress && !isSign)
        {
            return Verdict.None;
        }

        return b.IsInAddress || (b.IsFullStop && !SentenceMarks.IsClosed(b.Stem) && b.Left.Length < 2 && !Characters.IsDigit(b.Stem)) ? Verdict.Keep
            : b.IsFullStop && Abbreviations.Contains(b.Left) ? Verdict.Keep
            : b.First == '#' ? Verdict.Probable
            : Verdict.Split;
    }

    /// <summary>Shortcodes of blogs behind a sentence, and braces: <c>.[youtube=…]</c>.</summary>
    public static Verdict Shortcode(in Boundary b) =>
        b.Text[b.Position] == '[' && b.CharAt(b.Position + 1) is >= 'a' and <= 'z' && b.Text.Slice(b.Position, Math.Min(64, b.Text.Length - b.Position)).IndexOf('=') > 0 ? Verdict.Split : Verdict.None;

    /// <summary>An emoji or a symbol that ends a sentence: <c>Welcome!🎉The</c>.</summary>
    public static Verdict AfterSymbol(in Boundary b)
    {
        if (!Characters.IsUpper(b.First) && !Characters.IsUncased(b.First))
        {
            return Verdict.Keep;
        }

        int start = b.Close;
        while (start > 0 && b.Close - start < 16 && SentenceMarks.IsSymbol(b.CharAt(start - 1)) && b.CharAt(start - 1) is not ('$' or '+' or '€' or '£'))
        {
            start--;
        }

        if (start == b.Close || b.Right.Length < 2 || !b.IsRightComplete)
        {
            return Verdict.Keep;
        }

        char before = b.CharAt(start - 1);
        bool isEnd = start > 0 && (SentenceMarks.IsEndAt(b.Text, start - 1) || (char.IsWhiteSpace(before) && start > 1 && SentenceMarks.IsEndAt(b.Text, start - 2)));
        return isEnd ? Verdict.Split : b.RightOpensSentences ? Verdict.Probable : Verdict.Doubtful;
    }

    /// <summary>A closing quote or bracket without a mark that ends a sentence: <c>sagte er“Danach</c>, <c>(SPD)Der</c>.</summary>
    public static Verdict AfterClosing(in Boundary b)
    {
        // "[video=https://example.org/1]These …": the brackets hold the address.
        if (b.IsInAddress && !(b.Text[b.Position - 1] == ']' && b.Head[0] == '['))
        {
            return Verdict.Keep;
        }

        if (Characters.IsUncased(b.First))
        {
            // Scripts without case set letters behind quotes and brackets inside words.
            return Verdict.Keep;
        }

        // "(27.12.2008)2. Tag", "(see below)18F and": the next item.
        if (Characters.IsDigit(b.First) && !b.HasOpening && Characters.IsClosingBracket(b.Text[b.Position - 1])
            && (ListMarks.NumberLengthAt(b.Text, b.Open) is > 0 and var length ? char.IsWhiteSpace(b.CharAt(b.Open + length - 1)) : SentenceRules.IsNumberOrShortWordAt(b, b.Open)))
        {
            return Verdict.Doubtful;
        }

        if (!Characters.IsUpper(b.First) || (b.Right.Length == 1 && !char.IsWhiteSpace(b.Next) && b.Next is not ('’' or '\'')))
        {
            return Verdict.Keep;
        }

        bool isOpener = b.IsRightComplete && b.RightOpensSentences;
        if (!Characters.IsClosingBracket(b.Text[b.Position - 1]))
        {
            return isOpener && b.Right.Length > 1 ? Verdict.Split : Verdict.Doubtful;
        }

        // The number of a note at its own start.
        if (FootnoteMarks.LengthAt(b.Block, 0) == b.BlockLength)
        {
            return Verdict.Keep;
        }

        // "Problem(s)First" opens its bracket inside a word: only before a word that opens sentences. "(Haupt-)Abend", "(Re)Define" are one word.
        int bracket = b.Block.LastIndexOfAny('(', '[', '{');
        if (bracket < 0 || b.Last == '-')
        {
            return Verdict.Keep;
        }

        bool isInWord = bracket > 0 && Characters.IsLetter(b.Block[bracket - 1]), isPrefix = b.Position - b.Block.Length + bracket is var at && !isInWord
            && b.Block.Length - bracket <= ShortestWord + 2 && Characters.IsUpper(b.CharAt(b.Position - b.Block.Length + bracket + 1)) && Characters.IsLower(b.Last) && at >= 0;
        return isPrefix && !isOpener ? Verdict.Keep
            : isOpener && b.Right.Length > 1 ? (isInWord ? Verdict.Probable : Verdict.Split)
            : isInWord && b.Words.CountInLowerCase(b.Right) == 0 ? Verdict.Keep
            : Verdict.Doubtful;
    }

    /// <summary>
    /// A straight or typographic apostrophe closes where one opened before it: <c>La 'literaria'El nombre</c>, not <c>dell'Unione</c>. Only
    /// before words that open sentences.
    /// </summary>
    public static Verdict AfterApostrophe(in Boundary b)
    {
        if (b.Position > 1 && b.BlockLength > 1 && SentenceMarks.IsEndAt(b.Text, b.Position - 2))
        {
            // "…‘we are done.’The end": the quotation ends with its sentence.
            return Characters.IsUpper(b.First) && (b.Right.Length > 1 || char.IsWhiteSpace(b.Next)) && (b.Last != '\'' || IsSingleQuoteOpen(b)) ? Verdict.Split : Verdict.Keep;
        }

        ReadOnlySpan<char> left = b.WordBefore(b.Position - 1);
        if (b.HasOpening || left.Length < ShortestWord || !b.RightOpensSentences)
        {
            return Verdict.Keep;
        }

        ReadOnlySpan<char> block = b.Block.Slice(0, b.Block.Length - 1);
        int opening = b.Last == '\'' ? block.LastIndexOf('\'') : block.LastIndexOfAny('‘', '\u0091');
        return opening >= 0 && (opening == 0 || !Characters.IsLetter(block[opening - 1])) && opening + 1 < block.Length && !char.IsWhiteSpace(block[opening + 1])
            ? (b.IsRightComplete && b.Right.Length > 1 ? Verdict.Split : Verdict.Probable)
            : Verdict.Keep;
    }

    /// <summary>A straight single quote that opens a quotation behind a sentence: <c>…closed.'We are sad,' she said</c>.</summary>
    public static Verdict SingleQuoteOpens(in Boundary b) =>
        b.First != '\'' ? Verdict.None
        : Characters.IsUpper(b.CharAt(b.Open + 1)) && !IsSingleQuoteOpen(b) && (b.Left.Length > 1 || !b.IsFullStop || SentenceMarks.IsClosed(b.Stem)) ? Verdict.Split
        : Verdict.Keep;

    /// <summary>Whether a straight single quote is open before the place; apostrophes stand between letters.</summary>
    private static bool IsSingleQuoteOpen(in Boundary b)
    {
        ReadOnlySpan<char> block = b.Block;
        int end = block.Length - (b.Last == '\'' ? 1 : 0);
        for (int i = end - 1; i >= 0; i--)
        {
            char before = i > 0 ? block[i - 1] : ' ', after = i + 1 < block.Length ? block[i + 1] : ' ';
            if (block[i] == '\'' && !(Characters.IsLetter(before) && Characters.IsLetter(after)))
            {
                return Characters.IsLetter(after) && !Characters.IsLetter(before);
            }
        }

        return false;
    }

    /// <summary>A colon before the mark of an item: <c>Bring:- water</c>, <c>Bring:1. water</c>.</summary>
    public static Verdict ColonBeforeItem(in Boundary b)
    {
        if (b.WordBefore(b.Position - 1).Length < 2 && !SentenceMarks.IsClosed(b.CharAt(b.Position - 2)))
        {
            return Verdict.None;
        }

        if (SentenceMarks.IsDash(b.First))
        {
            return char.IsWhiteSpace(b.CharAt(b.Open + 1)) && IsItemText(b, b.Open + 2) ? Verdict.Probable
                : b.First != '-' && Characters.IsLetter(b.CharAt(b.Open + 1)) ? Verdict.Doubtful
                : Verdict.Keep;
        }

        if (b.First is '*' or '+' && char.IsWhiteSpace(b.CharAt(b.Open + 1)) && IsItemText(b, b.Open + 2))
        {
            return Verdict.Probable;
        }

        return ListMarks.NumberLengthAt(b.Text, b.Open) is > 0 and var length && !Characters.IsDigit(b.CharAt(b.Open + length)) ? Verdict.Probable : Verdict.None;
    }

    /// <summary>A colon before a quotation: <c>…lo dijo así:"Abriremos en mayo"</c>.</summary>
    public static Verdict ColonBeforeQuote(in Boundary b) =>
        !b.HasOpening || Characters.IsClosingBracket(b.Text[b.Position]) || b.Text[b.Position] is '(' or '[' or '{' ? Verdict.None
        : (Characters.IsUpper(b.First) || Characters.IsUncased(b.First) || Characters.IsDigit(b.First) || b.First == '…') && b.WordBefore(b.Position - 1).Length > 1 && !b.IsInAddress ? Verdict.Doubtful
        : Verdict.Keep;

    /// <summary>A colon before a capital announces a list or a speech: <c>The tips include:Use layers</c>.</summary>
    public static Verdict ColonBeforeCapital(in Boundary b)
    {
        if (b.HasOpening || !Characters.IsUpper(b.First) || b.WordBefore(b.Position - 1).Length < ShortestWord
            || (b.Right.Length <= 1 && !char.IsWhiteSpace(b.Next)) || b.IsInAddress || CaseRules.IsGenderForm(b.WordBefore(b.Position - 1), b.Right))
        {
            return Verdict.Keep;
        }

        return b.IsRightComplete && b.RightOpensSentences && Characters.IsLower(b.Text[b.Position - 2]) ? Verdict.Probable : Verdict.Doubtful;
    }

    /// <summary>A colon before a letter of a script without case; only where the author sets a space behind other colons.</summary>
    public static Verdict ColonBeforeUncased(in Boundary b) =>
        !Characters.IsUncased(b.First) ? Verdict.None
        : !b.HasOpening && b.Right.Length > 1 && b.WordBefore(b.Position - 1).Length > 1 && !b.IsInAddress && b.HasSpacedColon ? Verdict.Doubtful
        : Verdict.Keep;

    /// <summary>A heading that ends in a number: <c>Wahlen 2013Die Partei</c>.</summary>
    public static Verdict AfterNumber(in Boundary b) =>
        b.Right.Length > 1 && char.IsWhiteSpace(b.Next) && !b.IsInAddress && b.RightOpensSentences && Characters.IsUpper(b.First)
            && b.BlockLength <= SplitterWeights.HeadingLength && !Openers.IsTail(b.Right) ? Verdict.Probable
        : b.HasOpening || !Characters.IsUpper(b.First) || b.Right.Length < 2 || !b.IsRightComplete || b.IsInAddress ? Verdict.Keep
        : b.RightOpensSentences ? Verdict.Doubtful
        : Verdict.Keep;

    /// <summary>A letter, digit or opening quote, by which an item or a speech begins.</summary>
    private static bool IsItemText(in Boundary b, int index)
    {
        char c = b.CharAt(index);
        return Characters.IsLetter(c) || Characters.IsDigit(c) || c is '¿' or '¡' or '«' or '"' or '“' or '„' or '…' or '(';
    }
}
