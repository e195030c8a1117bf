using System.Globalization;
using CliWrap.Buffered;

namespace TypedArticles.Benchmarks.Builds;

/// <summary>A project that is built again and again.</summary>
/// <param name="name">What it is called.</param>
/// <param name="folder">Where the project is.</param>
/// <param name="bytes">The size of its articles; 0 for none.</param>
internal sealed class BuildSubject(string name, string folder, long bytes = 0) : Measured(name)
{
    // A compiler of its own for each build: a server would keep what the one before it had read.
    private static readonly string[] s_build = ["build", "--no-restore", "-p:UseSharedCompilation=false", "-nodeReuse:false", "-v:quiet", "-clp:NoSummary"];

    private readonly List<double> _noOp = [];
    private readonly List<double> _edit = [];
    private readonly List<double> _megabytes = [];

    /// <summary>An article whose body is edited, or null for none.</summary>
    public string? EditedFile { get; init; }

    public double NoOp => Figures.Median(_noOp);

    public override IEnumerable<string> Columns =>
    [
        Figures.Shown(NoOp),
        EditedFile is null ? "" : Figures.Shown(Figures.Median(_edit)),
        Figures.Median(_megabytes).ToString("0", CultureInfo.InvariantCulture),
        bytes == 0 ? "" : Figures.Shown(new FileInfo(Path.Combine(folder, "bin/Debug/net10.0/App.dll")).Length / (double)bytes),
    ];

    public override async Task RunAsync(string cache)
    {
        Figures.DeleteBuilt(folder);
        await using (var memory = new CompilerMemory())
        {
            BufferedCommandResult cold = await Shell.TryAsync("dotnet", folder, s_build, cache);
            if (cold.ExitCode != 0)
            {
                string error = cold.StandardOutput.Split('\n').FirstOrDefault(static l => l.Contains("error", StringComparison.Ordinal)) ?? "failed";
                Failure = error[error.IndexOf("error", StringComparison.Ordinal)..].Split(" [")[0].Trim();
                return;
            }

            AddCold(cold.RunTime);
            _megabytes.Add(memory.Megabytes);
        }

        _noOp.Add((await Shell.RunAsync("dotnet", folder, s_build, cache)).Time.TotalSeconds);
        if (EditedFile is { } file)
        {
            await File.AppendAllTextAsync(file, "One more sentence.\n");
            _edit.Add((await Shell.RunAsync("dotnet", folder, s_build, cache)).Time.TotalSeconds);
        }
    }
}
