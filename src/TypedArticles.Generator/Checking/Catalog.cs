using TypedArticles.Core.Manifest;
using TypedArticles.Core.Rules;
using TypedArticles.Generator.Diagnostics;
using TypedArticles.Generator.Model;

namespace TypedArticles.Generator.Checking;

/// <summary>Joins the models of all files to the model of the generated class.</summary>
internal static class Catalog
{
    /// <summary>How many files that no item includes are reported one by one: where there are more, they have one cause.</summary>
    private const int MaxUnusedReported = 20;

    private static readonly char[] s_separators = ['/', '\\'];

    public static CatalogModel? Build((SeedsModel Seeds, ManifestModel? Manifest) input, CancellationToken cancellationToken)
    {
        if (input.Manifest is not { Options: { } options } manifest)
        {
            return null;
        }

        var problems = new List<ProblemModel>();
        OptionChecks.Check(options, problems);
        problems.AddRange(manifest.UnusedFiles.Take(MaxUnusedReported).Select(static path => Problem.At(RuleTable.UnusedFile, path, path.Substring(path.LastIndexOfAny(s_separators) + 1))));
        SeedModel?[] seeds = ByEntry(input.Seeds.Seeds, manifest, problems);
        cancellationToken.ThrowIfCancellationRequested();
        var sink = new ProblemSink(problems);
        bool[] candidates = Selection.Candidates(manifest.Entries, sink);
        List<SelectedEntry<SeedModel>> entries = Selection.Choose(new ArticleManifest(options, manifest.Entries), [.. Enumerable.Range(0, seeds.Length)], candidates, seeds);
        entries = Selection.Named(entries, options.ClassName, sink);
        bool hasMembers = HasMembers(options, entries.Count, problems);
        return new CatalogModel
        {
            Options = options,
            Articles = new EquatableArray<ArticleModel>([.. entries.Select(entry => ToModel(entry, problems))]),
            HasMembers = hasMembers,
            HasIds = options[OptionTable.Ids] switch
            {
                "true" => true,
                "false" => false,
                _ => !hasMembers || options.IsPublic,
            },
            Problems = new EquatableArray<ProblemModel>([.. problems]),
        };
    }

    public static IEnumerable<ProblemModel> Problems(CatalogModel? catalog, CancellationToken cancellationToken) =>
        catalog?.Problems ?? default;

    /// <summary>What the source is written from; null where the project could not compile it.</summary>
    public static CatalogModel? ToCompile((CatalogModel? Catalog, ProjectModel? Project) input, CancellationToken cancellationToken) =>
        input.Catalog is null || input.Project is null or { CanCompile: false } ? null : input.Catalog with { Problems = default };

    /// <summary>The model of each entry's file; null where the file has problems, or is missing among the compiler's files.</summary>
    private static SeedModel?[] ByEntry(EquatableArray<SeedModel> seeds, ManifestModel manifest, List<ProblemModel> problems)
    {
        var byPath = new Dictionary<string, SeedModel>(seeds.Count, StringComparer.Ordinal);
        foreach (SeedModel seed in seeds)
        {
            byPath[seed.Path] = seed;
        }

        var byEntry = new SeedModel?[manifest.Entries.Count];
        for (int i = 0; i < byEntry.Length; i++)
        {
            string path = manifest.Entries[i].Path;
            if (!byPath.TryGetValue(path, out SeedModel? seed))
            {
                problems.Add(Problem.At(RuleTable.Unreadable, path, path));
            }
            else if (seed.Problems.Count == 0)
            {
                byEntry[i] = seed;
            }
        }

        return byEntry;
    }

    private static bool HasMembers(ManifestOptions options, int articles, List<ProblemModel> problems)
    {
        string members = options[OptionTable.Members];
        if (members == "auto" && articles > OptionTable.MaxMembersByDefault)
        {
            problems.Add(Problem.At(RuleTable.MembersLeftOut, "", Invariant(articles), Invariant(OptionTable.MaxMembersByDefault)));
            return false;
        }

        return members is "auto" or "true";
    }

    private static ArticleModel ToModel(SelectedEntry<SeedModel> entry, List<ProblemModel> problems)
    {
        ItemAdvice.Give(entry.Entry, entry.Name, problems);
        return new ArticleModel
        {
            Id = entry.Entry.Id,
            MemberName = entry.Name.Name,
            Title = entry.Facts.Title,
            Date = entry.Facts.Date,
            Publisher = entry.Facts.Publisher,
            LeadStart = entry.Facts.LeadStart,
        };
    }

    private static string Invariant(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
