using TypedArticles.Core.Fields;
using Xunit;

namespace TypedArticles.Tests.Fields;

/// <summary>Valid YAML that front matter cannot have: each kind is refused with a sentence of its own, and none is read as something else.</summary>
public sealed class UnsupportedYamlTests
{
    [Theory]

    // Anchors and aliases, wherever a node can be.
    [InlineData("base: &b value\n", FieldFault.Anchor, 6)]
    [InlineData("base: &b\n  x: 1\n", FieldFault.Anchor, 6)]
    [InlineData("base: &b [1, 2]\n", FieldFault.Anchor, 6)]
    [InlineData("list:\n  - &b one\n", FieldFault.Anchor, 10)]
    [InlineData("&b base: one\n", FieldFault.Anchor, 0)]
    [InlineData("list: [&b one]\n", FieldFault.Anchor, 7)]
    [InlineData("map: {&b k: one}\n", FieldFault.Anchor, 6)]
    [InlineData("a: 1\nb: *a\n", FieldFault.Alias, 8)]
    [InlineData("a: 1\nb: [x, *a]\n", FieldFault.Alias, 12)]
    [InlineData("a: 1\n*a : x\n", FieldFault.Alias, 5)]
    [InlineData("a:\n  - *a\n", FieldFault.Alias, 7)]

    // Tags.
    [InlineData("a: !!str 12\n", FieldFault.Tag, 3)]
    [InlineData("a: !local x\n", FieldFault.Tag, 3)]
    [InlineData("a: !<tag:example.org,2024:x> y\n", FieldFault.Tag, 3)]
    [InlineData("a: ! x\n", FieldFault.Tag, 3)]
    [InlineData("!!str a: b\n", FieldFault.Tag, 0)]
    [InlineData("a: !!set {x, y}\n", FieldFault.Tag, 3)]
    [InlineData("a:\n  - !t x\n", FieldFault.Tag, 7)]
    [InlineData("a: [!t x]\n", FieldFault.Tag, 4)]

    // Merge keys.
    [InlineData("a: 1\n<<: {b: 2}\n", FieldFault.MergeKey, 5)]
    [InlineData("a:\n  <<: [x]\n", FieldFault.MergeKey, 5)]
    [InlineData("a: {<<: b}\n", FieldFault.MergeKey, 4)]

    // Keys that are not plain text.
    [InlineData("? a\n: b\n", FieldFault.ComplexKey, 0)]
    [InlineData("a: 1\n? b\n: c\n", FieldFault.ComplexKey, 5)]
    [InlineData("a:\n  ? b\n  : c\n", FieldFault.ComplexKey, 5)]
    [InlineData("a:\n  - ? b\n    : c\n", FieldFault.ComplexKey, 7)]
    [InlineData("a: 1\n[x, y]: z\n", FieldFault.ComplexKey, 5)]
    [InlineData("a: 1\n{x: y}: z\n", FieldFault.ComplexKey, 5)]
    [InlineData("a:\n  - [x]: z\n", FieldFault.ComplexKey, 10)]
    [InlineData("a: {? b : c}\n", FieldFault.ComplexKey, 4)]
    [InlineData("a: {?b: c}\n", FieldFault.ComplexKey, 4)]
    [InlineData("a: {[x]: z}\n", FieldFault.ComplexKey, 4)]

    // Pairs in lists, keys without values.
    [InlineData("a: [b: c]\n", FieldFault.PairInList, 5)]
    [InlineData("a: [\"b\": c]\n", FieldFault.PairInList, 7)]
    [InlineData("a: {b, c}\n", FieldFault.NoPair, 4)]
    [InlineData("a: {b}\n", FieldFault.NoPair, 4)]
    [InlineData("a: [?b]\n", FieldFault.ValueBegins, 4)]

    // Documents and directives.
    [InlineData("%YAML 1.2\na: 1\n", FieldFault.Directive, 0)]
    [InlineData("a: 1\n%TAG ! x\n", FieldFault.Directive, 5)]
    [InlineData("a: 1\n--- b\n", FieldFault.SecondDocument, 5)]
    [InlineData("--- a: 1\n", FieldFault.SecondDocument, 0)]
    [InlineData("a: 1\n... # end\n", FieldFault.SecondDocument, 5)]
    [InlineData("a: \"x\n--- y\"\n", FieldFault.QuoteNotClosed, 3)]
    [InlineData("a: [x,\n--- y]\n", FieldFault.SecondDocument, 7)]

    // Roots that are not a map.
    [InlineData("- a\n- b\n", FieldFault.NotFields, 0)]
    [InlineData("[a, b]\n", FieldFault.NotFields, 0)]
    [InlineData("text\n", FieldFault.NotFields, 0)]
    [InlineData("'text'\n", FieldFault.NotFields, 0)]
    [InlineData("|\n text\n", FieldFault.NotFields, 0)]

    // Line ends of YAML 1.1.
    [InlineData("a: \"b\u2028c\"\n", FieldFault.LineSeparator, 5)]
    [InlineData("a: |\n  b\u0085  c\n", FieldFault.LineSeparator, 8)]

    // What YAML 1.2 allows and libyaml does not, or the other way round.
    [InlineData("a: [x]#comment\n", FieldFault.TextAfterValue, 6)]
    [InlineData("a: \"x\"#comment\n", FieldFault.TextAfterValue, 6)]
    [InlineData("a: [#x\n]\n", FieldFault.ValueBegins, 4)]
    [InlineData("-\tx\n", FieldFault.NotFields, 0)]
    [InlineData("a:\n  -\tx\n", FieldFault.TabAfterDash, 6)]
    [InlineData("a: {\"b\"\n  : c}\n", FieldFault.NoPair, 4)]
    [InlineData("a: |#x\n  y\n", FieldFault.BlockHeader, 4)]
    [InlineData("a: |10\n  y\n", FieldFault.BlockHeader, 5)]
    public void Is_refused_with_its_sentence(string yaml, object fault, int position)
    {
        FieldTree<char> tree = FieldText.ReadTree(yaml);
        FieldProblem problem = Assert.Single(tree.Problems);
        Assert.Equal(fault, problem.Fault);
        Assert.Equal(position, problem.Range.Start);
    }
}
