using System.Globalization;
using TypedArticles.Benchmarks.Corpus;

namespace TypedArticles.Benchmarks.Builds;

/// <summary>
/// An application and a class library that it references, without articles and with articles in the library; and an application with the articles of its own. From nothing, again without a
/// change, after an edit of the application's code, and after an edit of the body of an article. In turns.
/// </summary>
internal static class ProjectsBenchmark
{
    private const string Usage = "usage: projects [--files 10000] [--runs 5]";
    private const string Package = """<PackageReference Include="TypedArticles" Version="0.1.0" />""";
    private const string Library = """<ProjectReference Include="../Stories/Stories.csproj" />""";

    // A compiler of its own for each build, as in the benchmark of builds.
    private static readonly string[] s_build = ["build", "--no-restore", "-p:UseSharedCompilation=false", "-nodeReuse:false", "-v:quiet", "-clp:NoSummary"];

    public static async Task<int> RunAsync(string[] arguments)
    {
        int files = 10_000, runs = 5;
        if (!Figures.TryRead(arguments, ref files, ref runs))
        {
            await Console.Error.WriteLineAsync(Usage);
            return 2;
        }

        using Workshop workshop = await Workshop.OpenAsync();
        List<Subject> subjects =
        [
            await SubjectAsync(workshop, "two projects without articles", "bare", "", Library, "public static class Story { public static string Title => \"None\"; }", "Stories.Story.Title", 0),
            await SubjectAsync(workshop, "articles in the library", "library", Package, Library, "", "Stories.Articles.All[0].Title", files),
            await SubjectAsync(workshop, "articles in the application", "application", "", Package, "", "App.Articles.All[0].Title", files),
        ];
        for (int run = 0; run < runs; run++)
        {
            foreach (Subject subject in subjects)
            {
                await MeasureAsync(subject, workshop.Cache, run);
            }
        }

        Print(subjects, files);
        return 0;
    }

    private static async Task<Subject> SubjectAsync(Workshop workshop, string name, string folder, string libraryItems, string applicationItems, string libraryCode, string title, int files)
    {
        if (applicationItems == Library)
        {
            string library = await workshop.ProjectAsync($"{folder}/Stories", "<OutputType>Library</OutputType><ArticlesAccessibility>public</ArticlesAccessibility>", libraryItems, $"namespace Stories; {libraryCode}", "Stories");
            _ = files > 0 ? ArticleCorpus.Write(Path.Combine(library, "seeds"), files) : 0;
        }

        string application = await workshop.ProjectAsync($"{folder}/App", "", applicationItems, $"System.Console.WriteLine({title});");
        _ = files > 0 && applicationItems != Library ? ArticleCorpus.Write(Path.Combine(application, "seeds"), files) : 0;
        string seeds = applicationItems == Library ? Path.Combine(application, "../Stories/seeds") : Path.Combine(application, "seeds");
        return new Subject(name, application, files > 0 ? Path.Combine(seeds, ArticleCorpus.Id(files / 2) + ".txt") : null);
    }

    private static async Task MeasureAsync(Subject subject, string cache, int run)
    {
        Figures.DeleteBuilt(subject.Folder);
        Figures.DeleteBuilt(Path.Combine(subject.Folder, "../Stories"));
        subject.Cold.Add((await Shell.RunAsync("dotnet", subject.Folder, s_build, cache)).Time.TotalSeconds);
        subject.NoOp.Add((await Shell.RunAsync("dotnet", subject.Folder, s_build, cache)).Time.TotalSeconds);
        await File.AppendAllTextAsync(Path.Combine(subject.Folder, "Program.cs"), string.Create(CultureInfo.InvariantCulture, $"\nSystem.Console.WriteLine({run});"));
        subject.CodeEdit.Add((await Shell.RunAsync("dotnet", subject.Folder, s_build, cache)).Time.TotalSeconds);
        if (subject.Article is { } article)
        {
            DateTime before = File.GetLastWriteTimeUtc(subject.Compiled);
            await File.AppendAllTextAsync(article, "One more sentence.\n");
            subject.BodyEdit.Add((await Shell.RunAsync("dotnet", subject.Folder, s_build, cache)).Time.TotalSeconds);
            subject.CompiledAfterBodyEdit += File.GetLastWriteTimeUtc(subject.Compiled) > before ? 1 : 0;
        }
    }

    private static void Print(List<Subject> subjects, int files)
    {
        Subject bare = subjects[0];
        Console.WriteLine(FormattableString.Invariant($"{files} articles; medians, seconds (times the same without articles)"));
        Console.WriteLine("| | cold | no-op | after an edit of the application | after an edit of a body | times the application was compiled for it |");
        Console.WriteLine("|---|---|---|---|---|---|");
        foreach (Subject s in subjects)
        {
            Console.WriteLine(
                $"| {s.Name} | {Shown(s.Cold, bare.Cold)} | {Shown(s.NoOp, bare.NoOp)} | {Shown(s.CodeEdit, bare.CodeEdit)} | {(s.Article is null ? " | " : $"{Figures.Shown(Figures.Median(s.BodyEdit))} | {s.CompiledAfterBodyEdit} of {s.BodyEdit.Count}")} |");
        }
    }

    private static string Shown(List<double> times, List<double> bare) => $"{Figures.Shown(Figures.Median(times))} ({Figures.Shown(Figures.Median(times) / Figures.Median(bare))})";

    private sealed record Subject(string Name, string Folder, string? Article)
    {
        /// <summary>What the compiler writes.</summary>
        public string Compiled => Path.Combine(Folder, "obj/Debug/net10.0/App.dll");

        public List<double> Cold { get; } = [];

        public List<double> NoOp { get; } = [];

        public List<double> CodeEdit { get; } = [];

        public List<double> BodyEdit { get; } = [];

        public int CompiledAfterBodyEdit { get; set; }
    }
}
