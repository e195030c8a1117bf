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

        var named = new HashSet<string>(catalog.Articles.Select(static a => a.Id), StringComparer.Ordinal);
        var inPack = new HashSet<string>(packed.Ids, StringComparer.Ordinal);
        return
        [
            .. packed.Ids.Where(id => !named.Contains(id)).Select(id => Problem.At(RuleTable.Disagreement, packed.Path, id, "the pack"))
                .Concat(catalog.Articles.Where(a => !inPack.Contains(a.Id)).Select(a => Problem.At(RuleTable.Disagreement, packed.Path, a.Id, "the generated code")))
                .Take(MaxReported),
        ];
    }
}
