namespace TypedArticles.Parsing.Body;

/// <summary>Judges a joint after a closing quote or bracket without a mark that ends a sentence: <c>sagte er“Danach</c>, <c>(SPD)Der</c>.</summary>
internal static class ClosingJoint
{
    public static bool IsBoundary(in Joint joint)
    {
        if (!Letters.IsUpper(joint.First) || joint.IsInAddress)
        {
            return false;
        }

        if (!Letters.IsClosingBracket(joint.Text[joint.Position - 1]))
        {
            return true;
        }

        // "Problem(s)First" opens its bracket inside a word: only before a word that opens sentences. "(Haupt-)Abend" is one word.
        if (FootnoteMarks.LengthAt(joint.Block, 0) == joint.BlockLength)
        {
            return false;
        }

        int bracket = joint.Block.LastIndexOfAny('(', '[', '{');
        if (bracket < 0 || joint.Before == '-')
        {
            return false;
        }

        bool isInWord = bracket > 0 && Letters.IsLetter(joint.Block[bracket - 1]);
        return !isInWord || joint.Facts.Of(joint.Text).CountInLowerCase(joint.Right.ToString()) > 0;
    }
}
