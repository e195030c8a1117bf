using TypedArticles.Generator.Diagnostics;
using TypedArticles.Manifest;
using TypedArticles.Naming;

namespace TypedArticles.Generator.Model;

/// <summary>Joins the models of all files to the model of the generated class.</summary>
internal static class Catalog
{
    /// <summary>Up to here each article gets a property unless the project says otherwise: one costs the compiler 0.2 to 0.3 ms (docs/performance.md).</summary>
    private const int MaxMembersByDefault = 10_000;

    public static CatalogModel? Build((SeedsModel Seeds, ManifestModel? Manifest) input, CancellationToken cancellationToken)
    {
        if (input.Manifest is not { Options: { } options } manifest)
        {
            return null;
        }

        var problems = new List<ProblemModel>();
        OptionRules.Check(options, problems);
        List<NamedSeed> seeds = Selection.Join(input.Seeds.Seeds, manifest, options, problems);
        cancellationToken.ThrowIfCancellationRequested();
        NameChoice[] names = MemberNames.Choose([.. seeds.Select(static s => s.ToNameRequest())], options.ClassName);
        ArticleModel[] articles = [.. Name(seeds, names, problems)];
        bool hasMembers = options.Members == "true" || (options.Members == "auto" && articles.Length <= MaxMembersByDefault);
        if (!hasMembers && options.Members == "auto")
        {
            problems.Add(ProjectRules.MembersLeftOut.At("", articles.Length, MaxMembersByDefault));
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

    private static IEnumerable<ArticleModel> Name(List<NamedSeed> seeds, NameChoice[] names, List<ProblemModel> problems)
    {
        for (int i = 0; i < names.Length; i++)
        {
            (ManifestEntry entry, SeedModel seed) = (seeds[i].Entry, seeds[i].Seed);
            if (names[i].Fault != NameFault.None)
            {
                problems.Add(names[i].Fault == NameFault.Taken
                    ? ProjectRules.TakenMemberName.At(entry.Path, entry.MemberName, names[i].Owner)
                    : ProjectRules.InvalidMemberName.At(entry.Path, entry.MemberName));
                continue;
            }

            ItemAdvice.Give(entry, names[i], problems);
            yield return new ArticleModel
            {
                Id = entry.Id,
                MemberName = names[i].Name,
                Title = seed.Title,
                Date = seed.Date,
                Publisher = seed.Publisher,
                LeadStart = seed.LeadStart,
            };
        }
    }
}
