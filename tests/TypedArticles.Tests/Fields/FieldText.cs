using System.Text;
using TypedArticles.Core.Fields;
using TypedArticles.Core.Text;
using Xunit;

namespace TypedArticles.Tests.Fields;

/// <summary>Reads fields for tests, always in UTF-16 and in UTF-8, and shows them as JSON without types.</summary>
internal static class FieldText
{
    /// <summary>The fields of a front matter without its marks.</summary>
    public static string Read(string yaml)
    {
        FieldTree<char> tree = ReadTree(yaml);
        Assert.Empty(tree.Problems.Select(static p => p.Message));
        return Show(tree, yaml);
    }

    public static FieldTree<char> ReadTree(string yaml)
    {
        var tree = new FieldTree<char>();
        FrontMatterReader.Read(yaml.AsSpan(), new TextRange(0, yaml.Length), tree);
        byte[] bytes = Encoding.UTF8.GetBytes(yaml);
        var narrow = new FieldTree<byte>();
        FrontMatterReader.Read<byte>(bytes, new TextRange(0, bytes.Length), narrow);
        AssertSame(tree, yaml, narrow, bytes);
        return tree;
    }

    public static FieldTree<char> ReadJson(string json)
    {
        var tree = new FieldTree<char>();
        JsonReader.Read(json.AsSpan(), tree);
        byte[] bytes = Encoding.UTF8.GetBytes(json);
        var narrow = new FieldTree<byte>();
        JsonReader.Read<byte>(bytes, narrow);
        AssertSame(tree, json, narrow, bytes);
        return tree;
    }

    public static string Show<T>(FieldTree<T> tree, ReadOnlySpan<T> text, int node = 0)
        where T : unmanaged, IEquatable<T>
    {
        var shown = new StringBuilder();
        Show(tree, node, text, shown);
        return shown.ToString();
    }

    public static string Show(FieldTree<char> tree, string text) => Show(tree, text.AsSpan());

    /// <summary>Line, column and sentence of the first problem.</summary>
    public static (int Line, int Column, string Message) ProblemOf(string yaml)
    {
        FieldTree<char> tree = ReadTree(yaml);
        Assert.NotEmpty(tree.Problems);
        FieldProblem problem = tree.Problems[0];
        (int line, int column) = TextPosition.Of(yaml.AsSpan(), problem.Range.Start);
        return (line, column, problem.Message);
    }

    /// <summary>Whether everything in a tree lies where it can: the invariants that every reading keeps.</summary>
    public static void AssertSound<T>(FieldTree<T> tree, int length)
        where T : unmanaged, IEquatable<T>
    {
        Assert.All(tree.Problems, p => Assert.True(p.Range.Start >= 0 && p.Range.Length >= 0 && p.Range.End <= length, $"{p} in {length}"));
        if (tree.Problems.Count > 0)
        {
            return;
        }

        for (int node = 0; node < tree.NodeCount; node++)
        {
            FieldNode n = tree[node];
            Assert.InRange(n.End, node + 1, tree.NodeCount);
            AssertInside(n.Range, length);
            AssertInside(n.KeyRange, length);
            AssertInside(n.Text, n.IsTextDecoded ? tree.DecodedLength : length);
            AssertInside(n.Key, n.IsKeyDecoded ? tree.DecodedLength : length);
            int children = 0;
            for (int child = node + 1; child < n.End; child = tree[child].End)
            {
                children++;
                Assert.True(tree[child].End <= n.End, "A value lies inside the one above.");
            }

            Assert.Equal(n.Count, children);
        }
    }

    private static void AssertInside(TextRange range, int length) =>
        Assert.True(range.Start >= 0 && range.Length >= 0 && range.End <= length, $"{range} in {length}");

    private static void AssertSame(FieldTree<char> tree, string text, FieldTree<byte> narrow, byte[] bytes)
    {
        AssertSound(tree, text.Length);
        AssertSound(narrow, bytes.Length);
        Assert.Equal(tree.Problems.Select(static p => p.Message), narrow.Problems.Select(static p => p.Message));
        Assert.Equal(tree.Problems.Select(p => Encoding.UTF8.GetByteCount(text.AsSpan(0, p.Range.Start))), narrow.Problems.Select(static p => p.Range.Start));
        if (tree.Problems.Count > 0)
        {
            return;
        }

        Assert.Equal(Show(tree, text), Show<byte>(narrow, bytes));
        Assert.Equal(tree.NodeCount, narrow.NodeCount);
        for (int node = 0; node < tree.NodeCount; node++)
        {
            Assert.Equal(Encoding.UTF8.GetByteCount(text.AsSpan(0, tree[node].Range.End)), narrow[node].Range.End);
            Assert.Equal(tree[node].KeyHash, narrow[node].KeyHash);
        }
    }

    private static void Show<T>(FieldTree<T> tree, int node, ReadOnlySpan<T> text, StringBuilder shown)
        where T : unmanaged, IEquatable<T>
    {
        switch (tree[node].Kind)
        {
            case FieldKind.Null:
                shown.Append("null");
                break;
            case FieldKind.Text:
                Append(shown, FieldUnit.ToText(tree.TextOf(node, text)));
                break;
            default:
                bool isMap = tree[node].Kind == FieldKind.Map;
                shown.Append(isMap ? '{' : '[');
                for (int child = node + 1; child < tree[node].End; child = tree[child].End)
                {
                    shown.Append(child == node + 1 ? "" : ",");
                    if (isMap)
                    {
                        Append(shown, FieldUnit.ToText(tree.KeyOf(child, text)));
                        shown.Append(':');
                    }

                    Show(tree, child, text, shown);
                }

                shown.Append(isMap ? '}' : ']');
                break;
        }
    }

    private static void Append(StringBuilder shown, string text) =>
        shown.Append('"').Append(text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)).Append('"');
}
