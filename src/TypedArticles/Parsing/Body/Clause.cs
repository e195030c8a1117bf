namespace TypedArticles.Parsing.Body;

/// <summary>Whether a text is one clause, as headings and items of lists are.</summary>
internal static class Clause
{
    /// <summary>Whether no sentence ends inside: a full stop behind a word and before a space.</summary>
    public static bool IsOne(ReadOnlySpan<char> block)
    {
        for (int i = 1; i + 1 < block.Length; i++)
        {
            if (Letters.EndsSentence(block[i]) && char.IsWhiteSpace(block[i + 1]) && !char.IsWhiteSpace(block[i - 1]) && !Letters.IsDigit(block[i - 1]))
            {
                return false;
            }
        }

        return true;
    }
}
