using System.Globalization;

namespace TypedArticles.Benchmarks.Builds;

/// <summary>The largest resident memory of any C# compiler that runs while this lives. Linux only; 0 elsewhere.</summary>
internal sealed class CompilerMemory : IAsyncDisposable
{
    private const string HighWaterMark = "VmHWM:";

    private readonly CancellationTokenSource _stop = new();
    private readonly Task _watching;
    private long _kilobytes;

    public CompilerMemory() => _watching = OperatingSystem.IsLinux() ? Task.Run(WatchAsync) : Task.CompletedTask;

    public double Megabytes => Interlocked.Read(ref _kilobytes) / 1024.0;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _watching;
        _stop.Dispose();
    }

    private async Task WatchAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            foreach (string process in Directory.EnumerateDirectories("/proc").Where(static d => char.IsAsciiDigit(Path.GetFileName(d)[0])))
            {
                _kilobytes = Math.Max(_kilobytes, KilobytesOfCompiler(process));
            }

            await Task.Delay(TimeSpan.FromMilliseconds(40), CancellationToken.None);
        }
    }

    private static long KilobytesOfCompiler(string process)
    {
        try
        {
            string program = File.ReadAllText(Path.Combine(process, "cmdline")).Split('\0')[0];
            return Path.GetFileName(program) is "csc" or "csc.dll"
                && File.ReadLines(Path.Combine(process, "status")).FirstOrDefault(static l => l.StartsWith(HighWaterMark, StringComparison.Ordinal)) is { } line
                ? long.Parse(line[HighWaterMark.Length..].Replace("kB", "", StringComparison.Ordinal).Trim(), CultureInfo.InvariantCulture)
                : 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The process ended between the two looks.
            return 0;
        }
    }
}
