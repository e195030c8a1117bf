using TypedArticles.Generator.Diagnostics;
using TypedArticles.Manifest;
using TypedArticles.Parsing;

namespace TypedArticles.Generator.Model;

/// <summary>
/// Chooses the files that become articles. The pack task chooses by the same rules (metadata, ids, problems, names), so that
/// where the severity of an error was lowered an article is in both places or in neither.
/// </summary>
internal static class Selection
{
    /// <summary>The files that are articles but for their names, each with its entry, in the order of <c>All</c>.</summary>
    public static List<NamedSeed> Join(
        EquatableArray<SeedModel> seeds, ManifestModel manifest, ManifestOptions options, List<ProblemModel> problems)
    {
        var byPath = new Dictionary<string, SeedModel>(seeds.Count, StringComparer.Ordinal);
        foreach (SeedModel seed in seeds)
        {
            byPath[seed.Path] = seed;
        }

        HashSet<string> claimed = ReportClaims(manifest, problems);
        var joined = new List<NamedSeed>(seeds.Count);
        foreach (ManifestEntry entry in manifest.Entries)
        {
            bool isUsable = ReportMetadata(entry, problems);
            if (!byPath.TryGetValue(entry.Path, out SeedModel? seed))
            {
                problems.Add(ProjectRules.Unreadable.At(entry.Path, entry.Path));
            }
            else if (isUsable && seed.Problems.Count == 0 && !claimed.Contains(entry.Id))
            {
                joined.Add(new NamedSeed(entry, seed, LanguageOf(entry, seed, options)));
            }
        }

        joined.Sort(NamedSeed.Compare);
        return joined;
    }

    /// <summary>Each file that shares its id names the first one that has it, and the first one the second.</summary>
    private static HashSet<string> ReportClaims(ManifestModel manifest, List<ProblemModel> problems)
    {
        var first = new Dictionary<string, ManifestEntry>(manifest.Entries.Count, StringComparer.Ordinal);
        var claimed = new HashSet<string>(StringComparer.Ordinal);
        foreach (ManifestEntry entry in manifest.Entries)
        {
            if (!first.TryGetValue(entry.Id, out ManifestEntry? other))
            {
                first.Add(entry.Id, entry);
                continue;
            }

            if (claimed.Add(entry.Id))
            {
                problems.Add(ProjectRules.DuplicateId.At(other.Path, entry.Id, entry.Path));
            }

            problems.Add(ProjectRules.DuplicateId.At(entry.Path, entry.Id, other.Path));
        }

        return claimed;
    }

    private static bool ReportMetadata(ManifestEntry entry, List<ProblemModel> problems)
    {
        int before = problems.Count;
        foreach (MetadataFault fault in MetadataFault.Of(entry))
        {
            problems.Add(ProjectRules.InvalidMetadata.At(entry.Path, fault.Metadata, fault.Value, fault.Expected));
        }

        return problems.Count == before;
    }

    private static string LanguageOf(ManifestEntry entry, SeedModel seed, ManifestOptions options) =>
        entry.Language.Length > 0 ? entry.Language : SiteLanguage.Of(seed.Url.AsSpan()) ?? options.FallbackLanguage ?? "";
}
