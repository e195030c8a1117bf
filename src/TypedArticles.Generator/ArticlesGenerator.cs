using Microsoft.CodeAnalysis;
using TypedArticles.Generator.Diagnostics;
using TypedArticles.Generator.Emission;
using TypedArticles.Generator.Inputs;
using TypedArticles.Generator.Model;

namespace TypedArticles.Generator;

/// <summary>
/// Makes the class of articles: a property and a constant for each article file that the manifest names. Where there is no
/// manifest, as in a project that only references a data package, it makes nothing.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class ArticlesGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // 1. The manifest: which additional files are articles, and what the project says about them.
        IncrementalValueProvider<ManifestModel?> manifest = context.AdditionalTextsProvider
            .Where(ManifestReader.IsManifest)
            .Select(ManifestReader.Read)
            .Collect()
            .Select(ManifestReader.Single)
            .WithTrackingName(Steps.Manifest);

        // 2. Each article file by itself. An added file changes the manifest, yet leaves the inputs of all others equal.
        IncrementalValuesProvider<SeedModel> seeds = context.AdditionalTextsProvider
            .Combine(manifest)
            .Select(SeedInput.Choose)
            .Where(static input => input is not null)
            .WithTrackingName(Steps.Inputs)
            .Select(static (input, cancellationToken) => SeedReader.Read(input!, cancellationToken))
            .WithTrackingName(Steps.Seeds);

        // 3. All of them together: names, order, and what is wrong between them.
        IncrementalValueProvider<CatalogModel?> catalog = seeds
            .Collect()
            .Select(SeedsModel.Of)
            .Combine(manifest)
            .Select(Catalog.Build)
            .WithTrackingName(Steps.Catalog);

        // Diagnostics and source are branches of their own: a problem whose line moved does not write the source again.
        context.RegisterSourceOutput(
            manifest.SelectMany(ManifestReader.Problems),
            DiagnosticTable.Report);
        context.RegisterSourceOutput(
            seeds.SelectMany(static (seed, _) => seed.Problems).WithTrackingName(Steps.SeedProblems),
            DiagnosticTable.Report);
        context.RegisterSourceOutput(
            catalog.SelectMany(Catalog.Problems).WithTrackingName(Steps.CatalogProblems),
            DiagnosticTable.Report);
        context.RegisterSourceOutput(
            catalog.Select(Catalog.WithoutProblems).WithTrackingName(Steps.Source),
            ArticlesSource.Emit);
    }
}
