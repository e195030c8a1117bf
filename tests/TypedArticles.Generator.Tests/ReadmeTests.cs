using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using TypedArticles.Generator.Tests.Driver;
using TypedArticles.Tests;
using Xunit;

namespace TypedArticles.Generator.Tests;

/// <summary>What the README shows is true: its article is one, its snippets compile over it, its error is the one that comes.</summary>
public sealed class ReadmeTests
{
    private static readonly string s_readme = File.ReadAllText(Path.Combine(RepositoryFolder.Root, "README.md"));

    private static readonly string s_article = Blocks("text").First(static b => b.StartsWith(" date", StringComparison.Ordinal));

    private static readonly string s_markdown = Blocks("markdown").Single();

    public static TheoryData<string> Snippets => [.. Blocks("csharp").Where(static s => s.Contains("Articles.", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Snippets))]
    public void A_snippet_compiles(string snippet)
    {
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
    public void The_front_matter_is_that_of_the_article()
    {
        string head = Blocks("text").Last(static b => b.StartsWith(" date", StringComparison.Ordinal)), title = "\nThe Stone Lighthouse\n";
        Assert.EndsWith(title, head, StringComparison.Ordinal);
        Assert.Contains("\nauthors: ", head, StringComparison.Ordinal);
        Assert.Empty(Run.Of(new ArticleFile("lighthouse", head + s_article[(s_article.IndexOf(title, StringComparison.Ordinal) + title.Length)..])).Diagnostics);
    }

    [Fact]
    public void The_error_is_the_one_that_comes()
    {
        Run run = Run.Of(new ArticleFile("lighthouse", s_article.Replace("2024-03 ", "2024/03 ", StringComparison.Ordinal)));
        Assert.Equal(ErrorOf("seeds/"), Assert.Single(run.Diagnostics).ToString().Replace("/project/", "", StringComparison.Ordinal));
    }

    [Fact]
    public void The_record_and_its_use_compile_over_the_Markdown_file()
    {
        Assert.Equal(2, OtherSnippets().Length);
        Assert.Empty(Run.Of(Collection(s_markdown, OtherSnippets()[1])).Diagnostics);
    }

    [Fact]
    public void The_errors_of_the_Markdown_file_are_those_that_come()
    {
        string[] mistakes = [s_markdown.Replace("2024-10-21", "21/10/2024", StringComparison.Ordinal), s_markdown.Replace("author: ben", "author: bne", StringComparison.Ordinal)];
        IEnumerable<string> errors = mistakes.Select(static m => Assert.Single(Run.Of(Collection(m, "")).Diagnostics).ToString().Replace("/project/", "", StringComparison.Ordinal));
        Assert.Equal(ErrorOf("content/").Split('\n'), errors);
    }

    /// <summary>The records of the README over its file and an author, with code that uses them.</summary>
    private static ArticleProject Collection(string markdown, string use) => new(
        new ArticleFile("first-frost", markdown) { Collection = "posts" },
        new ArticleFile("ben", "---\nname: Ben Ashdown\n---\n") { Collection = "authors" })
    {
        LanguageVersion = LanguageVersion.CSharp13,
        Code = $"using System;\nusing System.Collections.Generic;\n{OtherSnippets()[0]}\nstatic class Snippet {{ static void Show() {{\n{use}\n}} }}",
        ExpectedErrors = ["CS1591"],
    };

    /// <summary>The records, and what uses them.</summary>
    private static string[] OtherSnippets() => [.. Blocks("csharp").Where(static s => !s.Contains("Articles.", StringComparison.Ordinal))];

    private static string ErrorOf(string folder) => Blocks("text").Single(b => b.StartsWith(folder, StringComparison.Ordinal) && b.Contains("error ART", StringComparison.Ordinal)).Trim();

    private static IEnumerable<string> Blocks(string language) =>
        Regex.Matches(s_readme, $"^```{language}\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline).Select(static m => m.Groups[1].Value);
}
