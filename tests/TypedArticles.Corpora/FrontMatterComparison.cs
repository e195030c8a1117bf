using TypedArticles.Core.Fields;
using TypedArticles.Core.Text;

namespace TypedArticles.Corpora;

/// <summary>Reads front matters with the reader of the product and with YamlDotNet, and says where they do not agree.</summary>
internal static class FrontMatterComparison
{
    /// <returns>0; 1 where a front matter was read differently, or UTF-8 and UTF-16 did not agree.</returns>
    public static int Run(string folder, TextWriter output)
    {
        int files = 0, without = 0, equal = 0, both = 0, oracleOnly = 0, disagree = 0;
        List<string> duplicates = [], ours = [], different = [];
        var tree = new FieldTree<char>();
        var narrow = new FieldTree<byte>();
        foreach ((string path, byte[] bytes, string text) in MarkdownFiles.Read(folder))
        {
            files++;
            string name = Path.GetRelativePath(folder, path);
            FrontMatter frontMatter = FrontMatter.Find(text.AsSpan());
            if (!frontMatter.IsPresent && frontMatter.Problem is null)
            {
                without++;
                continue;
            }

            frontMatter.Read(text.AsSpan(), tree);
            string mine = tree.Problems.Count == 0 ? YamlTree.Of(tree, text.AsSpan()) : Describe(tree.Problems[0], text);
            FrontMatter.Find<byte>(bytes).Read<byte>(bytes, narrow);
            if (!text.Contains('\uFFFD', StringComparison.Ordinal) && (narrow.Problems.Count > 0 ? tree.Problems.Count == 0 || narrow.Problems[0].Fault != tree.Problems[0].Fault : YamlTree.Of<byte>(narrow, bytes) != mine))
            {
                disagree++;
                output.WriteLine($"UTF-8 and UTF-16 do not agree: {name}");
            }

            if (!frontMatter.IsPresent)
            {
                both++;
                output.WriteLine($"refused, without an end or in another language: {name}: {mine}");
                continue;
            }

            string? theirs = YamlTree.Oracle(frontMatter.Content.Of(text).ToString(), out string reason);
            if (tree.Problems.Count > 0)
            {
                if (tree.Problems.All(static p => p.Fault is FieldFault.DuplicateKey or FieldFault.DuplicateFold))
                {
                    duplicates.Add($"{name}: {mine}");
                }
                else if (theirs is null)
                {
                    both++;
                    output.WriteLine($"refused by both: {name}: {mine} | {reason}");
                }
                else
                {
                    ours.Add($"{name}: {mine}");
                }
            }
            else if (theirs is null)
            {
                oracleOnly++;
                output.WriteLine($"refused by YamlDotNet only: {name}: {reason}");
            }
            else if (theirs == mine)
            {
                equal++;
            }
            else
            {
                different.Add($"{name}{Environment.NewLine}  ours:   {Shorten(mine, theirs)}{Environment.NewLine}  theirs: {Shorten(theirs, mine)}");
            }
        }

        Print(output, "duplicate key", duplicates);
        Print(output, "refused by us only", ours);
        Print(output, "different", different);
        output.WriteLine($"without front matter: {without} files; refused by YamlDotNet only: {oracleOnly} files; UTF-8 and UTF-16 read differently: {disagree} files");
        output.WriteLine(
            $"frontmatter: {files} files, {equal} equal, {both} refused by both, {duplicates.Count} duplicate keys, {ours.Count} refused by us only, different {different.Count}");
        return different.Count + disagree == 0 ? 0 : 1;
    }

    private static void Print(TextWriter output, string group, List<string> names)
    {
        foreach (string name in names)
        {
            output.WriteLine($"{group}: {name}");
        }
    }

    private static string Describe(FieldProblem problem, string text)
    {
        (int line, int column) = TextPosition.Of(text.AsSpan(), problem.Range.Start);
        return $"({line},{column}) {problem.Message}";
    }

    /// <summary>The part of a tree where it begins to differ.</summary>
    private static string Shorten(string tree, string other)
    {
        int start = tree.AsSpan().CommonPrefixLength(other);
        int from = Math.Max(0, start - 40);
        return tree.Substring(from, Math.Min(120, tree.Length - from));
    }
}
