using TypedArticles.Core.Searching;

namespace TypedArticles.Searching;

/// <summary>
/// Finds the word of the dictionaries that a misspelt one was meant to be: by the distance of Damerau and Levenshtein (optimal string
/// alignment), walking each dictionary once and keeping the rows of what a word shares with the one before it.
/// </summary>
internal static unsafe class Spelling
{
    /// <summary>Shorter words are not corrected, and words from this length on may have two errors.</summary>
    private const int LeastLetters = 4;
    private const int LeastForTwo = 8;

    /// <summary>What the same first letter is worth against the number of entries: errors there are rare.</summary>
    private const double SameFirst = 4;

    /// <summary>The most letters of a word.</summary>
    private const int MaxLetters = WordReader.LongestWord;

    /// <summary>The text of the best word, in UTF-8; null where none is near.</summary>
    public static byte[]? Correct(ReadOnlySpan<byte> word, SearchPart[] parts)
    {
        int* wanted = stackalloc int[MaxLetters + 4];
        int length = 0;
        fixed (byte* start = word)
        {
            for (int place = 0; place < word.Length && length < MaxLetters; place += Scalar(start + place, word.Length - place, out wanted[length++]))
            {
            }
        }

        if (length < LeastLetters)
        {
            return null;
        }

        var best = new Best { Distance = length < LeastForTwo ? 1 : 2 };
        foreach (SearchPart part in parts)
        {
            Walk(new ReadOnlySpan<int>(wanted, length), part.Section, ref best);
        }

        return best.Word;
    }

    private static int Scalar(byte* place, int left, out int scalar)
    {
        scalar = FoldTable.Decode(place, left, out int length);
        return length;
    }

    private static void Walk(ReadOnlySpan<int> wanted, SearchSection section, ref Best best)
    {
        int width = wanted.Length + 1;
        int[] rows = System.Buffers.ArrayPool<int>.Shared.Rent(width * (MaxLetters + 4));
        int* scalars = stackalloc int[MaxLetters + 4], ends = stackalloc int[MaxLetters + 4];
        byte* buffer = stackalloc byte[WordCursor.BufferLength];
        for (int j = 0; j < width; j++)
        {
            rows[j] = j;
        }

        // How many letters have rows, and up to which byte all words are too far.
        int depth = 0, dead = int.MaxValue;
        ends[0] = 0;
        var cursor = new WordCursor(section, 0, buffer);
        while (cursor.Next())
        {
            if (cursor.Shared >= dead)
            {
                continue;
            }

            dead = int.MaxValue;
            while (depth > 0 && ends[depth] > cursor.Shared)
            {
                depth--;
            }

            ReadOnlySpan<byte> word = cursor.Word;
            int marks = section.HasMarks ? word.IndexOf(VietnameseMarks.Separator) : -1;
            word = marks < 0 ? word : word[..marks];
            int place = ends[depth];
            while (place < word.Length && depth < MaxLetters)
            {
                place += Scalar(buffer + place, word.Length - place, out int scalar);
                depth++;
                scalars[depth] = scalar;
                ends[depth] = place;
                if (NextRow(rows, width, depth, wanted, scalars) > best.Distance)
                {
                    dead = place;
                    break;
                }
            }

            if (dead == int.MaxValue && place == word.Length)
            {
                best.Offer(rows[(depth * width) + wanted.Length], cursor.Form.EntryCount * (scalars[1] == wanted[0] ? SameFirst : 1), word);
            }
        }

        System.Buffers.ArrayPool<int>.Shared.Return(rows);
    }

    /// <summary>Computes the distances of one more letter, and gives the least of them.</summary>
    private static int NextRow(int[] rows, int width, int depth, ReadOnlySpan<int> wanted, int* scalars)
    {
        Span<int> before = rows.AsSpan((depth - 1) * width, width), row = rows.AsSpan(depth * width, width);
        int least = row[0] = depth;
        for (int j = 1; j < width; j++)
        {
            int distance = Math.Min(Math.Min(before[j], row[j - 1]) + 1, before[j - 1] + (wanted[j - 1] == scalars[depth] ? 0 : 1));
            if (depth > 1 && j > 1 && wanted[j - 1] == scalars[depth - 1] && wanted[j - 2] == scalars[depth])
            {
                distance = Math.Min(distance, rows[((depth - 2) * width) + j - 2] + 1);
            }

            row[j] = distance;
            least = Math.Min(least, distance);
        }

        return least;
    }

    /// <summary>The nearest word, of several the one that most entries have.</summary>
    private struct Best
    {
        public int Distance;
        public double Weight;
        public byte[]? Word;

        public void Offer(int distance, double weight, ReadOnlySpan<byte> word)
        {
            if (distance < Distance || (distance == Distance && weight > Weight))
            {
                (Distance, Weight, Word) = (distance, weight, word.ToArray());
            }
        }
    }
}
