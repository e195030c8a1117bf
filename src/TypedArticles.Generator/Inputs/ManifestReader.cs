using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TypedArticles.Generator.Model;
using TypedArticles.Manifest;

namespace TypedArticles.Generator.Inputs;

/// <summary>Finds and reads <c>articles.manifest</c> among the additional files.</summary>
internal static class ManifestReader
{
    public static bool IsManifest(AdditionalText text) =>
        text.Path.EndsWith(ArticleManifest.FileName, StringComparison.Ordinal)
        && Path.GetFileName(text.Path) == ArticleManifest.FileName;

    /// <summary>The manifest, or null for a file of that name that is something else.</summary>
    public static ManifestModel? Read(AdditionalText text, CancellationToken cancellationToken)
    {
        SourceText? source = text.GetText(cancellationToken);
        ArticleManifest? manifest = source is null ? null : ArticleManifest.Read(source.ToString());
        return manifest is null
            ? null
            : new ManifestModel
            {
                Path = text.Path,
                Options = manifest.Options,
                Entries = new EquatableArray<ManifestEntry>([.. manifest.Entries]),
            };
    }

    /// <summary>The targets write one manifest a project; of none there is nothing to do.</summary>
    public static ManifestModel? Single(ImmutableArray<ManifestModel?> manifests, CancellationToken cancellationToken) =>
        manifests.FirstOrDefault(static m => m is not null);
}
