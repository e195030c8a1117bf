using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TypedArticles.Core.Rules;
using TypedArticles.Generator.Diagnostics;
using TypedArticles.Generator.Model;

namespace TypedArticles.Generator.Schema;

/// <summary>Collects what is wrong with a record, at places in C# files.</summary>
internal sealed class SchemaSink
{
    private readonly List<ProblemModel> _problems = [];

    public int Count => _problems.Count;

    public EquatableArray<ProblemModel> Problems => new([.. _problems]);

    public void Report(Rule rule, Location location, params string[] arguments) => _problems.Add(Problem.At(rule, PlaceOf(location), arguments));

    public static PlaceModel PlaceOf(Location location)
    {
        LinePositionSpan lines = location.GetLineSpan().Span;
        TextSpan span = location.SourceSpan;
        return new PlaceModel(location.SourceTree?.FilePath ?? "", span.Start, span.Length, lines.Start.Line, lines.Start.Character, lines.End.Line, lines.End.Character);
    }
}
