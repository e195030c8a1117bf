using System.Globalization;
using System.Text;

namespace TypedArticles.Accuracy.Scoring;

/// <summary>What the characters at a place of a text say about a boundary there.</summary>
internal static class SeenBoundary
{
    /// <summary>Full stops, question and exclamation marks of the scripts that have their own.</summary>
    private const string SentenceEnds = ".!?…‼⁇⁈⁉。｡．！？؟۔।॥։՜՞\u037E።፧។။";

    /// <summary>Whether a reader sees an end there: of a line, a sentence, a quotation, a bracket, or of a word within a word.</summary>
    public static bool IsMarked(string text, int at)
    {
        Rune before = Before(text, at);
        return Rune.IsWhiteSpace(before) || EndsSentence(before, text, at) || Closes(before) || IsLowerToUpper(text, at);
    }

    /// <summary>Whether letters stand on both sides, and no capital begins there.</summary>
    public static bool IsInsideWord(string text, int at) =>
        Rune.IsLetter(Before(text, at)) && IsLetterOrMark(Rune.GetRuneAt(text, at)) && !IsLowerToUpper(text, at);

    /// <summary>Whether letters stand on both sides, whatever their case.</summary>
    public static bool IsBetweenLetters(string text, int at) => Rune.IsLetter(Before(text, at)) && IsLetterOrMark(Rune.GetRuneAt(text, at));

    private static bool IsLowerToUpper(string text, int at) =>
        Rune.IsLower(Before(text, at)) && Rune.GetUnicodeCategory(Rune.GetRuneAt(text, at)) is UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter;

    /// <summary>A semicolon is a question mark in Greek; a colon, by habit of keyboards, a full stop in Armenian.</summary>
    private static bool EndsSentence(Rune rune, string text, int at) => rune.Value switch
    {
        ';' => Before(text, at - 1).Value is (>= 0x370 and < 0x400) or (>= 0x1F00 and < 0x2000),
        ':' => Before(text, at - 1).Value is >= 0x530 and < 0x590,
        int value => value <= char.MaxValue && SentenceEnds.Contains((char)value, StringComparison.Ordinal),
    };

    private static bool Closes(Rune rune) => rune.Value is '"' or '\'' || Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.ClosePunctuation or UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.InitialQuotePunctuation;

    /// <summary>The character before a place, combining marks skipped.</summary>
    private static Rune Before(string text, int at)
    {
        Rune rune = default;
        for (ReadOnlySpan<char> rest = text.AsSpan(0, at); !rest.IsEmpty; rest = rest[..^rune.Utf16SequenceLength])
        {
            Rune.DecodeLastFromUtf16(rest, out rune, out _);
            if (!IsMark(rune))
            {
                return rune;
            }
        }

        return rune;
    }

    private static bool IsLetterOrMark(Rune rune) => Rune.IsLetter(rune) || IsMark(rune);

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
}
