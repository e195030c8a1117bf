using TypedArticles.Generator.Tests.Driver;
using Xunit;

namespace TypedArticles.Generator.Tests;

/// <summary>The front matter of seeds in a run of the generator.</summary>
public sealed class SeedFrontMatterTests
{
    private const string Header = " date 2024-03 https://example.org/a-stone-bridge\n";
    private const string FrontMatter = "authors: [Ada Hart]\nsection: Harbour\nkeywords: [bridges]\nimage: bridge.jpg\nmodified: 2024-03-14\n---\n";
    private const string Below = "\nA Stone Bridge\n\nCut short... 12.03.2024, Tribune\n\nBody.\n";

    [Fact]
    public void An_article_with_front_matter_has_a_member_as_any_other()
    {
        Run run = Run.Of(new ArticleProject(new ArticleFile("bridge", Header + FrontMatter + Below))
        {
            Code = "static class Use { static string Of() => Demo.Articles.AStoneBridge.Section + Demo.Articles.AStoneBridge.Authors[0] + Demo.Articles.AStoneBridge.ModifiedOn; }",
        });
        Assert.Empty(run.Diagnostics);
        Assert.Equal(Run.Of(new ArticleFile("bridge", Header + Below)).Source, run.Source);
    }

    [Theory]
    [InlineData("autors: [ben]\n---\n", "(2,1): error ART0105: 'autors' is not a property of Article; did you mean 'authors'?")]
    [InlineData("section: a\ntags: [b]\n---\n", "(3,1): error ART0105: 'tags' is not a property of Article; write 'authors', 'section', 'keywords', 'image' or 'modified', or remove the line")]
    [InlineData("section: a\nsection: b\n---\n", "(3,1): error ART0103: Front matter: the key 'section' is already on line 2; remove one of the two")]
    [InlineData("section: a\nimage: é: b\n---\n", "(3,9): error ART0101: Front matter: ': ' cannot be part of a value without quotes; put the value into quotes")]
    [InlineData("section: *a\n---\n", "(2,10): error ART0110: Front matter: '*' begins a YAML alias, which is not supported; write the value out, or put text into quotes")]
    [InlineData("modified: 2024-03-11\n---\n", "(2,11): error ART0106: 'modified' is a day on or after the date of the article, 2024-03-12, found '2024-03-11'; correct the one that is wrong")]
    [InlineData("keywords: [a]\n", "(2,1): error ART0102: The front matter that begins here is not closed; write '---' on a line of its own after its last field")]
    public void A_fault_is_an_error_at_its_place(string frontMatter, string error)
    {
        foreach (string lineEnd in (string[])["\n", "\r\n"])
        {
            Run run = Run.Of(new ArticleFile("bridge", "\uFEFF" + (Header + frontMatter + Below).ReplaceLineEndings(lineEnd)), new ArticleFile("tower", " date 2024-04 https://example.org/a-tall-tower\n\nA Tall Tower\n\nBody.\n"));
            Assert.Equal("/project/seeds/bridge.txt" + error, Assert.Single(run.Diagnostics).ToString());
            Assert.DoesNotContain("AStoneBridge", run.Source, StringComparison.Ordinal);
            Assert.Contains("ATallTower", run.Source, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_word_of_another_code_page_in_front_matter_gets_advice_as_anywhere()
    {
        Run run = Run.Of(new ArticleFile("bridge", Header + FrontMatter.Replace("Harbour", "CafÃ©", StringComparison.Ordinal) + Below));
        Microsoft.CodeAnalysis.Diagnostic advice = Assert.Single(await run.AdviceAsync());
        Assert.Equal(("ART1005", 2), (advice.Id, advice.Location.GetLineSpan().StartLinePosition.Line));
    }

    [Fact]
    public async Task A_modification_in_the_future_gets_advice()
    {
        Run run = Run.Of(new ArticleFile("bridge", Header + FrontMatter.Replace("2024-03-14", "9999-12-31", StringComparison.Ordinal) + Below));
        Assert.EndsWith("(6,11): warning ART1019: The front matter says 9999-12-31, which is in the future; correct it, or suppress this advice for articles that are to appear then", Assert.Single(await run.AdviceAsync()).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Editing_front_matter_reads_that_file_and_writes_nothing()
    {
        ArticleFile bridge = new("bridge", Header + FrontMatter + Below);
        Run edited = Run.Of(bridge).Then(new ArticleProject(bridge.WithText(bridge.Text.Replace("Harbour", "Local", StringComparison.Ordinal))));
        Assert.False(edited.RanAgain(TrackingNames.Seeds));
        Assert.False(edited.RanAgain(TrackingNames.Source));
    }
}
