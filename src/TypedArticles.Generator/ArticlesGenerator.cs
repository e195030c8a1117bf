using Microsoft.CodeAnalysis;
using TypedArticles.Generator.Checking;
using TypedArticles.Generator.Diagnostics;
using TypedArticles.Generator.Emission;
using TypedArticles.Generator.Inputs;
using TypedArticles.Generator.Model;

namespace TypedArticles.Generator;

/// <summary>
/// Makes the class of articles: a property for each article file that the manifest names. Where there is no
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
            .WithTrackingName(TrackingNames.Manifest);

        // 2. Each article file by itself. An added file changes the manifest, yet leaves the inputs of all others equal.
        IncrementalValuesProvider<SeedModel> seeds = context.AdditionalTextsProvider
            .Combine(manifest)
            .Select(SeedInput.Choose)
            .Where(static input => input is not null)
            .WithTrackingName(TrackingNames.Inputs)
            .Select(static (input, cancellationToken) => SeedReader.Read(input!, cancellationToken))
            .WithTrackingName(TrackingNames.Seeds);

        // 3. All of them together: names, order, and what is wrong between them.
        IncrementalValueProvider<CatalogModel?> catalog = seeds
            .Collect()
            .Select(SeedsModel.Of)
            .Combine(manifest)
            .Select(Catalog.Build)
            .WithTrackingName(TrackingNames.Catalog);

        // 4. What the build task packed: in a real build, which has packed before it compiles.
        IncrementalValueProvider<PackedModel?> packed = context.AdditionalTextsProvider
            .Where(PackedReader.IsPacked)
            .Select(PackedReader.Read)
            .Collect()
            .Select(PackedReader.Single)
            .WithTrackingName(TrackingNames.Packed);

        // 5. The project around them: whether it can compile the source, and what else has the name of the class.
        IncrementalValueProvider<ProjectModel?> project = manifest
            .Combine(context.CompilationProvider)
            .Combine(context.AdditionalTextsProvider.Where(ProjectChecks.IsRazor).Select(static (text, _) => text.Path).Collect())
            .Select(ProjectChecks.Check)
            .WithTrackingName(TrackingNames.Project);

        // Diagnostics and source are branches of their own: a problem whose line moved does not write the source again.
        context.RegisterSourceOutput(
            manifest.SelectMany(ManifestReader.Problems),
            Descriptors.Report);
        context.RegisterSourceOutput(
            seeds.SelectMany(static (seed, _) => seed.Problems).WithTrackingName(TrackingNames.SeedProblems),
            Descriptors.Report);
        context.RegisterSourceOutput(
            catalog.SelectMany(Catalog.Problems).WithTrackingName(TrackingNames.CatalogProblems),
            Descriptors.Report);
        context.RegisterSourceOutput(
            catalog.Combine(packed).SelectMany(Agreement.Check),
            Descriptors.Report);
        context.RegisterSourceOutput(
            project.SelectMany(ProjectChecks.Problems),
            Descriptors.Report);
        context.RegisterSourceOutput(
            catalog.Combine(project).Select(Catalog.ToCompile).WithTrackingName(TrackingNames.Source),
            ArticlesSource.Emit);
    }
}
