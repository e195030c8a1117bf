using System.Collections.Concurrent;
using TypedArticles.Generator.Diagnostics;
using TypedArticles.Manifest;

namespace TypedArticles.Generator.Advice;

/// <summary>The advice that an item excepts by its metadata <c>NoWarn</c>, and which of that there was.</summary>
internal sealed class ArticleOptOuts(ManifestEntry entry)
{
    private static readonly char[] s_separators = [';', ',', ' ', '\t', '\r', '\n'];

    private readonly string[] _ids = entry.NoWarn.Split(s_separators, StringSplitOptions.RemoveEmptyEntries);
    private readonly ConcurrentDictionary<string, bool> _used = new(StringComparer.OrdinalIgnoreCase);

    public bool Excepts(Rule rule)
    {
        bool isExcepted = Array.Exists(_ids, id => string.Equals(id, rule.Id, StringComparison.OrdinalIgnoreCase));
        if (isExcepted)
        {
            _used[rule.Id] = true;
        }

        return isExcepted;
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
                if (!_used.ContainsKey(id))
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
}
