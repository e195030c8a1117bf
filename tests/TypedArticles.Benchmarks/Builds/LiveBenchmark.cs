using System.Diagnostics;
using System.Globalization;
using CliWrap;
using TypedArticles.Benchmarks.Corpus;

namespace TypedArticles.Benchmarks.Builds;

/// <summary>
/// Live edit. With many files: the first title of a program that starts, against what the task takes in the build before; then edits, by the
/// clock and in processor time. Under <c>dotnet watch</c>: from the moment a file is saved until the program shows it.
/// </summary>
internal static class LiveBenchmark
{
    private const string Usage = "usage: live [--files 10000, at least 20] [--runs 3]";
    private const int EditedFiles = 20;
    private const int ContentEdits = 10;
    private const int CodeEdits = 5;

    /// <summary>Edits its own files, one after the other, and prints what each took.</summary>
    private const string Editing = """
        using System.Diagnostics;
        using TypedArticles;
        var clock = Stopwatch.StartNew();
        string first = COLLECTION.All[0].Body.Text;
        Console.WriteLine(FormattableString.Invariant($"first {clock.Elapsed.TotalSeconds:0.000} {first.Length > 0 && LiveEdit.IsActive}"));
        Thread.Sleep(2000);
        for (int i = 0; i < args.Length; i++)
        {
            string path = args[i], text = File.ReadAllText(path), id = Path.GetFileNameWithoutExtension(path), mark = $"Edit {i} of the benchmark.";
            Thread.Sleep(300);
            TimeSpan cpu = Process.GetCurrentProcess().TotalProcessorTime;
            clock.Restart();
            File.WriteAllText(path, text + "\n" + mark + "\n");
            while (!COLLECTION.All[id].Body.Text.Contains(mark))
                Thread.Sleep(2);
            double shown = clock.Elapsed.TotalMilliseconds;
            Thread.Sleep(100);
            Console.WriteLine(FormattableString.Invariant($"edit {shown:0.0} {(Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalMilliseconds:0.0}"));
        }
        """;

    private const string Watched = """
        Console.WriteLine("started");
        for (string last = ""; ; Thread.Sleep(5))
        {
            string now = Shown.Now();
            if (now != last)
                Console.WriteLine("shows " + now);
            last = now;
        }
        static class Shown
        {
            public static string Now() => App.Articles.All[0].Title + " code 0";
        }
        """;

    public static async Task<int> RunAsync(string[] arguments)
    {
        int files = 10_000, runs = 3;
        if (!Figures.TryRead(arguments, ref files, ref runs) || files < EditedFiles)
        {
            await Console.Error.WriteLineAsync(Usage);
            return 2;
        }

        using Workshop workshop = await Workshop.OpenAsync();
        const string Package = """<PackageReference Include="TypedArticles" Version="0.1.0" />""";
        string watched = await workshop.ProjectAsync("live-watched", "", Package, Watched);
        await WatchAsync(watched, workshop.Cache);
        string seeds = await workshop.ProjectAsync("live-seeds", "<ArticlesMembers>false</ArticlesMembers>", Package, "using App;\n" + Editing.Replace("COLLECTION", "Articles", StringComparison.Ordinal));
        ArticleCorpus.Write(Path.Combine(seeds, "seeds"), files);
        await MeasureAsync("seeds", seeds, "seeds", ".txt", workshop.Cache, files, runs);
        string posts = await workshop.ProjectAsync("live-posts", "<ArticlesMembers>false</ArticlesMembers>", Package, Editing.Replace("COLLECTION", "Posts", StringComparison.Ordinal) + "\n" + MarkdownCorpus.Record);
        MarkdownCorpus.WriteMarkup(Path.Combine(posts, "content/posts"), files);
        await MeasureAsync("Markdown with HTML", posts, "content/posts", ".md", workshop.Cache, files, runs);
        return 0;
    }

    private static async Task MeasureAsync(string name, string project, string folder, string extension, string cache, int files, int runs)
    {
        List<double> tasks = [], starts = [], shown = [], processor = [];
        for (int run = 0; run < runs; run++)
        {
            Figures.DeleteBuilt(project);
            (_, string output) = await Shell.RunAsync("dotnet", project, Figures.Build, cache);
            tasks.Add(Figures.TaskTime(output));
            IEnumerable<string> edited = Enumerable.Range(0, EditedFiles).Select(i => Path.Combine(project, folder, ArticleCorpus.Id((i + 1) * (files / (EditedFiles + 1))) + extension));
            (_, output) = await Shell.RunAsync("env", project, ["TYPEDARTICLES_LIVE=1", "dotnet", Path.Combine(project, "bin/Debug/net10.0/App.dll"), .. edited], cache);
            foreach (string[] words in output.Split('\n').Select(static l => l.Split(' ')))
            {
                if (words[0] == "first")
                {
                    starts.Add(double.Parse(words[1], CultureInfo.InvariantCulture));
                }
                else if (words[0] == "edit")
                {
                    shown.Add(double.Parse(words[1], CultureInfo.InvariantCulture));
                    processor.Add(double.Parse(words[2], CultureInfo.InvariantCulture));
                }
            }
        }

        Console.WriteLine(FormattableString.Invariant($"{files} files, {name}: PackArticles {Figures.Median(tasks):0.00} s, first entry of a program {Figures.Median(starts):0.00} s ({Figures.Median(starts) / Figures.Median(tasks):0.00} times)"));
        Console.WriteLine(FormattableString.Invariant($"  {shown.Count} edits of a body: shown after {Figures.Median(shown):0} ms (worst {shown.Max():0}), processor time {Figures.Median(processor):0} ms (worst {processor.Max():0})"));
    }

    private static async Task WatchAsync(string project, string cache)
    {
        Directory.CreateDirectory(Path.Combine(project, "seeds"));
        string seed = Path.Combine(project, "seeds/a.txt"), program = Path.Combine(project, "Program.cs");
        await File.WriteAllTextAsync(seed, Seed(0));
        using var end = new CancellationTokenSource();
        string shows = "";
        var lines = PipeTarget.ToDelegate(line => shows = line.StartsWith("shows ", StringComparison.Ordinal) ? line : shows);
        Task watch = Cli.Wrap("dotnet").WithArguments(["watch", "run", "--non-interactive"]).WithWorkingDirectory(project)
            .WithEnvironmentVariables(environment => environment.Set("NUGET_PACKAGES", cache).Set("CI", null))
            .WithValidation(CommandResultValidation.None).WithStandardOutputPipe(lines).WithStandardErrorPipe(lines).ExecuteAsync(end.Token);
        List<double> content = [], code = [];
        try
        {
            await UntilAsync("shows Title 0 code 0");
            await Task.Delay(5000);
            for (int i = 1; i <= ContentEdits; i++)
            {
                await File.WriteAllTextAsync(seed, Seed(i));
                content.Add(await UntilAsync($"shows Title {i} code 0"));
                await Task.Delay(3000);
            }

            for (int i = 1; i <= CodeEdits; i++)
            {
                string text = await File.ReadAllTextAsync(program);
                await File.WriteAllTextAsync(program, text.Replace($"code {i - 1}", $"code {i}", StringComparison.Ordinal));
                code.Add(await UntilAsync($"shows Title {ContentEdits} code {i}"));
                await Task.Delay(3000);
            }
        }
        finally
        {
            // With the program that it started.
            await end.CancelAsync();
            try
            {
                await watch;
            }
            catch (OperationCanceledException)
            {
                // It was asked to end.
            }
        }

        Console.WriteLine(FormattableString.Invariant($"dotnet watch, {ContentEdits} edits of a title: shown after {Figures.Median(content):0} ms (worst {content.Max():0}); {CodeEdits} edits of code: {Figures.Median(code):0} ms (worst {code.Max():0})"));

        async Task<double> UntilAsync(string line)
        {
            var clock = Stopwatch.StartNew();
            while (Volatile.Read(ref shows) != line)
            {
                await Task.Delay(2);
                if (clock.Elapsed > TimeSpan.FromMinutes(2))
                {
                    throw new InvalidOperationException($"'{line}' was not shown; the last was '{shows}'.");
                }
            }

            return clock.Elapsed.TotalMilliseconds;
        }
    }

    private static string Seed(int number) => $" date 2022-01 https://example.org/a\n\nTitle {number}\n\nThe body.\n";
}
