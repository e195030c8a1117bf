using System.Text;
using TypedArticles.Core.Text;

namespace TypedArticles.Core.Naming;

/// <summary>Splits a text into the words of a name and joins words to a name.</summary>
internal static class NameWords
{
    /// <summary>The longest name, in UTF-16 code units, a leading underscore included.</summary>
    public const int MaxLength = 80;

    private const char Tatweel = '\u0640';

    /// <summary>
    /// Words are runs of letters, digits and marks. Format characters (ZWNJ…), apostrophes and the tatweel are dropped;
    /// everything else separates, and so do characters outside the basic plane.
    /// </summary>
    public static List<string> Split(string text) => [.. Words(text)];

    /// <summary>The same one by one, for a name that needs the first words of a long text only.</summary>
    public static IEnumerable<string> Words(string text)
    {
        var word = new StringBuilder();
        foreach (char c in text)
        {
            if (Characters.IsNameLetter(c) || Characters.IsDecimalDigit(c))
            {
                if (c != Tatweel)
                {
                    word.Append(LatinFold.Fold(c));
                }
            }
            else if (Characters.IsCombiningMark(c))
            {
                AppendMark(word, c);
            }
            else if (!IsDropped(c) && Finish(word) is { } finished)
            {
                yield return finished;
            }
        }

        if (Finish(word) is { } last)
        {
            yield return last;
        }
    }

    /// <summary>
    /// The name of some words, cut at a word where it would be too long; empty for no words. First letters become upper case;
    /// an underscore comes before a further word that begins with an uncased letter, between two digits, and before a name
    /// that would begin with something else than a letter.
    /// </summary>
    public static string Join(IEnumerable<string> words)
    {
        var name = new StringBuilder();
        foreach (string word in words)
        {
            string next = Capitalized(word);
            bool needsUnderscore = name.Length == 0
                ? !Characters.IsNameLetter(next[0])
                : Characters.IsNameLetterWithoutCase(next[0]) || (Characters.IsDecimalDigit(next[0]) && Characters.IsDecimalDigit(name[name.Length - 1]));
            string piece = needsUnderscore ? "_" + next : next;
            if (name.Length + piece.Length > MaxLength)
            {
                if (name.Length == 0)
                {
                    name.Append(piece, 0, MaxLength);
                }

                break;
            }

            name.Append(piece);
        }

        return name.ToString();
    }

    // A diacritic that stands by itself after an ASCII letter folds away like one that is part of its letter.
    private static void AppendMark(StringBuilder word, char mark)
    {
        bool folds = word.Length > 0 && word[word.Length - 1] < 128
            && Characters.IsNonSpacingMark(mark);
        if (!folds)
        {
            word.Append(mark);
        }
    }

    /// <summary>The word that ends here; null for none, and for marks alone.</summary>
    private static string? Finish(StringBuilder word)
    {
        if (word.Length == 0)
        {
            return null;
        }

        string text = word.ToString();
        word.Clear();
        return text.Any(static c => !Characters.IsCombiningMark(c)) ? text : null;
    }

    private static string Capitalized(string word) => char.ToUpperInvariant(word[0]) + word.Substring(1);

    private static bool IsDropped(char c) =>
        c is '\'' or '\u2019' or '\u2018' or '\u02BC' or '\uFF07' or '`' or '\u00B4'
        || Characters.IsFormat(c);
}
