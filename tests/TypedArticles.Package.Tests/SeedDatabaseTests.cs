using TypedArticles.Package.Tests.Consumers;
using TypedArticles.Tests.Samples;
using Xunit;

namespace TypedArticles.Package.Tests;

/// <summary>The sample SeedDatabase prints the same against the data package as it does against its project.</summary>
[Collection(nameof(PackageFeed))]
public sealed class SeedDatabaseTests
{
    [Fact]
    public async Task Against_the_data_package()
    {
        Consumer sample = Consumer.CopyOf("SeedDatabase");
        (await sample.BuildAsync()).SucceededInSilence();
        SampleSnapshots.Match("SeedDatabase", "First", (await sample.RunAsync("--no-build", "--", "archive.db")).Succeeded().Output);
        SampleSnapshots.Match("SeedDatabase", "Second", (await sample.RunAsync("--no-build", "--", "archive.db")).Succeeded().Output);
    }
}
