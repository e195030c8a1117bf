using System.Diagnostics;
using System.Globalization;
using TypedArticles.Benchmarks.Builds;

namespace TypedArticles.Benchmarks.StartUp;

/// <summary>A program that is started again and again.</summary>
internal sealed class StartSubject(string name, string program)
{
    private readonly List<double> _milliseconds = [];

    public string Name { get; } = name;

    public double Median => Figures.Median(_milliseconds);

    public double Fastest => _milliseconds.Min();

    /// <summary>What the program says of itself, after a collection.</summary>
    public double HeapMegabytes => double.Parse(Start("heap").Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1], CultureInfo.InvariantCulture) / 1e6;

    public string Print(string argument) => Start(argument).Trim();

    public void Run()
    {
        long start = Stopwatch.GetTimestamp();
        string printed = Start();
        _milliseconds.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        if (printed.Length == 0)
        {
            throw new InvalidOperationException($"{program} printed nothing.");
        }
    }

    private string Start(params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        string printed = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? printed : throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }
}
