using TypedArticles.Core.Text;

namespace TypedArticles.Core.Fields;

/// <summary>Values in the words of messages.</summary>
internal static class FieldTexts
{
    /// <summary>What a file has, in quotes where it is text.</summary>
    public static string Found(FieldTree<char> tree, int node, ReadOnlySpan<char> text) => tree[node].Kind switch
    {
        FieldKind.Text => $"'{Quote.Shorten(tree.TextOf(node, text))}'",
        FieldKind.List => "a list",
        FieldKind.Map => "a map",
        _ => "nothing",
    };

    /// <summary>What to write in place of a text with commas where a list is taken.</summary>
    public static string ListHint(ReadOnlySpan<char> text) => $"write a list as '[{Quote.Shorten(text)}]', or put text with a comma into quotes";
}
