using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace TypedArticles.Package.Tests.Consumers;

/// <summary>A running web application, on a port that the system chose; it ends with the object.</summary>
internal sealed partial class WebProgram : IAsyncDisposable
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

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

    /// <summary>A port that nothing listens on.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Returns the status and the body of the response, for example <c>200 []</c>. A body that is not valid UTF-8 throws.</summary>
    public async Task<string> GetAsync(string path)
    {
        using HttpResponseMessage response = await Client.GetAsync(new Uri(path, UriKind.Relative));
        return await ShowAsync(response);
    }

    /// <inheritdoc cref="GetAsync"/>
    public async Task<string> PostAsync(string path, string json)
    {
        using StringContent content = new(json, Encoding.UTF8, "application/json");
        using HttpResponseMessage response = await Client.PostAsync(new Uri(path, UriKind.Relative), content);
        return await ShowAsync(response);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        await _rest;
        _process.Dispose();
    }

    private static async Task<string> ShowAsync(HttpResponseMessage response) =>
        $"{(int)response.StatusCode} {s_utf8.GetString(await response.Content.ReadAsByteArrayAsync())}";

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Listening();
}
