using Microsoft.CodeAnalysis;
using TypedArticles.Generator.Model;

namespace TypedArticles.Generator.Inputs;

/// <summary>An additional file that is an article, and what of its item decides how it is read.</summary>
/// <param name="Text">The file; equal only to itself, and the driver keeps it while the file is the same. Null for a file that is no article.</param>
/// <param name="IsLead">What the item says about the block after the title.</param>
internal readonly record struct SeedInput(AdditionalText? Text, bool? IsLead)
{
    public bool IsArticle => Text is not null;

    public static SeedInput Choose((AdditionalText Text, ManifestModel? Manifest) pair, CancellationToken cancellationToken) =>
        pair.Manifest?.Find(pair.Text.Path) is { } entry ? new SeedInput(pair.Text, entry.IsLead) : default;
}
