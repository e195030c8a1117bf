namespace TypedArticles.Searching;

/// <summary>By what a query chooses among the entries of a section that have its words.</summary>
/// <param name="scope">What is searched.</param>
/// <param name="part">The part whose section it is.</param>
/// <param name="options">How it is searched.</param>
/// <param name="ignored">A position that is not found; -1 for none.</param>
/// <param name="hasNear">Whether a word stands for one that the section does not have.</param>
/// <param name="hasTiers">Whether entries with all words come first.</param>
/// <param name="matched">Receives the bits of all entries that are found; null where nobody asks.</param>
internal readonly struct QueryChoice(SearchScope scope, int part, SearchOptions options, int ignored, bool hasNear, bool hasTiers, ulong[]? matched)
{
    public readonly SearchScope Scope = scope;
    public readonly int Part = part;
    public readonly SearchOptions Options = options;
    public readonly int Ignored = ignored;
    public readonly bool HasNear = hasNear;
    public readonly bool HasTiers = hasTiers;
    public readonly ulong[]? Matched = matched;

    /// <summary>Whether an entry that is worse than those that are kept only counts.</summary>
    public readonly bool IsPlain = matched is null && scope.Parts[part].Filter is null && ignored < 0 && options.Order == SearchOrder.Relevance;
}
