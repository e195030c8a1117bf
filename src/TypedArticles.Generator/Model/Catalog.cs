using System.Collections.Immutable;
using TypedArticles.Generator.Diagnostics;
using TypedArticles.Generator.Naming;
using TypedArticles.Manifest;
using TypedArticles.Parsing;

namespace TypedArticles.Generator.Model;

/// <summary>Joins the models of all files to the model of the generated class.</summary>
internal static class Catalog
{
    /// <summary>Up to here each article gets a property unless the project says otherwise: one costs the compiler about 0.15 ms.</summary>
    private const int MaxMembersByDefault = 10_000;

    public static CatalogModel? Build((ImmutableArray<SeedModel> Seeds, ManifestModel? Manifest) input, CancellationToken cancellationToken)
    {
        if (input.Manifest is not { Options: { } options } manifest)
        {
            return null;
        }

        var problems = new List<ProblemModel>();
        OptionRules.Check(options, problems);
        List<NamedSeed> seeds = Join(input.Seeds, manifest, options, problems);
        cancellationToken.ThrowIfCancellationRequested();
        string[] names = MemberNames.Choose(seeds, options.ClassName, problems);

        var articles = new ArticleModel[seeds.Count];
        for (int i = 0; i < articles.Length; i++)
        {
            SeedModel seed = seeds[i].Seed;
            articles[i] = new ArticleModel
            {
                Id = seeds[i].Entry.Id,
                MemberName = names[i],
                Title = seed.Title,
                Date = seed.Date,
                Publisher = seed.Publisher,
                LeadStart = seed.LeadStart,
            };
        }

        bool hasMembers = options.Members == "true" || (options.Members == "auto" && articles.Length <= MaxMembersByDefault);
        if (!hasMembers && options.Members == "auto")
        {
            problems.Add(ProjectRule.MembersLeftOut.At("", articles.Length, MaxMembersByDefault));
        }

        return new CatalogModel
        {
            Options = options,
            Articles = new EquatableArray<ArticleModel>(articles),
            HasMembers = hasMembers,
            Problems = new EquatableArray<ProblemModel>([.. problems]),
        };
    }

    public static IEnumerable<ProblemModel> Problems(CatalogModel? catalog, CancellationToken cancellationToken) =>
        catalog?.Problems ?? default;

    public static CatalogModel? WithoutProblems(CatalogModel? catalog, CancellationToken cancellationToken) =>
        catalog is null ? null : catalog with { Problems = default };

    /// <summary>The files that become articles, each with its entry, in the order of <c>All</c>.</summary>
    private static List<NamedSeed> Join(
        ImmutableArray<SeedModel> seeds, ManifestModel manifest, ManifestOptions options, List<ProblemModel> problems)
    {
        var byPath = new Dictionary<string, SeedModel>(seeds.Length, StringComparer.Ordinal);
        foreach (SeedModel seed in seeds)
        {
            byPath[seed.Path] = seed;
        }

        var firstWithId = new Dictionary<string, ManifestEntry>(StringComparer.Ordinal);
        var claimed = new HashSet<string>(StringComparer.Ordinal);
        var joined = new List<NamedSeed>(seeds.Length);
        foreach (ManifestEntry entry in manifest.Entries)
        {
            ItemRules.Check(entry, problems);
            if (firstWithId.TryGetValue(entry.Id, out ManifestEntry? first))
            {
                claimed.Add(entry.Id);
                problems.Add(ProjectRule.DuplicateId.At(first.Path, entry.Id, entry.Path));
                problems.Add(ProjectRule.DuplicateId.At(entry.Path, entry.Id, first.Path));
            }
            else
            {
                firstWithId.Add(entry.Id, entry);
            }

            if (!byPath.TryGetValue(entry.Path, out SeedModel? seed))
            {
                problems.Add(ProjectRule.Unreadable.At(entry.Path, entry.Path));
            }
            else if (seed.Problems.Count == 0)
            {
                joined.Add(new NamedSeed(entry, seed, LanguageOf(entry, seed, options)));
            }
        }

        joined.RemoveAll(s => claimed.Contains(s.Entry.Id));
        joined.Sort(NamedSeed.Compare);
        return joined;
    }

    private static string LanguageOf(ManifestEntry entry, SeedModel seed, ManifestOptions options) =>
        entry.Language.Length > 0 ? entry.Language : SiteLanguage.Of(seed.Url.AsSpan()) ?? options.DefaultLanguage;
}
