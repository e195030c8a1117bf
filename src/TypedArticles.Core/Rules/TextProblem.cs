using TypedArticles.Core.Text;

namespace TypedArticles.Core.Rules;

/// <summary>Why a text cannot become an article: which rule it breaks, where, and what was found there.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Range">The place in the text.</param>
/// <param name="Arguments">What the rule's message is filled with.</param>
internal sealed record TextProblem(Rule Rule, TextRange Range, params string[] Arguments)
{
    public string Message => Rule.MessageOf(Arguments);
}

/// <summary>Collects the problems of one text; allocates nothing while there are none.</summary>
internal struct ProblemList
{
    private List<TextProblem>? _problems;

    public readonly bool IsEmpty => _problems is null;

    /// <summary>Adds a problem, unless it is at a place where the text itself is bad.</summary>
    public void Add(Rule rule, TextRange range, params string[] arguments)
    {
        _problems ??= [];
        if (!_problems.Exists(p => p.Rule == RuleTable.BadText && p.Range.Start >= range.Start && p.Range.Start < range.End))
        {
            _problems.Add(new TextProblem(rule, range, arguments));
        }
    }

    /// <summary>The problems in the order of their places.</summary>
    public readonly IReadOnlyList<TextProblem> InOrder()
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
