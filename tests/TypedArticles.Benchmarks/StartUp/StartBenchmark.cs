using System.Globalization;
using TypedArticles.Benchmarks.Builds;
using TypedArticles.Benchmarks.Corpus;

namespace TypedArticles.Benchmarks.StartUp;

/// <summary>
/// What articles add to the start of a program: from the start of its process to its end, of one that prints a constant, of one that
/// prints a title out of many, of one that prints the title of the first hit of a search, of one that prints the title of a record of seven fields out of as
/// many Markdown files, and of one that reads the same articles from embedded JSON. In turns; medians. Then what a record costs and what look-ups allocate.
/// </summary>
internal static class StartBenchmark
{
    private const string Usage = "usage: start [--size 10000] [--runs 40] [--native] (Native AOT: needs clang or gcc)";

    private const string RecordSubject = "a title of a record, TypedArticles";

    /// <summary>Reads all records once, after some that bring the code in; then looks up what was touched before.</summary>
    private const string RecordMeasure = """

        static void Measure()
        {
            int count = Posts.All.Count, warm = count / 10;
            for (int i = 0; i < warm; i++) _ = Posts.All[i];
            long bytes = System.GC.GetAllocatedBytesForCurrentThread(), start = System.Diagnostics.Stopwatch.GetTimestamp();
            for (int i = warm; i < count; i++) _ = Posts.All[i];
            double time = System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalNanoseconds;
            bytes = System.GC.GetAllocatedBytesForCurrentThread() - bytes;
            _ = Posts.All["000001"].Id + Posts.By.Tags["tag-1"].Count + Posts.By.Author["author-1"].Count + Posts.By.Pinned[true].Count + Posts.By.Month[TypedArticles.PartialDate.Parse("1990-01")].Count;
            TypedArticles.PartialDate month = TypedArticles.PartialDate.Parse("1990-01");
            long looked = System.GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < 1000; i++) _ = Posts.All["000001"].Id.Length + Posts.By.Tags["tag-1"].Count + Posts.By.Author["author-1"].Count + Posts.By.Pinned[true].Count + Posts.By.Month[month].Count;
            looked = System.GC.GetAllocatedBytesForCurrentThread() - looked;
            System.Console.WriteLine(System.FormattableString.Invariant($"{count} records: {time / (count - warm):0} ns and {bytes / (count - warm)} B each; 5,000 look-ups by id and By: {looked} B"));
        }

        """;

    public static async Task<int> RunAsync(string[] arguments)
    {
        int size = 10_000, runs = 40;
        bool isNative = false;
        for (int i = 0; i < arguments.Length; i++)
        {
            bool hasNumber = i + 1 < arguments.Length && int.TryParse(arguments[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out _);
            switch (arguments[i])
            {
                case "--size" when hasNumber:
                    size = int.Parse(arguments[++i], CultureInfo.InvariantCulture);
                    break;
                case "--runs" when hasNumber:
                    runs = int.Parse(arguments[++i], CultureInfo.InvariantCulture);
                    break;
                case "--native":
                    isNative = true;
                    break;
                default:
                    await Console.Error.WriteLineAsync(Usage);
                    return 2;
            }
        }

        using Workshop workshop = await Workshop.OpenAsync();
        StartSubject[] subjects = await SubjectsAsync(workshop, size, isNative);
        for (int run = 0; run < runs; run++)
        {
            foreach (StartSubject subject in subjects)
            {
                subject.Run();
            }
        }

        Console.WriteLine();
        Console.WriteLine(FormattableString.Invariant($"{size} articles, {(isNative ? "Native AOT" : "JIT")}, {runs} runs each; milliseconds"));
        Console.WriteLine("| | median | added | fastest | managed heap, MB |");
        Console.WriteLine("|---|---|---|---|---|");
        foreach (StartSubject s in subjects)
        {
            Console.WriteLine(FormattableString.Invariant($"| {s.Name} | {s.Median:0.0} | {s.Median - subjects[0].Median:+0.0;-0.0;0} | {s.Fastest:0.0} | {s.HeapMegabytes:0.00} |"));
        }

        Console.WriteLine();
        Console.WriteLine(Array.Find(subjects, static s => s.Name == RecordSubject)!.Print("records"));
        return 0;
    }

    private static async Task<StartSubject[]> SubjectsAsync(Workshop workshop, int size, bool isNative)
    {
        string properties = isNative ? "<PublishAot>true</PublishAot>" : "<TieredPGO>false</TieredPGO>";
        const string Heap = "\nif (args is [\"heap\"]) System.Console.WriteLine(System.GC.GetTotalMemory(true));\n";
        string constant = await workshop.ProjectAsync("constant", properties, "", "System.Console.WriteLine(\"A title\");" + Heap);

        // Members up to ten thousand, as by default; above that by id.
        string title = size <= 10_000 ? "App.Articles.First.Title" : "App.Articles.All[\"000000\"].Title";
        string ours = await workshop.ProjectAsync(
            "title", properties,
            """<PackageReference Include="TypedArticles" Version="0.1.0" /><Article Update="seeds/000000.txt" MemberName="First" />""", $"System.Console.WriteLine({title});" + Heap);
        ArticleCorpus.Write(Path.Combine(ours, "seeds"), size);
        string search = await workshop.ProjectAsync(
            "search", properties + "<ArticlesSearch>true</ArticlesSearch>", """<PackageReference Include="TypedArticles" Version="0.1.0" />""",
            "System.Console.WriteLine(App.Articles.All.Search(\"bridge river\") is [var hit, ..] ? hit.Title.ToString() : \"\");" + Heap);
        ArticleCorpus.Write(Path.Combine(search, "seeds"), size);
        string json = await workshop.ProjectAsync(
            "json", properties, """<EmbeddedResource Include="articles.json" LogicalName="articles.json" />""",
            JsonArticles.Program.Replace("\ninternal sealed record", Heap + "\ninternal sealed record", StringComparison.Ordinal));
        JsonArticles.Write(Path.Combine(json, "articles.json"), size);

        string first = size <= 10_000 ? "Posts.First" : "Posts.All[\"000000\"]";
        string record = await workshop.ProjectAsync(
            "record", properties, """<PackageReference Include="TypedArticles" Version="0.1.0" /><Article Update="content/posts/000000.md" MemberName="First" />""",
            $"if (args is [\"records\"]) Measure(); else System.Console.WriteLine({first}.Title);" + Heap + RecordMeasure + MarkdownCorpus.Record);
        MarkdownCorpus.Write(Path.Combine(record, "content", "posts"), size);

        List<StartSubject> subjects = [];
        foreach ((string name, string folder) in ((string, string)[])[("a constant", constant), ("a title, TypedArticles", ours), ("the first hit of two words, TypedArticles", search), (RecordSubject, record), ("a title, embedded JSON", json)])
        {
            await Shell.RunAsync("dotnet", folder, ["publish", "-c:Release", "-o", "out"], workshop.Cache);
            subjects.Add(new StartSubject(name, Path.Combine(folder, "out", OperatingSystem.IsWindows() ? "App.exe" : "App")));
        }

        return [.. subjects];
    }
}
