using System.Diagnostics;
using System.Text.RegularExpressions;

namespace TypedArticles.Package.Tests.Consumers;

/// <summary>A running web application, on a port that the system chose; it ends with the object.</summary>
internal sealed partial class WebProgram : IAsyncDisposable
{
    private readonly Process _process;

    /// <summary>What is printed later is read too: the program would stop when the pipe is full.</summary>
    private readonly Task _rest;

    private WebProgram(Process process, Uri address)
    {
        (_process, _rest) = (process, process.StandardOutput.ReadToEndAsync());
        Client = new HttpClient { BaseAddress = address };
    }

    public HttpClient Client { get; }

    public static async Task<WebProgram> StartAsync(string program, params string[] arguments)
    {
        ProcessStartInfo start = new(program, [.. arguments, "--urls", "http://127.0.0.1:0"]) { RedirectStandardOutput = true };
        Process process = Process.Start(start)!;
        List<string> printed = [];
        try
        {
            using CancellationTokenSource patience = new(TimeSpan.FromMinutes(1));
            while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
            {
                printed.Add(line);
                if (Listening().Match(line) is { Success: true } match)
                {
                    return new WebProgram(process, new Uri(match.Value));
                }
            }
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
        }

        process.Dispose();
        throw new InvalidOperationException($"'{program}' did not listen:\n{string.Join('\n', printed)}");
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        await _rest;
        _process.Dispose();
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Listening();
}
