using System.Text;
using IndexValue = TypedArticles.Core.Pack.PackFormat.IndexValue;

namespace TypedArticles.Core.Pack.Writing;

/// <summary>Writes value indexes.</summary>
internal static class IndexWriter
{
    /// <summary>In bytes: what is longer is text, and not a key that entries share.</summary>
    public const int LongestValue = 128;

    /// <summary>The index with the number of its values; null where it would not be worth its room: readers make the same from the entries.</summary>
    public static (byte[] Data, int ValueCount)? Write(PackIndex index)
    {
        var positions = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        int count = 0;
        foreach ((int position, string value) in index.Values)
        {
            if (!positions.TryGetValue(value, out List<int>? list))
            {
                positions.Add(value, list = []);
            }

            // An entry is at most once at a value.
            if (list.Count == 0 || list[list.Count - 1] != position)
            {
                list.Add(position);
                count++;
            }
        }

        (byte[] Text, List<int> Positions)[] values = [.. positions.Select(static p => (Encoding.UTF8.GetBytes(p.Key), p.Value))];
        bool isWorthIt = index.IsAlways || (values.Length <= count / 2 && values.All(static v => v.Text.Length <= LongestValue));
        if (!isWorthIt)
        {
            return null;
        }

        Array.Sort(values, static (a, b) => a.Text.AsSpan().SequenceCompareTo(b.Text));
        return (Write(values, count), values.Length);
    }

    private static byte[] Write((byte[] Text, List<int> Positions)[] values, int count)
    {
        var data = new ByteWriter();
        data.Reserve((values.Length * IndexValue.Length) + (count * sizeof(int)));
        int positions = values.Length * IndexValue.Length;
        for (int i = 0; i < values.Length; i++)
        {
            int place = i * IndexValue.Length;
            data.Set(place + IndexValue.Positions, positions);
            data.Set(place + IndexValue.PositionCount, values[i].Positions.Count);
            foreach (int position in values[i].Positions)
            {
                data.Set(positions, position);
                positions += sizeof(int);
            }

            data.Set(place + IndexValue.TextLength, values[i].Text.Length);
            int text = data.Reserve(values[i].Text.Length);
            data.Set(place + IndexValue.TextOffset, text);
            values[i].Text.CopyTo(data.Written.Slice(text));
        }

        return data.ToArray();
    }
}
