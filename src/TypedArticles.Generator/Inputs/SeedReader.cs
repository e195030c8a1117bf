using System.Buffers;
using Microsoft.CodeAnalysis.Text;
using TypedArticles.Generator.Diagnostics;
using TypedArticles.Generator.Model;
using TypedArticles.Parsing;

namespace TypedArticles.Generator.Inputs;

/// <summary>Reads one file to its model, or to what is wrong with it.</summary>
internal static class SeedReader
{
    private const int Utf8CodePage = 65001;

    /// <summary>How much of a lead a doc comment shows, in UTF-16 code units.</summary>
    private const int LeadStartLength = 120;

    public static SeedModel Read(SeedInput input, CancellationToken cancellationToken)
    {
        string path = input.Text!.Path;
        SourceText? source = input.Text.GetText(cancellationToken);
        if (source is null)
        {
            return WithProblem(path, ProjectRule.Unreadable.At(path, path));
        }

        if (source.Encoding is { CodePage: not Utf8CodePage } other)
        {
            // The compiler falls back to another encoding for a file that is not UTF-8, and the text looks plausible.
            return WithProblem(path, ProblemAt(path, source, new SeedProblem(
                SeedRule.BadText, new TextRange(0, 0), $"bytes that the compiler read as '{other.WebName}'")));
        }

        char[] buffer = ArrayPool<char>.Shared.Rent(Math.Max(source.Length, 1));
        try
        {
            source.CopyTo(0, buffer, 0, source.Length);
            return Read(path, source, buffer.AsSpan(0, source.Length), input.IsLead);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    private static SeedModel Read(string path, SourceText source, ReadOnlySpan<char> text, bool? isLead)
    {
        ProblemList problems = default;
        SeedLayout layout = SeedParser.Parse(text, isLead, ref problems);
        if (!problems.IsEmpty)
        {
            return new SeedModel
            {
                Path = path,
                Problems = new EquatableArray<ProblemModel>([.. problems.InOrder().Select(p => ProblemAt(path, source, p))]),
            };
        }

        CalendarDate published = PublicationDate.Of(layout.DatelineDate, layout.Url.Of(text), layout.Period);
        return new SeedModel
        {
            Path = path,
            Title = BlockText.OneLine(text, layout.Title),
            Url = layout.Url.Of(text).ToString(),
            Date = published.IsNone ? layout.Period : published,
            Publisher = layout.Publisher.Of(text).ToString(),
            LeadStart = StartOf(BlockText.OneLine(text, layout.Lead)),
        };
    }

    private static string StartOf(string lead)
    {
        if (lead.Length <= LeadStartLength)
        {
            return lead;
        }

        int space = lead.LastIndexOf(' ', LeadStartLength);
        int end = space > 0 ? space : char.IsHighSurrogate(lead[LeadStartLength - 1]) ? LeadStartLength - 1 : LeadStartLength;
        return lead.Substring(0, end) + "…";
    }

    private static SeedModel WithProblem(string path, ProblemModel problem) =>
        new() { Path = path, Problems = new EquatableArray<ProblemModel>([problem]) };

    private static ProblemModel ProblemAt(string path, SourceText source, SeedProblem problem)
    {
        LinePositionSpan lines = source.Lines.GetLinePositionSpan(new TextSpan(problem.Range.Start, problem.Range.Length));
        return new ProblemModel
        {
            RuleId = problem.Rule.Id,
            Message = problem.Message,
            Path = path,
            Start = problem.Range.Start,
            Length = problem.Range.Length,
            StartLine = lines.Start.Line,
            StartColumn = lines.Start.Character,
            EndLine = lines.End.Line,
            EndColumn = lines.End.Character,
        };
    }
}
