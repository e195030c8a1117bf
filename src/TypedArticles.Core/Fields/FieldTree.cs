using TypedArticles.Core.Text;

namespace TypedArticles.Core.Fields;

internal enum FieldKind : byte
{
    /// <summary>An empty value, <c>~</c> or <c>null</c> without quotes.</summary>
    Null,

    /// <summary>A scalar: text, whatever it looks like. The type of a property decides what it means.</summary>
    Text,

    List,

    Map,
}

/// <summary>A value with its key, in a <see cref="FieldTree{T}"/>.</summary>
internal struct FieldNode
{
    public FieldKind Kind;

    /// <summary>In quotes or in a block (<c>|</c>, <c>&gt;</c>): text that no reader of YAML takes for anything else.</summary>
    public bool IsQuoted;

    public bool IsKeyDecoded;
    public bool IsTextDecoded;

    /// <summary>The hash of the folded key, for finding keys that occur twice.</summary>
    public uint KeyHash;

    /// <summary>Where the key stands, quotes included; empty in a list.</summary>
    public TextRange KeyRange;

    /// <summary>Where the value stands, quotes and brackets included.</summary>
    public TextRange Range;

    /// <summary>The key: in the text, or in the decoded texts of the tree.</summary>
    public TextRange Key;

    /// <summary>The text of a scalar: in the text, or in the decoded texts of the tree.</summary>
    public TextRange Text;

    /// <summary>The number of fields or items.</summary>
    public int Count;

    /// <summary>The index of the first node that is not below this one: of the next sibling, if there is one.</summary>
    public int End;
}

/// <summary>
/// What was read from a text of fields: nodes in the order of the text, the root first, a node's fields or items directly behind it. Texts
/// are ranges of what was read where they stand there as they are; escaped and folded ones are in a buffer of the tree. A tree can be
/// cleared and filled again.
/// </summary>
/// <typeparam name="T">The unit of the text, <see cref="char"/> or <see cref="byte"/>.</typeparam>
internal sealed class FieldTree<T>
    where T : unmanaged, IEquatable<T>
{
    public const int Root = 0;

    private FieldNode[] _nodes = [];
    private T[] _decoded = [];
    private List<FieldProblem>? _problems;

    public int NodeCount { get; private set; }

    /// <summary>The length of the decoded texts.</summary>
    public int DecodedLength { get; private set; }

    /// <summary>What is wrong, in the order of the places; the tree is only to be used where there is nothing.</summary>
    public IReadOnlyList<FieldProblem> Problems => _problems ?? (IReadOnlyList<FieldProblem>)[];

    public ref FieldNode this[int node] => ref _nodes[node];

    /// <summary>The key of a node.</summary>
    /// <param name="node">The index of the node.</param>
    /// <param name="text">The text that the tree was read from.</param>
    public ReadOnlySpan<T> KeyOf(int node, ReadOnlySpan<T> text) => Slice(_nodes[node].IsKeyDecoded, _nodes[node].Key, text);

    /// <summary>The text of a scalar; empty for other nodes.</summary>
    /// <inheritdoc cref="KeyOf"/>
    public ReadOnlySpan<T> TextOf(int node, ReadOnlySpan<T> text) => Slice(_nodes[node].IsTextDecoded, _nodes[node].Text, text);

    public void Clear()
    {
        NodeCount = 0;
        DecodedLength = 0;
        _problems?.Clear();
    }

    /// <summary>Adds an empty value at the end.</summary>
    /// <returns>Its index.</returns>
    public int Add(FieldNode node)
    {
        if (NodeCount == _nodes.Length)
        {
            Array.Resize(ref _nodes, Math.Max(NodeCount * 2, 16));
        }

        node.End = NodeCount + 1;
        _nodes[NodeCount] = node;
        return NodeCount++;
    }

    public void Report(FieldProblem problem) => (_problems ??= []).Add(problem);

    /// <summary>Ends a list or a map: what was added since belongs to it.</summary>
    public void Close(int node) => _nodes[node].End = NodeCount;

    public void Decode(ReadOnlySpan<T> text)
    {
        Reserve(text.Length);
        text.CopyTo(_decoded.AsSpan(DecodedLength));
        DecodedLength += text.Length;
    }

    public void Decode(char ascii, int count = 1)
    {
        Reserve(count);
        _decoded.AsSpan(DecodedLength, count).Fill(FieldUnit.FromAscii<T>(ascii));
        DecodedLength += count;
    }

    /// <param name="codePoint">A character, no half of a surrogate pair.</param>
    public void DecodeCodePoint(int codePoint)
    {
        if (codePoint < 0x80)
        {
            Decode((char)codePoint);
            return;
        }

        string text = char.ConvertFromUtf32(codePoint);
        if (typeof(T) == typeof(char))
        {
            Decode((T[])(object)text.ToCharArray());
        }
        else
        {
            Decode((T[])(object)System.Text.Encoding.UTF8.GetBytes(text));
        }
    }

    /// <summary>Sorts the problems by their places.</summary>
    public void SortProblems() => _problems?.Sort(static (a, b) => a.Range.Start.CompareTo(b.Range.Start));

    private ReadOnlySpan<T> Slice(bool isDecoded, TextRange range, ReadOnlySpan<T> text) =>
        isDecoded ? _decoded.AsSpan(range.Start, range.Length) : text.Slice(range.Start, range.Length);

    private void Reserve(int length)
    {
        if (_decoded.Length - DecodedLength < length)
        {
            Array.Resize(ref _decoded, Math.Max(Math.Max(_decoded.Length * 2, 64), DecodedLength + length));
        }
    }
}
