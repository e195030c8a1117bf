using System.Buffers;
using Microsoft.CodeAnalysis.Text;
using TypedArticles.Parsing;

namespace TypedArticles.Generator.Inputs;

/// <summary>Reads the URL of a file that is known to be an article, and no more of it than the header.</summary>
internal static class UrlReader
{
    /// <summary>What is read first, in UTF-16 code units: a header is seldom longer.</summary>
    private const int UsualLength = 512;

    public static string Read(SourceText source) =>
        Read(source, Math.Min(source.Length, UsualLength)) ?? Read(source, source.Length) ?? "";

    private static string? Read(SourceText source, int length)
    {
        char[] buffer = ArrayPool<char>.Shared.Rent(Math.Max(length, 1));
        try
        {
            source.CopyTo(0, buffer, 0, length);
            return Read(buffer.AsSpan(0, length), isWhole: length == source.Length);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    /// <summary>The URL; null where the text ends before the header does.</summary>
    private static string? Read(ReadOnlySpan<char> text, bool isWhole)
    {
        var lines = new TextLines(text, text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0);
        if (!lines.TryNextFilledLine(out TextRange header) || (lines.Position == text.Length && !isWhole))
        {
            return null;
        }

        ProblemList problems = default;
        return HeaderParser.Parse(text, header, ref problems).Url.Of(text).ToString();
    }
}
