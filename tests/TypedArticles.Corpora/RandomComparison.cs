using System.Text;
using System.Text.RegularExpressions;
using TypedArticles.Core.Fields;
using TypedArticles.Core.Text;

namespace TypedArticles.Corpora;

/// <summary>Compares the reader with YamlDotNet on random front matters: where both read, they must read the same.</summary>
internal static partial class RandomComparison
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
            CheckPlaces(tree, text.Length, text);
            CheckPlaces(narrow, bytes.Length, text);
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
            else if (!DroppedColon().IsMatch(text))
            {
                different++;
                output.WriteLine($"different: {Show(text)}{Environment.NewLine}  ours:   {mine}{Environment.NewLine}  theirs: {oracle}");
            }
        }

        output.WriteLine($"random: {count} front matters, {equal} equal, {both} refused by both, {twice} duplicate keys, {ours} refused by us only, {theirs} refused by YamlDotNet only, different {different}");
        return different == 0 ? 0 : 1;
    }

    private static void CheckPlaces<T>(FieldTree<T> tree, int length, string text)
        where T : unmanaged, IEquatable<T>
    {
        bool IsInside(TextRange range, int end) => range.Start >= 0 && range.Length >= 0 && range.End <= end;
        bool isSound = tree.Problems.All(p => IsInside(p.Range, length));
        for (int node = 0; isSound && tree.Problems.Count == 0 && node < tree.NodeCount; node++)
        {
            FieldNode n = tree[node];
            isSound = n.End > node && n.End <= tree.NodeCount && IsInside(n.Range, length) && IsInside(n.KeyRange, length)
                && IsInside(n.Text, n.IsTextDecoded ? tree.DecodedLength : length) && IsInside(n.Key, n.IsKeyDecoded ? tree.DecodedLength : length);
        }

        if (!isSound)
        {
            throw new InvalidDataException($"A place lies outside the text: {Show(text)}");
        }
    }

    private static string Show(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal);

    /// <summary>A fault of YamlDotNet: after a key in quotes it drops the colon of a value such as <c>:smile</c>.</summary>
    [GeneratedRegex("""["'][ \t]*:[ \t]+:[^ \t\r\n]""")]
    private static partial Regex DroppedColon();
}
