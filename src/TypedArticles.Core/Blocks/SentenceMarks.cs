using System.Globalization;
using System.Runtime.CompilerServices;
using TypedArticles.Core.Text;

namespace TypedArticles.Core.Blocks;

/// <summary>Marks that end sentences, close something or open an item, in the scripts that have their own.</summary>
internal static class SentenceMarks
{
    /// <summary>Bullets that stand before items and nowhere else; some keyboards have them as symbols.</summary>
    private const string Bullets = "•▪●■◦‣⁃▸▹►▻▶◆◇♦❖➔➜➢➤→⇒✓✔✅✗✘✦✱★☆☑☐☞□○·";

    /// <summary>Whether a mark at a place ends a sentence, by what stands before it: a semicolon asks in Greek, a colon is a full stop in Armenian, and two word
    /// separators are one in Amharic.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsEndAt(ReadOnlySpan<char> text, int index)
    {
        char c = text[index];
        return c is '.' or '!' or '?' || (c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or ' ') && IsOtherEndAt(text, index, c));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool IsOtherEndAt(ReadOnlySpan<char> text, int index, char c) => c switch
    {
        ';' => index > 0 && text[index - 1] is (>= '\u0370' and < '\u0400') or (>= '\u1F00' and < '\u2000'),
        ':' => index > 0 && (text[index - 1] is >= '\u0530' and < '\u0590' || (text[index - 1] == ':' && index > 1 && IsEthiopic(text[index - 2]))),
        '\u1361' => index > 0 && text[index - 1] == '\u1361',
        '\u1362' or '\u1367' or '\u1368' => true,
        '‼' or '⁇' or '⁈' or '⁉' => true,
        '\u037E' or '\u06D4' or '\u0DF4' or '\u0964' or '\u0965' => true,
        _ => Characters.EndsSentence(c),
    };

    /// <summary>Whether something was closed by a character before a full stop: no letter and no digit, that is, which could be an abbreviation.</summary>
    public static bool IsClosed(char c) =>
        Characters.IsClosingBracket(c) || Characters.IsNoteMark(c) || c is '%' or '°' or '”' or '»' or '“' or '"' or '’' or '\'' or '‘' or '\u0094' or '\u0092' or '/' or '>' or '#' or '`'
        || IsSymbol(c);

    /// <summary>Emojis, currencies, raised numbers and other symbols that are neither letters nor marks of a sentence.</summary>
    public static bool IsSymbol(char c) => c is '$' or '+'
        || (c >= 0x80 && CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.OtherSymbol or UnicodeCategory.CurrencySymbol or UnicodeCategory.OtherNumber or UnicodeCategory.Surrogate
            or UnicodeCategory.MathSymbol || c == '\uFE0F');

    public static bool IsBullet(char c) => (c == '·' || c >= '•') && Bullets.AsSpan().IndexOf(c) >= 0;

    public static bool IsDash(char c) => c is '-' or '–' or '—' or '−' or '‒' or '―' or '\u0096' or '\u0097';

    /// <summary>Characters that show nothing, such as a zero width space; those that join letters are left out.</summary>
    public static bool IsInvisible(char c) => c >= 0xAD && c is '\u00AD' or '\u200B' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF' or '\u061C' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    /// <summary>What a quote of windows-1252 that was read as Latin-1 stands for; other characters stand for themselves.</summary>
    public static char Meant(char c) => c switch
    {
        '\u0084' => '„',
        '\u0093' => '“',
        '\u0094' => '”',
        '\u0091' => '‘',
        '\u0092' => '’',
        '\u008B' => '‹',
        '\u009B' => '›',
        '\u0082' => '‚',
        _ => c,
    };

    private static bool IsEthiopic(char c) => c is >= '\u1200' and < '\u1380';
}
