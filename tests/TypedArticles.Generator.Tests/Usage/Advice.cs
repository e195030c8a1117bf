using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using TypedArticles.Generator.Analyzers;
using TypedArticles.Generator.Tests.Driver;
using Xunit;

namespace TypedArticles.Generator.Tests.Usage;

/// <summary>What the analyzer says of a project's own code: id, the text it points at, the message.</summary>
internal static class Advice
{
    public static Task<string[]> On(string statements) => On(UsedArticles.With(statements));

    public static Task<string[]> On(ArticleProject project) => On(Run.Of(project).Output, project);

    public static async Task<string[]> On(CSharpCompilation compilation, ArticleProject project) =>
        [.. (await DiagnosticsOf(compilation, project)).Select(static d => $"{d.Id} {TextAt(d.Location)}: {d.GetMessage(CultureInfo.InvariantCulture)}")];

    public static async Task<Diagnostic[]> DiagnosticsOf(CSharpCompilation compilation, ArticleProject project)
    {
        Assert.DoesNotContain(compilation.GetDiagnostics(), static d => d.Severity == DiagnosticSeverity.Error);
        AnalysisResult result = await compilation
            .WithAnalyzers([new ArticleUseAnalyzer()], new AnalyzerOptions([.. project.Files, .. project.OtherFiles, ManifestFile.For(project)]))
            .GetAnalysisResultAsync(CancellationToken.None);
        Diagnostic[] diagnostics = [.. result.GetAllDiagnostics().OrderBy(static d => d.Location.SourceSpan.Start)];
        Assert.All(diagnostics, static d => Assert.StartsWith("ART", d.Id, StringComparison.Ordinal));
        return diagnostics;
    }

    private static string TextAt(Location location)
    {
        SourceText text = location.SourceTree!.GetText();
        return text.ToString(location.SourceSpan);
    }
}
