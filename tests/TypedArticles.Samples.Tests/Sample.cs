using CliWrap;
using CliWrap.Buffered;
using TypedArticles.Tests;
using Xunit;

namespace TypedArticles.Samples.Tests;

/// <summary>A sample as it is built in the repository.</summary>
internal sealed class Sample(string project, string assembly)
{
    public static readonly Sample ArchiveCli = new("ArchiveCli", "archive");
    public static readonly Sample SeedDatabase = new("SeedDatabase", "SeedDatabase");
    public static readonly Sample Reader = new("DataPackage/Reader", "Reader");

    public static readonly Sample[] All = [ArchiveCli, SeedDatabase, Reader];

    /// <summary>The configuration that the tests themselves were built in.</summary>
    public static readonly string Configuration =
        AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? "Release" : "Debug";

    public string Folder { get; } = Path.GetFullPath(Path.Combine(RepositoryFolder.Root, "samples", project));

    public string Program => Path.Combine(Folder, "bin", Configuration, "net10.0", assembly + ".dll");

    public Task<SampleOutput> RunAsync(params string[] arguments) => RunInAsync(Folder, [], arguments);

    /// <summary>Runs the program in a folder, with environment variables of its own.</summary>
    public async Task<SampleOutput> RunInAsync(string folder, (string Name, string? Value)[] environment, params string[] arguments)
    {
        BufferedCommandResult result = await Cli.Wrap("dotnet")
            .WithArguments([Program, .. arguments])
            .WithWorkingDirectory(folder)
            .WithEnvironmentVariables(variables =>
            {
                // Where the tests run says nothing about the output.
                variables.Set("COLUMNS", null).Set("NO_COLOR", null);
                foreach ((string name, string? value) in environment)
                {
                    variables.Set(name, value);
                }
            })
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync();
        return new SampleOutput(string.Join(' ', arguments), result.ExitCode, result.StandardOutput, result.StandardError);
    }
}

/// <summary>How a run of a sample ended and what it printed.</summary>
internal sealed record SampleOutput(string Command, int ExitCode, string Output, string Errors)
{
    /// <summary>What was printed by a run that worked, without a word of complaint.</summary>
    public string Succeeded()
    {
        Assert.True(ExitCode == 0 && Errors.Length == 0, $"'{Command}' ended with {ExitCode}:\n{Output}\n{Errors}");
        return Output;
    }

    /// <summary>The lines of complaint of a run that did not work.</summary>
    public string[] Failed()
    {
        Assert.True(ExitCode == 1, $"'{Command}' ended with {ExitCode}:\n{Output}\n{Errors}");
        return Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
