using TypedArticles.Corpora;
using Xunit;

namespace TypedArticles.Tests.Fields;

/// <summary>Front matter is read as YamlDotNet reads it, or refused.</summary>
public sealed class OracleTests
{
    [Fact]
    public void Random_front_matters()
    {
        var output = new StringWriter();
        Assert.True(RandomComparison.Run(50_000, 29, output) == 0, output.ToString());
        Assert.DoesNotContain(" 0 equal", output.ToString(), StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Front_matters_of_real_sites()
    {
        string folder = SharedFolder.Content;
        var output = new StringWriter();
        Assert.True(FrontMatterComparison.Run(folder, output) == 0, output.ToString());
        Assert.Contains(", 0 refused by us only, different 0", output.ToString(), StringComparison.Ordinal);
    }
}
