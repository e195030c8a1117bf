extern alias build;

using build::TypedArticles.Build.Markdown;
using build::TypedArticles.Core.Manifest;
using Xunit;

namespace TypedArticles.Tests.Robustness;

/// <summary>Four times the files with four times the links to nowhere take the proof of links about four times the work.</summary>
[Collection(nameof(Alone))]
public sealed class LinkComplexityTests
{
    private const int Few = 2_000;

    [Theory]
    [InlineData("in other case")]
    [InlineData("in a folder that is gone")]
    [InlineData("with a name that many files have")]
    [InlineData("a fragment")]
    [InlineData("from the root of the site")]
    [InlineData("nothing like it")]
    [InlineData("a page that is not there")]
    public void Proving_links_is_linear_in_files_and_faults(string fault) => LinearWork.Assert(Few, count =>
    {
        LinkableFile[] files = [.. Enumerable.Range(0, count).Select(i => new LinkableFile(EntryOf(i), $"/posts/{i}/", "", LinkableState.Entry))];
        RenderedFile[] rendered = [.. files.Select((f, i) => new RenderedFile(f.Entry, 0, "", new BodyFacts(Links(i, count, fault), ["a", "b"], null)))];
        return () =>
        {
            List<BodyProblem> problems = LinkChecks.Of(rendered, new LinkTargets(files, []));

            // What is shown of them: 50 of a rule.
            Assert.Equal(count / 10, problems.Count);
            Assert.All(problems.Take(50), static p => Assert.NotEmpty(p.Message));
        };
    });

    private static ManifestEntry EntryOf(int number) => Manifests.Entry($"/site/content/posts/{number % 100}/Post{number}.md", $"{number}", ("Collection", "posts"), ("Permalink", "/posts/{id}/"));

    private static LinkFact[] Links(int number, int count, string fault)
    {
        int other = (number + 1) % count;
        string folder = $"../{other % 100}/";
        string[] sound = [$"{folder}Post{other}.md", $"{folder}Post{other}.md#a", $"/posts/{other}/", "#b", "https://example.org"];
        string broken = fault switch
        {
            "in other case" => $"{folder}post{other}.md",
            "in a folder that is gone" => $"gone/Post{other}.md",
            "with a name that many files have" => $"{folder}Past{other}.md",
            "a fragment" => $"{folder}Post{other}.md#c",
            "from the root of the site" => $"/posts/x{other}/",
            "a page that is not there" => $"gone{other}/README.md",
            _ => $"{folder}nothing-like-it-{other}.md",
        };
        return [.. (number % 10 == 0 ? sound.Append(broken) : sound).Select(static (t, i) => new LinkFact(t, new BodyPlace(i, 4), false, true))];
    }
}
