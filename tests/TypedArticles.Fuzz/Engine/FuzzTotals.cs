namespace TypedArticles.Fuzz;

/// <summary>What a run met; one for each worker, added up at the end.</summary>
internal sealed class FuzzTotals
{
    public long Inputs { get; set; }

    /// <summary>Inputs that are articles, read without options.</summary>
    public long Articles { get; set; }

    /// <summary>Articles that were read with options and that the seed format cannot say.</summary>
    public long Unwritable { get; set; }

    /// <summary>Problems by the id of their rule.</summary>
    public SortedDictionary<string, long> Problems { get; } = new(StringComparer.Ordinal);

    public void Count(IReadOnlyList<ArticleProblem> problems)
    {
        foreach (ArticleProblem problem in problems)
        {
            Problems[problem.Code] = Problems.GetValueOrDefault(problem.Code) + 1;
        }
    }

    public void Add(FuzzTotals other)
    {
        Inputs += other.Inputs;
        Articles += other.Articles;
        Unwritable += other.Unwritable;
        foreach ((string id, long count) in other.Problems)
        {
            Problems[id] = Problems.GetValueOrDefault(id) + count;
        }
    }
}
