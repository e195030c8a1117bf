using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
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
        Run run = Run.Of(new ArticleFile("latin", Good + "caf\u00E9") { Encoding = Encoding.Latin1 });
        Assert.Equal(
            "/project/seeds/latin.txt(1,1): error ART0009: The file is not UTF-8 (the compiler read it as 'iso-8859-1'); convert it to UTF-8, for example with 'iconv -f WINDOWS-1252 -t UTF-8', or save it as UTF-8 in an editor",
            Assert.Single(Lines(run)));
    }

    [Theory]
    [InlineData(1200)]
    [InlineData(1201)]
    [InlineData(12000)]
    public void A_file_in_UTF_16_says_how_to_convert_it(int codePage)
    {
        string line = Assert.Single(Lines(Run.Of(new ArticleFile("wide", Good) { Encoding = Encoding.GetEncoding(codePage) })));
        Assert.Equal("/project/seeds/wide.txt(1,1): error ART0009: The file is UTF-16 and not UTF-8; convert it, for example with 'iconv -f UTF-16 -t UTF-8', or save it as UTF-8 in an editor", line);
    }

    [Theory]
    [InlineData(1252)]
    [InlineData(1251)]
    [InlineData(28591)]
    public void A_UTF_8_file_that_the_property_CodePage_spoils_says_so_and_ASCII_is_the_same(int codePage)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = Encoding.GetEncoding(codePage);
        string spoilt = encoding.GetString(Encoding.UTF8.GetBytes(Good + "caf\u00E9"));
        string line = Assert.Single(Lines(Run.Of(new ArticleFile("spoilt", spoilt) { Encoding = encoding })));
        Assert.Contains($"error ART0009: The file is UTF-8, and the compiler read it as '{encoding.WebName}'; remove the property CodePage, or save the file with a byte-order mark", line, StringComparison.Ordinal);
        Assert.Empty(Lines(Run.Of(new ArticleFile("ascii", Good) { Encoding = encoding })));
    }

    [Theory]
    [InlineData("namespace Demo.Articles { class C; }", "the namespace 'Demo.Articles'")]
    [InlineData("namespace Demo.Pages.Articles { class C; }", "the namespace 'Demo.Pages.Articles'")]
    [InlineData("namespace Demo.Pages { class Articles; }", "the type 'Demo.Pages.Articles'")]
    [InlineData("namespace Demo { static partial class Articles { public static int Count => All.Count; } }", "")]
    [InlineData("namespace Other { class Articles; } class Articles; namespace Articles2.Articles { class C; }", "")]
    [InlineData("namespace Demo { class Outer { class Articles; } }", "")]
    public void What_hides_the_class_in_code_is_a_warning(string code, string clash) =>
        ExpectClash(new ArticleProject(new ArticleFile("a", Good)) { Code = code }, clash);

    [Theory]
    [InlineData("/project/Pages/Articles.razor", "the Razor component 'Pages/Articles.razor'")]
    [InlineData("/project/Articles.cshtml", "the Razor component 'Articles.cshtml'")]
    [InlineData("/project/Pages/Articles/Index.razor", "the folder of the Razor component 'Pages/Articles/Index.razor'")]
    [InlineData("/project/Pages/ArticlesList.razor", "")]
    [InlineData("/project/Pages/Articles.txt", "")]
    [InlineData("/elsewhere/Articles2/Index.razor", "")]
    public void What_hides_the_class_in_Razor_is_a_warning(string path, string clash) =>
        ExpectClash(new ArticleProject(new ArticleFile("a", Good)) { OtherFiles = [new ArticleFile("razor", "<p></p>") { OtherPath = path }] }, clash);

    [Theory]
    [InlineData(LanguageVersion.CSharp7_3, "7.3")]
    [InlineData(LanguageVersion.CSharp8, "8.0")]
    public void An_old_language_version_is_an_error_at_its_cause(LanguageVersion version, string shown)
    {
        var run = Run.Start(new ArticleProject(new ArticleFile("a", Good)) { LanguageVersion = version });
        Assert.Equal(
            $"error ART0026: The generated code needs C# 9.0, and this project compiles C# {shown}; remove the property LangVersion, or set it to 9.0 or newer", Assert.Single(Lines(run)));
        Assert.Null(run.Source);
        Assert.Empty(run.Output.GetDiagnostics().Where(static d => d.Severity == DiagnosticSeverity.Error));
    }

    [Fact]
    public void Csharp_9_compiles_the_class()
    {
        var run = Run.Start(new ArticleProject(new ArticleFile("a", Good)) { LanguageVersion = LanguageVersion.CSharp9 });
        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.Output.GetDiagnostics().Where(static d => d.Severity == DiagnosticSeverity.Error));
    }

    [Fact]
    public void A_library_that_is_not_referenced_is_an_error_at_its_cause()
    {
        var run = Run.Start(new ArticleProject(new ArticleFile("a", Good)) { HasLibrary = false });
        Assert.StartsWith("error ART0029: The generated code needs the library TypedArticles", Assert.Single(Lines(run)), StringComparison.Ordinal);
        Assert.Null(run.Source);
    }

    [Fact]
    public void Files_of_the_folder_that_no_item_takes_are_warnings_up_to_20()
    {
        Run run = Run.Of(new ArticleProject(new ArticleFile("a", Good)) { UnusedFiles = ["/project/seeds/b.md", "/project/seeds/fr/c.TXT"] });
        Assert.Equal(
            [
                "/project/seeds/b.md(1,1): warning ART1020: The file 'b.md' is in the folder of articles, and no item includes it: the default items are seeds/**/*.txt; rename it, include it as an Article item, or move it out of the folder",
                "/project/seeds/fr/c.TXT(1,1): warning ART1020: The file 'c.TXT' is in the folder of articles, and no item includes it: the default items are seeds/**/*.txt; rename it, include it as an Article item, or move it out of the folder",
            ],
            Lines(run));
        Assert.Equal(20, Run.Of(new ArticleProject(new ArticleFile("a", Good)) { UnusedFiles = [.. Enumerable.Range(0, 30).Select(static i => $"/project/seeds/{i}.md")] }).Diagnostics.Length);
    }

    private static void ExpectClash(ArticleProject project, string clash)
    {
        var run = Run.Start(project);
        string[] expected = clash.Length == 0 ? [] : [$"warning ART0017: The class 'Articles' has the name of {clash}, so code there reads 'Articles' as that; set the property ArticlesClassName"];
        Assert.Equal(expected, Lines(run));
    }

    [Theory]
    [InlineData("1st", "ART0013", "'1st'")]
    [InlineData("no name", "ART0013", "'no name'")]
    [InlineData("a\u200Db", "ART0013", "'a<U+200D>b'")]
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
    [InlineData(OutputKind.ConsoleApplication, 1999, "")]
    [InlineData(OutputKind.ConsoleApplication, 2000, "ART2005: This application has 2000 articles, which the compiler looks at again")]
    [InlineData(OutputKind.WindowsApplication, 2000, "ART2005: This application has 2000 articles, which the compiler looks at again")]
    [InlineData(OutputKind.DynamicallyLinkedLibrary, 2000, "")]
    public void An_application_with_2000_articles_hears_of_a_project_of_their_own(OutputKind kind, int count, string says)
    {
        ArticleFile[] files = [.. Enumerable.Range(0, count).Select(static i => new ArticleFile($"{i}", Good.Replace("a-good", $"a-good-{i}", StringComparison.Ordinal)))];
        Run run = Run.Start(new ArticleProject([.. files]) { OutputKind = kind });
        Assert.Equal(says, string.Concat(run.Diagnostics.Select(static d => $"{d.Id}: {d.GetMessage(CultureInfo.InvariantCulture).Split(" in each")[0]}")));
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
            $"/project/seeds/x.txt(1,1): error ART0021: The article file has {Encoding.UTF8.GetByteCount(Good) + 2} bytes, more than the limit of {limit} bytes; split it, or raise the property ArticlesMaxFileSize",
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
        string packed = PackedEntries.Write([("seeds", "good")]);
        Assert.Equal([("seeds", "good")], PackedEntries.Read(packed)!);
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
