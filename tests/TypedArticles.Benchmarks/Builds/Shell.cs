using System.Diagnostics;
using CliWrap;
using CliWrap.Buffered;

namespace TypedArticles.Benchmarks.Builds;

/// <summary>Runs commands as a user would, and says how long they took.</summary>
internal static class Shell
{
    /// <exception cref="InvalidOperationException">The command failed; the message has what it printed.</exception>
    public static async Task<(TimeSpan Time, string Output)> RunAsync(string program, string folder, string[] arguments, string? cache = null)
    {
        long start = Stopwatch.GetTimestamp();
        BufferedCommandResult result = await TryAsync(program, folder, arguments, cache);
        TimeSpan time = Stopwatch.GetElapsedTime(start);
        return result.ExitCode == 0
            ? (time, result.StandardOutput)
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {result.ExitCode}:\n{result.StandardOutput}\n{result.StandardError}");
    }

    public static async Task<BufferedCommandResult> TryAsync(string program, string folder, string[] arguments, string? cache = null, params (string Name, string Value)[] environment) =>
        await Cli.Wrap(program)
            .WithArguments(arguments)
            .WithWorkingDirectory(folder)
            .WithEnvironmentVariables(variables =>
            {
                variables.Set("DOTNET_CLI_UI_LANGUAGE", "en").Set("MSBUILDTERMINALLOGGER", "off").Set("DOTNET_NOLOGO", "1").Set("CI", null);
                if (cache is not null)
                {
                    variables.Set("NUGET_PACKAGES", cache);
                }

                foreach ((string name, string value) in environment)
                {
                    variables.Set(name, value);
                }
            })
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync();
}
