extern alias build;

using CsCheck;
using Xunit;
using build::TypedArticles.Core.Manifest;

namespace TypedArticles.Tests.Manifest;

public sealed class ArticleManifestTests
{
    private static readonly ManifestOptions s_options = Manifests.Options(("ArticlesNamespace", "A.B"), ("ArticlesMaxFileSize", "100"));

    [Fact]
    public void What_was_written_is_read()
    {
        Gen<string> field = Gen.OneOf("a", "\\", "\t", "\n", "\r", "t", "n", "r", "é", ";", "%3B", " ", "\u2028", "日本", "C:\\new\\text").Array[0, 6].Select(string.Concat);
        Gen<ManifestEntry> entry = Gen.Select(field, field, field.Array[MetadataTable.All.Count]).Select((path, id, values) =>
            Manifests.Entry(path, id, [.. MetadataTable.All.Where(static m => m != MetadataTable.Id).Select((m, i) => (m.Name, values[i]))]));
        Gen<ManifestOptions> options = field.Array[OptionTable.All.Count].Select(values =>
            Manifests.Options([.. OptionTable.All.Select((o, i) => (o.Name, values[i]))]));
        Gen.Select(options, entry.Array[0, 5]).Sample((written, entries) =>
        {
            ArticleManifest read = ArticleManifest.Read(new ArticleManifest(written, entries).Write())!;
            Assert.Equal(written, read.Options);
            Assert.Equal(entries, read.Entries);
        });
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("something else")]
    [InlineData("typed-articles-manifest 2\noption\tArticlesClassName\tArticles\n")]
    [InlineData("typed-articles-manifest 3\noption\tArticlesClassName\tArticles\n")]
    [InlineData(" typed-articles-manifest 3\n")]
    public void Another_text_is_not_read(string text) => Assert.Null(ArticleManifest.Read(text));

    [Fact]
    public void A_manifest_that_is_cut_short_is_not_read()
    {
        string text = new ArticleManifest(s_options, [Manifests.Entry("/a.txt", "a", ("Lead", "true"))]).Write();
        Assert.NotNull(ArticleManifest.Read(text));
        Assert.Null(ArticleManifest.Read(text[..^1]));
        Assert.Null(ArticleManifest.Read(text[..^6] + "\n"));
    }

    [Fact]
    public void The_same_is_written_the_same_way() =>
        Assert.Equal(
            "typed-articles-manifest 3\noption\tArticlesClassName\tArticles\noption\tArticlesNamespace\tA.B\noption\tArticlesAccessibility\tinternal\noption\tArticlesMembers\tauto\n"
            + "option\tArticlesIds\tauto\noption\tArticlesDefaultLanguage\t\noption\tArticlesMaxFileSize\t100\noption\tArticlesAllowLinksOutside\tfalse\noption\tArticlesDrafts\texclude\noption\tArticlesBrokenLinks\terror\noption\tArticlesSearch\tfalse\noption\tArticlesSearchMaxPercent\t\noption\tArticlesLive\tfalse\narticle\t/a\\\\b.txt\tb\\tc\tLanguage\tfr\tLead\ttrue\nunused\t/c\\td.md\n",
            new ArticleManifest(s_options, [Manifests.Entry("/a\\b.txt", "b\tc", ("Lead", "true"), ("Language", "fr"), ("NoWarn", ""))], ["/c\td.md"]).Write());

    [Fact]
    public void Of_files_that_claim_one_id_none_is_a_candidate()
    {
        ManifestEntry[] entries = [.. new[] { "a", "b", "a", "A", "a" }.Select(static (id, i) => Manifests.Entry($"{i}", id))];
        Assert.Equal([false, true, false, true, false], Selection.Candidates(entries, sink: null));
    }

    [Theory]
    [InlineData("Lead", "perhaps", false)]
    [InlineData("Lead", "False", true)]
    [InlineData("Language", "français", false)]
    [InlineData("Language", "pt-BR", true)]
    [InlineData("NoWarn", "anything", true)]
    public void An_item_with_invalid_metadata_is_not_a_candidate(string name, string value, bool isCandidate) =>
        Assert.Equal([isCandidate], Selection.Candidates([Manifests.Entry("1", "a", (name, value))], sink: null));

    [Theory]
    [InlineData("", null)]
    [InlineData("true", true)]
    [InlineData("False", false)]
    [InlineData("perhaps", null)]
    public void Lead_is_true_or_false_or_left_open(string lead, bool? hasLead) =>
        Assert.Equal(hasLead, Manifests.Entry("1", "a", ("Lead", lead)).HasLead);
}
