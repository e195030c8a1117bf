using TypedArticles.Core.Blocks;

namespace TypedArticles.Accuracy.Scoring;

/// <summary>What a rule of the splitter decided.</summary>
/// <param name="Name">The name of the rule; <c>-</c> where none said anything.</param>
/// <param name="Cuts">Places that it cut.</param>
/// <param name="RightCuts">Those of them that are boundaries.</param>
/// <param name="Keeps">Places that it kept.</param>
/// <param name="RightKeeps">Those of them that are not boundaries.</param>
internal sealed record RuleScore(string Name, int Cuts, int RightCuts, int Keeps, int RightKeeps)
{
    /// <summary>The name of a rule by its number.</summary>
    public static string NameOf(int rule) => rule < 0 ? "-" : BoundaryRules.All[rule].Name;

    public static IReadOnlyList<RuleScore> Of(IReadOnlyList<BoundaryDecision> log, IReadOnlySet<int> gold)
    {
        return [.. log.GroupBy(static d => d.Rule).Select(g => new RuleScore(
            NameOf(g.Key),
            g.Count(static d => d.Cuts),
            g.Count(d => d.Cuts && gold.Contains(d.Position)),
            g.Count(static d => !d.Cuts),
            g.Count(d => !d.Cuts && !gold.Contains(d.Position))))];
    }

    /// <summary>The sums for each rule, in the order in which they are asked.</summary>
    public static IReadOnlyList<RuleScore> Sum(IEnumerable<RuleScore> scores)
    {
        ILookup<string, RuleScore> byName = scores.ToLookup(static s => s.Name);
        return [.. BoundaryRules.All.ToArray().Select(static r => r.Name).Select(name => new RuleScore(
            name, byName[name].Sum(static s => s.Cuts), byName[name].Sum(static s => s.RightCuts), byName[name].Sum(static s => s.Keeps), byName[name].Sum(static s => s.RightKeeps)))];
    }
}
