using System.Text;

namespace TypedArticles.Generator.Analyzers.Content;

/// <summary>
/// Text of other code pages that was read as Latin-1: C1 controls, which are punctuation of windows-1252, and words of Cyrillic, Greek, Hebrew
/// or Arabic letters, which become words of accented Latin letters alone, as no language has them.
/// </summary>
internal static class CodePages
{
    /// <summary>What the bytes 80 to 9F are in windows-1252; a control where nothing is assigned.</summary>
    private const string High1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    /// <summary>What the bytes 80 to BF are in windows-1251; the bytes after them are the letters from А to я.</summary>
    private const string High1251 = "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u0098™љ›њќћџ\u00A0ЎўЈ¤Ґ¦§Ё©Є«¬\u00AD®Ї°±Ііґµ¶·ё№є»јЅѕї";

    private const string HighKoi8R = "юабцдефгхийклмнопярстужвьызшэщчъЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ";
    private const string High1256 = "ہءآأؤإئابةتثجحخدذرزسشصض×طظعغـفقكàلâمنهوçèéêëىيîïًٌٍَôُِ÷ّùْûü\u200E\u200Fے";

    /// <summary>From where four letters in a row, all of them accented, are a word.</summary>
    private const int MinWordLength = 4;

    /// <summary>How many such words speak for another code page.</summary>
    private const int MinWords = 3;

    /// <summary>The share of the most frequent letters of a language, which are 70 to 85 % of its texts, and less than half in any other reading.</summary>
    private const double MinShare = 0.6;

    /// <summary>In UTF-16 code units.</summary>
    private const int MaxSample = 2_000;

    private const int FirstLetter = 0xC0;

    /// <summary>Names, readings of the bytes from C0 on, and the most frequent letters of their languages.</summary>
    private static readonly (string Name, Func<int, char> Read, string Frequent)[] s_pages =
    [
        ("windows-1251", static b => b >= FirstLetter ? (char)(0x0410 + b - FirstLetter) : High1251[b - 0x80], "оеаинтсрвлкмдпуяі"),
        ("KOI8-R", static b => b >= FirstLetter ? HighKoi8R[b - FirstLetter] : b == 0xA3 ? 'ё' : b == 0xB3 ? 'Ё' : (char)b, "оеаинтсрвлкмдпуяі"),
        ("windows-1253", static b => (char)(b + 0x2D0), "αοιετσνηυρπκμλςίόήάέ"),
        ("windows-1255", static b => b is >= 0xE0 and <= 0xFA ? (char)(0x05D0 + b - 0xE0) : (char)b, "יוהלאמתרשבנ"),
        ("windows-1256", static b => b >= FirstLetter ? High1256[b - FirstLetter] : (char)b, "اليمنوتربةعدسهك"),
    ];

    /// <summary>The byte of a character in windows-1252 or Latin-1; -1 for none.</summary>
    public static int Windows1252(char c) => c < 0x100 ? c : High1252.IndexOf(c) is >= 0 and var index ? 0x80 + index : -1;

    /// <summary>The byte of a character in windows-1251; -1 for none.</summary>
    public static int Windows1251(char c) => c < 0x80 ? c
        : c is >= 'А' and <= 'я' ? FirstLetter + (c - 'А')
        : High1251.IndexOf(c) is >= 0 and var index ? 0x80 + index : -1;

    /// <summary>What a C1 control is in windows-1252; the control itself where nothing is assigned.</summary>
    public static char OfControl(char control) => High1252[control - 0x80];

    /// <summary>Finds the first word of another code page, where there are enough of them: its place, what was meant, and the name of the page.</summary>
    public static (int Start, int Length, string Meant, string Page)? FirstWord(ReadOnlySpan<char> text)
    {
        var sample = new StringBuilder();
        (int Start, int Length) first = default;
        int words = 0;
        for (int i = 0; i < text.Length && sample.Length < MaxSample; i++)
        {
            int start = i;
            while (i < text.Length && IsHigh(text[i]))
            {
                i++;
            }

            // A word of its own: no other letter at its ends.
            bool isWord = i - start >= MinWordLength && (start == 0 || !char.IsLetter(text[start - 1])) && (i == text.Length || !char.IsLetter(text[i]));
            if (isWord && !IsOneLetter(text.Slice(start, i - start)))
            {
                first = words++ == 0 ? (start, i - start) : first;
                sample.Append(text.Slice(start, i - start).ToString());
            }
        }

        return words < MinWords || BestPage(sample.ToString()) is not { } page
            ? null
            : (first.Start, first.Length, Decoded(text.Slice(first.Start, first.Length).ToString(), page.Read), page.Name);
    }

    private static bool IsHigh(char c) => c is (>= '\u00C0' and <= '\u00FF') or '¸' or '¨' or '³' or '²' or 'º' or 'ª' or '¿' or '¯' or '´' or '¥' or '£';

    private static bool IsOneLetter(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
        {
            if (c != word[0])
            {
                return false;
            }
        }

        return true;
    }

    private static (string Name, Func<int, char> Read)? BestPage(string sample)
    {
        (string Name, Func<int, char> Read)? best = null;
        double share = MinShare;
        foreach ((string name, Func<int, char> read, string frequent) in s_pages)
        {
            double ofPage = sample.Count(c => frequent.IndexOf(read(c)) >= 0) / (double)sample.Length;
            (best, share) = ofPage > share ? ((name, read), ofPage) : (best, share);
        }

        return best;
    }

    private static string Decoded(string word, Func<int, char> read) => new([.. word.Select(c => read(c))]);
}
