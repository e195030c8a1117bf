using System.Text.RegularExpressions;
using Xunit;

namespace TypedArticles.Tests.Rendering;

/// <summary>The examples of the pages of diagnostics that the build task reports of bodies: what comes before the message gives it, and the corrected files give none.</summary>
public sealed partial class LinkPageTests
{
    [Theory]
    [InlineData("ART0202")]
    [InlineData("ART1102")]
    [InlineData("ART1103")]
    [InlineData("ART1106")]
    public void The_example_of_a_page_gives_its_message_and_the_corrected_one_none(string id)
    {
        string page = File.ReadAllText(Path.Combine(RepositoryFolder.Root, "docs", "diagnostics", $"{id}.md")).ReplaceLineEndings("\n");
        string[] halves = page.Split("\n## ").Single(static s => s.StartsWith("Example\n", StringComparison.Ordinal)).Split("\n```text\n");
        string[] rest = halves[1].Split("\n```\n", 2);
        using var site = new MarkdownSite();
        Assert.Equal(rest[0], Assert.Single(ProblemsWith(site, halves[0])));
        Assert.Empty(ProblemsWith(site, rest[1]));
    }

    private static IEnumerable<string> ProblemsWith(MarkdownSite site, string files)
    {
        foreach (Match file in NamedFile().Matches(files))
        {
            site[file.Groups["id"].Value] = file.Groups["text"].Value;
        }

        return [.. site.Pack().Log.Where(static l => l.Contains(" ART", StringComparison.Ordinal)).Select(static l => l.Replace('\\', '/'))];
    }

    [GeneratedRegex(@"^`content/(?<id>[^`]+)\.md`:\n\n```markdown\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex NamedFile();
}
