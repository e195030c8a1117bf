using TypedArticles.Core.Text;

namespace TypedArticles.Core.Blocks;

/// <summary>
/// Rules for places between a letter and a capital: <c>prisonSelon</c> is a boundary, <c>YouTube</c> is not. Evidence is weighed: the lengths of both halves, whether they occur
/// by themselves, whether the whole occurs again, and how long and of what form the block would be that ends here, since such a place stands behind a heading or an item of a
/// list. Clean text has more such places than glued text, so all of it counts only in a body that shows elsewhere that it was glued.
/// </summary>
internal static class CaseRules
{
    /// <summary>Of Latin Extended-B: names with a capital inside are a habit of the Latin script.</summary>
    private const char LastLatin = '\u024F';

    // Names that most readers know, without their spaces.
    private static readonly ShortWords s_names = new(
        "youtube linkedin github gitlab wordpress whatsapp facebook paypal tiktok snapchat soundcloud javascript typescript coffeescript powerpoint openai chatgpt opengov openstreetmap quicktime "
        + "playstation airbnb buzzfeed huffpost techcrunch venturebeat mastercard fedex dreamworks livejournal mysql postgresql mongodb sharepoint onedrive outlook icloud surveymonkey "
        + "astrazeneca biontech glaxosmithkline novonordisk exxonmobil conocophillips totalenergies spacex deepmind deviantart photoshop indesign deepl duckduckgo stackoverflow "
        + "autocad matlab macbook imovie airpods homepod facetime crowdfunder gofundme kickstarter indiegogo mailchimp hubspot salesforce servicenow wikileaks medialab");

    /// <summary>German writes <c>BürgerInnen</c>, <c>BürgerIn</c>, and <c>Bürger:Innen</c>.</summary>
    public static Verdict GenderForm(in Boundary b) => IsGenderForm(b.Left, b.Right) ? Verdict.Keep : Verdict.None;

    public static bool IsGenderForm(ReadOnlySpan<char> left, ReadOnlySpan<char> right) =>
        right.SequenceEqual("Innen".AsSpan()) || (right.SequenceEqual("In".AsSpan()) && left.EndsWith("er".AsSpan(), StringComparison.Ordinal));

    /// <summary>Names that most readers know.</summary>
    public static Verdict KnownName(in Boundary b) => IsKnownName(RunOf(b)) ? Verdict.Keep : Verdict.None;

    public static bool IsKnownName(ReadOnlySpan<char> word) => s_names.Contains(word);

    /// <summary>A Latin letter and a capital of another script: <c>example.org/BirdsЭкологи ждут</c>. No word has both.</summary>
    public static Verdict ScriptChange(in Boundary b) =>
        b.First > LastLatin && b.Left[b.Left.Length - 1] <= LastLatin && b.Right.Length > 1 && char.IsWhiteSpace(b.Next) && b.BeforeLeft is not ('@' or '#') ? Verdict.Split : Verdict.None;

    /// <summary>A Latin name in a text of another script: <c>компонент HttpClient проверит</c>.</summary>
    public static Verdict ForeignName(in Boundary b)
    {
        if (b.First > LastLatin)
        {
            return Verdict.None;
        }

        int before = b.Position - b.Left.Length - 2, after = b.Open + b.Right.Length + 1;
        return b.CharAt(before) > LastLatin && Characters.IsLetter(b.CharAt(before)) && b.BeforeLeft == ' ' ? Verdict.Keep
            : b.CharAt(after) > LastLatin && Characters.IsLetter(b.CharAt(after)) && char.IsWhiteSpace(b.Next) ? Verdict.Keep
            : Verdict.None;
    }

    /// <summary>Three words and more without a space are an identifier: <c>StopOnFirstFailure</c>; except where the last opens sentences, which was glued to a name.</summary>
    public static Verdict Identifier(in Boundary b)
    {
        int parts = 1;
        ReadOnlySpan<char> run = RunOf(b);
        for (int i = 1; i < run.Length; i++)
        {
            parts += Characters.IsUpper(run[i]) && Characters.IsLower(run[i - 1]) ? 1 : 0;
        }

        return parts >= SplitterWeights.PartsOfIdentifier && run[0] <= LastLatin && Characters.IsUpper(run[0]) && !(b.IsRightComplete && b.RightOpensSentences) ? Verdict.Keep : Verdict.None;
    }

    /// <summary>Runs of letters that are data, and parts of words of one letter.</summary>
    public static Verdict NotAWord(in Boundary b) =>
        b.HasOpening || b.Left.Length + b.Right.Length > SplitterWeights.LongestRun || !Characters.IsUpper(b.First)
        || (b.Right.Length == 1 && !IsWordOfOneLetter(b)) ? Verdict.Keep : Verdict.None;

    /// <summary>A word of one letter, <c>Q.</c> and <c>A:</c> of an interview, and the first letter of <c>U.S.</c></summary>
    private static bool IsWordOfOneLetter(in Boundary b) =>
        char.IsWhiteSpace(b.Next) || b.Next is '’' or '\''
        || (b.Left.Length >= SplitterWeights.LongLeft && ((b.Next is '.' or ':' && b.First is 'Q' or 'A' && char.IsWhiteSpace(b.CharAt(b.Open + 2)))
            || (b.Next == '.' && Characters.IsUpper(b.CharAt(b.Open + 2)) && b.CharAt(b.Open + 3) == '.')));

    /// <summary>Addresses, tags and identifiers: only a complete host ends, before a word that opens sentences.</summary>
    public static Verdict AfterAddress(in Boundary b)
    {
        char before = b.BeforeLeft;

        // "HowTo.gov" is one host.
        if (b.Next == '.' && Boundary.WordFrom(b.Text, b.Open + b.Right.Length + 1) is var label && (HostWords.IsLabel(label) || HostWords.IsExtension(label)) && Characters.IsLower(label[0]) && !Characters.IsLower(b.Left[0]))
        {
            return Verdict.Keep;
        }

        if (!b.IsInAddress && before is not ('@' or '#' or '_' or '.' or '&' or '+' or '\\') && !(before == '/' && b.Left.Length < SplitterWeights.ShortestPart))
        {
            return b.Next is '(' or '_' ? Verdict.Keep : Verdict.None;
        }

        return before is '@' or '#' or '_' or '&' or '+' or '\\' ? Verdict.Keep
            : before == '.' && HostWords.IsLabel(b.Left) && b.Right.Length > 1 && char.IsWhiteSpace(b.Next) && b.RightOpensSentences ? Verdict.Split
            : b.First >= 128 && b.Left[b.Left.Length - 1] < 128 ? Verdict.Probable
            : Verdict.Keep;
    }

    /// <summary>Bantu languages set prefixes before the capital of a name, and the same prefix, which is not a word by itself, before many names, or several before one: <c>eThekwini</c>, <c>waseThekwini</c>, <c>ngoMsombuluko</c>.</summary>
    public static Verdict Prefix(in Boundary b) =>
        b.Left.Length <= SplitterWeights.LongestPrefix && Characters.IsLower(b.Left[0]) && !IsOpener(b) && b.Words.CountOfWord(b.Left) == 0
        && (b.Words.CountOfHead(b.Left) >= 3 || (b.Words.CountOfTail(b.Right) >= 2 && b.Words.CountOfWord(b.Right) == 0)) ? Verdict.Keep : Verdict.None;

    /// <summary>A word that occurs twice as a whole, or as two words one after the other, is a name.</summary>
    public static Verdict RepeatedName(in Boundary b)
    {
        if (IsOpener(b) && !IsTail(b))
        {
            return Verdict.None;
        }

        int inLowerCase = b.Words.CountInLowerCase(b.Right);
        if (inLowerCase >= 3 && b.Right.Length <= 5 && Characters.IsLower(b.Left[0]))
        {
            return Verdict.None;
        }

        return b.Words.CountOfRun(RunOf(b)) >= 2 || b.Words.HasPair(b.Left, b.Right) ? Verdict.Keep
            : inLowerCase == 0 && Characters.IsUpper(b.Left[0]) && b.Words.CountOfTail(b.Right) >= 2 && (b.Right.Length <= SplitterWeights.ShortestPart || b.Words.CountOfWord(b.Right) == 0) && !IsListWord(b) ? Verdict.Keep
            : Verdict.None;
    }

    /// <summary>A heading or an item before a word that opens sentences: <c>Prices in 2020The council…</c>.</summary>
    public static Verdict HeadingBeforeOpener(in Boundary b)
    {
        if (!IsOpener(b) || IsTail(b) || b.Left.Length < SplitterWeights.LongLeft)
        {
            return Verdict.None;
        }

        bool isLower = Characters.IsLower(b.Left[0]);
        return ScoreOfForm(b, isLower, BodyStructure.IsOneClause(b.Block)) + SplitterWeights.OpenerScore < SplitterWeights.OpenerThreshold ? Verdict.None
            : b.Right.Length >= SplitterWeights.ShortestPart && char.IsWhiteSpace(b.Next) && isLower ? Verdict.Probable
            : Verdict.Doubtful;
    }

    /// <summary>A heading or an item before any other word: the evidence is weighed.</summary>
    public static Verdict HeadingOrItem(in Boundary b)
    {
        bool isLower = Characters.IsLower(b.Left[0]), isClause = BodyStructure.IsOneClause(b.Block), isOpener = IsOpener(b) && !IsTail(b);

        // "UserVoice, Quora, IdeaScale": behind a capitalized word that does not end a heading, the second half says nothing, even where it occurs by itself.
        if (!isLower && !isOpener && (!isClause || b.Next == ',' || (b.BeforeLeft == ' ' && b.CharAt(b.Position - b.Left.Length - 2) == ',')))
        {
            return Verdict.Keep;
        }

        WordFacts words = b.Words;
        int inLowerCase = words.CountInLowerCase(b.Right);
        bool opensSentences = isOpener || (inLowerCase >= 3 && b.Right.Length <= 5);
        int score = ScoreOfForm(b, isLower, isClause);
        score += opensSentences ? SplitterWeights.OpenerScore : inLowerCase > 0 ? 2 : words.CountOfWord(b.Right) > 0 ? 1 : 0;
        score += words.CountOfWord(b.Left) > 0 || (!isLower && words.CountInLowerCase(b.Left) > 0) ? 1 : 0;
        score += IsListWord(b) ? 2 : 0;
        score += b.Left.Length >= SplitterWeights.LongLeft && words.CountOfHead(b.Left) >= (isLower ? 2 : 3) ? 2 : 0;
        score += isLower && b.BeforeLeft == ' ' && b.CharAt(b.Position - b.Left.Length - 2) is ';' or ',' ? 2 : 0;
        return score >= ThresholdOf(b, isLower, isClause, words, inLowerCase, isOpener) ? (IsListWord(b) ? Verdict.Probable : Verdict.Doubtful) : Verdict.Keep;
    }

    /// <summary>A heading in capitals, and an acronym at the end of a heading, before a word with one capital: <c>WHAT HAPPENS NEXTThe residents</c>.</summary>
    public static Verdict CapitalsHeading(in Boundary b)
    {
        ReadOnlySpan<char> right = b.Right;
        if (b.HasOpening || right.Length < 2 || !Characters.IsUpper(right[0]) || !Characters.IsLower(right[1]) || !b.IsRightComplete || b.Left.Length < 2 || b.Left.Length > SplitterWeights.TitleLength)
        {
            return Verdict.Keep;
        }

        if (b.IsInAddress || b.BeforeLeft is '@' or '#' or '_' or '.')
        {
            return Verdict.Keep;
        }

        bool isOpener = b.RightOpensSentences && !Openers.IsTail(right);
        int words = 1;
        foreach (char c in b.Block)
        {
            if (Characters.IsLower(c))
            {
                return isOpener && right.Length >= SplitterWeights.ShortestPart ? Verdict.Doubtful : Verdict.Keep;
            }

            words += c == ' ' ? 1 : 0;
        }

        return words > 1 && (isOpener || b.Words.CountInLowerCase(right) > 0) ? Verdict.Probable : isOpener ? Verdict.Doubtful : Verdict.Keep;
    }

    private static ReadOnlySpan<char> RunOf(in Boundary b) => b.Text.Slice(b.Position - b.Left.Length, b.Left.Length + b.Right.Length);

    /// <summary>Whether sentences begin with the word, in this body: a short one must occur elsewhere, since short words of one language are syllables of another.</summary>
    private static bool IsOpener(in Boundary b) =>
        (char.IsWhiteSpace(b.Next) || b.Next is '’' or '\'' or ',') && b.RightOpensSentences
        && (b.Right.Length >= SplitterWeights.ShortestPart || b.Body.Length < SplitterWeights.ShortBody || b.Next is '’' or '\'' || b.Words.CountInLowerCase(b.Right) > 0 || b.Words.CountOfWord(b.Right) > 0);

    /// <summary>Whether both halves may be a name: <c>LinkedIn</c>. The first halves of such names are short.</summary>
    private static bool IsTail(in Boundary b) => b.Left.Length <= SplitterWeights.LongestNameHalf && b.Next is not ('’' or '\'') && Openers.IsTail(b.Right);

    /// <summary>Whether the block begins with the word too: lists do that.</summary>
    private static bool IsListWord(in Boundary b) => b.Right.Length >= SplitterWeights.ShortestPart && b.OpensBlock(b.Right);

    /// <summary>What the lengths and the capitals alone say.</summary>
    private static int ScoreOfForm(in Boundary b, bool isLower, bool isClause)
    {
        int left = b.Left.Length, score = isLower
            ? left switch { >= 5 => 2, 4 => 1, 3 => 0, _ => -2 }
            : left switch { >= 4 => 0, 3 => -1, _ => -3 };

        int length = b.BlockLength;
        score += length <= SplitterWeights.HeadingLength && isClause ? (isLower || length == left ? 1 : 2)
            : length > SplitterWeights.LongLength ? (isLower ? -1 : -2)
            : !isClause && !isLower ? -1
            : 0;
        score -= Boundary.HasInnerCapital(b.Left) ? 1 : 0;
        score -= b.IsRightInUpperCase ? 1 : 0;
        score -= char.IsWhiteSpace(b.Next) || b.Next is ',' or ':' or ';' or '!' or '?' or ')' or '’' or '\'' ? 0 : 1;
        return score;
    }

    private static int ThresholdOf(in Boundary b, bool isLower, bool isClause, WordFacts words, int inLowerCase, bool isOpener)
    {
        int length = b.BlockLength, left = b.Left.Length;
        if (isOpener && left >= SplitterWeights.LongLeft)
        {
            return SplitterWeights.OpenerThreshold;
        }

        if (isLower)
        {
            return left >= 5 || (left == 4 && length <= SplitterWeights.HeadingLength && isClause) ? 2 : 3;
        }

        if (!isOpener && words.CountOfWord(b.Right) == 0 && inLowerCase == 0)
        {
            bool isTitle = length <= SplitterWeights.TitleLength && length > left && left >= 4 && !words.HasCapitalizedNouns && IsInTitleCase(b.Block);
            bool isSingle = length == left && length >= SplitterWeights.SingleWordLength
                && char.IsWhiteSpace(b.Next) && b.CharAt(b.Open + b.Right.Length + 1) is var after && !Characters.IsUpper(after);

            // Names with a capital inside are a habit of the Latin script.
            bool isOtherScript = b.Left[left - 1] > '\u024F' && b.First > '\u024F' && length <= SplitterWeights.TitleLength && left >= SplitterWeights.ShortestPart;
            return isOtherScript || (isSingle && length >= SplitterWeights.LongWordLength) ? 1 : isTitle || isSingle ? 2 : 4;
        }

        return left >= 6 && length <= SplitterWeights.HeadingLength && isClause ? 2 : 3;
    }

    /// <summary>At least two longer words, each with a capital.</summary>
    private static bool IsInTitleCase(ReadOnlySpan<char> block)
    {
        const int LongerWord = 4;
        int words = 0;
        for (int i = 0; i < block.Length; i++)
        {
            int start = i;
            while (i < block.Length && Characters.IsLetter(block[i]))
            {
                i++;
            }

            if (i - start >= LongerWord)
            {
                words++;
                if (!Characters.IsUpper(block[start]))
                {
                    return false;
                }
            }
        }

        return words >= 2;
    }
}
