using TypedArticles.Core.Text;

namespace TypedArticles.Core.Blocks;

/// <summary>
/// Judges a joint of a lower-case and an upper-case letter: <c>prisonSelon</c> is a boundary, <c>YouTube</c> is none. Evidence is
/// weighed: the lengths of both halves, whether they occur by themselves, whether the whole occurs again, and how long and of what form
/// the block would be that ends here, since such a joint stands behind a heading or an item of a list.
/// </summary>
internal static class CaseJoint
{
    /// <summary>In UTF-16 code units: what is longer is rarely a heading.</summary>
    private const int HeadingLength = 150;

    private const int TitleLength = 100;
    private const int LongLength = 300;

    /// <summary>The shortest capitalised word that may be a heading by itself, where nothing else speaks for it.</summary>
    private const int SingleWordLength = 7;

    private const int LongWordLength = 8;

    private const int ShortestPart = 3;

    private const int LongLeft = 4;

    private const int OpenerScore = 3;

    private const int OpenerThreshold = 1;

    public static bool IsBoundary(in Joint joint)
    {
        ReadOnlySpan<char> left = joint.WordBefore(joint.Position), right = joint.Right;
        if ((right.Length == 1 && !char.IsWhiteSpace(joint.Next) && joint.Next is not ('’' or '\'')) || IsBothGenders(left, right))
        {
            return false;
        }

        bool isOpener = (char.IsWhiteSpace(joint.Next) || joint.Next is '’' or '\'' or ',') && SentenceOpeners.Contains(right);
        char before = left.Length < joint.BlockLength ? joint.CharAt(joint.Position - left.Length - 1) : ' ';
        if (joint.IsInAddress || before is '@' or '#' or '_' or '.' or '&' or '+' or '\\' || (before == '/' && left.Length < ShortestPart))
        {
            return IsAfterAddress(joint, left, right, isOpener);
        }

        bool isLower = Characters.IsLower(left[0]), isClause = BodyStructure.IsOneClause(joint.Block);
        if (isOpener && left.Length >= LongLeft && ScoreOfForm(joint, left, isLower, isClause) + OpenerScore >= OpenerThreshold)
        {
            return true;
        }

        WordFacts facts = joint.Facts.Of(joint.Text);
        int inLowerCase = facts.CountInLowerCase(right);
        bool opensSentences = isOpener || (inLowerCase >= 3 && right.Length <= 5);
        if (!opensSentences && (facts.CountOfRun(joint.Text.Slice(joint.Position - left.Length, left.Length + right.Length)) >= 2 || facts.HasPair(left, right)))
        {
            return false;
        }

        bool opensBlock = right.Length >= ShortestPart && joint.OpensBlock(right);
        if (inLowerCase == 0 && !opensSentences && !opensBlock && facts.CountOfTail(right) >= 2)
        {
            return false;
        }

        int score = ScoreOfForm(joint, left, isLower, isClause);
        score += opensSentences ? OpenerScore : inLowerCase > 0 ? 2 : facts.CountOfWord(right) > 0 ? 1 : 0;
        score += facts.CountOfWord(left) > 0 || (!isLower && facts.CountInLowerCase(left) > 0) ? 1 : 0;
        score += opensBlock ? 2 : 0;
        score += isLower && before == ' ' && joint.CharAt(joint.Position - left.Length - 2) is ';' or ',' ? 2 : 0;
        return score >= ThresholdOf(joint, left, right, isLower, isClause, facts, inLowerCase, isOpener);
    }

    /// <summary>An address goes on with Latin letters; a complete host ends before a word that opens sentences.</summary>
    private static bool IsAfterAddress(in Joint joint, ReadOnlySpan<char> left, ReadOnlySpan<char> right, bool isOpener) =>
        joint.CharAt(joint.Position - left.Length - 1) switch
        {
            '@' or '#' or '_' or '&' or '+' or '\\' => false,
            '.' when isOpener && TopLevelDomains.Contains(left) => true,
            _ => right[0] >= 128 && left[left.Length - 1] < 128,
        };

    /// <summary>German writes <c>BürgerInnen</c>, <c>BürgerIn</c>.</summary>
    private static bool IsBothGenders(ReadOnlySpan<char> left, ReadOnlySpan<char> right) =>
        right.SequenceEqual("Innen".AsSpan()) || (right.SequenceEqual("In".AsSpan()) && left.EndsWith("er".AsSpan(), StringComparison.Ordinal));

    /// <summary>What the lengths and the capitals alone say.</summary>
    private static int ScoreOfForm(in Joint joint, ReadOnlySpan<char> left, bool isLower, bool isClause)
    {
        int score = isLower
            ? left.Length switch { >= 5 => 2, 4 => 1, 3 => 0, _ => -2 }
            : left.Length switch { >= 4 => 0, 3 => -1, _ => -3 };

        int length = joint.BlockLength;
        score += length <= HeadingLength && isClause ? (isLower || length == left.Length ? 1 : 2)
            : length > LongLength ? (isLower ? -1 : -2)
            : !isClause && !isLower ? -1
            : 0;
        score -= HasInnerCapital(left) ? 1 : 0;
        score -= joint.IsRightInUpperCase ? 1 : 0;
        score -= char.IsWhiteSpace(joint.Next) || joint.Next is ',' or ':' or ';' or '!' or '?' or ')' or '’' or '\'' ? 0 : 1;
        return score;
    }

    private static int ThresholdOf(in Joint joint, ReadOnlySpan<char> left, ReadOnlySpan<char> right, bool isLower, bool isClause, WordFacts facts, int inLowerCase, bool isOpener)
    {
        int length = joint.BlockLength;
        if (isOpener && left.Length >= LongLeft)
        {
            return OpenerThreshold;
        }

        if (isLower)
        {
            return left.Length >= 5 || (left.Length == 4 && length <= HeadingLength && isClause) ? 2 : 3;
        }

        if (!isOpener && facts.CountOfWord(right) == 0 && inLowerCase == 0)
        {
            bool isTitle = length <= TitleLength && length > left.Length && left.Length >= 4 && IsInTitleCase(joint.Block);
            bool isSingle = length == left.Length && length >= SingleWordLength
                && char.IsWhiteSpace(joint.Next) && joint.CharAt(joint.Open + right.Length + 1) is var after && !Characters.IsUpper(after);

            // Names with a capital inside are a habit of the Latin script.
            bool isOtherScript = left[left.Length - 1] > '\u024F' && right[0] > '\u024F' && length <= TitleLength && left.Length >= ShortestPart;
            return isOtherScript || (isSingle && length >= LongWordLength) ? 1 : isTitle || isSingle ? 2 : 4;
        }

        return left.Length >= 6 && length <= HeadingLength && isClause ? 2 : 3;
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

    private static bool HasInnerCapital(ReadOnlySpan<char> word)
    {
        for (int i = 1; i < word.Length; i++)
        {
            if (Characters.IsUpper(word[i]))
            {
                return true;
            }
        }

        return false;
    }
}
