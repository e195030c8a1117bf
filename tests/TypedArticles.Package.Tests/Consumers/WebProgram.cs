using System.Diagnostics;
using System.Text.RegularExpressions;

namespace TypedArticles.Package.Tests.Consumers;

/// <summary>A running web application, on a port that the system chose; it ends with the object.</summary>
internal sealed partial class WebProgram : IAsyncDisposable
{
    private readonly Process _process;

    private WebProgram(Process process, Uri address) => (_process, Client) = (process, new HttpClient { BaseAddress = address });

    public HttpClient Client { get; }

    public static async Task<WebProgram> StartAsync(string program, params string[] arguments)
    {
        ProcessStartInfo start = new(program, [.. arguments, "--urls", "http://127.0.0.1:0"]) { RedirectStandardOutput = true };
        Process process = Process.Start(start)!;
        using CancellationTokenSource patience = new(TimeSpan.FromMinutes(1));
        List<string> printed = [];
        while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            printed.Add(line);
            if (Listening().Match(line) is { Success: true } match)
            {
                // Read on, or the program stops when the pipe is full.
                process.BeginOutputReadLine();
                return new WebProgram(process, new Uri(match.Value));
            }
        }

        throw new InvalidOperationException($"'{program}' ended before it listened:\n{string.Join('\n', printed)}");
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Listening();
}
