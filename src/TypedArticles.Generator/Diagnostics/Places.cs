using Microsoft.CodeAnalysis.Text;
using TypedArticles.Core.Text;

namespace TypedArticles.Generator.Diagnostics;

/// <summary>Places in article files, with lines as the seed format and editors count them.</summary>
internal static class Places
{
    public static LinePositionSpan LinesOf(ReadOnlySpan<char> text, TextRange range)
    {
        LinePosition start = At(text, range.Start);
        return new LinePositionSpan(start, range.IsEmpty ? start : At(text, range.End));
    }

    private static LinePosition At(ReadOnlySpan<char> text, int position)
    {
        (int line, int column) = TextPosition.Of(text, position);
        return new LinePosition(line - 1, column - 1);
    }
}
