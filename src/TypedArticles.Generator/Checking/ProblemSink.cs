using TypedArticles.Core.Manifest;
using TypedArticles.Core.Rules;
using TypedArticles.Generator.Diagnostics;
using TypedArticles.Generator.Model;

namespace TypedArticles.Generator.Checking;

/// <summary>Turns what the selection of files reports into models of problems.</summary>
internal sealed class ProblemSink(List<ProblemModel> problems) : ISelectionSink
{
    public void Report(Rule rule, ManifestEntry entry, params string[] arguments) => problems.Add(Problem.At(rule, entry.Path, arguments));
}
