using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using TypedArticles.Generator.Checking;
using TypedArticles.Generator.Diagnostics;
using TypedArticles.Generator.Emission;
using TypedArticles.Generator.Inputs;
using TypedArticles.Generator.Model;
using TypedArticles.Generator.Schema;

namespace TypedArticles.Generator;

/// <summary>
/// Makes the class of articles: a property for each article file that the manifest names, and for each record with the attribute
/// <c>ArticleSchema</c> its constructor and the class of its collection. Where there is no manifest, as in a project that only references a
/// data package, it makes nothing.
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

        // 2. The records of the user's own: what the files of a collection contain. Read again at each edit of code, and equal until what they say changes.
        IncrementalValuesProvider<SchemaModel> records = context.SyntaxProvider
            .ForAttributeWithMetadataName(SchemaReader.AttributeType, SchemaReader.IsType, SchemaReader.Read)
            .WithTrackingName(TrackingNames.Records);
        IncrementalValueProvider<SchemasModel> schemas = records
            .Select(static (record, _) => record.Declared)
            .WithTrackingName(TrackingNames.Schemas)
            .Collect()
            .Select(SchemasModel.Of);

        // 3. Each file by itself. An added file changes the manifest, yet leaves the inputs of all others equal; so does a record of another collection.
        IncrementalValuesProvider<SeedModel> seeds = context.AdditionalTextsProvider
            .Where(static text => !MarkdownInput.IsMarkdown(text))
            .Combine(manifest)
            .Select(SeedInput.Choose)
            .Where(static input => input is not null)
            .WithTrackingName(TrackingNames.Inputs)
            .Select(static (input, cancellationToken) => SeedReader.Read(input!, cancellationToken))
            .WithTrackingName(TrackingNames.Seeds);
        IncrementalValuesProvider<MarkdownModel> entries = context.AdditionalTextsProvider
            .Where(MarkdownInput.IsMarkdown)
            .Combine(manifest.Combine(schemas))
            .Select(MarkdownInput.Choose)
            .Where(static input => input is not null)
            .WithTrackingName(TrackingNames.MarkdownInputs)
            .Select(static (input, cancellationToken) => MarkdownReader.Read(input!, cancellationToken))
            .WithTrackingName(TrackingNames.Entries);

        // 4. All of them together: names, order, and what is wrong between them.
        IncrementalValueProvider<EntriesModel> allEntries = entries.Collect().Select(EntriesModel.Of);
        IncrementalValueProvider<CatalogModel?> catalog = seeds
            .Collect()
            .Select(SeedsModel.Of)
            .Combine(allEntries)
            .Combine(manifest.Combine(schemas))
            .Select(Catalog.Build)
            .WithTrackingName(TrackingNames.Catalog);

        // 5. What the build task packed: in a real build, which has packed before it compiles.
        IncrementalValueProvider<PackedModel?> packed = context.AdditionalTextsProvider
            .Where(PackedReader.IsPacked)
            .Select(PackedReader.Read)
            .Collect()
            .Select(PackedReader.Single)
            .WithTrackingName(TrackingNames.Packed);

        // 6. The project around them: whether it can compile the source, and what else has the name of the class.
        IncrementalValueProvider<ImmutableArray<string>> razor = context.AdditionalTextsProvider.Where(ProjectChecks.IsRazor).Select(static (text, _) => text.Path).Collect();
        IncrementalValueProvider<ProjectModel?> project = manifest
            .Combine(schemas)
            .Combine(context.CompilationProvider)
            .Combine(razor)
            .Select(ProjectChecks.Check)
            .WithTrackingName(TrackingNames.Project);
        IncrementalValueProvider<SchemaChecksModel?> checkedRecords = records
            .Collect()
            .Combine(manifest.Combine(context.CompilationProvider).Combine(razor))
            .Select(SchemaChecks.Check);

        // Diagnostics and source are branches of their own: a problem whose line moved does not write the source again.
        context.RegisterSourceOutput(
            manifest.SelectMany(ManifestReader.Problems),
            Descriptors.Report);
        context.RegisterSourceOutput(
            seeds.SelectMany(static (seed, _) => seed.Problems).WithTrackingName(TrackingNames.SeedProblems),
            Descriptors.Report);
        context.RegisterSourceOutput(
            allEntries.SelectMany(ProblemFolding.Problems).WithTrackingName(TrackingNames.EntryProblems),
            Descriptors.Report);
        context.RegisterSourceOutput(
            records.SelectMany(SchemaReader.Problems),
            Descriptors.Report);
        context.RegisterSourceOutput(
            checkedRecords.SelectMany(SchemaChecks.Problems),
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
        context.RegisterSourceOutput(
            catalog.Combine(project).Combine(checkedRecords).Select(Catalog.CollectionsToCompile).WithTrackingName(TrackingNames.CollectionsSource),
            CollectionsSource.Emit);
    }
}
