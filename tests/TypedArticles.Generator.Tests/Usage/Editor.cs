using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using TypedArticles.CodeFixes;
using TypedArticles.Generator.Tests.Driver;
using Xunit;

namespace TypedArticles.Generator.Tests.Usage;

/// <summary>A test project in a workspace, where generator and analyzer run as in an editor and fixes can be applied.</summary>
internal sealed class Editor : IDisposable
{
    private readonly AdhocWorkspace _workspace = new();
    private readonly CodeFixProvider _fix;
    private readonly Document _document;

    /// <param name="project">The project.</param>
    /// <param name="fix">The fix that is offered; that of ART2002 where none is given.</param>
    public Editor(ArticleProject project, CodeFixProvider? fix = null)
    {
        _fix = fix ?? new UseMemberFix();
        CSharpCompilation input = Run.Of(project).Input;
        Project opened = _workspace.AddProject("Demo", LanguageNames.CSharp)
            .WithParseOptions(input.SyntaxTrees[0].Options)
            .WithCompilationOptions(input.Options)
            .WithMetadataReferences(input.References)
            .AddAnalyzerReference(new AnalyzerFileReference(typeof(ArticlesGenerator).Assembly.Location, new LoadedAssembly()));
        foreach (AdditionalText file in (IEnumerable<AdditionalText>)[.. project.Files, ManifestFile.For(project)])
        {
            opened = opened.AddAdditionalDocument(Path.GetFileName(file.Path), file.GetText()!, filePath: file.Path).Project;
        }

        _document = opened.AddDocument("Code.cs", project.Code, filePath: "/project/Code.cs");
    }

    public async Task<string[]> TitlesAsync() => [.. (await ActionsAsync()).Select(static a => a.Title)];

    /// <summary>The document after the only fix there is; it compiles.</summary>
    public async Task<string> FixFirstAsync() => await ApplyAsync(Assert.Single(await ActionsAsync()));

    /// <summary>The document after all its fixes at once; it compiles.</summary>
    public async Task<string> FixAllAsync()
    {
        var context = new FixAllContext(
            _document, _fix, FixAllScope.Document, (await ActionsAsync())[0].EquivalenceKey, _fix.FixableDiagnosticIds, new Diagnostics(), CancellationToken.None);
        return await ApplyAsync((await _fix.GetFixAllProvider()!.GetFixAsync(context))!);
    }

    public void Dispose() => _workspace.Dispose();

    private async Task<List<CodeAction>> ActionsAsync()
    {
        var actions = new List<CodeAction>();
        foreach (Diagnostic diagnostic in (await DiagnosticsOfAsync(_document.Project)).Where(d => _fix.FixableDiagnosticIds.Contains(d.Id)))
        {
            await _fix.RegisterCodeFixesAsync(new CodeFixContext(_document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        }

        return actions;
    }

    private async Task<string> ApplyAsync(CodeAction action)
    {
        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(CancellationToken.None);
        Document changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(_document.Id)!;
        Compilation compilation = (await changed.Project.GetCompilationAsync())!;
        Assert.DoesNotContain(compilation.GetDiagnostics(), static d => d.Severity >= DiagnosticSeverity.Warning);
        SourceText text = await changed.GetTextAsync();
        return text.ToString();
    }

    private static async Task<ImmutableArray<Diagnostic>> DiagnosticsOfAsync(Project project) =>
        await (await project.GetCompilationAsync())!
            .WithAnalyzers([.. project.AnalyzerReferences.SelectMany(static r => r.GetAnalyzers(LanguageNames.CSharp))], project.AnalyzerOptions)
            .GetAnalyzerDiagnosticsAsync();

    private sealed class Diagnostics : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            await DiagnosticsOfAsync(document.Project);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(Enumerable.Empty<Diagnostic>());

        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            await DiagnosticsOfAsync(project);
    }

    /// <summary>The assembly under test, which is loaded already.</summary>
    private sealed class LoadedAssembly : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public System.Reflection.Assembly LoadFromPath(string fullPath) => typeof(ArticlesGenerator).Assembly;
    }
}
