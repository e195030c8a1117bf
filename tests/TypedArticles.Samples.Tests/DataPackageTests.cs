using TypedArticles.Tests.Samples;
using Xunit;

namespace TypedArticles.Samples.Tests;

/// <summary>The sample DataPackage: two sets of articles, read as one by a program that has neither generator nor files.</summary>
public sealed class DataPackageTests
{
    [Fact]
    public async Task The_reader_prints_what_is_kept() =>
        SampleSnapshots.Match("DataPackage", "Reader", (await Sample.Reader.RunAsync()).Succeeded());
}
