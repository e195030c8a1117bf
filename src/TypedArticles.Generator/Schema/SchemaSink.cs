using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TypedArticles.Core.Rules;
using TypedArticles.Generator.Diagnostics;
using TypedArticles.Generator.Model;

namespace TypedArticles.Generator.Schema;

/// <summary>Collects what is wrong with a record, and where its references are, at places in C# files.</summary>
internal sealed class SchemaSink
{
    private readonly List<ProblemModel> _problems = [];
    private readonly List<ReferencePlaceModel> _references = [];

    public int Count => _problems.Count;

    public EquatableArray<ProblemModel> Problems => new([.. _problems]);

    /// <summary>The references that were read, each with the place where its other side is named.</summary>
    public EquatableArray<ReferencePlaceModel> References => new([.. _references]);

    public void Report(Rule rule, Location location, params string[] arguments) => _problems.Add(Problem.At(rule, PlaceOf(location), arguments));

    public void Refers(string property, Location location) => _references.Add(new ReferencePlaceModel(property, PlaceOf(location)));

    public static PlaceModel PlaceOf(Location location)
    {
        LinePositionSpan lines = location.GetLineSpan().Span;
        TextSpan span = location.SourceSpan;
        return new PlaceModel(location.SourceTree?.FilePath ?? "", span.Start, span.Length, lines.Start.Line, lines.Start.Character, lines.End.Line, lines.End.Character);
    }
}
