using System.Globalization;
using TypedArticles.Benchmarks.Corpus;

namespace TypedArticles.Benchmarks.Builds;

/// <summary>
/// Whole builds from nothing, again without a change, and after an edit, of a program without articles, with this package, and with
/// other ways to compile articles in. All in turns, so that a busy machine is busy for all.
/// </summary>
internal static class BuildBenchmark
{
    private const string Usage = "usage: builds [--sizes 1000,10000] [--runs 3] [--rivals 10000 (the largest size they are tried at)] [--peers 10000 (likewise; 0 by default)] [--markdown 10000 (likewise; 0 by default)]";

    private const string Package = """<PackageReference Include="TypedArticles" Version="0.1.0" />""";

    private const string Hello = "System.Console.WriteLine(1);";

    public static async Task<int> RunAsync(string[] arguments)
    {
        int[] sizes = [1_000, 10_000];
        int runs = 3, rivals = 10_000, peers = 0, markdown = 0;
        for (int i = 0; i < arguments.Length; i += 2)
        {
            string value = i + 1 < arguments.Length ? arguments[i + 1] : "";
            switch (arguments[i])
            {
                case "--sizes" when value.Split(',') is { Length: > 0 } parts && parts.All(static p => int.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out _)):
                    sizes = [.. parts.Select(static p => int.Parse(p, CultureInfo.InvariantCulture))];
                    break;
                case "--runs" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out runs) && runs > 0:
                case "--rivals" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out rivals):
                case "--peers" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out peers):
                case "--markdown" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out markdown):
                    break;
                default:
                    await Console.Error.WriteLineAsync(Usage);
                    return 2;
            }
        }

        using Workshop workshop = await Workshop.OpenAsync();
        string bare = await workshop.ProjectAsync("bare", "", "", Hello);
        Peers? installed = peers > 0 ? await Peers.InstallAsync(workshop) : null;
        foreach (int size in sizes)
        {
            (List<Measured> subjects, long bytes) = await SeedsAsync(workshop, bare, size, size <= rivals, size <= peers ? installed : null);
            await MeasureAsync(workshop, $"{size} articles, {Figures.Shown(bytes / 1e6)} MB of UTF-8", subjects, runs);
            if (size <= markdown)
            {
                (subjects, bytes) = await MarkdownAsync(workshop, bare, size, size <= peers ? installed : null);
                await MeasureAsync(workshop, $"{size} Markdown files with a record of seven properties, {Figures.Shown(bytes / 1e6)} MB of UTF-8", subjects, runs);
            }
        }

        return 0;
    }

    private static async Task<(List<Measured> Subjects, long Bytes)> SeedsAsync(Workshop workshop, string bare, int size, bool hasRivals, Peers? peers)
    {
        string name = size.ToString(CultureInfo.InvariantCulture), seeds = "";
        List<Measured> subjects = [new BuildSubject("bare", bare)];
        long bytes = 0;
        foreach ((string subject, string properties) in ((string, string)[])
            [("TypedArticles", ""), ("TypedArticles without members", "<ArticlesMembers>false</ArticlesMembers>"), ("TypedArticles with search", "<ArticlesSearch>true</ArticlesSearch>")])
        {
            string ours = await workshop.ProjectAsync($"{subject}-{name}", properties, Package, Hello);
            seeds = Path.Combine(ours, "seeds");
            bytes = ArticleCorpus.Write(seeds, size);
            subjects.Add(new BuildSubject(subject, ours, bytes) { EditedFile = Path.Combine(seeds, ArticleCorpus.Id(size / 2) + ".txt") });
        }

        if (hasRivals)
        {
            foreach (string kind in (string[])["u8", "string"])
            {
                string items = $"""<Analyzer Include="{Workshop.Rivals}" /><AdditionalFiles Include="{seeds}/*.txt" /><CompilerVisibleProperty Include="RivalLiterals" />""";
                subjects.Add(new BuildSubject(kind + " literals", await workshop.ProjectAsync($"{kind}-{name}", $"<RivalLiterals>{kind}</RivalLiterals>", items, Hello), bytes));
            }

            string json = await workshop.ProjectAsync("json-" + name, "", """<EmbeddedResource Include="articles.json" LogicalName="articles.json" />""", Hello);
            JsonArticles.Write(Path.Combine(json, "articles.json"), size);
            subjects.Add(new BuildSubject("embedded JSON", json, bytes));
        }

        if (peers is not null)
        {
            string posts = Path.Combine(workshop.Root, "posts-" + name);
            MarkdownCorpus.Write(posts, size);
            subjects.AddRange(peers.SubjectsOf("seeds-" + name, posts, hasHtml: false));
        }

        subjects.Add(new ReadSubject(seeds));
        return (subjects, bytes);
    }

    private static async Task<(List<Measured> Subjects, long Bytes)> MarkdownAsync(Workshop workshop, string bare, int size, Peers? peers)
    {
        string name = size.ToString(CultureInfo.InvariantCulture), posts = "";
        List<Measured> subjects = [new BuildSubject("bare", bare)];
        long bytes = 0;
        foreach (string body in (string[])["markdown", "both"])
        {
            string items = $"""{Package}<Article Update="content/posts/**" Body="{body}" />""";
            string ours = await workshop.ProjectAsync($"posts-{body}-{name}", "", items, "System.Console.WriteLine(Posts.All.Count);" + MarkdownCorpus.Record);
            posts = Path.Combine(ours, "content/posts");
            bytes = MarkdownCorpus.WriteMarkup(posts, size);
            subjects.Add(new BuildSubject(body == "both" ? "TypedArticles, Markdown rendered" : "TypedArticles, Markdown as it is", ours, bytes) { EditedFile = Path.Combine(posts, ArticleCorpus.Id(size / 2) + ".md") });
        }

        subjects.AddRange(peers?.SubjectsOf("posts-" + name, posts, hasHtml: true) ?? []);
        subjects.Add(new ReadSubject(posts));
        return (subjects, bytes);
    }

    private static async Task MeasureAsync(Workshop workshop, string title, List<Measured> subjects, int runs)
    {
        for (int run = 0; run < runs; run++)
        {
            foreach (Measured subject in subjects.Where(static s => s.Failure is null))
            {
                await subject.RunAsync(workshop.Cache);
            }
        }

        Console.WriteLine();
        Console.WriteLine(title + "; medians, seconds");
        Console.WriteLine("| | cold | over bare | times bare | no-op | after an edit | compiler MB | bytes of dll a byte of text |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        double bare = subjects[0].Cold;
        foreach (Measured s in subjects)
        {
            string over = s is BuildSubject ? (s.Cold - bare).ToString("+0.00;-0.00;0", CultureInfo.InvariantCulture) : "";
            Console.WriteLine(s.Failure is { } failure
                ? $"| {s.Name} | {failure} | | | | | | |"
                : $"| {s.Name} | {Figures.Shown(s.Cold)} | {over} | {Figures.Shown(s.Cold / bare)} | {string.Join(" | ", s.Columns.DefaultIfEmpty(" | | "))} |");
        }

        if (subjects.Find(static s => s is PeerSubject { Failure: null }) is { } peer)
        {
            Console.WriteLine($"over bare, {peer.Name} = 1: " + string.Join(", ", subjects.OfType<BuildSubject>().Skip(1).Where(static s => s.Failure is null).Select(s => $"{s.Name} {Figures.Shown((s.Cold - bare) / peer.Cold)}")));
        }
    }
}
