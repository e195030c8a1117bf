namespace TypedArticles.Core.Searching;

/// <summary>
/// The marks of a Vietnamese word. Folding takes off what tells words apart there, so the words of that language are kept twice in one:
/// folded, and behind it the marks, which sort directly after the folded word. The tone is at the end, wherever it was written
/// (<c>hòa</c> and <c>hoà</c> are one word).
/// </summary>
internal static unsafe class VietnameseMarks
{
    /// <summary>Between the folded word and its marks: before every letter in the order of bytes.</summary>
    public const byte Separator = 0;

    /// <summary>The longest that marks can be, with the separator.</summary>
    public const int Longest = WordReader.LongestWord + 4;

    public const string Language = "vi";

    private const int MaxTones = 3;

    /// <summary>Vowels in rows of one quality, their tones in columns: none, grave, hook, tilde, acute, dot below.</summary>
    private const string Vowels = "aàảãáạ" + "ăằẳẵắặ" + "âầẩẫấậ" + "eèẻẽéẹ" + "êềểễếệ" + "iìỉĩíị" + "oòỏõóọ" + "ôồổỗốộ" + "ơờởỡớợ" + "uùủũúụ" + "ưừửữứự" + "yỳỷỹýỵ";
    private const int Tones = 6;

    /// <summary>The quality of each row: plain, breve or horn, circumflex.</summary>
    private const string Qualities = "012020021010";

    /// <summary>Writes the separator and the marks behind a folded word; nothing for a word without marks.</summary>
    /// <param name="word">The word as it stands in the text.</param>
    /// <param name="length">Its length in bytes.</param>
    /// <param name="target">Where the marks go.</param>
    /// <returns>The number of bytes written.</returns>
    public static int Write(byte* word, int length, byte* target)
    {
        byte* tones = stackalloc byte[MaxTones];
        int toneCount = 0, letters = 0, written = 1;
        target[0] = Separator;
        for (int place = 0; place < length;)
        {
            int scalar = FoldTable.Decode(word + place, length - place, out int bytes);
            place += bytes;
            (int quality, int tone) = MarksOf(scalar);
            if (quality < 0)
            {
                // A mark by itself belongs to the letter before it.
                quality = ~quality;
                letters--;
            }

            if (quality > 0 && letters >= 0 && letters < WordReader.LongestWord)
            {
                for (; written <= letters; written++)
                {
                    target[written] = (byte)'0';
                }

                target[letters + 1] = (byte)('0' + quality);
                written = Math.Max(written, letters + 2);
            }

            if (tone > 0 && toneCount < MaxTones)
            {
                tones[toneCount++] = (byte)('a' + tone);
            }

            letters++;
        }

        for (int i = 0; i < toneCount; i++)
        {
            target[written++] = tones[i];
        }

        return written == 1 ? 0 : written;
    }

    /// <summary>Quality and tone of a letter; of a combining mark the complement of the quality.</summary>
    private static (int Quality, int Tone) MarksOf(int scalar)
    {
        switch (scalar)
        {
            case < 0x80:
                return (0, 0);
            case 'đ' or 'Đ':
                return (1, 0);
            case 0x0300:
                return (~0, 1);
            case 0x0309:
                return (~0, 2);
            case 0x0303:
                return (~0, 3);
            case 0x0301:
                return (~0, 4);
            case 0x0323:
                return (~0, 5);
            case 0x0306 or 0x031B:
                return (~1, 0);
            case 0x0302:
                return (~2, 0);
            case > 0x1EFF:
                return (0, 0);
            default:
                int found = Vowels.IndexOf(char.ToLowerInvariant((char)scalar));
                return found < 0 ? (0, 0) : (Qualities[found / Tones] - '0', found % Tones);
        }
    }
}
