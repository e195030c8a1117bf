using System.Text;
using TypedArticles.Core.Fields;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace TypedArticles.Corpora;

/// <summary>Fields as one text that is equal for equal trees: kinds, keys and texts, without places and styles.</summary>
internal static class YamlTree
{
    /// <summary>What YamlDotNet reads; null with the reason where it refuses.</summary>
    public static string? Oracle(string yaml, out string reason)
    {
        reason = "";
        try
        {
            var parser = new Parser(new StringReader(yaml));
            parser.Consume<StreamStart>();
            if (parser.TryConsume<StreamEnd>(out _))
            {
                return "{}";
            }

            parser.Consume<DocumentStart>();
            var tree = new StringBuilder();
            Write(parser, tree);
            parser.Consume<DocumentEnd>();
            if (!parser.TryConsume<StreamEnd>(out _))
            {
                reason = "a second document";
                return null;
            }

            return tree.ToString() is "\"\"" ? "{}" : tree.ToString();
        }
        catch (Exception e) when (e is YamlException or InvalidOperationException or ArgumentException or InvalidDataException)
        {
            // Some faults of its scanner are other exceptions.
            reason = $"{e.GetType().Name}: {e.Message}";
            return null;
        }
    }

    /// <summary>What was read into a tree.</summary>
    public static string Of<T>(FieldTree<T> tree, ReadOnlySpan<T> text)
        where T : unmanaged, IEquatable<T>
    {
        var result = new StringBuilder();
        Write(tree, FieldTree<T>.Root, text, result);
        return result.ToString();
    }

    private static void Write<T>(FieldTree<T> tree, int node, ReadOnlySpan<T> text, StringBuilder result)
        where T : unmanaged, IEquatable<T>
    {
        FieldKind kind = tree[node].Kind;
        if (kind is FieldKind.Text or FieldKind.Null)
        {
            Append(result, FieldUnit.ToText(tree.TextOf(node, text)));
            return;
        }

        result.Append(kind == FieldKind.Map ? '{' : '[');
        for (int child = node + 1; child < tree[node].End; child = tree[child].End)
        {
            if (kind == FieldKind.Map)
            {
                Append(result, FieldUnit.ToText(tree.KeyOf(child, text)));
                result.Append(':');
            }

            Write(tree, child, text, result);
            result.Append(',');
        }

        result.Append(kind == FieldKind.Map ? '}' : ']');
    }

    private static void Write(Parser parser, StringBuilder result)
    {
        ParsingEvent current = parser.Consume<ParsingEvent>();
        if (current is NodeEvent node && !(node.Anchor.IsEmpty && (node.Tag.IsEmpty || node.Tag.IsNonSpecific)))
        {
            result.Append('&');
        }

        switch (current)
        {
            case Scalar scalar:
                Append(result, scalar.Value);
                break;
            case SequenceStart:
                result.Append('[');
                while (!parser.TryConsume<SequenceEnd>(out _))
                {
                    Write(parser, result);
                    result.Append(',');
                }

                result.Append(']');
                break;
            case MappingStart:
                result.Append('{');
                while (!parser.TryConsume<MappingEnd>(out _))
                {
                    Write(parser, result);
                    result.Append(':');
                    Write(parser, result);
                    result.Append(',');
                }

                result.Append('}');
                break;
            case AnchorAlias alias:
                result.Append('*').Append(alias.Value.Value);
                break;
            default:
                throw new InvalidDataException($"Unexpected {current.GetType().Name}.");
        }
    }

    private static void Append(StringBuilder result, string text)
    {
        result.Append('"');
        foreach (char c in text)
        {
            _ = c is '"' or '\\' ? result.Append('\\').Append(c) : c < ' ' ? result.Append($"\\x{(int)c:x2}") : result.Append(c);
        }

        result.Append('"');
    }
}
