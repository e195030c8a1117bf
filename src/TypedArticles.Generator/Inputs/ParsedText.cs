using Microsoft.CodeAnalysis.Text;
using TypedArticles.Core.Rules;
using TypedArticles.Core.Seeds;

namespace TypedArticles.Generator.Inputs;

/// <summary>A file as the parser saw it, without its text.</summary>
/// <remarks>
/// Generator and analyzer parse each file for themselves: that takes less time than the garbage collector needs for a table that
/// would keep what was parsed next to the compiler's text.
/// </remarks>
internal sealed class ParsedText
{
    public ParsedText(SourceText source, RentedText text, bool? hasLead, int sizeLimit)
    {
        if (SourceChecks.FaultOf(source, text, sizeLimit) is { } fault)
        {
            Problems = [fault];
            return;
        }

        ProblemList problems = default;
        Layout = SeedParser.Parse(text.Span, hasLead, ref problems);
        Problems = problems.InOrder();
    }

    public SeedLayout Layout { get; }

    public IReadOnlyList<TextProblem> Problems { get; }
}
