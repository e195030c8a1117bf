using CliWrap;
using CliWrap.Buffered;

namespace TypedArticles.Package.Tests.Consumers;

/// <summary>Runs the <c>dotnet</c> command as a user would, with a package cache of the tests' own.</summary>
internal static class DotNet
{
    /// <summary>What the running test host says to its own MSBuild, and what a machine may say of all builds: a fresh one must not hear it.</summary>
    private static readonly string[] s_inherited =
        ["MSBuildSDKsPath", "MSBuildExtensionsPath", "MSBUILD_EXE_PATH", "MSBuildLoadMicrosoftTargetsReadOnly", "MSBUILDFAILONDRIVEENUMERATINGWILDCARD", "TESTINGPLATFORM_UI_LANGUAGE", "UseSharedCompilation", "CI", "COLUMNS", "NO_COLOR"];

    public static Task<CommandOutput> RunAsync(string folder, params string[] arguments) => RunAsync("dotnet", folder, arguments);

    /// <summary>A command in the repository itself, which keeps the package cache that it was restored from.</summary>
    public static Task<CommandOutput> RunInRepositoryAsync(string folder, params string[] arguments) => RunAsync("dotnet", folder, arguments, cache: null);

    public static Task<CommandOutput> RunAsync(string program, string folder, string[] arguments) => RunAsync(program, folder, arguments, PackageFeed.CacheFolder);

    private static async Task<CommandOutput> RunAsync(string program, string folder, string[] arguments, string? cache)
    {
        BufferedCommandResult result = await Command(program, folder, arguments, cache).ExecuteBufferedAsync();
        return new CommandOutput($"{program} {string.Join(' ', arguments)}", result.ExitCode, result.StandardOutput, result.StandardError);
    }

    /// <summary>A command that was not started yet.</summary>
    public static Command Command(string program, string folder, string[] arguments, string? cache) =>
        Cli.Wrap(program)
            .WithArguments(arguments)
            .WithWorkingDirectory(folder)
            .WithEnvironmentVariables(environment =>
            {
                foreach (string name in s_inherited)
                {
                    environment.Set(name, null);
                }

                if (cache is not null)
                {
                    environment.Set("NUGET_PACKAGES", cache);
                }

                environment
                    .Set("DOTNET_CLI_UI_LANGUAGE", "en")
                    .Set("MSBUILDTERMINALLOGGER", "off")
                    .Set("DOTNET_NOLOGO", "1");
            })
            .WithValidation(CommandResultValidation.None);
}
