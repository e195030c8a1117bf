using TypedArticles.Generator.Diagnostics;
using TypedArticles.Manifest;

namespace TypedArticles.Generator.Advice;

/// <summary>The advice that an item excepts by its metadata <c>NoWarn</c>, and which of that there was.</summary>
internal sealed class ArticleOptOuts
{
    private static readonly char[] s_separators = [';', ',', ' ', '\t', '\r', '\n'];

    /// <summary>Of an item that excepts nothing, as most do.</summary>
    private static readonly ArticleOptOuts s_none = new("");

    private readonly string[] _ids;

    /// <summary>Of each id, whether it kept advice back. Two threads that set one both set it to true.</summary>
    private readonly bool[] _isUsed;

    private ArticleOptOuts(string noWarn)
    {
        _ids = noWarn.Split(s_separators, StringSplitOptions.RemoveEmptyEntries);
        _isUsed = new bool[_ids.Length];
    }

    public static ArticleOptOuts Of(ManifestEntry entry) => entry.NoWarn.Length == 0 ? s_none : new ArticleOptOuts(entry.NoWarn);

    public bool Excepts(Rule rule)
    {
        int index = IndexOf(rule.Id);
        if (index < 0)
        {
            return false;
        }

        _isUsed[index] = true;
        return true;
    }

    /// <summary>The ids that kept nothing back, each with the reason in words.</summary>
    /// <param name="rules">The rules that had their chance; about others nothing can be said.</param>
    /// <param name="saysUnknown">Whether an id that is no advice at all is to be named too.</param>
    public IEnumerable<(string Id, string Reason)> Needless(IReadOnlyCollection<Rule> rules, bool saysUnknown)
    {
        foreach (string id in _ids.Distinct(StringComparer.OrdinalIgnoreCase))
        {
            if (rules.Any(r => string.Equals(r.Id, id, StringComparison.OrdinalIgnoreCase)))
            {
                if (!_isUsed[IndexOf(id)])
                {
                    yield return (id, "for which this file gives no occasion");
                }
            }
            else if (saysUnknown && !AdviceRules.All.Any(r => string.Equals(r.Id, id, StringComparison.OrdinalIgnoreCase)))
            {
                yield return (id, "which is no advice on articles");
            }
        }
    }

    /// <summary>Where an id stands first, or -1.</summary>
    private int IndexOf(string id) => Array.FindIndex(_ids, i => string.Equals(i, id, StringComparison.OrdinalIgnoreCase));
}
