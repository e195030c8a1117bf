using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using TypedArticles.Core.Manifest;
using TypedArticles.Core.Rules;
using TypedArticles.Generator.Diagnostics;
using TypedArticles.Generator.Tests.Driver;
using Xunit;

namespace TypedArticles.Generator.Tests;

/// <summary>What the generator reports, where, and in which words.</summary>
public sealed class DiagnosticTests
{
    private const string Good = " date 2022-01 https://example.org/a-good-file\n\nA good file\n\nBody.\n";

    [Fact]
    public void A_problem_in_a_file_is_at_its_place()
    {
        Run run = Run.Of(new ArticleFile("bad", "\uFEFF\r\n date 2022/01 htp://example.org/é\r\n\r\nTitle\r\n\r\nBody.\r\n"));
        Assert.Equal(
            [
                "/project/seeds/bad.txt(2,7): error ART0004: Expected a date YYYY, YYYY-MM or YYYY-MM-DD from 1000 to 9999 after the word 'date', found '2022/01'; did you mean '2022-01'?",
                "/project/seeds/bad.txt(2,15): error ART0005: Expected an absolute URL that begins with 'https://' or 'http://' after the date, found 'htp://example.org/é'; did you mean 'http://example.org/é'?",
            ],
            Lines(run));
    }

    [Fact]
    public void Two_files_with_one_id_name_each_other_and_neither_is_in_the_source()
    {
        Run run = Run.Of(new ArticleFile("one", Good) { GivenId = "same" }, new ArticleFile("two", Good) { GivenId = "same" });
        Assert.Equal(
            [
                "/project/seeds/one.txt(1,1): error ART0011: The id 'same' belongs to '/project/seeds/two.txt' too; rename one of the files, or give its Article item the metadata Id",
                "/project/seeds/two.txt(1,1): error ART0011: The id 'same' belongs to '/project/seeds/one.txt' too; rename one of the files, or give its Article item the metadata Id",
            ],
            Lines(run));
        Assert.DoesNotContain("AGoodFile", run.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_an_error_once()
    {
        Run run = Run.Of(new ArticleFile("gone", null));
        Assert.Equal("ART0012", Assert.Single(run.Diagnostics).Id);
    }

    [Fact]
    public void A_file_in_another_encoding_is_an_error()
    {
        Run run = Run.Of(new ArticleFile("latin", Good) { Encoding = Encoding.Latin1 });
        Assert.Equal(
            "/project/seeds/latin.txt(1,1): error ART0009: The text contains bytes that the compiler read as 'iso-8859-1', which a UTF-8 article file cannot contain; save the file as UTF-8",
            Assert.Single(Lines(run)));
    }

    [Theory]
    [InlineData("1st", "ART0013", "'1st'")]
    [InlineData("no name", "ART0013", "'no name'")]
    [InlineData("a\u200Db", "ART0013", "'a\u200Db'")]
    [InlineData("All", "ART0014", "the generated class itself")]
    [InlineData("s_pack", "ART0014", "the generated class itself")]
    [InlineData("GetByIdHash", "ART0014", "the generated class itself")]
    [InlineData("get_All", "ART0014", "the generated class itself")]
    [InlineData("set_AnotherFile", "ART0014", "the generated class itself")]
    [InlineData("AnotherFile", "ART0014", "the article 'other'")]
    public void A_MemberName_that_cannot_be_is_an_error_on_its_file(string name, string id, string says)
    {
        Run run = Run.Of(
            new ArticleFile("named", Good) { MemberName = name },
            new ArticleFile("other", Good.Replace("a-good-file", "another-file", StringComparison.Ordinal)));
        Diagnostic diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal(id, diagnostic.Id);
        Assert.Contains(says, diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Equal("/project/seeds/named.txt", diagnostic.Location.GetLineSpan().Path);
    }

    [Fact]
    public void Metadata_that_cannot_be_used_is_an_error()
    {
        Run run = Run.Of(new ArticleFile("x", Good) { Lead = "yes", Language = "français", GivenId = " x" });
        Assert.Equal(["ART0016", "ART0016", "ART0016"], run.Diagnostics.Select(static d => d.Id));
    }

    [Fact]
    public void Properties_that_cannot_be_used_are_errors()
    {
        Run run = Run.Of(new ArticleProject(new ArticleFile("x", Good))
        {
            ClassName = "no name",
            Accessibility = "private",
            Members = "some",
            DefaultLanguage = "a language",
        });
        Assert.Equal(["ART0015", "ART0015", "ART0015", "ART0015"], run.Diagnostics.Select(static d => d.Id));
        Assert.All(run.Diagnostics, static d => Assert.Equal(Location.None, d.Location));
        Assert.Null(run.Source);
    }

    [Theory]
    [InlineData("All")]
    [InlineData("Ids")]
    [InlineData("s_pack")]
    [InlineData("GetByIdHash")]
    [InlineData("get_All")]
    [InlineData("Arti\u200Dcles")]
    public void A_class_cannot_have_a_name_that_it_uses_itself(string name)
    {
        Run run = Run.Of(new ArticleProject(new ArticleFile("x", Good)) { ClassName = name });
        Assert.Equal("ART0015", Assert.Single(run.Diagnostics).Id);
        Assert.Null(run.Source);
    }

    [Fact]
    public void A_namespace_that_hides_the_class_is_a_warning()
    {
        Run run = Run.Of(new ArticleProject(new ArticleFile("x", Good)) { Namespace = "My.Articles" });
        Assert.Equal(("ART0017", DiagnosticSeverity.Warning), run.Diagnostics.Select(static d => (d.Id, d.Severity)).Single());
    }

    [Theory]
    [InlineData("auto", "ART0018: There are 10001 articles, more than 10000")]
    [InlineData("true", "")]
    [InlineData("false", "")]
    public void More_than_10000_articles_have_no_members_unless_the_project_says_so(string members, string says)
    {
        ArticleFile[] files = [.. Enumerable.Range(0, 10_001).Select(static i => new ArticleFile($"{i}", Good.Replace("a-good", $"a-good-{i}", StringComparison.Ordinal)))];
        Run run = Run.Start(new ArticleProject([.. files]) { Members = members });
        Assert.Equal(says, string.Concat(run.Diagnostics.Select(static d => $"{d.Id}: {d.GetMessage(CultureInfo.InvariantCulture).Split(", so")[0]}")));
    }

    [Theory]
    [InlineData("typed-articles-manifest 3\n", "ART0019")]
    [InlineData("typed-articles-manifest 2\noption\tArticlesClassName\tArticles\n", "ART0019")]
    [InlineData("typed-articles-manifest 2\narticle\t/x\n", "ART0019")]
    [InlineData("a file of somebody else", "")]
    public void A_manifest_that_cannot_be_read_is_an_error(string text, string id)
    {
        Run run = Run.Of(new ArticleProject(new ArticleFile("x", Good)) { Manifest = text });
        Assert.Equal(id, string.Concat(run.Diagnostics.Select(static d => d.Id)));
        Assert.Null(run.Source);
    }

    [Fact]
    public void A_file_over_the_limit_is_an_error_and_one_at_the_limit_is_not()
    {
        string limit = Encoding.UTF8.GetByteCount(Good).ToString(CultureInfo.InvariantCulture);
        Assert.Empty(Run.Of(new ArticleProject(new ArticleFile("x", Good)) { MaxFileSize = limit }).Diagnostics);
        Run run = Run.Of(new ArticleProject(new ArticleFile("x", Good + "é")) { MaxFileSize = limit });
        Assert.Equal(
            $"/project/seeds/x.txt(1,1): error ART0021: The article file has {Encoding.UTF8.GetByteCount(Good) + 2} bytes, more than the limit of {limit}; split it, or raise the property ArticlesMaxFileSize",
            Assert.Single(Lines(run)));
    }

    [Fact]
    public void What_the_task_packed_and_the_generator_named_must_agree()
    {
        ArticleProject project = new(new ArticleFile("good", Good), new ArticleFile("broken", " date 2022-01 https://example.org/broken\n\nTitle\n"));
        Assert.Equal(["ART0008"], Run.Of(project with { Packed = ["good"] }).Diagnostics.Select(static d => d.Id));
        Assert.Equal(
            [
                "/project/obj/articles.packed(1,1): error ART0024: The article 'broken' is in the pack only, because the build task and the generator read different files; rebuild the project, and report this error if it stays",
                "/project/obj/articles.packed(1,1): error ART0024: The article 'good' is in the generated code only, because the build task and the generator read different files; rebuild the project, and report this error if it stays",
            ],
            Lines(Run.Of(project with { Packed = ["broken"] })).Where(static l => l.Contains("ART0024", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_pack_of_another_hash_does_not_agree()
    {
        string packed = PackedEntries.Write(["good"]);
        Assert.Equal(["good"], PackedEntries.Read(packed)!);
        string other = packed.Replace(packed.Split('\n')[1].Split('\t')[0], "0123456789ABCDEF", StringComparison.Ordinal);
        Assert.Equal("ART0024", Assert.Single(Run.Of(new ArticleProject(new ArticleFile("good", Good)) { PackedText = other }).Diagnostics).Id);
    }

    [Fact]
    public void Of_many_that_do_not_agree_the_first_are_named()
    {
        Run run = Run.Of(new ArticleProject(new ArticleFile("good", Good)) { Packed = [.. Enumerable.Range(0, 1_000).Select(static i => $"{i}")] });
        Assert.Equal(20, run.Diagnostics.Length);
    }

    [Fact]
    public void Ids_and_titles_of_the_rules_differ_and_messages_end_without_a_full_stop()
    {
        Assert.Equal(RuleTable.All.Count, RuleTable.All.Select(static r => r.Id).Distinct().Count());
        Assert.Equal(RuleTable.All.Count, RuleTable.All.Select(static r => r.Title).Distinct().Count());
        Assert.All(RuleTable.All.Where(static r => r != RuleTable.OldCompiler), static r => Assert.False(r.Format.EndsWith('.'), r.Id));
    }

    [Fact]
    public void Descriptors_have_the_formats_of_the_rules()
    {
        Assert.Equal(RuleTable.All.Select(static r => (r.Id, r.Format)), Descriptors.All.Select(static d => (d.Id, d.MessageFormat.ToString(CultureInfo.InvariantCulture))).OrderBy(static d => d.Id, StringComparer.Ordinal));
        Assert.DoesNotContain(Descriptors.All, static d => d.MessageFormat.ToString(CultureInfo.InvariantCulture) == "{0}");
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("{1}")]
    [InlineData("{hint}")]
    [InlineData("{")]
    [InlineData("}}")]
    public void Text_of_a_file_stands_in_a_message_as_it_is(string text)
    {
        Run run = Run.Of(new ArticleFile("x", $" datf{text} 2022-01 https://example.org/a\n\nTitle\n\nBody.\n"));
        Assert.Contains($"found 'datf{text}'", Assert.Single(run.Diagnostics).GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    private static string[] Lines(Run run) =>
    [
        .. run.Diagnostics
            .OrderBy(static d => d.Location.GetLineSpan().Path, StringComparer.Ordinal)
            .ThenBy(static d => d.Location.SourceSpan.Start)
            .Select(static d => d.ToString()),
    ];
}
