using TypedArticles.Core.Rules;
using TypedArticles.Generator.Diagnostics;
using TypedArticles.Generator.Model;

namespace TypedArticles.Generator.Checking;

/// <summary>
/// Compares what the build task packed with what the generator named. Both choose by the same function; where they still differ, they
/// read different files, and the program would miss an article at run time.
/// </summary>
internal static class Agreement
{
    /// <summary>How many differences are reported one by one: where more differ, one cause differs.</summary>
    private const int MaxReported = 20;

    public static IEnumerable<ProblemModel> Check((CatalogModel? Catalog, PackedModel? Packed) input, CancellationToken cancellationToken)
    {
        if (input.Catalog is not { } catalog || input.Packed is not { } packed)
        {
            return [];
        }

        HashSet<(string, string)> named = [.. catalog.Packed];
        HashSet<(string, string)> inPack = [.. packed.Entries];
        return
        [
            .. packed.Entries.Where(e => !named.Contains(e)).Select(e => Problem.At(RuleTable.Disagreement, packed.Path, e.Id, "the pack"))
                .Concat(catalog.Packed.Where(e => !inPack.Contains(e)).Select(e => Problem.At(RuleTable.Disagreement, packed.Path, e.Id, "the generated code")))
                .Take(MaxReported),
        ];
    }
}
