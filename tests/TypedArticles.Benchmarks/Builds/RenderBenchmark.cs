using System.Diagnostics;
using System.Globalization;
using TypedArticles.Benchmarks.Corpus;

namespace TypedArticles.Benchmarks.Builds;

/// <summary>Whole builds of Markdown files with HTML and source, HTML alone, and source alone: from nothing, and after the body of one file was edited. In turns.</summary>
internal static class RenderBenchmark
{
    private const string Usage = "usage: rendering [--files 10000] [--runs 5]";

    public static async Task<int> RunAsync(string[] arguments)
    {
        int files = 10_000, runs = 5;
        if (!Figures.TryRead(arguments, ref files, ref runs))
        {
            await Console.Error.WriteLineAsync(Usage);
            return 2;
        }

        using Workshop workshop = await Workshop.OpenAsync();
        var subjects = new List<Subject>();
        long bytes = 0;
        foreach (string body in (string[])["", "markdown", "html", "both"])
        {
            string items = body.Length == 0 ? "" : $"""<PackageReference Include="TypedArticles" Version="0.1.0" /><Article Update="content/posts/**" Body="{body}" />""";
            string folder = await workshop.ProjectAsync($"body-{body}", "", items, body.Length == 0 ? "System.Console.WriteLine(1);" : "System.Console.WriteLine(Posts.All.Count);" + MarkdownCorpus.Record);
            bytes = body.Length == 0 ? 0 : MarkdownCorpus.WriteMarkup(Path.Combine(folder, "content/posts"), files);
            subjects.Add(new Subject(body, folder, [], [], [], []));
        }

        for (int run = 0; run < runs; run++)
        {
            foreach (Subject subject in subjects)
            {
                await MeasureAsync(subject, workshop.Cache, files);
            }
        }

        Print(subjects, files, bytes);
        return 0;
    }

    private static async Task MeasureAsync(Subject subject, string cache, int files)
    {
        Figures.DeleteBuilt(subject.Folder);
        (TimeSpan time, string output) = await Shell.RunAsync("dotnet", subject.Folder, Figures.Build, cache);
        subject.Cold.Add(time.TotalSeconds);
        subject.ColdTask.Add(Figures.TaskTime(output));
        if (subject.Body.Length > 0)
        {
            await File.AppendAllTextAsync(Path.Combine(subject.Folder, "content/posts", ArticleCorpus.Id(files / 2) + ".md"), "\nOne more *sentence*.\n");
            (time, output) = await Shell.RunAsync("dotnet", subject.Folder, Figures.Build, cache);
            subject.Edit.Add(time.TotalSeconds);
            subject.EditTask.Add(Figures.TaskTime(output));
        }
    }

    private static void Print(List<Subject> subjects, int files, long bytes)
    {
        Console.WriteLine(FormattableString.Invariant($"{files} Markdown files, {bytes / 1e6:0.0} MB; medians, seconds"));
        Console.WriteLine("| Body | cold | times bare | task | after an edit | task | bytes of dll per byte of Markdown |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        foreach (Subject s in subjects)
        {
            string name = s.Body.Length == 0 ? "no articles" : s.Body;
            string dll = s.Body.Length == 0 ? "" : (new FileInfo(Path.Combine(s.Folder, "bin/Debug/net10.0/App.dll")).Length / (double)bytes).ToString("0.00", CultureInfo.InvariantCulture);
            Console.WriteLine(FormattableString.Invariant(
                $"| {name} | {Figures.Median(s.Cold):0.00} | {Figures.Median(s.Cold) / Figures.Median(subjects[0].Cold):0.00} | {Shown(s.ColdTask)} | {Shown(s.Edit)} | {Shown(s.EditTask)} | {dll} |"));
        }

        double plain = Figures.Median(subjects[1].EditTask);
        double[] copies = [.. subjects.Skip(1).Select(CopyTime)];
        Console.WriteLine(FormattableString.Invariant($"copying alone, the last pack read and written in a fresh file: markdown {copies[0]:0.00}, html {copies[1]:0.00}, both {copies[2]:0.00}"));
        Console.WriteLine(FormattableString.Invariant($"the task after an edit, without HTML = 1: html {Figures.Median(subjects[2].EditTask) / plain:0.00}, both {Figures.Median(subjects[3].EditTask) / plain:0.00}"));
    }

    /// <summary>What the task cannot do without where it keeps what was rendered: to read the last pack and to write it, in seconds.</summary>
    private static double CopyTime(Subject subject)
    {
        string pack = Path.Combine(subject.Folder, "obj/Debug/net10.0/articles.pack"), copy = pack + ".copy";
        var times = new List<double>();
        for (int i = 0; i < 5; i++)
        {
            long start = Stopwatch.GetTimestamp();
            File.WriteAllBytes(copy, File.ReadAllBytes(pack));
            times.Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
            File.Delete(copy);
        }

        return Figures.Median(times);
    }

    private static string Shown(List<double> seconds) => seconds.Count == 0 ? "" : Figures.Median(seconds).ToString("0.00", CultureInfo.InvariantCulture);

    private sealed record Subject(string Body, string Folder, List<double> Cold, List<double> ColdTask, List<double> Edit, List<double> EditTask);
}
