extern alias build;

using build::TypedArticles.Manifest;
using CsCheck;
using Xunit;

namespace TypedArticles.Tests.Manifest;

public sealed class ArticleManifestTests
{
    private static readonly ManifestOptions s_options = new() { ClassName = "Articles", Namespace = "A.B", Accessibility = "internal", Members = "auto", DefaultLanguage = "", MaxFileSize = "100" };

    [Fact]
    public void What_was_written_is_read()
    {
        Gen<string> field = Gen.OneOf("a", "\\", "\t", "\n", "\r", "t", "n", "r", "é", ";", "%3B", " ", "\u2028", "日本", "C:\\new\\text").Array[0, 6].Select(string.Concat);
        Gen<ManifestEntry> entry = Gen.Select(field, field, field, field, field, field).Select((path, id, lead, language, name, noWarn) =>
            new ManifestEntry { Path = path, Id = id, Lead = lead, Language = language, MemberName = name, NoWarn = noWarn });
        Gen<ManifestOptions> options = Gen.Select(field, field, field, field, field, field).Select((name, space, access, members, language, size) =>
            new ManifestOptions { ClassName = name, Namespace = space, Accessibility = access, Members = members, DefaultLanguage = language, MaxFileSize = size });
        Gen.Select(options, entry.Array[0, 5]).Sample((written, entries) =>
        {
            ArticleManifest read = ArticleManifest.Read(ArticleManifest.Write(written, entries))!;
            Assert.Equal(written, read.Options);
            Assert.Equal(entries, read.Entries);
        });
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("something else")]
    [InlineData("typed-articles-manifest 2\nclass\tArticles\n")]
    [InlineData(" typed-articles-manifest 1\n")]
    public void Another_text_is_no_manifest(string text) => Assert.Null(ArticleManifest.Read(text));

    [Fact]
    public void The_same_is_written_the_same_way() =>
        Assert.Equal(
            "typed-articles-manifest 1\nclass\tArticles\nnamespace\tA.B\naccessibility\tinternal\nmembers\tauto\nlanguage\t\nmaxsize\t100\narticle\t/a\\\\b.txt\tb\\tc\t\t\t\t\n",
            ArticleManifest.Write(s_options, [Entry("/a\\b.txt", "b\tc")]));

    [Fact]
    public void Ids_that_several_files_have_are_claimed()
    {
        string text = ArticleManifest.Write(s_options, [Entry("1", "a"), Entry("2", "b"), Entry("3", "a"), Entry("4", "A"), Entry("5", "a")]);
        Assert.Equal(["a"], ArticleManifest.ClaimedIds(ArticleManifest.Read(text)!.Entries));
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("true", true)]
    [InlineData("False", false)]
    [InlineData("perhaps", null)]
    public void Lead_is_true_or_false_or_left_open(string lead, bool? isLead) =>
        Assert.Equal(isLead, (Entry("1", "a") with { Lead = lead }).IsLead);

    private static ManifestEntry Entry(string path, string id) => new() { Path = path, Id = id, Lead = "", Language = "", MemberName = "", NoWarn = "" };
}
