using TypedArticles.Core.Manifest;
using TypedArticles.Core.Pack;
using TypedArticles.Core.Rules;
using TypedArticles.Generator.Diagnostics;
using TypedArticles.Generator.Model;

namespace TypedArticles.Generator.Checking;

/// <summary>Joins the models of all files to the models of the generated classes.</summary>
internal static class Catalog
{
    /// <summary>How many files that no item includes are reported one by one: where there are more, they have one cause.</summary>
    private const int MaxUnusedReported = 20;

    private static readonly char[] s_separators = ['/', '\\'];

    public static CatalogModel? Build(((SeedsModel Seeds, EntriesModel Entries) Files, (ManifestModel? Manifest, SchemasModel Schemas) Project) input, CancellationToken cancellationToken)
    {
        if (input.Project.Manifest is not { Options: { } options } manifest)
        {
            return null;
        }

        var problems = new List<ProblemModel>();
        OptionChecks.Check(options, manifest.HasSeeds, problems);
        problems.AddRange(manifest.UnusedFiles.Take(MaxUnusedReported).Select(static path => Problem.At(RuleTable.UnusedFile, path, path.Substring(path.LastIndexOfAny(s_separators) + 1))));
        var whole = new ArticleManifest(options, manifest.Entries);
        var sink = new ProblemSink(problems);
        bool[] candidates = Selection.Candidates(manifest.Entries, sink);
        SortedDictionary<string, List<int>> collections = Selection.Collections(manifest.Entries);

        bool hasSeeds = collections.TryGetValue(PackFormat.SeedCollection, out List<int>? seedItems);
        SeedModel?[] seeds = ByEntry(input.Files.Seeds.Seeds, static s => s.Path, static s => s.Problems.Count == 0, manifest, seedItems ?? [], problems);
        cancellationToken.ThrowIfCancellationRequested();
        List<SelectedEntry<SeedModel>> articles = Selection.Named(Selection.Choose(whole, seedItems ?? [], candidates, seeds), options.ClassName, sink);
        var packed = new List<(string, string)>(articles.Select(static a => (PackFormat.SeedCollection, a.Entry.Id)));

        List<ChosenCollection> chosen = [.. collections.Where(static c => c.Key != PackFormat.SeedCollection).Select(c => ChosenCollection.Of(c.Key, c.Value, whole, candidates, input.Files.Entries, input.Project.Schemas, manifest, problems))];
        chosen = ReferenceChecks.Check(chosen, LeftOut(whole, input.Files.Entries, manifest), problems);
        cancellationToken.ThrowIfCancellationRequested();
        packed.AddRange(chosen.SelectMany(static c => c.Packed));
        bool hasMembers = HasMembers(options, articles.Count + chosen.Sum(static c => c.Entries.Count), problems);
        return new CatalogModel
        {
            Options = options,
            Articles = new EquatableArray<ArticleModel>([.. articles.Select(entry => ToModel(entry, problems))]),
            HasSeeds = hasSeeds,
            Collections = new EquatableArray<CollectionModel>([.. chosen.Where(static c => c.Schema is not null).Select(c => c.ToModel(hasMembers, HasIds(options, hasMembers, c.Schema!.IsPublic), manifest.Path))]),
            Packed = new EquatableArray<(string, string)>([.. packed]),
            HasMembers = hasMembers,
            HasIds = HasIds(options, hasMembers, options.IsPublic),
            Problems = new EquatableArray<ProblemModel>([.. problems]),
        };
    }

    public static IEnumerable<ProblemModel> Problems(CatalogModel? catalog, CancellationToken cancellationToken) =>
        catalog?.Problems ?? default;

    /// <summary>What the source of the articles is written from; null where there are none, or the project could not compile it.</summary>
    public static CatalogModel? ToCompile((CatalogModel? Catalog, ProjectModel? Project) input, CancellationToken cancellationToken) =>
        input.Catalog is not { HasSeeds: true } || input.Project is null or { CanCompile: false } ? null
            : input.Catalog with { Problems = default, Collections = default, Packed = default };

    /// <summary>What the source of the collections is written from; null where there are none, or the project could not compile it.</summary>
    public static CollectionsModel? CollectionsToCompile(((CatalogModel? Catalog, ProjectModel? Project) Input, SchemaChecksModel? Checks) input, CancellationToken cancellationToken)
    {
        if (input.Input.Catalog is not { Collections.Count: > 0 } catalog || input.Input.Project is not { CanCompile: true } || input.Checks is not { } checks)
        {
            return null;
        }

        CollectionModel[] usable = [.. catalog.Collections.Where(c => c.Schema.IsUsable && !checks.Unusable.Contains(c.Schema.Collection))];
        return usable.Length == 0 ? null : new CollectionsModel { Collections = new EquatableArray<CollectionModel>(usable), HasSearch = catalog.Options.HasSearch };
    }

    /// <summary>Collection and id of the drafts that this build leaves out.</summary>
    private static HashSet<(string Collection, string Id)> LeftOut(ArticleManifest whole, EntriesModel entries, ManifestModel manifest) =>
        whole.Options.HasDrafts ? [] : [.. entries.Files.Where(f => f.IsReadable && manifest.Find(f.Path) is { } entry && Selection.IsLeftOutDraft(whole, entry, f)).Select(f => (f.Collection, manifest.Find(f.Path)!.Id))];

    /// <summary>The model of each entry's file; null for items of other collections, and where the file has problems or is missing among the compiler's files.</summary>
    public static T?[] ByEntry<T>(
        IReadOnlyList<T> files, Func<T, string> pathOf, Func<T, bool> isUsable, ManifestModel manifest, IReadOnlyList<int> items, List<ProblemModel> problems)
        where T : class
    {
        var byPath = new Dictionary<string, T>(files.Count, StringComparer.Ordinal);
        foreach (T file in files)
        {
            byPath[pathOf(file)] = file;
        }

        var byEntry = new T?[manifest.Entries.Count];
        foreach (int item in items)
        {
            ManifestEntry entry = manifest.Entries[item];
            if (!byPath.TryGetValue(entry.Path, out T? file))
            {
                // A file of the other format is there, and its metadata Collection is a problem already.
                if (entry.IsMarkdown == (entry.Collection != PackFormat.SeedCollection))
                {
                    problems.Add(Problem.At(RuleTable.Unreadable, entry.Path, entry.Path));
                }
            }
            else if (isUsable(file))
            {
                byEntry[item] = file;
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

    private static bool HasIds(ManifestOptions options, bool hasMembers, bool isPublic) => options[OptionTable.Ids] switch
    {
        "true" => true,
        "false" => false,
        _ => !hasMembers || isPublic,
    };

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
