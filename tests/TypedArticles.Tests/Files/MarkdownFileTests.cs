extern alias build;

using System.Collections.Concurrent;
using System.Text;
using Xunit;
using build::TypedArticles.Build;
using build::TypedArticles.Build.Searching;
using build::TypedArticles.Core.Manifest;
using build::TypedArticles.Core.Pack.Writing;
using build::TypedArticles.Core.Rules;
using build::TypedArticles.Core.Searching;

namespace TypedArticles.Tests.Files;

/// <summary>Markdown files on their way into a pack.</summary>
public sealed class MarkdownFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    [Theory]
    [InlineData("---\ntitle: T\n---\nBody", "{title: T}")]
    [InlineData("\uFEFF---\ntitle: T\n---\nBody", "{title: T}")]
    [InlineData("\n \n---\ntitle: T\n---\nBody", "{title: T}")]
    [InlineData("---\r\ntitle: T\r\ntext: |\r\n  a\r\n  b\r\n---\r\nBody", "{title: T, text: a\\nb\\n}")]
    [InlineData("---\ntitle: T\n...\nBody", "{title: T}")]
    [InlineData("Body", "{}")]
    [InlineData("\uFEFFBody", "{}")]
    [InlineData("---\n---\nBody", "{}")]
    [InlineData("---\n# nothing\n---\nBody", "{}")]
    [InlineData("---\nversion: 1.10\nzip: 01234\nyes: no\n---\nBody", "{version: 1.10, zip: 01234, yes: no}")]
    [InlineData("---\na:\nb: ~\nc: null\nd: 'null'\ne: ''\n---\nBody", "{a: ~, b: ~, c: ~, d: null, e: }")]
    [InlineData("---\ntags: [a, 'b, c', ~]\nmore:\n- x\n- y: 1\n  z: [2]\n---\nBody", "{tags: [a, b, c, ~], more: [x, {y: 1, z: [2]}]}")]
    [InlineData("---\na:\n  b:\n    c: d\n  e: []\nf: {}\n---\nBody", "{a: {b: {c: d}, e: []}, f: {}}")]
    [InlineData("---\nPublished_On: 2024\n\"a \\u00E9\": \"b \\u00E9\"\n---\nBody", "{Published_On: 2024, a é: b é}")]
    [InlineData("---\ntitle: a\n  b\n\n  c\n---\nBody", "{title: a b\\nc}")]
    public void Fields_are_what_the_front_matter_says(string text, string expected)
    {
        PackEntry entry = Read(text);
        Assert.Equal(expected, Show(new PackMap(entry.Fields)));
        Assert.Equal("Body", Body(entry));
    }

    [Theory]
    [InlineData("---\ntitle: T\n---\n\n\nOne\n\nTwo\n\n", "One\n\nTwo")]
    [InlineData("---\ntitle: T\n---\n\n    code\n\ntext\n", "    code\n\ntext")]
    [InlineData("---\ntitle: T\n---\n \t \n\tcode  \n\t\n", "\tcode")]
    [InlineData("---\r\ntitle: T\r\n---\r\n\r\nOne\r\nTwo\rThree\r\n", "One\nTwo\nThree")]
    [InlineData("---\ntitle: T\n---\nOne\n---\nTwo", "One\n---\nTwo")]
    [InlineData("---\ntitle: T\n---\n", "")]
    [InlineData("---\ntitle: T\n---", "")]
    [InlineData("---\ntitle: T\n---\n \n\t\n", "")]
    [InlineData("", "")]
    [InlineData("\n\n", "")]
    [InlineData("# One\n\n---\n\nTwo", "# One\n\n---\n\nTwo")]
    [InlineData("----\nOne", "----\nOne")]
    [InlineData("    code", "    code")]
    public void A_body_is_what_follows_the_front_matter(string text, string expected) => Assert.Equal(expected, Body(Read(text)));

    [Theory]
    [InlineData("---\ntitle: T\nBody", "ART0102")]
    [InlineData("---\na: 1\na: 2\n---\n", "ART0103")]
    [InlineData("---\nan-id: 1\nanId: 2\n---\n", "ART0103")]
    [InlineData("---\na: &b 1\n---\n", "ART0110")]
    [InlineData("+++\na = 1\n+++\n", "ART0111")]
    [InlineData("---\na: 'b\n---\n", "ART0101")]
    [InlineData("a\0b", "ART0009")]
    [InlineData("---\ntitle: \uFFFD\n---\n", "ART0009")]
    public void A_file_with_a_fault_is_left_out_and_counted(string text, string rule)
    {
        var problems = new ConcurrentDictionary<Rule, int>();
        ReadArticles read = ArticleFiles.Read(Manifest("exclude", ("a.md", "posts", text), ("b.md", "posts", "Body")), problems);
        Assert.Equal("b", Assert.Single(Assert.Single(read.Collections).Entries).Id);
        Assert.Equal(rule, Assert.Single(problems).Key.Id);
        Assert.Equal(0, read.DraftCount);
    }

    [Fact]
    public void An_entry_has_what_its_front_matter_says_about_it()
    {
        PackEntry entry = Read("---\nslug: s\nlang: fr\npermalink: /p/\ndate: 2024-03-12\n---\nBody", "2020-01-02-a.md");
        Assert.Equal(("2020-01-02-a", "s", "s", "fr", "/p/", "/p/", "2024-03-12"), (entry.Id, entry.Slug, entry.GivenSlug, entry.Language, entry.Permalink, entry.Address, entry.SortDate.ToString()));
        PackEntry plain = Read("Body", "2020-01-02-b.md");
        Assert.Equal(("2020-01-02-b", "b", null, null, null, null, "2020-01-02"), (plain.Id, plain.Slug, plain.GivenSlug, plain.Language, plain.Permalink, plain.Address, plain.SortDate.ToString()));
    }

    [Theory]
    [InlineData("2020-01-02-a.md", "Body", "{date: 2020-01-02}")]
    [InlineData("2020-01-02-a.md", "---\ntitle: T\n---\n", "{title: T, date: 2020-01-02}")]
    [InlineData("2020-01-02-a.md", "---\nDate: 2021\n---\n", "{Date: 2021}")]
    [InlineData("2020-01-02-a.md", "---\ndate:\n---\n", "{date: ~}")]
    [InlineData("a.md", "---\ntitle: T\n---\n", "{title: T}")]
    public void The_date_of_a_name_is_a_field_where_there_is_none(string file, string text, string expected) =>
        Assert.Equal(expected, Show(new PackMap(Read(text, file).Fields)));

    [Fact]
    public void Collections_are_in_ordinal_order_and_drafts_in_none_unless_they_are_included()
    {
        (string, string, string)[] files =
        [
            ("z.md", "posts", "---\ndate: 2024-01-01\n---\n"), ("b.md", "posts", "Body"), ("a.md", "posts", "---\ndate: 2024-01-02\n---\n"), ("c.md", "posts", "---\ndraft: true\n---\n"),
            ("d.md", "authors", "---\npublished: false\n---\n"), ("s.txt", "", new Seed().ToString()),
        ];
        ReadArticles without = ArticleFiles.Read(Manifest("exclude", files));
        Assert.Equal(["authors: ", "posts: z, a, b", "seeds: s"], without.Collections.Select(Show));
        ReadArticles with = ArticleFiles.Read(Manifest("include", files));
        Assert.Equal(["authors: d", "posts: z, a, b, c", "seeds: s"], with.Collections.Select(Show));
        Assert.Equal((2, 0), (without.DraftCount, with.DraftCount));
        Assert.Equal("1 article in A.B.Articles, 0 entries in authors, 3 in posts, without 2 drafts", PackReport.Of(Manifests.Options(("ArticlesNamespace", "A.B")), without));
        Assert.Equal("1 article in Articles, 1 entry in authors, 4 in posts", PackReport.Of(Manifests.Options(), with));
    }

    [Fact]
    public void A_project_without_seeds_has_no_collection_of_seeds()
    {
        ReadArticles read = ArticleFiles.Read(Manifest("exclude", ("a.md", "posts", "Body"), ("b.md", "posts", "---\ndraft: true\n---\n")));
        Assert.Equal("posts", Assert.Single(read.Collections).Name);
        Assert.Equal("1 entry in posts, without 1 draft", PackReport.Of(Manifests.Options(), read));
        Assert.Empty(ArticleFiles.Read(Manifest("exclude")).Collections);
    }

    [Theory]
    [InlineData("authors")]
    [InlineData("texts")]
    public void Seeds_are_searched_wherever_their_collection_is(string collection)
    {
        IReadOnlyList<PackCollection> collections = ArticleFiles.Read(Manifest("exclude", ("a.md", collection, "A lighthouse"), ("s.txt", "", new Seed { Body = "The lighthouse." }.ToString()))).Collections;
        using MemoryStream pack = new(), index = new();
        ulong hash = PackWriter.Write(collections, pack);
        SearchIndexWriter.Write([.. collections.Select(static c => c.Entries)], SearchLevel.All, hash, previous: null, index);
        Assert.Equal("s", Assert.Single(Packs.Open(pack.ToArray(), index.ToArray()).All.Search("lighthouse")).Entry.Id);
    }

    /// <summary>Names follow from the record too, which the task does not know: the generator rejects the one that cannot have its name.</summary>
    [Fact]
    public void Two_entries_of_one_member_name_are_both_packed()
    {
        ManifestEntry[] entries = [.. new[] { "posts/a", "posts/b", "authors/c" }.Select(n => Manifests.Entry(
            Write(n + ".md", "Body"), Path.GetFileName(n), ("Collection", Path.GetDirectoryName(n)!), ("MemberName", "Same")))];
        Assert.Equal(["authors: c", "posts: a, b"], ArticleFiles.Read(Manifests.Of(entries)).Collections.Select(Show));
    }

    [Fact]
    public void Many_threads_read_each_file_with_fields_of_its_own()
    {
        (string, string, string)[] files = [.. Enumerable.Range(0, 500).Select(static i =>
            ($"{i:000}.md", "posts", $"---\ntitle: \"T\\u0020{i}\"\nmore: [{string.Join(", ", Enumerable.Range(0, i % 7))}]\n---\nBody {i}"))];
        IReadOnlyList<PackEntry> entries = Assert.Single(ArticleFiles.Read(Manifest("exclude", files)).Collections).Entries;
        Assert.Equal(
            Enumerable.Range(0, 500).Select(static i => $"{{title: T {i}, more: [{string.Join(", ", Enumerable.Range(0, i % 7))}]}} Body {i}"),
            entries.Select(static e => $"{Show(new PackMap(e.Fields))} {Body(e)}"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private PackEntry Read(string text, string file = "a.md") =>
        Assert.Single(Assert.Single(ArticleFiles.Read(Manifest("exclude", (file, "posts", text))).Collections).Entries);

    private ArticleManifest Manifest(string drafts, params (string File, string Collection, string Text)[] files)
    {
        var manifest = new ArticleManifest(
            Manifests.Options(("ArticlesDrafts", drafts)),
            [.. files.Select(f => Manifests.Entry(Write(f.File, f.Text), Path.GetFileNameWithoutExtension(f.File), ("Collection", f.Collection)))]);
        return ArticleManifest.Read(manifest.Write())!;
    }

    private string Write(string file, string text)
    {
        string path = Path.Combine(_folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, Encoding.UTF8.GetBytes(text));
        return path;
    }

    private static string Body(PackEntry entry) => Encoding.UTF8.GetString(entry.Body.Source);

    private static string Show(PackCollection collection) => $"{collection.Name}: {string.Join(", ", collection.Entries.Select(static e => e.Id))}";

    private static string Show(PackValue? value) => value switch
    {
        PackText text => text.Text.Replace("\n", "\\n", StringComparison.Ordinal),
        PackList list => $"[{string.Join(", ", list.Items.Select(Show))}]",
        PackMap map => $"{{{string.Join(", ", map.Fields.Select(static f => $"{f.Key}: {Show(f.Value)}"))}}}",
        _ => "~",
    };
}
