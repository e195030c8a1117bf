using System.Diagnostics;

namespace TypedArticles.Benchmarks.Builds;

/// <summary>Reads each file of a folder once, on one core: what nobody can do without.</summary>
internal sealed class ReadSubject(string folder) : Measured("all files read once")
{
    public override Task RunAsync(string cache)
    {
        long start = Stopwatch.GetTimestamp(), bytes = 0;
        foreach (string file in Directory.EnumerateFiles(folder))
        {
            bytes += File.ReadAllBytes(file).Length;
        }

        AddCold(Stopwatch.GetElapsedTime(start));
        Failure = bytes > 0 ? null : "no files";
        return Task.CompletedTask;
    }
}
