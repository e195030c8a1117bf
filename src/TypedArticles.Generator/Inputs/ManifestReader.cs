using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using TypedArticles.Core.Manifest;
using TypedArticles.Core.Pack;
using TypedArticles.Core.Rules;
using TypedArticles.Generator.Diagnostics;
using TypedArticles.Generator.Model;

namespace TypedArticles.Generator.Inputs;

/// <summary>Finds and reads <c>articles.manifest</c> among the additional files.</summary>
internal static class ManifestReader
{
    public static bool IsManifest(AdditionalText text) => InputFile.IsNamed(text, ArticleManifest.FileName);

    /// <summary>The manifest; null for a file of that name that is something else.</summary>
    public static ManifestModel? Read(AdditionalText text, CancellationToken cancellationToken)
    {
        string? source = text.GetText(cancellationToken)?.ToString();
        if (source is null || !ArticleManifest.IsManifest(source))
        {
            return null;
        }

        return ArticleManifest.Read(source) is { } manifest
            ? new ManifestModel { Path = text.Path, TextHash = PackHash.Of(source.AsSpan()), Options = manifest.Options, Entries = new EquatableArray<ManifestEntry>([.. manifest.Entries]), UnusedFiles = new EquatableArray<string>([.. manifest.UnusedFiles]) }
            : new ManifestModel { Path = text.Path };
    }

    /// <summary>The targets write one manifest a project; of none there is nothing to do.</summary>
    public static ManifestModel? Single(ImmutableArray<ManifestModel?> manifests, CancellationToken cancellationToken) =>
        manifests.FirstOrDefault(static m => m is not null);

    public static IEnumerable<ProblemModel> Problems(ManifestModel? manifest, CancellationToken cancellationToken) =>
        manifest is { Options: null } ? [Problem.At(RuleTable.UnreadableManifest, manifest.Path)] : [];
}
