using TypedArticles.Core.Manifest;
using TypedArticles.Core.Rules;

namespace TypedArticles.Generator.Checking;

/// <summary>The advice that an item suppresses with its metadata <c>NoWarn</c>, and which of it there was.</summary>
internal sealed class Suppressions
{
    private static readonly char[] s_separators = [';', ',', ' ', '\t', '\r', '\n'];

    /// <summary>Of an item that suppresses nothing, as most do.</summary>
    private static readonly Suppressions s_none = new("");

    private readonly string[] _ids;

    /// <summary>Of each id, whether it suppressed advice. Two threads that set one both set it to true.</summary>
    private readonly bool[] _isUsed;

    private Suppressions(string noWarn)
    {
        _ids = noWarn.Split(s_separators, StringSplitOptions.RemoveEmptyEntries);
        _isUsed = new bool[_ids.Length];
    }

    public static Suppressions Of(ManifestEntry entry) => entry.NoWarn.Length == 0 ? s_none : new Suppressions(entry.NoWarn);

    public bool Suppress(Rule rule)
    {
        int index = IndexOf(rule.Id);
        if (index < 0)
        {
            return false;
        }

        _isUsed[index] = true;
        return true;
    }

    /// <summary>The ids that suppressed nothing, each with the reason in words.</summary>
    /// <param name="rules">The rules that were checked; about others nothing is known.</param>
    /// <param name="namesUnknown">Whether ids of no advice at all are returned too.</param>
    public IEnumerable<(string Id, string Reason)> Needless(IReadOnlyCollection<Rule> rules, bool namesUnknown)
    {
        foreach (string id in _ids.Distinct(StringComparer.OrdinalIgnoreCase))
        {
            if (rules.Any(r => string.Equals(r.Id, id, StringComparison.OrdinalIgnoreCase)))
            {
                if (!_isUsed[IndexOf(id)])
                {
                    yield return (id, "which does not occur in this file");
                }
            }
            else if (namesUnknown && !RuleTable.OfContent.Concat(RuleTable.OfNames).Any(r => string.Equals(r.Id, id, StringComparison.OrdinalIgnoreCase)))
            {
                yield return (id, "which is not the id of advice on articles");
            }
        }
    }

    /// <summary>Where an id stands first, or -1.</summary>
    private int IndexOf(string id) => Array.FindIndex(_ids, i => string.Equals(i, id, StringComparison.OrdinalIgnoreCase));
}
