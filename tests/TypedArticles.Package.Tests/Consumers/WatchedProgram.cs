using System.Threading.Channels;
using CliWrap;
using Xunit;

namespace TypedArticles.Package.Tests.Consumers;

/// <summary>A running <c>dotnet</c> command whose lines are read as they come; it ends with the object.</summary>
internal sealed class WatchedProgram : IAsyncDisposable
{
    private readonly CancellationTokenSource _end = new();
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);
    private readonly Task _run;

    private WatchedProgram(string folder, string[] arguments)
    {
        var lines = PipeTarget.ToDelegate(line => _lines.Writer.TryWrite(line));
        _run = DotNet.Command("dotnet", folder, arguments, PackageFeed.CacheFolder)
            .WithStandardOutputPipe(lines)
            .WithStandardErrorPipe(lines)
            .ExecuteAsync(_end.Token);
    }

    public static WatchedProgram Start(string folder, params string[] arguments) => new(folder, arguments);

    /// <summary>Reads up to a line; fails with what was printed instead where it does not come.</summary>
    public Task WaitForAsync(string line) => WaitForAsync(printed => printed == line, line);

    /// <summary>Reads up to a line that begins with a text.</summary>
    public Task WaitForStartAsync(string start) => WaitForAsync(printed => printed.StartsWith(start, StringComparison.Ordinal), start);

    /// <summary>Reads up to a line that ends with a text, and returns it.</summary>
    public Task<string> WaitForEndAsync(string end) => WaitForAsync(printed => printed.EndsWith(end, StringComparison.Ordinal), end);

    /// <summary>Reads up to a line, unless it was read before.</summary>
    public Task WaitForEarlierAsync(string line) => _read.Contains(line) ? Task.CompletedTask : WaitForAsync(line);

    /// <summary>Reads up to a line that begins with a text, unless one was read before.</summary>
    public Task WaitForEarlierStartAsync(string start) =>
        _read.Any(line => line.StartsWith(start, StringComparison.Ordinal)) ? Task.CompletedTask : WaitForStartAsync(start);

    private async Task<string> WaitForAsync(Predicate<string> isIt, string line)
    {
        using CancellationTokenSource patience = new(TimeSpan.FromMinutes(2));
        List<string> printed = [];
        try
        {
            do
            {
                printed.Add(await _lines.Reader.ReadAsync(patience.Token));
                _read.Add(printed[^1]);
            }
            while (!isIt(printed[^1]));
            return printed[^1];
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"'{line}' was not printed:\n{string.Join('\n', printed)}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _run);
        _end.Dispose();
    }
}
