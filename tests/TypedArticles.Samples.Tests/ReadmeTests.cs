using System.Text.RegularExpressions;
using TypedArticles.Tests;
using Xunit;

namespace TypedArticles.Samples.Tests;

/// <summary>What the READMEs of the samples show is what the samples print on a terminal of 80 columns.</summary>
public sealed partial class ReadmeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("ArchiveCli", 5)]
    [InlineData("SeedDatabase", 1)]
    [InlineData("DataPackage", 1)]
    public async Task A_README_shows_what_its_commands_print(string sample, int commands)
    {
        string readme = await File.ReadAllTextAsync(Path.Combine(RepositoryFolder.Root, "samples", sample, "README.md"));
        MatchCollection shown = Shown().Matches(readme);
        Assert.Equal(commands, shown.Count);
        foreach (Match match in shown)
        {
            Sample program = Assert.Single(Sample.All, s => s.Folder == Path.GetFullPath(Path.Combine(RepositoryFolder.Root, match.Groups["project"].Value)));
            SampleOutput output = await program.RunInAsync(_folder.Root, [("COLUMNS", "80")], [.. ArgumentsOf(match, program)]);
            Assert.Equal(match.Groups["output"].Value.TrimEnd(), WithoutTrailingSpaces(output.Output + output.Errors).TrimEnd());
        }
    }

    private IEnumerable<string> ArgumentsOf(Match match, Sample program)
    {
        // Files of the repository are named from its root; the database of the README is a fresh one.
        IEnumerable<string> arguments = match.Groups["arguments"].Value
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(static a => a.StartsWith("samples/", StringComparison.Ordinal) ? Path.Combine(RepositoryFolder.Root, a) : a);
        return program == Sample.SeedDatabase ? [.. arguments, _folder.PathOf("archive.db")] : arguments;
    }

    private static string WithoutTrailingSpaces(string text) => string.Join('\n', text.Split('\n').Select(static line => line.TrimEnd()));

    [GeneratedRegex(@"^```console\n\$ dotnet run --project (?<project>\S+)(?: -- (?<arguments>.+))?\n(?<output>(?:(?!```).*\n)*)```$", RegexOptions.Multiline)]
    private static partial Regex Shown();
}
