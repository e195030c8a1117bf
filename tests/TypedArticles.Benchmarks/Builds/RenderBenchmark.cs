using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using TypedArticles.Benchmarks.Corpus;

namespace TypedArticles.Benchmarks.Builds;

/// <summary>Whole builds of Markdown files with HTML and source, HTML alone, and source alone: from nothing, and after the body of one file was edited. In turns.</summary>
internal static partial class RenderBenchmark
{
    private const string Usage = "usage: rendering [--files 10000] [--runs 5]";

    private static readonly string[] s_build = ["build", "--no-restore", "-p:UseSharedCompilation=false", "-nodeReuse:false", "-v:quiet", "-clp:PerformanceSummary"];

    public static async Task<int> RunAsync(string[] arguments)
    {
        int files = 10_000, runs = 5;
        for (int i = 0; i < arguments.Length; i += 2)
        {
            string value = i + 1 < arguments.Length ? arguments[i + 1] : "";
            switch (arguments[i])
            {
                case "--files" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out files) && files > 0:
                case "--runs" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out runs) && runs > 0:
                    break;
                default:
                    await Console.Error.WriteLineAsync(Usage);
                    return 2;
            }
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
        foreach (string built in (string[])["obj/Debug", "bin"])
        {
            string path = Path.Combine(subject.Folder, built);
            if (Directory.Exists(path))
            {
                Directory.Delete(path, recursive: true);
            }
        }

        (TimeSpan time, string output) = await Shell.RunAsync("dotnet", subject.Folder, s_build, cache);
        subject.Cold.Add(time.TotalSeconds);
        subject.ColdTask.Add(TaskTime(output));
        if (subject.Body.Length > 0)
        {
            await File.AppendAllTextAsync(Path.Combine(subject.Folder, "content/posts", ArticleCorpus.Id(files / 2) + ".md"), "\nOne more *sentence*.\n");
            (time, output) = await Shell.RunAsync("dotnet", subject.Folder, s_build, cache);
            subject.Edit.Add(time.TotalSeconds);
            subject.EditTask.Add(TaskTime(output));
        }
    }

    /// <summary>What the task took, in seconds, as MSBuild sums it up.</summary>
    private static double TaskTime(string output) =>
        PackArticlesLine().Match(output) is { Success: true } line ? double.Parse(line.Groups[1].Value, CultureInfo.InvariantCulture) / 1000 : 0;

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
                $"| {name} | {Median(s.Cold):0.00} | {Median(s.Cold) / Median(subjects[0].Cold):0.00} | {Median(s.ColdTask):0.00} | {Median(s.Edit):0.00} | {Median(s.EditTask):0.00} | {dll} |"));
        }

        double plain = Median(subjects[1].EditTask);
        double[] copies = [.. subjects.Skip(1).Select(CopyTime)];
        Console.WriteLine(FormattableString.Invariant($"copying alone, the last pack read and written in a fresh file: markdown {copies[0]:0.00}, html {copies[1]:0.00}, both {copies[2]:0.00}"));
        Console.WriteLine(FormattableString.Invariant($"the task after an edit, without HTML = 1: html {Median(subjects[2].EditTask) / plain:0.00}, both {Median(subjects[3].EditTask) / plain:0.00}"));
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

        return Median(times);
    }

    private static double Median(List<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Length == 0 ? 0 : (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    [GeneratedRegex(@"^\s*(\d+) ms\s+PackArticles\s+1 calls\s*$", RegexOptions.Multiline)]
    private static partial Regex PackArticlesLine();

    private sealed record Subject(string Body, string Folder, List<double> Cold, List<double> ColdTask, List<double> Edit, List<double> EditTask);
}
