using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using TypedArticles.Core.Rules;
using TypedArticles.Generator.Diagnostics;
using TypedArticles.Generator.Tests.Driver;
using TypedArticles.Tests;
using Xunit;

namespace TypedArticles.Generator.Tests;

/// <summary>Each diagnostic has a page, and what the pages and the release files say is true: titles, severities, examples.</summary>
public sealed partial class DiagnosticPageTests
{
    private const string Folder = "docs/diagnostics";

    /// <summary>Pages whose examples no run over article files can show; their messages are compared with the sources below.</summary>
    private static readonly string[] s_shownOnly = ["ART0000", "ART0018", "ART0019", "ART0020", "ART0022", "ART0023", "ART0024", "ART0025", "ART0026", "ART0027", "ART0028", "ART0029", "ART0202", "ART1020", "ART1102", "ART1103", "ART1106", "ART1107", "ART2001", "ART2002", "ART2003", "ART2004", "ART2005", "ART2006"];

    /// <summary>What the compiler itself says of the example of a page that is wrong C# too.</summary>
    private static readonly Dictionary<string, string[]> s_errorsOfCompiler = new(StringComparer.Ordinal)
    {
        ["ART0308"] = ["CS0115", "CS8864", "CS8867"],
        ["ART0310"] = ["CS0108"],
    };

    private static readonly Dictionary<string, string> s_pages = Directory
        .GetFiles(Path.Combine(RepositoryFolder.Root, Folder), "ART*.md")
        .ToDictionary(static f => Path.GetFileNameWithoutExtension(f), static f => File.ReadAllText(f).ReplaceLineEndings("\n"), StringComparer.Ordinal);

    public static TheoryData<string> Ids => [.. Descriptors.All.Select(static d => d.Id)];

    public static TheoryData<string> Examples => [.. s_pages.Keys.Except(s_shownOnly).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_diagnostic_has_a_page_that_says_its_title_and_severity(string id)
    {
        DiagnosticDescriptor descriptor = Descriptors.All.Single(d => d.Id == id);
        Assert.Equal((descriptor.Title.ToString(CultureInfo.InvariantCulture), descriptor.DefaultSeverity.ToString()), HeadOf(id));
        Assert.EndsWith($"/{Folder}/{id}.md", descriptor.HelpLinkUri, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_belongs_to_a_diagnostic() =>
        Assert.Empty(s_pages.Keys.Except(Descriptors.All.Select(static d => d.Id)));

    [Fact]
    public void A_page_has_the_sections_of_all_pages() => Assert.All(s_pages, static page => Assert.Equal(
        ["Cause", "Example", "How to fix", "When to turn it off"],
        page.Value.Split("\n## ").Skip(1).Select(static s => s.Split('\n')[0])));

    [Fact]
    public void The_table_of_pages_lists_each_of_them_as_it_is()
    {
        (string Id, string Title, string Severity)[] rows =
        [
            .. TableRow().Matches(File.ReadAllText(Path.Combine(RepositoryFolder.Root, Folder, "README.md")))
                .Select(static m => (m.Groups["id"].Value, m.Groups["title"].Value, m.Groups["severity"].Value)),
        ];
        Assert.Equal(s_pages.Keys.Order(StringComparer.Ordinal).Select(static id => (id, HeadOf(id).Title, HeadOf(id).Severity)), rows);
    }

    [Fact]
    public void The_release_files_list_what_the_compiler_may_report()
    {
        (string Id, string Severity)[] rows =
        [
            .. new[] { "Shipped", "Unshipped" }
                .SelectMany(static name => ReleaseRow().Matches(File.ReadAllText(Path.Combine(RepositoryFolder.Root, "src", "TypedArticles.Generator", $"AnalyzerReleases.{name}.md"))))
                .Select(static m => (m.Groups["id"].Value, m.Groups["severity"].Value)),
        ];
        Assert.Equal(Descriptors.All.Select(static d => (d.Id, d.DefaultSeverity.ToString())).Order(), rows.Order());
    }

    [Fact]
    public void Every_diagnostic_is_named_in_a_test()
    {
        string[] sources =
        [
            .. Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Root, "tests"), "*.cs", SearchOption.AllDirectories)
                .Where(static f => Path.GetFileName(f) != $"{nameof(DiagnosticPageTests)}.cs" && !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
                .Select(File.ReadAllText),
        ];
        Assert.All(Descriptors.All, d => Assert.Contains(sources, s => s.Contains(d.Id, StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task The_example_of_a_page_gives_its_message_and_the_corrected_one_none(string id)
    {
        var example = PageExample.Of(s_pages[id]);
        ArticleProject bad = example.Bad with { ExpectedErrors = [.. example.Bad.ExpectedErrors, .. s_errorsOfCompiler.GetValueOrDefault(id, [])] };
        Assert.Equal(example.Message.Split('\n'), (await LinesOf(bad)).Where(l => l.Contains($" {id}: ", StringComparison.Ordinal)));
        Assert.Empty(await LinesOf(example.Good));
    }

    [Fact]
    public void The_messages_of_the_other_pages_are_those_of_the_sources()
    {
        Assert.EndsWith($": {RuleTable.MembersLeftOut.MessageOf("12345", "10000")}", PageExample.Of(s_pages["ART0018"]).Message, StringComparison.Ordinal);
        Assert.EndsWith($": {RuleTable.UnreadableManifest.MessageOf()}", PageExample.Of(s_pages["ART0019"]).Message, StringComparison.Ordinal);
        Assert.EndsWith($": {RuleTable.UnknownArticle.MessageOf("this project", "id", "cannal", "; did you mean 'canal'?")}", PageExample.Of(s_pages["ART2001"]).Message, StringComparison.Ordinal);
        Assert.EndsWith($": {RuleTable.HasMember.MessageOf("canal", "Articles.TheOldCanal")}", PageExample.Of(s_pages["ART2002"]).Message, StringComparison.Ordinal);
        Assert.EndsWith($": {RuleTable.OldCompiler.MessageOf("4.11")}", PageExample.Of(s_pages["ART0000"]).Message, StringComparison.Ordinal);
        Assert.EndsWith($": {RuleTable.PackLimit.MessageOf("it holds at most 2 GB of articles, and these take more; split them among several projects")}", PageExample.Of(s_pages["ART0020"]).Message, StringComparison.Ordinal);
        Assert.EndsWith($": {RuleTable.SearchTooLarge.MessageOf("27", "9.9", "36.7", "25", "zh", "49")}", PageExample.Of(s_pages["ART0022"]).Message, StringComparison.Ordinal);
        Assert.EndsWith($": {RuleTable.SearchWithoutLanguage.MessageOf("2", "314")}", PageExample.Of(s_pages["ART0023"]).Message, StringComparison.Ordinal);
        Assert.EndsWith($": {RuleTable.SearchWithoutIndex.MessageOf("Search")}", PageExample.Of(s_pages["ART2004"]).Message, StringComparison.Ordinal);
        Assert.EndsWith($": {RuleTable.ManyInApplication.MessageOf("2345")}", PageExample.Of(s_pages["ART2005"]).Message, StringComparison.Ordinal);
        Assert.EndsWith($": {RuleTable.ContextWithoutBase.MessageOf("Post")}", PageExample.Of(s_pages["ART2006"]).Message, StringComparison.Ordinal);
        Assert.EndsWith($": {RuleTable.Disagreement.MessageOf("canal", "the pack")}", PageExample.Of(s_pages["ART0024"]).Message, StringComparison.Ordinal);
        Assert.EndsWith($": {RuleTable.LateItems.MessageOf("1", "seeds/canal.txt")}", PageExample.Of(s_pages["ART0025"]).Message, StringComparison.Ordinal);
        Assert.EndsWith($": {RuleTable.OldLanguage.MessageOf("9.0", "7.3")}", PageExample.Of(s_pages["ART0026"]).Message, StringComparison.Ordinal);
        Assert.EndsWith($": {RuleTable.ImpossiblePath.MessageOf("/project/seeds/canal\n.txt", "its path contains a control character")}", PageExample.Of(s_pages["ART0027"]).Message, StringComparison.Ordinal);
        Assert.EndsWith($": {RuleTable.NotCSharp.MessageOf("F#")}", PageExample.Of(s_pages["ART0028"]).Message, StringComparison.Ordinal);
        Assert.EndsWith($": {RuleTable.NoLibrary.MessageOf()}", PageExample.Of(s_pages["ART0029"]).Message, StringComparison.Ordinal);
        Assert.EndsWith($": {RuleTable.UnusedFile.MessageOf("canal.md")}", PageExample.Of(s_pages["ART1020"]).Message, StringComparison.Ordinal);
        Assert.EndsWith($": {RuleTable.PublishedDrafts.MessageOf("1")}", PageExample.Of(s_pages["ART1107"]).Message, StringComparison.Ordinal);
        Assert.EndsWith($": {RuleTable.BrokenLink.MessageOf("../notes/tides.md", "; did you mean '../notes/Tides.md'?")}", PageExample.Of(s_pages["ART0202"]).Message, StringComparison.Ordinal);
        Assert.EndsWith($": {RuleTable.UnknownFragment.MessageOf("Prices", "this file", "; did you mean 'prices'?")}", PageExample.Of(s_pages["ART1102"]).Message, StringComparison.Ordinal);
        Assert.EndsWith($": {RuleTable.TemplateTag.MessageOf("1", "posts")}", PageExample.Of(s_pages["ART1103"]).Message, StringComparison.Ordinal);
        Assert.EndsWith($": {RuleTable.NoAlternativeText.MessageOf("crane.jpg")}", PageExample.Of(s_pages["ART1106"]).Message, StringComparison.Ordinal);
        Assert.EndsWith($": {RuleTable.ScanInsteadOfIndex.MessageOf("Posts.By.Tags[…]")}", PageExample.Of(s_pages["ART2003"]).Message, StringComparison.Ordinal);
        string targets = File.ReadAllText(Path.Combine(RepositoryFolder.Root, "src/TypedArticles.Build/build/TypedArticles.targets"));
        Assert.Contains($"Text=\"{RuleTable.PublishedDrafts.MessageOf("$(_ArticlesDraftCount)")}\"", targets, StringComparison.Ordinal);
        Assert.Contains($"Text=\"{RuleTable.UnusedFile.MessageOf("%(_ArticlesUnusedFile.Filename)%(_ArticlesUnusedFile.Extension)")}\"", targets, StringComparison.Ordinal);
        Assert.Contains(
            $"Text=\"{RuleTable.NotCSharp.MessageOf("$(_ArticlesLanguage)").Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal)}\"", targets, StringComparison.Ordinal);
        Assert.Contains($"Text=\"{RuleTable.LateItems.MessageOf("@(_ArticlesLateItem->Count())", "$(_ArticlesLateNames.Split(';')[0])").Replace("\"", "&quot;", StringComparison.Ordinal)}\"", File.ReadAllText(Path.Combine(RepositoryFolder.Root, "src/TypedArticles.Build/build/TypedArticles.targets")), StringComparison.Ordinal);
        Assert.Contains($"Text=\"{RuleTable.OldCompiler.MessageOf("$(_ArticlesCompilerVersion)")}\"", File.ReadAllText(Path.Combine(RepositoryFolder.Root, "src/TypedArticles.Build/build/TypedArticles.targets")), StringComparison.Ordinal);
    }

    private static async Task<string[]> LinesOf(ArticleProject project)
    {
        var run = Run.Of(project);
        Diagnostic[] all = [.. run.Diagnostics, .. await run.AdviceAsync()];
        return
        [
            .. all.OrderBy(static d => d.Location.GetLineSpan().Path, StringComparer.Ordinal)
                .ThenBy(static d => d.Location.SourceSpan.Start)
                .Select(static d => d.ToString().Replace("/project/", "", StringComparison.Ordinal)),
        ];
    }

    private static (string Title, string Severity) HeadOf(string id)
    {
        string[] lines = s_pages[id].Split('\n');
        Assert.StartsWith($"# {id}: ", lines[0], StringComparison.Ordinal);
        return (lines[0][$"# {id}: ".Length..], lines[2].Split(", reported by ")[0]);
    }

    [GeneratedRegex(@"^\| \[(?<id>ART\d{4})\]\(\k<id>\.md\) \| (?<severity>\w+) \| (?<title>[^|]+) \| [^|]+ \|\r?$", RegexOptions.Multiline)]
    private static partial Regex TableRow();

    [GeneratedRegex(@"^(?<id>ART\d{4}) \| TypedArticles \| (?<severity>\w+) \|", RegexOptions.Multiline)]
    private static partial Regex ReleaseRow();
}
