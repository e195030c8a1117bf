using TypedArticles.Core.Text;

namespace TypedArticles.Core.Seeds;

/// <summary>
/// Where the front matter of a seed lies: in the lines directly below the header, up to a line <c>---</c>. Without it, the first of these
/// lines begins the title, so only what was evidently meant is front matter: lines that begin with a known key as it is written, whether a
/// line <c>---</c> closes them or not, and lines that are closed before the first blank line and begin with another key in lower case, or
/// with one that is a known key or nearly one.
/// </summary>
/// <param name="Content">The lines of the fields; where they are not closed, the lines up to the first that does not belong to them.</param>
/// <param name="Key">The first key.</param>
/// <param name="Opening">A line <c>---</c> above the fields, which must not be there; empty for none.</param>
/// <param name="End">Where the rest of the file starts; -1 where the front matter is not closed.</param>
internal readonly record struct SeedFrontMatter(TextRange Content, TextRange Key, TextRange Opening, int End)
{
    private const int MarkLength = 3;

    public bool IsPresent => !Key.IsEmpty;

    public bool IsClosed => End >= 0;

    /// <summary>Finds the front matter of a seed; one that is not present where there is none.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="start">Where the line below the header starts.</param>
    public static SeedFrontMatter Find(ReadOnlySpan<char> text, int start)
    {
        var lines = new TextLines(text, start);
        TextRange opening = default;
        if (!lines.TryNextLine(out TextRange first) || (IsMark(text, first) && !TryOpen(ref lines, ref first, out opening)))
        {
            return default;
        }

        TextRange key = KeyOf(text, first, out bool hasSpace);
        bool isKnown = SeedKeys.IsWritten(key.Of(text));
        if (key.IsEmpty || !(isKnown || hasSpace))
        {
            return default;
        }

        TextRange content = TextRange.Between(first.Start, EndOf(text, ref lines, isKnown, out bool isClosed));
        return (isClosed && (isKnown || IsMeant(key.Of(text)))) || isKnown
            ? new SeedFrontMatter(content, key, opening, isClosed ? lines.Position : -1)
            : default;
    }

    /// <summary>Goes from a line <c>---</c> to the next, where fields may begin.</summary>
    private static bool TryOpen(ref TextLines lines, ref TextRange first, out TextRange opening)
    {
        opening = new TextRange(first.Start, MarkLength);
        return lines.TryNextLine(out first);
    }

    /// <summary>
    /// The start of the line <c>---</c>, or of the first line that cannot be one of the fields: a blank one, unless the first key is a known
    /// one and another key or the line <c>---</c> follows.
    /// </summary>
    private static int EndOf(ReadOnlySpan<char> text, ref TextLines lines, bool isKnown, out bool isClosed)
    {
        int end = lines.Position;
        while (lines.TryNextLine(out TextRange line))
        {
            if (Invisible.IsBlank(line.Of(text)) && !(isKnown && lines.TryNextFilledLine(out line) && (IsMark(text, line) || HasKnownKey(text, line))))
            {
                break;
            }

            if (IsMark(text, line))
            {
                isClosed = true;
                return line.Start;
            }

            end = lines.Position;
        }

        isClosed = false;
        return end;
    }

    private static bool HasKnownKey(ReadOnlySpan<char> text, TextRange line) => SeedKeys.Of(KeyOf(text, line, out _).Of(text)) != SeedKey.None;

    /// <summary>Whether the first key of lines that are closed makes them fields. A title of this form begins with a capital.</summary>
    private static bool IsMeant(ReadOnlySpan<char> key) => key[0] is >= 'a' and <= 'z' || SeedKeys.Of(key) != SeedKey.None || SeedKeys.NearestTo(key) is not null;

    /// <summary>The key that a line begins with, of letters and digits of ASCII, <c>_</c>, <c>-</c> and <c>.</c> before a colon; empty for none.</summary>
    private static TextRange KeyOf(ReadOnlySpan<char> text, TextRange line, out bool hasSpace)
    {
        int start = SkipBlanks(text, line.Start, line.End), end = start;
        while (end < line.End && text[end] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-' or '.')
        {
            end++;
        }

        int colon = SkipBlanks(text, end, line.End);
        hasSpace = colon + 1 >= line.End || text[colon + 1] is ' ' or '\t';
        return colon < line.End && text[colon] == ':' ? TextRange.Between(start, end) : default;
    }

    private static int SkipBlanks(ReadOnlySpan<char> text, int position, int end)
    {
        while (position < end && text[position] is ' ' or '\t')
        {
            position++;
        }

        return position;
    }

    /// <summary>Whether a line is three hyphens at its very start, and nothing else that can be seen.</summary>
    private static bool IsMark(ReadOnlySpan<char> text, TextRange line) =>
        line.Length >= MarkLength
        && line.Of(text).StartsWith("---".AsSpan(), StringComparison.Ordinal)
        && Invisible.IsBlank(line.Of(text).Slice(MarkLength))
        && (line.Start == 0 || text[line.Start - 1] is '\n' or '\r');
}
