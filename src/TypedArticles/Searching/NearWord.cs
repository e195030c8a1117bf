using TypedArticles.Core.Searching;

namespace TypedArticles.Searching;

/// <summary>
/// What stands for a word that is not in a section: the one that begins like it. A section has the words of its texts and not their stems,
/// so this is what a stemmer does elsewhere.
/// </summary>
internal static unsafe class NearWord
{
    /// <summary>How many letters both must begin with, how many may differ at either end, and the least part of both that is shared.</summary>
    private const int LeastShared = 4;
    private const int MostDifferent = 4;
    private const double LeastShare = 0.6;

    /// <summary>How many words around its place are compared.</summary>
    private const int Compared = 40;

    /// <summary>What is written before a word of Arabic: and, in, the, for, and their joins.</summary>
    private static ReadOnlySpan<byte> Proclitics => "وبال وال بال كال فال ولل لل ال و ف ب ل ك س"u8;

    private static ReadOnlySpan<byte> ArabicArticle => "ال"u8;

    public static bool Find(ReadOnlySpan<byte> word, SearchSection section, out WordForm form)
    {
        form = default;
        return section.WordCount > 0 && section.Begins(word[0])
            && (IsArabic(word) ? FindArabic(word, section, out form) : FindByBeginning(word, section, out form));
    }

    /// <summary>The length of a root of three letters, which can gain the article and lose nothing.</summary>
    private const int ArabicRoot = 6;

    private static bool IsArabic(ReadOnlySpan<byte> word) => word.Length >= ArabicRoot && word[0] is >= 0xD8 and <= 0xDB;

    /// <summary>With and without what may be written before the word.</summary>
    private static bool FindArabic(ReadOnlySpan<byte> word, SearchSection section, out WordForm form)
    {
        const int LeastRest = 4; // two letters
        Span<byte> withArticle = stackalloc byte[WordReader.LongestWord + 8];
        ArabicArticle.CopyTo(withArticle);
        ReadOnlySpan<byte> proclitics = Proclitics;
        while (proclitics.Length > 0)
        {
            int end = proclitics.IndexOf((byte)' ');
            ReadOnlySpan<byte> proclitic = end < 0 ? proclitics : proclitics[..end];
            proclitics = end < 0 ? default : proclitics[(end + 1)..];
            if (word.Length > ArabicRoot && word.StartsWith(proclitic) && word.Length - proclitic.Length >= LeastRest)
            {
                ReadOnlySpan<byte> rest = word[proclitic.Length..];
                rest.CopyTo(withArticle[ArabicArticle.Length..]);
                ReadOnlySpan<byte> full = withArticle[..(ArabicArticle.Length + rest.Length)];
                if (section.Find(rest, out form) || section.Find(full, out form) || FindByBeginning(rest, section, out form) || FindByBeginning(full, section, out form))
                {
                    return true;
                }
            }
        }

        word.CopyTo(withArticle[ArabicArticle.Length..]);
        ReadOnlySpan<byte> all = withArticle[..(ArabicArticle.Length + word.Length)];
        return section.Find(all, out form) || FindByBeginning(word, section, out form) || FindByBeginning(all, section, out form);
    }

    /// <summary>The word that shares the longest beginning, of several the shortest.</summary>
    private static bool FindByBeginning(ReadOnlySpan<byte> word, SearchSection section, out WordForm form)
    {
        form = default;
        byte* buffer = stackalloc byte[WordCursor.BufferLength];
        var cursor = new WordCursor(section, Math.Max(0, section.BlockOf(word) - 1), buffer);
        int best = 0, bestLength = 0, letters = LettersIn(word);
        for (int i = 0; i < Compared && cursor.Next(); i++)
        {
            ReadOnlySpan<byte> other = cursor.Word;
            int marks = section.HasMarks ? other.IndexOf(VietnameseMarks.Separator) : -1;
            other = marks < 0 ? other : other[..marks];
            int shared = word.CommonPrefixLength(other);
            while (shared > 0 && ((shared < word.Length && IsInside(word[shared])) || (shared < other.Length && IsInside(other[shared]))))
            {
                shared--;
            }

            if (shared < best || (shared == best && other.Length >= bestLength))
            {
                continue;
            }

            int sharedLetters = LettersIn(word[..shared]), otherLetters = LettersIn(other);
            if (sharedLetters >= LeastShared && letters - sharedLetters <= MostDifferent && otherLetters - sharedLetters <= MostDifferent
                && sharedLetters >= LeastShare * Math.Max(letters, otherLetters))
            {
                (best, bestLength, form) = (shared, other.Length, cursor.Form);
            }
        }

        return best > 0;
    }

    private static bool IsInside(byte b) => (b & 0xC0) == 0x80;

    private static int LettersIn(ReadOnlySpan<byte> text)
    {
        int count = 0;
        foreach (byte b in text)
        {
            count += IsInside(b) ? 0 : 1;
        }

        return count;
    }
}
