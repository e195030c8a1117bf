namespace TypedArticles.Core.Text;

/// <summary>The lines that git writes around what it could not merge.</summary>
internal static class ConflictMarker
{
    private const int Length = 7;

    /// <summary>
    /// Whether a line begins a conflict or ends one: seven marks and a space or the end of the line. The line of equal signs between the two
    /// sides may as well underline a heading.
    /// </summary>
    public static bool IsAt(ReadOnlySpan<char> line)
    {
        if (line.Length < Length || line[0] is not ('<' or '>' or '|'))
        {
            return false;
        }

        for (int i = 1; i < Length; i++)
        {
            if (line[i] != line[0])
            {
                return false;
            }
        }

        return line.Length == Length || line[Length] is ' ' or '\r' or '\n';
    }
}
