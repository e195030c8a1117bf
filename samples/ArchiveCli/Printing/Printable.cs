using System.Text;
using Spectre.Console;

namespace ArchiveCli.Printing;

/// <summary>Text of articles for a terminal: never markup of Spectre.Console, never a control sequence.</summary>
internal static class Printable
{
    /// <summary>Room for every id and path that a file system can hold in one name.</summary>
    private const int LongestQuotation = 255;

    private static readonly Rune s_replacement = Rune.ReplacementChar;

    /// <summary>A text that wraps, with its characters as they are, also '['.</summary>
    public static Text Text(string text, Style? style = null) => new(WithoutControls(text), style);

    /// <summary>For what takes markup only.</summary>
    public static string Markup(string text) => Spectre.Console.Markup.Escape(WithoutControls(text));

    /// <summary>What somebody typed or a row has, in a message: whoever sends a megabyte need not get it back.</summary>
    public static string Quoted(string text) => text.Length <= LongestQuotation ? text
        : text[..(char.IsHighSurrogate(text[LongestQuotation - 1]) ? LongestQuotation - 1 : LongestQuotation)] + "…";

    /// <summary>An escape character in an article must not move the cursor, nor a tab the margin; line breaks stay.</summary>
    public static string WithoutControls(string text)
    {
        if (!text.Any(static c => char.IsControl(c) && c != '\n'))
        {
            return text;
        }

        StringBuilder printable = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            printable.Append((rune.Value == '\t' ? new Rune(' ') : Rune.IsControl(rune) && rune.Value != '\n' ? s_replacement : rune).ToString());
        }

        return printable.ToString();
    }
}
