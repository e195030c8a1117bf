namespace TypedArticles.Core.Naming;

/// <summary>
/// Takes the diacritics off Latin letters whose base letter is ASCII: <c>é</c> becomes <c>e</c>. A table of its own (the
/// canonical decompositions of UnicodeData.txt), because <c>string.Normalize</c> does nothing where the
/// compiler runs without ICU, and a member's name must be the same on every machine.
/// </summary>
internal static class LatinFold
{
    private const char First = '\u00C0';
    private const char FirstAdditional = '\u1E00';

    // One character for each code point from First; a full stop where the letter stays as it is.
    private const string Letters =
        "AAAAAA.CEEEEIIII.NOOOOO..UUUUY..aaaaaa.ceeeeiiii.nooooo..uuuuy.yAaAaAaCcCcCcCcDd..EeEeEeEeEeGgGgGgGgHh.."
        + "IiIiIiIiI...JjKk.LlLlLl....NnNnNn...OoOoOo..RrRrRrSsSsSsSsTtTt..UuUuUuUuUuUuWwYyYZzZzZz................."
        + "................Oo.............Uu............................AaIiOoUuUuUuUuUu.AaAa....GgKkOoOo..j...Gg.."
        + "NnAa....AaAaEeEeIiIiOoOoRrRrUuUuSsTt..Hh......AaEeOoOoOoOoYy";

    // The same from FirstAdditional.
    private const string AdditionalLetters =
        "AaBbBbBbCcDdDdDdDdDdEeEeEeEeEeFfGgHhHhHhHhHhIiIiKkKkKkLlLlLlLlMmMmMmNnNnNnNnOoOoOoOoPpPpRrRrRrRrSsSsSsSs"
        + "SsTtTtTtTtUuUuUuUuUuVvVvWwWwWwWwWwXxXxYyZzZzZzhtwy......AaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEeEeEeEeEeIiIiOoOo"
        + "OoOoOoOoOoOoOoOoOoOoUuUuUuUuUuUuUuYyYyYyYy......";

    public static char Fold(char c)
    {
        char folded =
            c - First is >= 0 and < 0x174 ? Letters[c - First]
            : c - FirstAdditional is >= 0 and < 0x100 ? AdditionalLetters[c - FirstAdditional]
            : '.';
        return folded == '.' ? c : folded;
    }
}
