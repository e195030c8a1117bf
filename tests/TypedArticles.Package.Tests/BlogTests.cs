using TypedArticles.Package.Tests.Consumers;
using TypedArticles.Tests.Samples;
using Xunit;

namespace TypedArticles.Package.Tests;

/// <summary>The sample Blog prints the same against the package as it does against the projects: a Debug build has its draft, a Release build does not.</summary>
[Collection(nameof(PackageFeed))]
public sealed class BlogTests
{
    [Theory]
    [InlineData("Debug")]
    [InlineData("Release")]
    public async Task Against_the_package(string configuration)
    {
        Consumer sample = Consumer.CopyOf("Blog");
        (await sample.BuildAsync("-c", configuration)).SucceededInSilence();
        SampleSnapshots.Match("Blog", configuration, (await sample.RunAsync("--no-build", "-c", configuration)).Succeeded().Output);
    }
}
