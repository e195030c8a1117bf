using TypedArticles.Core.Text;

namespace TypedArticles.Core.Blocks;

/// <summary>Judges a joint after a closing quote or bracket without a mark that ends a sentence: <c>sagte er“Danach</c>, <c>(SPD)Der</c>.</summary>
internal static class ClosingJoint
{
    /// <summary>
    /// A straight or typographic apostrophe closes where one opened before it: <c>La 'literaria'El nombre</c>, not <c>dell'Unione</c>. Only
    /// before words that open sentences.
    /// </summary>
    public static bool IsAfterApostrophe(in Joint joint)
    {
        ReadOnlySpan<char> left = joint.WordBefore(joint.Position - 1);
        if (left.Length < 3 || !SentenceOpeners.Contains(joint.Right))
        {
            return false;
        }

        ReadOnlySpan<char> block = joint.Block.Slice(0, joint.Block.Length - 1);
        int opening = joint.Before == '’' ? block.LastIndexOf('‘') : block.LastIndexOf('\'');
        return opening >= 0 && (opening == 0 || !Characters.IsLetter(block[opening - 1])) && opening + 1 < block.Length && !char.IsWhiteSpace(block[opening + 1]);
    }

    public static bool IsBoundary(in Joint joint)
    {
        if (!Characters.IsUpper(joint.First) || joint.IsInAddress)
        {
            return false;
        }

        if (!Characters.IsClosingBracket(joint.Text[joint.Position - 1]))
        {
            return true;
        }

        // The number of a note at its own start.
        if (FootnoteMarks.LengthAt(joint.Block, 0) == joint.BlockLength)
        {
            return false;
        }

        // "Problem(s)First" opens its bracket inside a word: only before a word that opens sentences. "(Haupt-)Abend" is one word.
        int bracket = joint.Block.LastIndexOfAny('(', '[', '{');
        if (bracket < 0 || joint.Before == '-')
        {
            return false;
        }

        bool isInWord = bracket > 0 && Characters.IsLetter(joint.Block[bracket - 1]);
        return !isInWord || joint.Facts.Of(joint.Text).CountInLowerCase(joint.Right) > 0;
    }
}

/// <summary>Judges a joint after a colon, which announces a list or a speech: <c>The tips include:Use layers</c>.</summary>
internal static class ColonJoint
{
    private const int ShortestWord = 3;

    public static bool IsBoundary(in Joint joint) =>
        Characters.IsUpper(joint.First)
        && joint.WordBefore(joint.Position - 1).Length >= ShortestWord
        && (joint.Right.Length > 1 || char.IsWhiteSpace(joint.Next))
        && !joint.IsInAddress;
}
