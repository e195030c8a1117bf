using System.Text;

namespace TypedArticles.Generator.Analyzers.Content;

/// <summary>
/// Typical remains of UTF-8 that was read as windows-1252, Latin-1 or windows-1251: the lead byte of a sequence as a letter, followed by what a
/// continuation byte (80 to BF) becomes there, which is never a letter that words of any language have in that place.
/// </summary>
internal static class Mojibake
{
    // Windows-1252 for the bytes 80 to 9F, without those that may follow a capital letter in real text: quotes, dashes, the ellipsis, and the letters.
    private const string Continuations = "€‚ƒ„†‡ˆ‰‹•˜™›";

    /// <summary>How much of a run of such characters is looked at, in UTF-16 code units.</summary>
    private const int MaxRun = 24;

    /// <summary>How many letters of two characters in a row speak for UTF-8 that was read as windows-1251.</summary>
    private const int CyrillicEvidence = 3;

    /// <summary>What was found: the run of characters, the text that was meant, and how the file was read.</summary>
    public readonly record struct Find(int Length, string Meant, string How);

    /// <summary>The remains at the start of a text; length 0 for none.</summary>
    public static Find At(ReadOnlySpan<char> text) => IsAt(text) ? Latin(text.Slice(0, Math.Min(text.Length, MaxRun)))
        : text[0] is 'Р' or 'С' ? Cyrillic(text.Slice(0, Math.Min(text.Length, MaxRun)))
        : default;

    private static bool IsAt(ReadOnlySpan<char> text)
    {
        if (text.Length < 2)
        {
            return false;
        }

        char next = text[1];
        return text[0] switch
        {
            // é, è, ü, … (C3), and Cyrillic (D0, D1) and Arabic (D8, D9) letters.
            'Ã' or 'Ð' or 'Ñ' or 'Ø' or 'Ù' => next is (>= '\u0080' and <= '\u00BF' and not ('\u00AB' or '\u00BB' or '\u0085' or '\u00A0' or '\u00AD')) || Continuations.IndexOf(next) >= 0 || (text[0] == 'Ã' && next == '\u00A0'),
            // Quotes, dashes and the ellipsis (E2 80 ..).
            'â' => next is '€' or '\u0080',
            // °, §, ©, no-break space, « and » (C2).
            'Â' => next is '°' or '§' or '©' or '®' or '\u00A0' or '«' or '»' or '·' or '´',
            // A byte-order mark in the middle of a text (EF BB BF).
            'ï' => next == '»' && text.Length > 2 && text[2] == '¿',
            _ => false,
        };
    }

    private static Find Latin(ReadOnlySpan<char> run)
    {
        int length = 0;
        string meant = Decoded(run, CodePages.Windows1252, ref length);
        if (length == 0)
        {
            // The byte 9D, of a closing quote, is not a character of windows-1252, and was lost.
            return run[0] == 'â' ? new Find(2, "”", "as windows-1252") : new Find(2, "another character", "as windows-1252");
        }

        int inner = 0;
        string twice = meant.Length > 1 && IsAt(meant.AsSpan()) ? Decoded(meant.AsSpan(), CodePages.Windows1252, ref inner) : "";
        return inner > 0 ? new Find(length, twice, "as windows-1252 twice") : new Find(length, meant, "as windows-1252");
    }

    private static Find Cyrillic(ReadOnlySpan<char> run)
    {
        int length = 0;
        string meant = Decoded(run, CodePages.Windows1251, ref length);
        return meant.Length >= CyrillicEvidence ? new Find(length, meant, "as windows-1251") : default;
    }

    /// <summary>The characters whose UTF-8 bytes the start of a run has, read as characters of a code page.</summary>
    private static string Decoded(ReadOnlySpan<char> run, Func<char, int> byteOf, ref int length)
    {
        var text = new StringBuilder();
        while (length < run.Length)
        {
            int lead = byteOf(run[length]);
            int count = lead is >= 0xC2 and <= 0xDF ? 1 : lead is >= 0xE0 and <= 0xEF ? 2 : lead is >= 0xF0 and <= 0xF4 ? 3 : 0;
            int codePoint = lead & (0x3F >> count), read = 0;
            for (; read < count && length + 1 + read < run.Length && byteOf(run[length + 1 + read]) is >= 0x80 and <= 0xBF and var next; read++)
            {
                codePoint = (codePoint << 6) | (next & 0x3F);
            }

            bool isWhole = count > 0 && read == count && codePoint is >= 0x80 and <= 0x10FFFF and not (>= 0xD800 and <= 0xDFFF) && codePoint >= (count == 2 ? 0x800 : count == 3 ? 0x10000 : 0x80);
            if (!isWhole)
            {
                break;
            }

            text.Append(char.ConvertFromUtf32(codePoint));
            length += 1 + count;
        }

        return text.ToString();
    }
}
