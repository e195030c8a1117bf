using TypedArticles.Core.Text;

namespace TypedArticles.Core.Fields;

/// <summary>Reports the keys that occur twice in a map, also by case, <c>-</c>, <c>_</c> and <c>.</c> alone.</summary>
internal static class DuplicateKeys
{
    /// <summary>Maps with up to so many fields are searched for keys that occur twice by comparing each with each.</summary>
    private const int MaxComparedFields = 12;

    /// <summary>More than anybody corrects at once: finding the line of each takes time in proportion to the text.</summary>
    private const int MaxReported = 100;

    public static void Report<T>(ref FieldCursor<T> cursor, int map)
        where T : unmanaged, IEquatable<T>
    {
        FieldTree<T> tree = cursor.Tree;
        int count = tree[map].Count;
        if (count < 2)
        {
            return;
        }

        for (int node = map + 1; node < tree[map].End; node = tree[node].End)
        {
            tree[node].KeyHash = FieldKey.HashOf(tree.KeyOf(node, cursor.Text));
        }

        if (count <= MaxComparedFields)
        {
            for (int node = map + 1; node < tree[map].End; node = tree[node].End)
            {
                for (int first = map + 1; first < node; first = tree[first].End)
                {
                    if (tree[first].KeyHash == tree[node].KeyHash && FieldKey.Compare(tree.KeyOf(first, cursor.Text), tree.KeyOf(node, cursor.Text)) == 0)
                    {
                        ReportTwice(ref cursor, first, node);
                        break;
                    }
                }
            }

            return;
        }

        ReportByOrder(ref cursor, map, count);
    }

    /// <summary>Finds equal keys among many by sorting them, which no choice of keys makes slow.</summary>
    private static void ReportByOrder<T>(ref FieldCursor<T> cursor, int map, int count)
        where T : unmanaged, IEquatable<T>
    {
        FieldTree<T> tree = cursor.Tree;
        ulong[] order = new ulong[count];
        int i = 0;
        for (int node = map + 1; node < tree[map].End; node = tree[node].End)
        {
            order[i++] = ((ulong)tree[node].KeyHash << 32) | (uint)node;
        }

        Array.Sort(order);
        for (int start = 0, end; start < count; start = end)
        {
            for (end = start + 1; end < count && order[end] >> 32 == order[start] >> 32; end++)
            {
            }

            if (end - start > 1)
            {
                ReportAmongEqualHashes(ref cursor, order, start, end - start);
            }
        }
    }

    /// <summary>Compares keys of one hash: equal ones, or those of somebody who searched for them.</summary>
    private static void ReportAmongEqualHashes<T>(ref FieldCursor<T> cursor, ulong[] order, int start, int length)
        where T : unmanaged, IEquatable<T>
    {
        FieldTree<T> tree = cursor.Tree;
        string[] keys = new string[length];
        int[] nodes = new int[length];
        for (int i = 0; i < length; i++)
        {
            nodes[i] = (int)(uint)order[start + i];
            keys[i] = FieldKey.Fold(FieldUnit.ToText(tree.KeyOf(nodes[i], cursor.Text)));
        }

        Array.Sort(keys, nodes, StringComparer.Ordinal);
        for (int i = 0, end; i < length; i = end)
        {
            for (end = i + 1; end < length && keys[end] == keys[i]; end++)
            {
            }

            // Sorting moves equal keys: the first is the one with the lowest index.
            Array.Sort(nodes, i, end - i);
            for (int other = i + 1; other < end; other++)
            {
                ReportTwice(ref cursor, nodes[i], nodes[other]);
            }
        }
    }

    private static void ReportTwice<T>(ref FieldCursor<T> cursor, int first, int second)
        where T : unmanaged, IEquatable<T>
    {
        if (cursor.Tree.Problems.Count >= MaxReported)
        {
            return;
        }

        string firstKey = FieldUnit.ToText(cursor.Tree.KeyOf(first, cursor.Text));
        string secondKey = FieldUnit.ToText(cursor.Tree.KeyOf(second, cursor.Text));
        int line = cursor.LineOf(cursor.Tree[first].KeyRange.Start);
        bool isEqual = firstKey == secondKey;
        cursor.Tree.Report(new FieldProblem(
            isEqual ? FieldFault.DuplicateKey : FieldFault.DuplicateFold,
            cursor.Tree[second].KeyRange,
            isEqual ? $"'{Quote.Shorten(secondKey.AsSpan())}' is already on line {line}" : $"'{Quote.Shorten(secondKey.AsSpan())}' is the key '{Quote.Shorten(firstKey.AsSpan())}' on line {line}"));
    }
}
