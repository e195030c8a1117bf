using System.Text;
using TypedArticles.Core.Fields;
using TypedArticles.Core.Text;

namespace TypedArticles.Corpora;

/// <summary>Compares the reader with YamlDotNet on random front matters: where both read, they must read the same.</summary>
internal static class RandomComparison
{
    public static int Run(int count, int seed, TextWriter output)
    {
        var random = new RandomFrontMatter(seed);
        var tree = new FieldTree<char>();
        var narrow = new FieldTree<byte>();
        int equal = 0, both = 0, twice = 0, ours = 0, theirs = 0, different = 0;
        for (int i = 0; i < count; i++)
        {
            string text = random.Next();
            tree.Clear();
            FrontMatterReader.Read(text.AsSpan(), new TextRange(0, text.Length), tree);
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            narrow.Clear();
            FrontMatterReader.Read<byte>(bytes, new TextRange(0, bytes.Length), narrow);
            string mine = tree.Problems.Count == 0 ? YamlTree.Of(tree, text.AsSpan()) : "";
            string? oracle = YamlTree.Oracle(text, out _);
            if (mine != (narrow.Problems.Count == 0 ? YamlTree.Of<byte>(narrow, bytes) : ""))
            {
                different++;
                output.WriteLine($"UTF-8 and UTF-16 differ: {Show(text)}");
            }

            if (tree.Problems.Count > 0)
            {
                _ = tree.Problems[0].Fault is FieldFault.DuplicateKey or FieldFault.DuplicateFold ? twice++ : oracle is null ? both++ : ours++;
            }
            else if (oracle is null)
            {
                theirs++;
            }
            else if (oracle == mine)
            {
                equal++;
            }
            else
            {
                different++;
                output.WriteLine($"different: {Show(text)}{Environment.NewLine}  ours:   {mine}{Environment.NewLine}  theirs: {oracle}");
            }
        }

        output.WriteLine($"random: {count} front matters, {equal} equal, {both} refused by both, {twice} duplicate keys, {ours} refused by us only, {theirs} refused by YamlDotNet only, different {different}");
        return different == 0 ? 0 : 1;
    }

    private static string Show(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal);
}
