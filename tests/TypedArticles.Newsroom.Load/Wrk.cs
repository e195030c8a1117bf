using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace TypedArticles.Newsroom.Load;

/// <summary>The load tool, on the same machine: one thread, sixteen connections.</summary>
internal static partial class Wrk
{
    public const string Arguments = "-t1 -c16";

    /// <summary>Answers a second.</summary>
    /// <exception cref="InvalidOperationException">The tool is missing, failed, or had answers that were none.</exception>
    public static async Task<double> RunAsync(Uri address, int seconds)
    {
        ProcessStartInfo start = new("wrk", $"{Arguments} -d{seconds}s {address}") { RedirectStandardOutput = true };
        try
        {
            using Process process = Process.Start(start)!;
            string printed = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            Match rate = Rate().Match(printed);
            return process.ExitCode == 0 && rate.Success && !printed.Contains("Non-2xx", StringComparison.Ordinal) && !printed.Contains("Socket errors", StringComparison.Ordinal)
                ? double.Parse(rate.Groups[1].Value, CultureInfo.InvariantCulture)
                : throw new InvalidOperationException($"wrk ended with {process.ExitCode}:\n{printed}");
        }
        catch (Win32Exception e)
        {
            throw new InvalidOperationException("There is no 'wrk' (Debian: apt-get install wrk).", e);
        }
    }

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex Rate();
}
