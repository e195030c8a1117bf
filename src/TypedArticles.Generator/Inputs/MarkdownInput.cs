using Microsoft.CodeAnalysis;
using TypedArticles.Core.Manifest;
using TypedArticles.Generator.Model;

namespace TypedArticles.Generator.Inputs;

/// <summary>A Markdown file that the manifest names, and all that decides how it is read: the record of its collection, and no other.</summary>
/// <param name="Text">The file; equal only to itself, and the driver keeps it while the file is the same.</param>
/// <param name="Collection">The name of its collection.</param>
/// <param name="Id">The id of the entry.</param>
/// <param name="Schema">The record; null where the collection has none.</param>
/// <param name="SizeLimit">The largest size of a file in bytes.</param>
/// <param name="PermalinkPattern">The pattern of its address; empty for none.</param>
/// <param name="ItemLanguage">The language that its item says; empty for none.</param>
/// <param name="FallbackLanguage">The language of entries that say none; null for none.</param>
internal sealed record MarkdownInput(
    AdditionalText Text, string Collection, string Id, CollectionSchema? Schema, int SizeLimit, string PermalinkPattern, string ItemLanguage, string? FallbackLanguage)
{
    public static bool IsMarkdown(AdditionalText text) => MarkdownFile.IsName(text.Path);

    /// <summary>Null for a file that the manifest does not name.</summary>
    public static MarkdownInput? Choose((AdditionalText Text, (ManifestModel? Manifest, SchemasModel Schemas) Project) pair, CancellationToken cancellationToken) =>
        pair.Project.Manifest is { Options: { } options } manifest && manifest.Find(pair.Text.Path) is { } entry
            ? new MarkdownInput(
                pair.Text, entry.Collection, entry.Id, pair.Project.Schemas.Find(entry.Collection), options.FileSizeLimit, entry.PermalinkPattern, entry.Language, options.FallbackLanguage)
            : null;
}
