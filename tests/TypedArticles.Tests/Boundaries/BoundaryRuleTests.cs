using TypedArticles.Core.Blocks;
using Xunit;

namespace TypedArticles.Tests.Boundaries;

/// <summary>The table of rules: its order, and the examples that each rule names.</summary>
public sealed class BoundaryRuleTests
{
    public static TheoryData<string> Names => [.. BoundaryRules.All.ToArray().Select(static r => r.Name)];

    /// <summary>What protects stands before what splits, and what is certain before what is weighed. Who changes the order changes this list, too, and says why.</summary>
    [Fact]
    public void The_rules_are_asked_in_this_order() => Assert.Equal(
        [
            "unspaced-script", "in-brackets", "note-mark", "bullet", "shortcode", "symbol-opens", "item-mark", "single-quote-opens", "small-letter-name", "lower-label", "dotted-name", "initials", "abbreviation",
            "before-number", "before-uncased", "after-strong-mark", "after-number-or-mark", "after-word", "after-closing", "after-apostrophe", "colon-before-item", "colon-before-quote",
            "colon-before-uncased", "colon-before-capital", "after-symbol", "after-number", "not-a-word", "gender-form", "known-name", "script-change", "foreign-name", "identifier", "after-address",
            "prefix", "repeated-name", "heading-before-opener", "heading-or-item", "capitals-heading",
        ],
        BoundaryRules.All.ToArray().Select(static r => r.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_rule_splits_its_example_at_the_bar(string name)
    {
        BoundaryRule rule = Rule(name);
        int bar = rule.Splits.IndexOf('|', StringComparison.Ordinal);
        BoundaryDecision decision = Assert.Single(Log(rule.Splits.Replace("|", "", StringComparison.Ordinal)), d => d.Position == bar);
        Assert.True(decision.Verdict >= Verdict.Doubtful, $"{Rule(decision.Rule).Name} says {decision.Verdict}");

        // A rule that only keeps leaves the place to a later one.
        Assert.True(Rule(decision.Rule) == rule || decision.Rule > Index(name), $"{Rule(decision.Rule).Name} decides before {name}");
        Assert.True(Rule(decision.Rule) == rule || IsDecidedBy(rule, rule.Keeps, Verdict.Keep), $"{name} decides about none of its examples");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_rule_keeps_its_other_example(string name)
    {
        BoundaryRule rule = Rule(name);
        Marked.AssertWhole(rule.Keeps);
        Assert.DoesNotContain(Log(rule.Keeps), d => d.Verdict >= Verdict.Doubtful && Rule(d.Rule) == rule);
    }

    [Fact]
    public void Each_rule_is_asked_somewhere() => Assert.All(BoundaryRules.All.ToArray(), static r => Assert.NotEqual(Before.None, r.Before));

    private static bool IsDecidedBy(BoundaryRule rule, string text, Verdict verdict) => Log(text).Any(d => Rule(d.Rule) == rule && d.Verdict == verdict);

    private static BoundaryRule Rule(string name) => BoundaryRules.All[Index(name)];

    private static BoundaryRule Rule(int index) => BoundaryRules.All[index];

    private static int Index(string name) => BoundaryRules.All.ToArray().Index().Single(r => r.Item.Name == name).Index;

    private static List<BoundaryDecision> Log(string text)
    {
        List<BoundaryDecision> log = [];
        BodySplitter.Split(text, log);
        return log;
    }
}
