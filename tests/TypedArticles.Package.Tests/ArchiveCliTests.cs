using TypedArticles.Package.Tests.Consumers;
using TypedArticles.Tests.Samples;
using Xunit;

namespace TypedArticles.Package.Tests;

/// <summary>The sample ArchiveCli prints the same against the package and as a native program as it does against the projects.</summary>
[Collection(nameof(PackageFeed))]
public sealed class ArchiveCliTests
{
    [Fact]
    public async Task Against_the_package()
    {
        Consumer sample = Consumer.CopyOf("ArchiveCli");
        (await sample.BuildAsync()).SucceededInSilence();
        await PrintsWhatIsKeptAsync(sample, "dotnet", sample.PathOf("bin/Debug/net10.0/archive.dll"));
    }

    [SkippableFact]
    public async Task As_a_native_program()
    {
        NativeAot.SkipUnlessInstalled();
        Consumer sample = Consumer.CopyOf("ArchiveCli");
        (await DotNet.RunAsync(sample.Folder, "publish", "-o", "native")).SucceededInSilence();
        await PrintsWhatIsKeptAsync(sample, sample.PathOf("native/archive"));
    }

    private static async Task PrintsWhatIsKeptAsync(Consumer sample, string program, params string[] start)
    {
        async Task<(int ExitCode, string Output, string Errors)> RunAsync(string[] arguments)
        {
            CommandOutput output = await DotNet.RunAsync(program, sample.Folder, [.. start, .. arguments]);
            return (output.ExitCode, output.Output, output.Errors);
        }

        foreach (string group in ArchiveCommands.Groups)
        {
            SampleSnapshots.Match("ArchiveCli", group, await ArchiveCommands.TranscriptAsync(group, RunAsync));
        }

        await ArchiveExample.ConvertsAsync(sample.Folder, RunAsync);
    }
}
