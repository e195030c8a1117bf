extern alias build;

using build::TypedArticles.Core.Manifest;

namespace TypedArticles.Tests;

/// <summary>Manifests as the targets have them written.</summary>
internal static class Manifests
{
    public static ManifestOptions Options(params (string Name, string Value)[] values) => new(values.ToDictionary(static v => v.Name, static v => v.Value));

    public static ManifestEntry Entry(string path, string id, params (string Name, string Value)[] metadata) => new(path, id, new NamedValues(metadata));

    /// <summary>The manifest of some entries, written and read.</summary>
    public static ArticleManifest Of(IEnumerable<ManifestEntry> entries) => ArticleManifest.Read(new ArticleManifest(Options(), [.. entries]).Write())!;
}
