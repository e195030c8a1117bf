using Microsoft.CodeAnalysis;
using TypedArticles.Generator.Model;

namespace TypedArticles.Generator.Inputs;

/// <summary>An additional file that is an article, and what of its item decides how it is read.</summary>
/// <param name="Text">The file; equal only to itself, and the driver keeps it while the file is the same. Null for a file that is no article.</param>
/// <param name="IsLead">What the item says about the block after the title.</param>
/// <param name="SizeLimit">The largest size of a file in bytes.</param>
internal readonly record struct SeedInput(AdditionalText? Text, bool? IsLead, int SizeLimit)
{
    public bool IsArticle => Text is not null;

    public static SeedInput Choose((AdditionalText Text, ManifestModel? Manifest) pair, CancellationToken cancellationToken) =>
        pair.Manifest is { Options: { } options } manifest && manifest.Find(pair.Text.Path) is { } entry
            ? new SeedInput(pair.Text, entry.IsLead, options.FileSizeLimit)
            : default;
}
