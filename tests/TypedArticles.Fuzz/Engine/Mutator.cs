namespace TypedArticles.Fuzz;

/// <summary>Changes the bytes of a file in one to many random steps.</summary>
internal static class Mutator
{
    /// <summary>Keeps an input small, so that many are tried; long ones are tests of their own.</summary>
    private const int MaxLength = 16 * 1024;

    private static readonly Action<List<byte>, FuzzRandom, IReadOnlyList<byte[]>>[] s_steps =
    [
        FlipBit, SetByte, InsertShort, InsertShort, InsertShort, InsertAtLine, InsertAtLine, InsertAtLine, InsertAtLine,
        Delete, Duplicate, Splice, Truncate, InsertLong, DeleteLine, ReplaceLine, MoveRange,
    ];

    public static byte[] Mutate(byte[] file, FuzzRandom random, IReadOnlyList<byte[]> corpus)
    {
        List<byte> bytes = [.. file];
        do
        {
            random.Pick(s_steps)(bytes, random, corpus);
        }
        while (!random.OneIn(3));

        return [.. bytes.Count > MaxLength ? bytes.Take(MaxLength) : bytes];
    }

    private static void FlipBit(List<byte> bytes, FuzzRandom random, IReadOnlyList<byte[]> corpus)
    {
        if (bytes.Count > 0)
        {
            bytes[random.Below(bytes.Count)] ^= (byte)(1 << random.Below(8));
        }
    }

    private static void SetByte(List<byte> bytes, FuzzRandom random, IReadOnlyList<byte[]> corpus)
    {
        if (bytes.Count > 0)
        {
            bytes[random.Below(bytes.Count)] = (byte)random.Below(random.OneIn(2) ? 128 : 256);
        }
    }

    private static void InsertShort(List<byte> bytes, FuzzRandom random, IReadOnlyList<byte[]> corpus) =>
        bytes.InsertRange(random.Below(bytes.Count + 1), random.Pick(Tokens.Short));

    private static void InsertLong(List<byte> bytes, FuzzRandom random, IReadOnlyList<byte[]> corpus) =>
        bytes.InsertRange(random.OneIn(2) ? random.Below(bytes.Count + 1) : LineEnd(bytes, random), random.Pick(Tokens.Long));

    private static void InsertAtLine(List<byte> bytes, FuzzRandom random, IReadOnlyList<byte[]> corpus) =>
        bytes.InsertRange(random.OneIn(2) ? LineEnd(bytes, random) : LineStart(bytes, random), random.Pick(Tokens.Short));

    private static void Delete(List<byte> bytes, FuzzRandom random, IReadOnlyList<byte[]> corpus)
    {
        (int start, int length) = Range(bytes, random);
        bytes.RemoveRange(start, length);
    }

    private static void Duplicate(List<byte> bytes, FuzzRandom random, IReadOnlyList<byte[]> corpus)
    {
        (int start, int length) = Range(bytes, random);
        bytes.InsertRange(start, bytes.GetRange(start, length));
    }

    private static void MoveRange(List<byte> bytes, FuzzRandom random, IReadOnlyList<byte[]> corpus)
    {
        (int start, int length) = Range(bytes, random);
        List<byte> moved = bytes.GetRange(start, length);
        bytes.RemoveRange(start, length);
        bytes.InsertRange(random.Below(bytes.Count + 1), moved);
    }

    /// <summary>The beginning of this file and the end of another, or the other way round.</summary>
    private static void Splice(List<byte> bytes, FuzzRandom random, IReadOnlyList<byte[]> corpus)
    {
        byte[] other = random.Pick(corpus);
        int cut = random.Below(bytes.Count + 1), otherCut = random.Below(other.Length + 1);
        bytes.RemoveRange(cut, bytes.Count - cut);
        bytes.AddRange(other[otherCut..]);
    }

    private static void Truncate(List<byte> bytes, FuzzRandom random, IReadOnlyList<byte[]> corpus)
    {
        int length = random.Below(bytes.Count + 1);
        bytes.RemoveRange(length, bytes.Count - length);
    }

    private static void DeleteLine(List<byte> bytes, FuzzRandom random, IReadOnlyList<byte[]> corpus)
    {
        int start = LineStart(bytes, random), end = bytes.IndexOf((byte)'\n', start);
        bytes.RemoveRange(start, (end < 0 ? bytes.Count : end + 1) - start);
    }

    private static void ReplaceLine(List<byte> bytes, FuzzRandom random, IReadOnlyList<byte[]> corpus)
    {
        int start = LineStart(bytes, random), end = bytes.IndexOf((byte)'\n', start);
        bytes.RemoveRange(start, (end < 0 ? bytes.Count : end) - start);
        bytes.InsertRange(start, random.Pick(Tokens.Short));
    }

    /// <summary>A stretch of any length, most often a short one.</summary>
    private static (int Start, int Length) Range(List<byte> bytes, FuzzRandom random)
    {
        int start = random.Below(bytes.Count + 1), left = bytes.Count - start;
        return (start, random.Below((random.OneIn(4) ? left : Math.Min(left, 16)) + 1));
    }

    private static int LineStart(List<byte> bytes, FuzzRandom random) =>
        bytes.Count == 0 ? 0 : bytes.LastIndexOf((byte)'\n', random.Below(bytes.Count)) + 1;

    private static int LineEnd(List<byte> bytes, FuzzRandom random) =>
        bytes.IndexOf((byte)'\n', random.Below(bytes.Count + 1)) is >= 0 and var end ? end : bytes.Count;
}
