extern alias runtime;

using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedArticles.Generator.Analyzers;
using Xunit;

namespace TypedArticles.Generator.Tests.Driver;

/// <summary>
/// A run of the generator over a project. Every run proves in both directions that the pipeline is incremental: a change
/// that cannot matter re-runs nothing, and one that matters re-runs what it must (so the first proof could have failed).
/// </summary>
internal sealed class Run
{

    private readonly ArticleProject _project;
    private readonly ManifestFile? _manifest;
    private readonly GeneratorDriver _driver;

    private Run(ArticleProject project, ManifestFile? manifest, GeneratorDriver driver, CSharpCompilation compilation)
    {
        _project = project;
        _manifest = manifest;
        Input = compilation;
        _driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out ImmutableArray<Diagnostic> diagnostics);
        Output = (CSharpCompilation)output;
        Diagnostics = diagnostics;
        Result = _driver.GetRunResult().Results.Single();
    }

    public CSharpCompilation Input { get; }

    public CSharpCompilation Output { get; }

    /// <summary>What the generator reported, in its order.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    public GeneratorRunResult Result { get; }

    /// <summary>The generated class of articles, or null for none.</summary>
    public string? Source => SourceOf("Articles.g.cs");

    /// <summary>The generated classes of collections of Markdown files, or null for none.</summary>
    public string? CollectionsSource => SourceOf("Collections.g.cs");

    public static Run Of(params ImmutableArray<ArticleFile> files) => Of(new ArticleProject(files));

    public static Run Of(ArticleProject project)
    {
        Run run = Start(project);
        Assert.Null(run.Result.Exception);
        run.AssertCompiles();
        run.AssertIncremental();
        return run;
    }

    /// <summary>A run without the proofs of <see cref="Of(ArticleProject)"/>, for tests that measure or compare runs themselves.</summary>
    public static Run Start(ArticleProject project, bool isTracked = true)
    {
        ManifestFile? manifest = project.HasManifest ? ManifestFile.For(project) : null;
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new ArticlesGenerator().AsSourceGenerator()],
            AdditionalTexts(project, manifest),
            ParseOptions(project),
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: isTracked));
        return new Run(project, manifest, driver, Compile(project));
    }

    /// <summary>The same driver over a changed project; files that are the same object are the same file.</summary>
    public Run Then(ArticleProject changed)
    {
        (GeneratorDriver driver, ManifestFile? manifest) = Edit(changed);
        return new Run(changed, manifest, driver, Compile(changed));
    }

    /// <summary>The run of the driver over a changed project and nothing else, to be measured.</summary>
    public Action OnlyDriver(ArticleProject changed)
    {
        (GeneratorDriver driver, _) = Edit(changed);
        return () => driver.RunGenerators(Input);
    }

    private (GeneratorDriver Driver, ManifestFile? Manifest) Edit(ArticleProject changed)
    {
        GeneratorDriver driver = _driver;
        Dictionary<string, AdditionalText> before = _project.Files.ToDictionary(static f => f.Path, static f => (AdditionalText)f);
        foreach (ArticleFile file in changed.Files)
        {
            if (!before.Remove(file.Path, out AdditionalText? old))
            {
                driver = driver.AddAdditionalTexts([file]);
            }
            else if (old != file)
            {
                driver = driver.ReplaceAdditionalText(old, file);
            }
        }

        driver = driver.RemoveAdditionalTexts([.. before.Values]);
        var manifest = ManifestFile.For(changed);
        if (_manifest is null || _manifest.Text == manifest.Text)
        {
            manifest = _manifest;
        }
        else
        {
            driver = driver.ReplaceAdditionalText(_manifest, manifest);
        }

        return (driver, manifest);
    }

    /// <summary>What the analyzers of articles say of the project, ordered by file and place; hidden severities included.</summary>
    public async Task<Diagnostic[]> AdviceAsync()
    {
        AnalyzerOptions options = new(AdditionalTexts(_project, _manifest));
        ImmutableArray<Diagnostic> advice = await Output
            .WithAnalyzers([new ArticleAdviceAnalyzer()], new CompilationWithAnalyzersOptions(options, (exception, _, _) => throw exception, concurrentAnalysis: true, logAnalyzerExecutionTime: false))
            .GetAnalyzerDiagnosticsAsync();
        return [.. advice.OrderBy(static d => d.Location.GetLineSpan().Path, StringComparer.Ordinal).ThenBy(static d => d.Location.SourceSpan.Start).ThenBy(static d => d.Id, StringComparer.Ordinal)];
    }

    /// <summary>Why the outputs of a step are what they are, in their order.</summary>
    public IncrementalStepRunReason[] Reasons(string step) =>
        Result.TrackedSteps.TryGetValue(step, out ImmutableArray<IncrementalGeneratorRunStep> runs)
            ? [.. runs.SelectMany(static r => r.Outputs).Select(static o => o.Reason)]
            : [];

    public bool RanAgain(string step) =>
        Reasons(step).Any(static r => r is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));

    public IncrementalStepRunReason[] OutputReasons() =>
        [.. Result.TrackedOutputSteps.SelectMany(static s => s.Value).SelectMany(static r => r.Outputs).Select(static o => o.Reason)];

    private string? SourceOf(string name) => Result.GeneratedSources.SingleOrDefault(s => s.HintName == name).SourceText?.ToString();

    private void AssertCompiles()
    {
        Diagnostic[] diagnostics = [.. Output.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning && !_project.ExpectedErrors.Contains(d.Id))];
        Assert.True(diagnostics.Length == 0, string.Join('\n', diagnostics) + "\n" + Source + CollectionsSource);
    }

    private void AssertIncremental()
    {
        Run unrelated = Then(_project with { Code = _project.Code + "\nclass Unrelated;" });
        Assert.All(unrelated.OutputReasons(), static r => Assert.Equal(IncrementalStepRunReason.Cached, r));

        ArticleFile? first = _project is { HasManifest: true, Manifest: null } ? _project.Files.FirstOrDefault(static f => f.Text.Length > 0) : null;
        if (first is not null)
        {
            Run broken = Then(_project with { Files = _project.Files.Replace(first, new ArticleFile(first.Id, "\0" + first.Text) { Collection = first.Collection }) });
            Assert.True(broken.RanAgain(first.Collection.Length > 0 ? TrackingNames.Entries : TrackingNames.Seeds));
            Assert.True(broken.RanAgain(first.Collection.Length > 0 ? TrackingNames.EntryProblems : TrackingNames.SeedProblems));
        }
    }

    private static ImmutableArray<AdditionalText> AdditionalTexts(ArticleProject project, ManifestFile? manifest) =>
        [.. project.Files, .. project.OtherFiles, .. manifest is null ? Array.Empty<AdditionalText>() : [manifest], .. PackedFile.For(project)];

    private static CSharpParseOptions ParseOptions(ArticleProject project) => CSharpParseOptions.Default
        .WithLanguageVersion(project.LanguageVersion)
        .WithDocumentationMode(DocumentationMode.Diagnose);

    private static CSharpCompilation Compile(ArticleProject project) => CSharpCompilation.Create(
        "Demo",
        [CSharpSyntaxTree.ParseText(project.Code, ParseOptions(project), path: "/project/" + project.CodeFile)],
        [.. Net100.References.All, .. project.References, .. project.HasLibrary ? [MetadataReference.CreateFromFile(typeof(runtime::TypedArticles.Article).Assembly.Location)] : Array.Empty<MetadataReference>()],
        new CSharpCompilationOptions(project.OutputKind, nullableContextOptions: project.LanguageVersion < LanguageVersion.CSharp8 ? NullableContextOptions.Disable : NullableContextOptions.Enable, specificDiagnosticOptions: project.Severities));
}
