using System.Globalization;
using TypedArticles.Generator.Tests.Driver;
using Xunit;

namespace TypedArticles.Generator.Tests.Collections;

/// <summary>Keys: required, misspelled, unknown and ignored ones, those of the entry itself, and what is said where many files have the same fault.</summary>
public sealed class KeyTests
{
    private const string Title = "public required string Title { get; init; }";

    private const string Members = """
        public required string Title { get; init; }
        public string? Canonical { get; init; }
        [JsonPropertyName("ms.date")] public DateOnly? Date { get; init; }
        public Seo? Seo { get; init; }
        """;

    private const string Seo = "public partial record Seo { public required string Keyword { get; init; } }";

    [Theory]
    [InlineData("title: a", "")]
    [InlineData("TI-tl_E: a", "")]
    [InlineData("title: a\nmsdate: 2024-01-02", "")]
    [InlineData("title: a\nMS_DATE: x", "(3,10)[1]: error ART0106: 'MS_DATE' is a DateOnly, found 'x'; write a date such as '2024-03-12'")]
    [InlineData("titel: a", "(2,1)[5]: error ART0104: 'title' is required by Post and missing; found 'titel', did you mean that?")]
    [InlineData("time: a", "(3,1)[3]: error ART0104: 'title' is required by Post and missing; add the line 'title: …'|(2,1)[4]: warning ART1101: 'time' in this file is not a property of Post and is left out; declare a property, or name the key in Ignore of the attribute ArticleSchema")]
    [InlineData("title: a\ncanoncial: b", "(3,1)[9]: error ART0105: 'canoncial' is not a property of Post; did you mean 'canonical'?")]
    [InlineData("title: a\ncanonical-x: b", "(3,1)[11]: error ART0105: 'canonical-x' is not a property of Post; did you mean 'canonical'?")]
    [InlineData("title: a\ndrafts: true", "(3,1)[6]: error ART0105: 'drafts' is not a property of Post; did you mean 'draft'?")]
    [InlineData("title: a\nlanguge: fr", "(3,1)[7]: error ART0105: 'languge' is not a property of Post; did you mean 'language'?")]
    [InlineData("title: a\ndraft: maybe", "(3,8)[5]: error ART0106: 'draft' is 'true' or 'false', found 'maybe'; correct it, or declare a property for the key")]
    [InlineData("title: a\nslug: a/b", "")]
    [InlineData("title: a\nslug: a/../b", "(3,7)[6]: error ART0106: 'slug' is a part of an address: a line of text without '\\' and without the segments '.' and '..', found 'a/../b'; correct it, or declare a property for the key")]
    [InlineData("title: a\nslug: \"\"", "")]
    [InlineData("title: a\nlang: french language", "(3,7)[15]: error ART0106: 'lang' is a language tag such as 'fr' or 'pt-BR', found 'french language'; correct it, or declare a property for the key")]
    [InlineData("title: a\nslug: a-slug\ndate: soon\nlang: fr\nurl: /x/", "(4,1)[4]: warning ART1101: 'date' in this file is not a property of Post and is left out; declare a property, or name the key in Ignore of the attribute ArticleSchema")]
    [InlineData("title: a\nlayout: b", "(3,1)[6]: warning ART1101: 'layout' in this file is not a property of Post and is left out; declare a property, or name the key in Ignore of the attribute ArticleSchema")]
    [InlineData("title: a\nseo: {keyword: b, layout: c}", "(3,19)[6]: warning ART1101: 'seo.layout' in this file is not a property of Post and is left out; declare a property, or name the key in Ignore of the attribute ArticleSchema")]
    public void A_key_is_a_property_or_is_reported(string lines, string expected)
    {
        ArticleProject project = Entries.Project(Members, Entries.Fields("a", lines));
        string[] reported = Entries.Lines(Run.Of(project with { Code = project.Code + Seo }));
        Assert.Equal(expected.Split('|', StringSplitOptions.RemoveEmptyEntries), reported.Select(static l => l["posts/a.md".Length..]));
    }

    [Fact]
    public void Ignored_keys_are_not_reported_in_nested_maps_either_and_are_near_to_nothing()
    {
        ArticleProject project = Entries.Project(Members, Entries.Fields("a", "title: a", "lay_out: b", "canoncial: c", "seo: {keyword: d, layout: e, keywrd: f}"), Entries.Fields("b", "titel: a", "layout: b"));
        Run run = Run.Of(project with
        {
            Code = project.Code.Replace("\"posts\"", "\"posts\", Ignore = new[] { \"Layout\", \"canoncial\", \"seo.layout\", \"seo.keywrd\", \"titel\" }", StringComparison.Ordinal) + Seo,
        });
        Assert.Equal(["posts/b.md(4,1)[3]: error ART0104: 'title' is required by Post and missing; add the line 'title: …'"], Entries.Lines(run));
    }

    [Fact]
    public void An_unknown_key_is_one_line_for_each_collection_with_the_number_of_its_files()
    {
        ArticleFile[] posts = [.. Enumerable.Range(0, 1200).Select(static i => Entries.Fields($"p{i:D4}", $"title: p{i:D4}", i % 2 == 0 ? "lay-out: b" : "layout: b"))];
        ArticleFile page = new("z", "---\ntitle: a\nlayout: b\nmenu: {title: c, titles: d}\n---\n") { Collection = "pages" };
        ArticleProject project = Entries.Project(Title, [.. posts, page]);
        Run run = Run.Of(project with { Code = project.Code + "[ArticleSchema(\"pages\")] public sealed partial record Page { public required string Title { get; init; } }" });
        Assert.Equal(
            [
                "pages/z.md(3,1)[6]: warning ART1101: 'layout' in this file is not a property of Page and is left out; declare a property, or name the key in Ignore of the attribute ArticleSchema",
                "pages/z.md(4,1)[4]: warning ART1101: 'menu' in this file is not a property of Page and is left out; declare a property, or name the key in Ignore of the attribute ArticleSchema",
                "posts/p0000.md(3,1)[7]: warning ART1101: 'lay-out' in 1,200 files is not a property of Post and is left out; declare a property, or name the key in Ignore of the attribute ArticleSchema",
            ],
            Entries.Lines(run));
    }

    [Theory]
    [InlineData(50, 50)]
    [InlineData(51, 51)]
    [InlineData(52, 51)]
    [InlineData(1000, 51)]
    public void Of_many_problems_with_one_key_50_are_listed_and_the_rest_is_one_line(int files, int lines)
    {
        string[] reported = Entries.Lines(Run.Of(Entries.Project(Title + "public int Number { get; init; } public int Other { get; init; }",
            [.. Enumerable.Range(0, files).Select(static i => Entries.Fields($"p{i:D4}", "title: a", "number: x" + i.ToString(CultureInfo.InvariantCulture), i == 7 ? "other: y" : "other: 1"))])));
        Assert.Equal(lines + 1, reported.Length);
        Assert.Single(reported, static l => l.StartsWith("posts/p0007.md(4,8)[1]: error ART0106: 'other' is an int, found 'y'", StringComparison.Ordinal));
        Assert.Equal(Math.Min(files, 50), reported.Count(static l => l.Contains(": error ART0106: 'number' is an int, found 'x", StringComparison.Ordinal)) - (files == 51 ? 1 : 0));
        if (files > 51)
        {
            Assert.Equal($"posts/p0050.md(3,9)[3]: error ART0106: There are {files - 50} more problems of this kind with 'number', the first of them here; correct those that are listed, and the next are shown", reported[^1]);
        }
    }

    [Theory]
    [InlineData("---\ntitle: a\0\n---\n", "(2,9)[1]: error ART0009: ")]
    [InlineData("---\ntitle: 'a\n---\n", "(2,8)[2]: error ART0101: ")]
    [InlineData("---\ntitle: a\n", "(1,1)[3]: error ART0102: ")]
    [InlineData("---\ntitle: a\ntitle: b\n---\n", "(3,1)[5]: error ART0103: ")]
    [InlineData("---\ntitle: *a\n---\n", "(2,8)[2]: error ART0110: ")]
    [InlineData("+++\ntitle = 1\n+++\n", "(1,1)[3]: error ART0111: ")]
    public void Of_many_files_that_cannot_be_read_50_are_listed_and_the_rest_is_one_line(string text, string expected)
    {
        string[] reported = Entries.Lines(Run.Of(Entries.Project(Title, [.. Enumerable.Range(0, 60).Select(i => Entries.Post($"p{i:D2}", text))])));
        Assert.Equal(51, reported.Length);
        Assert.Equal(Enumerable.Range(0, 51).Select(i => $"posts/p{i:D2}.md{expected}"), reported.Select(l => l[..$"posts/p00.md{expected}".Length]));
        Assert.EndsWith(": There are 10 more problems of this kind, the first of them here; correct those that are listed, and the next are shown", reported[^1], StringComparison.Ordinal);
    }
}
