using System.Text.RegularExpressions;
using TypedArticles.Package.Tests.Consumers;
using TypedArticles.Tests;
using Xunit;

namespace TypedArticles.Package.Tests;

/// <summary>What <c>docs/collections.md</c> tells a reader to type gives what it prints.</summary>
[Collection(nameof(PackageFeed))]
public sealed partial class CollectionPageTests
{
    private static readonly string s_section = File
        .ReadAllText(Path.Combine(RepositoryFolder.Root, "docs", "collections.md")).ReplaceLineEndings("\n")
        .Split("\n## ").Single(static s => s.StartsWith("From nothing", StringComparison.Ordinal));

    [Fact]
    public async Task The_first_program_prints_what_the_page_shows_and_its_mistake_is_the_error_that_the_page_shows()
    {
        Consumer project = Consumer.Create("documented collection");
        MatchCollection files = NamedFile().Matches(s_section);
        Assert.Equal(4, files.Count);
        foreach (Match file in files)
        {
            project.Write(file.Groups["name"].Value, file.Groups["text"].Value);
        }

        Assert.Equal(BlockOf("console"), await project.PrintAsync());

        string broken = Mistake().Match(s_section).Groups["line"].Value;
        Match first = files[0];
        project.Write(first.Groups["name"].Value, first.Groups["text"].Value.Replace("date: 2024-10-21", broken, StringComparison.Ordinal));
        string[] problems = (await project.BuildAsync()).Failed().Problems;
        Assert.Equal(2, problems.Length);
        Assert.Contains($"{project.Folder}/{BlockOf("text").Trim()}", problems);
        Assert.Contains(problems, static l => l.Contains("error CS0117", StringComparison.Ordinal) && l.Contains("'FirstFrost'", StringComparison.Ordinal));
    }

    private static string BlockOf(string language) =>
        Regex.Match(s_section, $"^```{language}\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline).Groups[1].Value;

    [GeneratedRegex(@"^`(?<name>[^`]+)`:\n\n```\w+\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex NamedFile();

    [GeneratedRegex("^Now write `(?<line>[^`]+)`", RegexOptions.Multiline)]
    private static partial Regex Mistake();
}
