namespace TypedArticles.Parsing;

/// <summary>Why a text is no article: which rule it breaks, where, and what was found there.</summary>
internal readonly record struct SeedProblem(SeedRule Rule, TextRange Range, string Found = "", string Hint = "")
{
    /// <summary>The rule's sentence about this place, with the way to mend it.</summary>
    public string Message => Rule.MessageFor(Found, Hint);
}
