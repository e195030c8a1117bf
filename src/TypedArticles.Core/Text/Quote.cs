using System.Globalization;
using System.Text;

namespace TypedArticles.Core.Text;

/// <summary>
/// Prepares texts that strangers chose (texts of files, ids, paths, slugs) for messages and comments: what cannot be seen is written
/// visibly, as <c>&lt;U+200B&gt;</c>, so that no text moves a terminal's cursor, turns the direction of what follows it, or looks like
/// another message. The length is bounded.
/// </summary>
internal static class Quote
{
    /// <summary>How much of a file's text a message shows, in UTF-16 code units.</summary>
    private const int MaxTextLength = 60;

    /// <summary>How much of a name, an id or a path a message shows: the longest file name that file systems have, and some more.</summary>
    private const int MaxNameLength = 300;

    /// <summary>At most 60 characters of a text.</summary>
    public static string Shorten(ReadOnlySpan<char> text) => Visible(text, MaxTextLength);

    /// <summary>An argument of a message, whatever it is.</summary>
    public static string Argument(string text) => IsPlain(text) ? text : Visible(text.AsSpan(), MaxNameLength);

    /// <summary>Whether a text is shown as it is: most are.</summary>
    private static bool IsPlain(string text)
    {
        foreach (char c in text)
        {
            if (c is < ' ' or > '~')
            {
                return false;
            }
        }

        return text.Length <= MaxNameLength;
    }

    private static string Visible(ReadOnlySpan<char> text, int maxLength)
    {
        var shown = new StringBuilder(Math.Min(text.Length, maxLength) + 1);
        for (int i = 0; i < text.Length; i++)
        {
            bool isPair = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]);
            if (i + (isPair ? 2 : 1) > maxLength)
            {
                return shown.Append('…').ToString();
            }

            int codePoint = isPair ? char.ConvertToUtf32(text[i], text[i + 1]) : text[i];
            if (codePoint is >= ' ' and <= '~' || IsSeen(text, i, codePoint))
            {
                shown.Append(text[i]);
                _ = isPair ? shown.Append(text[++i]) : shown;
            }
            else
            {
                shown.Append("<U+").Append(codePoint.ToString("X4", CultureInfo.InvariantCulture)).Append('>');
                i += isPair ? 1 : 0;
            }
        }

        return shown.ToString();
    }

    private static bool IsSeen(ReadOnlySpan<char> text, int position, int codePoint) => !Invisible.Is(codePoint)
        && (codePoint > char.MaxValue || CharUnicodeInfo.GetUnicodeCategory(text[position]) is not (
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned));
}
