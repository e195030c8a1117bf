using Microsoft.CodeAnalysis;
using TypedArticles.Generator.Model;

namespace TypedArticles.Generator.Inputs;

/// <summary>An additional file that the manifest names, and what of its item decides how it is read.</summary>
/// <remarks>
/// A class, as all that flows between steps: the compiler holds native code of its pipeline for classes, and compiles it anew for each
/// struct, some hundred methods in every build.
/// </remarks>
/// <param name="Text">The file; equal only to itself, and the driver keeps it while the file is the same.</param>
/// <param name="HasLead">What the item says about the block after the title.</param>
/// <param name="SizeLimit">The largest size of a file in bytes.</param>
internal sealed record SeedInput(AdditionalText Text, bool? HasLead, int SizeLimit)
{
    /// <summary>Null for a file that the manifest does not name.</summary>
    public static SeedInput? Choose((AdditionalText Text, ManifestModel? Manifest) pair, CancellationToken cancellationToken) =>
        pair.Manifest is { Options: { } options } manifest && manifest.Find(pair.Text.Path) is { } entry
            ? new SeedInput(pair.Text, entry.HasLead, options.FileSizeLimit)
            : null;
}
