using System.Text.RegularExpressions;
using TypedArticles.Generator.Tests.Driver;
using TypedArticles.Tests;
using Xunit;

namespace TypedArticles.Generator.Tests;

/// <summary>What the README shows is true: its article is one, its snippets compile over it, its error is the one that comes.</summary>
public sealed class ReadmeTests
{
    private static readonly string s_readme = File.ReadAllText(Path.Combine(RepositoryFolder.Root, "README.md"));

    private static readonly string s_article = Blocks("text").First(static b => b.StartsWith(" date", StringComparison.Ordinal));

    public static TheoryData<string> Snippets => [.. Blocks("csharp")];

    [Theory]
    [MemberData(nameof(Snippets))]
    public void A_snippet_compiles(string snippet)
    {
        Assert.Contains("Articles.", snippet, StringComparison.Ordinal);
        // The namespace of a file-based app is the name of its file.
        bool isFileBased = snippet.StartsWith("#:package", StringComparison.Ordinal);
        string[] lines = [.. snippet.Split('\n').Skip(isFileBased ? 1 : 0)];
        string usings = string.Join('\n', lines.Where(static l => l.StartsWith("using", StringComparison.Ordinal)));
        string body = string.Join('\n', lines.Where(static l => !l.StartsWith("using", StringComparison.Ordinal)));
        Run run = Run.Of(new ArticleProject(new ArticleFile("lighthouse", s_article))
        {
            Namespace = isFileBased ? "app" : "QuickStart",
            Code = $"using System;\nusing System.Linq;\n{usings}\nstatic class Snippet {{ static void Show() {{\n{body}\n}} }}",
        });
        Assert.Empty(run.Diagnostics);
    }

    [Fact]
    public void The_error_is_the_one_that_comes()
    {
        string shown = Blocks("text").Single(static b => b.Contains("error ART", StringComparison.Ordinal)).Trim();
        Run run = Run.Of(new ArticleFile("lighthouse", s_article.Replace("2024-03 ", "2024/03 ", StringComparison.Ordinal)));
        Assert.Equal(shown, Assert.Single(run.Diagnostics).ToString().Replace("/project/", "", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Blocks(string language) =>
        Regex.Matches(s_readme, $"^```{language}\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline).Select(static m => m.Groups[1].Value);
}
