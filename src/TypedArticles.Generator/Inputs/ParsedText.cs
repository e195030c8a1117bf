using System.Text;
using Microsoft.CodeAnalysis.Text;
using TypedArticles.Core.Rules;
using TypedArticles.Core.Seeds;
using TypedArticles.Core.Text;

namespace TypedArticles.Generator.Inputs;

/// <summary>A file as the parser saw it, without its text.</summary>
/// <remarks>
/// Generator and analyzer parse each file for themselves: that takes less time than the garbage collector needs for a table that
/// would keep what was parsed next to the compiler's text.
/// </remarks>
internal sealed class ParsedText
{
    private const int Utf8CodePage = 65001;
    private const int MaxBytesPerChar = 3;

    public ParsedText(SourceText source, RentedText text, bool? hasLead, int sizeLimit)
    {
        if (source.Encoding is { CodePage: not Utf8CodePage } other)
        {
            // The compiler falls back to another encoding for a file that is not UTF-8, and the text looks plausible.
            Problems = [new SeedProblem(RuleTable.BadText, new TextRange(0, 0), $"bytes that the compiler read as '{other.WebName}'")];
            return;
        }

        if (source.Length > sizeLimit / MaxBytesPerChar && Encoding.UTF8.GetByteCount(text.Buffer, 0, source.Length) is var bytes && bytes > sizeLimit)
        {
            Problems = [new SeedProblem(RuleTable.TooLarge, new TextRange(0, 0), $"{bytes} bytes, more than the limit of {sizeLimit}")];
            return;
        }

        ProblemList problems = default;
        Layout = SeedParser.Parse(text.Span, hasLead, ref problems);
        Problems = problems.InOrder();
    }

    public SeedLayout Layout { get; }

    public IReadOnlyList<SeedProblem> Problems { get; }
}
