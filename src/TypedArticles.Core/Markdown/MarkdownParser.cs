using TypedArticles.Core.Fields;
using TypedArticles.Core.Rules;
using TypedArticles.Core.Text;

namespace TypedArticles.Core.Markdown;

/// <summary>Reads a Markdown file: its front matter to a tree of fields, and the place of its body. Markdown itself is not read here.</summary>
internal static class MarkdownParser
{
    /// <param name="text">The whole file, with or without a byte-order mark.</param>
    /// <param name="tree">Receives the fields; without nodes where the front matter cannot be read.</param>
    /// <param name="problems">Receives what is wrong.</param>
    /// <returns>Where front matter and body are.</returns>
    public static FrontMatter Parse(ReadOnlySpan<char> text, FieldTree<char> tree, ref ProblemList problems)
    {
        tree.Clear();
        if (TextCheck.FirstBad(text) is >= 0 and var bad)
        {
            problems.Add(RuleTable.BadText, new TextRange(bad, 1), TextCheck.IsWide(text, bad) ? TextCheck.Wide : TextCheck.FaultOf(text[bad]));
            return default;
        }

        var frontMatter = FrontMatter.Find(text);
        frontMatter.Read(text, tree);
        foreach (FieldProblem problem in tree.Problems)
        {
            problems.Add(RuleOf(problem.Fault), problem.Range, problem.Message);
        }

        return frontMatter;
    }

    /// <summary>The rule that reports a fault of front matter.</summary>
    public static Rule RuleOf(FieldFault fault) => fault switch
    {
        FieldFault.NotClosed => RuleTable.FrontMatterNotClosed,
        FieldFault.DuplicateKey or FieldFault.DuplicateFold => RuleTable.DuplicateKey,
        FieldFault.Toml => RuleTable.TomlFrontMatter,
        FieldFault.SecondDocument or FieldFault.Directive or FieldFault.Anchor or FieldFault.Alias or FieldFault.Tag or FieldFault.MergeKey or FieldFault.ComplexKey => RuleTable.UnsupportedYaml,
        _ => RuleTable.FrontMatter,
    };

    /// <summary>
    /// The Markdown of a body: without blank lines before it, and without white space after it. The indent of its first line stays, since
    /// four spaces begin a block of code.
    /// </summary>
    /// <param name="text">The whole file.</param>
    /// <param name="bodyStart">Where the body starts.</param>
    public static TextRange BodyOf(ReadOnlySpan<char> text, int bodyStart)
    {
        int end = text.Length;
        while (end > bodyStart && text[end - 1] is ' ' or '\t' or '\n' or '\r')
        {
            end--;
        }

        int start = bodyStart;
        for (int i = bodyStart; i < end && text[i] is ' ' or '\t' or '\n' or '\r'; i++)
        {
            start = text[i] is '\n' or '\r' ? i + 1 : start;
        }

        return TextRange.Between(start, Math.Max(start, end));
    }
}
