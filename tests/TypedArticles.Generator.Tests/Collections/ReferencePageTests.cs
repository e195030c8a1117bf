using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using TypedArticles.Generator.Tests.Driver;
using TypedArticles.Tests;
using Xunit;

namespace TypedArticles.Generator.Tests.Collections;

/// <summary>What <c>docs/collections.md</c> shows of references compiles over its files, and its error is the one that comes.</summary>
public sealed partial class ReferencePageTests
{
    private static readonly string s_section = File
        .ReadAllText(Path.Combine(RepositoryFolder.Root, "docs", "collections.md")).ReplaceLineEndings("\n")
        .Split("\n## ").Single(static s => s.StartsWith("References\n", StringComparison.Ordinal));

    [Fact]
    public void The_records_and_their_use_compile_over_the_files()
    {
        string use = Blocks("csharp").Last();
        Assert.Contains("apples.Author.Posts", use, StringComparison.Ordinal);
        Assert.Empty(Run.Of(Project("ben", use)).Diagnostics);
    }

    [Fact]
    public void The_error_is_the_one_that_comes() => Assert.Equal(
        Blocks("text").Single().Trim(),
        Assert.Single(Run.Of(Project("bne", "")).Diagnostics).ToString().Replace("/project/", "", StringComparison.Ordinal));

    private static ArticleProject Project(string author, string use) => new(
        [.. NamedFile().Matches(s_section).Select(m => new ArticleFile(m.Groups["id"].Value, m.Groups["text"].Value.Replace("author: ben", $"author: {author}", StringComparison.Ordinal)) { Collection = m.Groups["collection"].Value })])
    {
        Code = $"using System;\n{Blocks("csharp").First()}\nstatic class Snippet {{ static void Show() {{\n{use}\n}} }}",
        ExpectedErrors = ["CS1591"],
        LanguageVersion = LanguageVersion.CSharp13,
    };

    private static IEnumerable<string> Blocks(string language) =>
        Regex.Matches(s_section, $"^```{language}\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline).Select(static m => m.Groups[1].Value);

    [GeneratedRegex(@"^`content/(?<collection>\w+)/(?<id>[^`]+)\.md`:\n\n```markdown\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex NamedFile();
}
