using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis.Text;
using TypedArticles.Parsing;

namespace TypedArticles.Generator.Inputs;

/// <summary>
/// A file as the parser saw it, without its text. Kept beside the compiler's text for as long as that lives, so that generator
/// and analyzer parse each file once between them.
/// </summary>
internal sealed class ParsedText
{
    private const int Utf8CodePage = 65001;
    private const int MaxBytesPerChar = 3;

    private static readonly ConditionalWeakTable<SourceText, ParsedText> s_parsed = new();

    private readonly bool? _isLead;
    private readonly int _sizeLimit;

    private ParsedText(SourceText source, bool? isLead, int sizeLimit)
    {
        (_isLead, _sizeLimit) = (isLead, sizeLimit);
        if (source.Encoding is { CodePage: not Utf8CodePage } other)
        {
            // The compiler falls back to another encoding for a file that is not UTF-8, and the text looks plausible.
            Problems = [new SeedProblem(SeedRule.BadText, new TextRange(0, 0), $"bytes that the compiler read as '{other.WebName}'")];
            return;
        }

        using RentedText text = RentedText.Of(source);
        if (source.Length > sizeLimit / MaxBytesPerChar && Encoding.UTF8.GetByteCount(text.Buffer, 0, source.Length) is var bytes && bytes > sizeLimit)
        {
            Problems = [new SeedProblem(SeedRule.TooLarge, new TextRange(0, 0), $"{bytes} bytes, more than the limit of {sizeLimit}")];
            return;
        }

        ProblemList problems = default;
        Layout = SeedParser.Parse(text.Span, isLead, ref problems);
        Problems = problems.InOrder();
    }

    public SeedLayout Layout { get; }

    public IReadOnlyList<SeedProblem> Problems { get; }

    public static ParsedText Of(SourceText source, bool? isLead, int sizeLimit)
    {
        if (s_parsed.TryGetValue(source, out ParsedText? parsed) && parsed._isLead == isLead && parsed._sizeLimit == sizeLimit)
        {
            return parsed;
        }

        parsed = new ParsedText(source, isLead, sizeLimit);
        s_parsed.Remove(source);
        s_parsed.GetValue(source, _ => parsed);
        return parsed;
    }
}
