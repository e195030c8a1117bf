using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using TypedArticles.Core.Naming;
using TypedArticles.Core.Rules;
using TypedArticles.Core.Seeds;
using TypedArticles.Generator.Tests.Driver;
using Xunit;

namespace TypedArticles.Generator.Tests;

/// <summary>Whatever is an article also compiles, without a warning, to a member of its own and a constant of its id.</summary>
public sealed class NastyArticleTests
{
    private const string Url = "https://example.org/1";

    [Fact]
    public void Any_title_compiles() => AssertCompiles(NastyTexts.All.Select(static (t, i) => Article($"{i}", t)));

    [Fact]
    public void Any_lead_and_publisher_compile() => AssertCompiles(NastyTexts.All.Where(static t => t.Length < 100).Select(static (t, i) => Article(
        $"{i}", $"Title {i}", $"{t}... 23.01.2022, {(t[0] is '.' or '"' ? "X" + t : t)}")));

    [Fact]
    public void Any_long_lead_compiles() => AssertCompiles(NastyTexts.All.Select(static (t, i) => Article($"{i}", $"Title {i}", new string('x', 100 + (i % 22)) + t + "...")));

    [Fact]
    public void Any_id_compiles() => AssertCompiles(NastyTexts.All.Select(static t => t.Trim()).Where(static t => t.Length > 0).Distinct()
        .Select(static (t, i) => new ArticleFile($"{i}", Text(Url, i % 2 == 0 ? "The same title" : "🎉")) { GivenId = t }));

    [Fact]
    public void Any_slug_compiles() => AssertCompiles(NastyTexts.All.Select(static (t, i) =>
        new ArticleFile($"{i}", Text($"https://example.org/two-{(i % 2 == 0 ? "words-" : "")}{Uri.EscapeDataString(t)}", "The same title"))));

    [Fact]
    public void Any_identifier_may_be_a_MemberName() => AssertCompiles(NastyTexts.All
        .Where(static t => IdentifierText.IsValid(t) && !ReservedNames.IsAccessor(t) && t != "Articles" && !ReservedNames.Members.Contains(t))
        .Select(static (t, i) => new ArticleFile($"{i}", Text(Url, $"Title {i}")) { MemberName = t }));

    private static ArticleFile Article(string id, string title, string? lead = null) => new(id, Text(Url, title, lead));

    private static string Text(string url, string title, string? lead = null) =>
        $"date 2022-01 {url}\n\n{title}\n\n{(lead is null ? "" : lead + "\n\n")}Body.\n";

    private static void AssertCompiles(IEnumerable<ArticleFile> files)
    {
        ImmutableArray<ArticleFile> articles = [.. files.Where(static f => IsArticle(f.Text))];
        Assert.InRange(articles.Length, 10, 2_000);
        Run run = Run.Of(new ArticleProject(articles) { Ids = "true" });
        Assert.All(run.Diagnostics, static d => Assert.Equal("ART1009", d.Id));

        INamedTypeSymbol type = run.Output.GetTypeByMetadataName("Demo.Articles")!;
        string[] members = [.. type.GetMembers().OfType<IPropertySymbol>().Select(static p => p.Name).Where(static n => n != "All")];
        Dictionary<string, string> ids = type.GetTypeMembers("Ids").Single().GetMembers().OfType<IFieldSymbol>()
            .ToDictionary(static f => f.Name, static f => (string)f.ConstantValue!, StringComparer.Ordinal);
        Assert.Equal(articles.Length, members.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(members.Order(StringComparer.Ordinal), ids.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(articles.Select(static f => f.GivenId ?? f.Id).Order(StringComparer.Ordinal), ids.Values.Order(StringComparer.Ordinal));
    }

    /// <summary>By the run-time parser: some of the texts make no article, or no title.</summary>
    private static bool IsArticle(string text)
    {
        ProblemList problems = default;
        SeedParser.Parse(text.AsSpan(), null, ref problems);
        return problems.IsEmpty;
    }
}
