using ArchiveCli.Converting;

namespace ArchiveCli.Printing;

/// <summary>What <c>archive convert</c> did.</summary>
/// <param name="Written">The files below the output folder, in the order of the rows.</param>
/// <param name="ItemLanguages">The languages that the files cannot tell: metadata for their items in the project file.</param>
/// <param name="Problems">The rows that are no articles.</param>
internal sealed record ConversionSummary(
    IReadOnlyList<string> Written,
    IReadOnlyList<ItemLanguage> ItemLanguages,
    IReadOnlyList<RowProblem> Problems);

internal sealed record ItemLanguage(string Path, string Language);
