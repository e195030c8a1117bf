namespace TypedArticles.Generator.Analyzers.Content;

/// <summary>
/// Typical remains of UTF-8 that was read as Windows-1252: the lead byte of a sequence as a letter, followed by what a
/// continuation byte (80 to BF) becomes there, which is never a letter that words of any language have in that place.
/// </summary>
internal static class Mojibake
{
    // Windows-1252 for the bytes 80 to 9F, without those that may follow a capital letter in real text: quotes, dashes, the ellipsis, and the letters.
    private const string Continuations = "€‚ƒ„†‡ˆ‰‹•˜™›";

    public static bool IsAt(ReadOnlySpan<char> text)
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
}
