namespace TypedArticles.Parsing;

/// <summary>Collects the problems of one text; holds nothing while there are none.</summary>
internal struct ProblemList
{
    private List<SeedProblem>? _problems;

    public readonly bool IsEmpty => _problems is null;

    /// <summary>Adds a problem, unless it lies where the text itself is bad.</summary>
    public void Add(SeedRule rule, TextRange range, string found = "", string hint = "")
    {
        _problems ??= [];
        if (!_problems.Exists(p => p.Rule == SeedRule.BadText && p.Range.Start >= range.Start && p.Range.Start < range.End))
        {
            _problems.Add(new SeedProblem(rule, range, found, hint));
        }
    }

    /// <summary>The problems in the order of their places.</summary>
    public readonly IReadOnlyList<SeedProblem> InOrder()
    {
        if (_problems is null)
        {
            return [];
        }

        _problems.Sort(static (a, b) => a.Range.Start != b.Range.Start
            ? a.Range.Start.CompareTo(b.Range.Start)
            : string.CompareOrdinal(a.Rule.Id, b.Rule.Id));
        return _problems;
    }
}
