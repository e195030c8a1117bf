using TypedArticles.Tests.Samples;
using Xunit;

namespace TypedArticles.Samples.Tests;

/// <summary>The sample Blog, built against the projects: in a Debug build with its draft, in a Release build without.</summary>
public sealed class BlogTests
{
    [Fact]
    public async Task Prints_what_is_kept()
    {
        string printed = (await Sample.Blog.RunAsync()).Succeeded();
        SampleSnapshots.Match("Blog", Sample.Configuration, printed);
        Assert.Equal(Sample.Configuration == "Debug", printed.Contains("Three stars (draft)", StringComparison.Ordinal));
    }
}
