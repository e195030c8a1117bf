using Xunit;

namespace TypedArticles.Tests.Samples;

/// <summary>The file of rows that comes with the sample ArchiveCli.</summary>
internal static class ArchiveExample
{
    /// <summary>Converts it and compares what is printed and each file that is written.</summary>
    public static async Task ConvertsAsync(string sampleFolder, Func<string[], Task<(int ExitCode, string Output, string Errors)>> run)
    {
        string output = Directory.CreateTempSubdirectory("typed-articles-example-").FullName;
        try
        {
            (int exitCode, string printed, string errors) = await run(["convert", Path.Combine(sampleFolder, "articles.csv"), "--output", output]);
            Assert.Equal((0, ""), (exitCode, errors));
            IEnumerable<string> files = Directory.GetFiles(output, "*", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(file => $"== {Path.GetRelativePath(output, file).Replace('\\', '/')}\n{File.ReadAllText(file)}");
            SampleSnapshots.Match("ArchiveCli", "ConvertExample", printed + string.Concat(files));
        }
        finally
        {
            Directory.Delete(output, recursive: true);
        }
    }
}
