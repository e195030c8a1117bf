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
            problems.Add(FieldRules.Of(problem.Fault), problem.Range, problem.Message);
        }

        return frontMatter;
    }

    /// <summary>Reports that the pattern of an item gives no address for its file, at the end of the front matter.</summary>
    public static void AddPermalinkFault(MarkdownFacts facts, string pattern, in FrontMatter frontMatter, ref ProblemList problems)
    {
        if (facts.PermalinkFault is { } fault)
        {
            problems.Add(RuleTable.InvalidMetadata, EndOf(frontMatter), "Permalink", pattern, fault);
        }
    }

    /// <summary>The mark that ends the front matter; the start of a file without front matter.</summary>
    public static TextRange EndOf(in FrontMatter frontMatter) => frontMatter.IsPresent ? new TextRange(frontMatter.Content.End, 3) : frontMatter.Content;
}
