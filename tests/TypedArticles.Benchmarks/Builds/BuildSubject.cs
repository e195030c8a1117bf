using CliWrap.Buffered;

namespace TypedArticles.Benchmarks.Builds;

/// <summary>A project that is built again and again, and the times it took, in seconds.</summary>
internal sealed class BuildSubject(string name, string folder)
{
    // A compiler of its own for each build: a server would keep what the one before it had read.
    private static readonly string[] s_build = ["build", "--no-restore", "-p:UseSharedCompilation=false", "-nodeReuse:false", "-v:quiet", "-clp:NoSummary"];

    private readonly List<double> _cold = [];
    private readonly List<double> _noOp = [];
    private readonly List<double> _edit = [];
    private readonly List<double> _megabytes = [];

    public string Name { get; } = name;

    /// <summary>An article whose body is edited, or null for none.</summary>
    public string? EditedFile { get; init; }

    /// <summary>The first error, of a project that cannot be built.</summary>
    public string? Failure { get; private set; }

    public double Cold => Figures.Median(_cold);

    public double NoOp => Figures.Median(_noOp);

    public double Edit => Figures.Median(_edit);

    public double Megabytes => Figures.Median(_megabytes);

    public long DllBytes => new FileInfo(Path.Combine(folder, "bin/Debug/net10.0/App.dll")).Length;

    public async Task BuildAsync(string cache)
    {
        foreach (string built in (string[])["obj/Debug", "bin"])
        {
            string path = Path.Combine(folder, built);
            if (Directory.Exists(path))
            {
                Directory.Delete(path, recursive: true);
            }
        }

        await using (var memory = new CompilerMemory())
        {
            BufferedCommandResult cold = await Shell.TryAsync("dotnet", folder, s_build, cache);
            if (cold.ExitCode != 0)
            {
                string error = cold.StandardOutput.Split('\n').FirstOrDefault(static l => l.Contains("error", StringComparison.Ordinal)) ?? "failed";
                Failure = error[error.IndexOf("error", StringComparison.Ordinal)..].Split(" [")[0].Trim();
                return;
            }

            _cold.Add(cold.RunTime.TotalSeconds);
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
