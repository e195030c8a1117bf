using System.Globalization;
using TypedArticles.Benchmarks.Corpus;

namespace TypedArticles.Benchmarks.Builds;

/// <summary>
/// Whole builds from nothing, again without a change, and after an edit, of a program without articles, with this package, and with
/// other ways to compile articles in. All in turns, so that a busy machine is busy for all.
/// </summary>
internal static class BuildBenchmark
{
    private const string Usage = "usage: builds [--sizes 1000,10000] [--runs 3] [--rivals 10000 (the largest size they are tried at)]";

    private const string Hello = "System.Console.WriteLine(1);";

    public static async Task<int> RunAsync(string[] arguments)
    {
        int[] sizes = [1_000, 10_000];
        int runs = 3, rivals = 10_000;
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
                    break;
                default:
                    await Console.Error.WriteLineAsync(Usage);
                    return 2;
            }
        }

        using Workshop workshop = await Workshop.OpenAsync();
        string bare = await workshop.ProjectAsync("bare", "", "", Hello);
        foreach (int size in sizes)
        {
            await MeasureAsync(workshop, bare, size, runs, size <= rivals);
        }

        return 0;
    }

    private static async Task MeasureAsync(Workshop workshop, string bare, int size, int runs, bool hasRivals)
    {
        string name = size.ToString(CultureInfo.InvariantCulture);
        List<BuildSubject> subjects = [new("bare", bare)];
        long bytes = 0;
        string seeds = "";
        foreach ((string subject, string properties) in ((string, string)[])[("TypedArticles", ""), ("TypedArticles with search", "<ArticlesSearch>true</ArticlesSearch>")])
        {
            string ours = await workshop.ProjectAsync($"{subject}-{name}", properties, """<PackageReference Include="TypedArticles" Version="0.1.0" />""", Hello);
            seeds = Path.Combine(ours, "seeds");
            bytes = ArticleCorpus.Write(seeds, size);
            subjects.Add(new(subject, ours) { EditedFile = Path.Combine(seeds, ArticleCorpus.Id(size / 2) + ".txt") });
        }

        if (hasRivals)
        {
            foreach (string kind in (string[])["u8", "string"])
            {
                string items = $"""<Analyzer Include="{Workshop.Rivals}" /><AdditionalFiles Include="{seeds}/*.txt" /><CompilerVisibleProperty Include="RivalLiterals" />""";
                subjects.Add(new(kind + " literals", await workshop.ProjectAsync($"{kind}-{name}", $"<RivalLiterals>{kind}</RivalLiterals>", items, Hello)));
            }

            string json = await workshop.ProjectAsync("json-" + name, "", """<EmbeddedResource Include="articles.json" LogicalName="articles.json" />""", Hello);
            JsonArticles.Write(Path.Combine(json, "articles.json"), size);
            subjects.Add(new("embedded JSON", json));
        }

        for (int run = 0; run < runs; run++)
        {
            foreach (BuildSubject subject in subjects.Where(static s => s.Failure is null))
            {
                await subject.BuildAsync(workshop.Cache);
            }
        }

        Print(size, bytes, subjects);
    }

    private static void Print(int size, long bytes, List<BuildSubject> subjects)
    {
        Console.WriteLine();
        Console.WriteLine(FormattableString.Invariant($"{size} articles, {bytes / 1e6:0.0} MB of UTF-8; medians, seconds"));
        Console.WriteLine("| | cold | over bare | times bare | no-op | after an edit | compiler MB | bytes of dll a byte of text |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        BuildSubject bare = subjects[0];
        foreach (BuildSubject s in subjects)
        {
            Console.WriteLine(s.Failure is { } failure
                ? $"| {s.Name} | {failure} | | | | | | |"
                : string.Create(CultureInfo.InvariantCulture, $"| {s.Name} | {s.Cold:0.00} | {s.Cold - bare.Cold:+0.00;-0.00;0} | {s.Cold / bare.Cold:0.0} | {s.NoOp:0.00} | {(s.EditedFile is null ? "" : s.Edit.ToString("0.00", CultureInfo.InvariantCulture))} | {s.Megabytes:0} | {(s == bare ? "" : (s.DllBytes / (double)bytes).ToString("0.00", CultureInfo.InvariantCulture))} |"));
        }
    }
}
