using TypedArticles.Package.Tests.Consumers;
using TypedArticles.Tests;
using Xunit;

namespace TypedArticles.Package.Tests;

/// <summary>The sample QuickStart prints the same against the projects, against the package, and as a native program.</summary>
[Collection(nameof(PackageFeed))]
public sealed class QuickStartTests
{
    private const string SnapshotName = "Prints";

    [Fact]
    public async Task Against_the_projects()
    {
        string sample = Path.Combine(RepositoryFolder.Root, "samples", "QuickStart");
        CommandOutput run = (await DotNet.RunInRepositoryAsync(sample, "run", "--no-build")).Succeeded();
        Snapshots.Match(run.Output, test: SnapshotName);
    }

    [Fact]
    public async Task Against_the_package() =>
        Snapshots.Match(await Consumer.CopyOf("QuickStart").PrintAsync(), test: SnapshotName);

    [SkippableFact]
    public async Task As_a_native_program()
    {
        NativeAot.SkipUnlessInstalled();
        Consumer sample = Consumer.CopyOf("QuickStart");
        (await DotNet.RunAsync(sample.Folder, "publish", "-p:PublishAot=true", "-o", "native")).SucceededInSilence();
        CommandOutput run = await DotNet.RunAsync(sample.PathOf("native/QuickStart"), sample.Folder, []);
        Snapshots.Match(run.Succeeded().Output, test: SnapshotName);
    }
}
