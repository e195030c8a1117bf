extern alias build;

using Xunit;
using build::TypedArticles.Core.Articles;
using build::TypedArticles.Core.Dates;
using build::TypedArticles.Core.Manifest;
using build::TypedArticles.Core.Rules;

namespace TypedArticles.Tests.Manifest;

/// <summary>Which files become entries of which collection.</summary>
public sealed class SelectionTests
{
    [Theory]
    [InlineData("a.md posts", "b.md posts", "")]
    [InlineData("a.md posts", "a.md posts", "a.md ART0011: a, b/a.md; a.md ART0011: a, a/a.md")]
    [InlineData("a.md posts", "A.md posts", "a.md ART0011: a, b/A.md; A.md ART0011: A, a/a.md")]
    [InlineData("\u00E9.md posts", "\u00C9.md posts", "\u00E9.md ART0011: \u00E9, b/\u00C9.md; \u00C9.md ART0011: \u00C9, a/\u00E9.md")]
    [InlineData("a.md posts", "a.md Posts", "")]
    [InlineData("a.md posts", "a.txt", "")]
    [InlineData("a.txt", "A.txt", "")]
    public void Ids_are_unique_in_their_collection(string first, string second, string expected) =>
        Assert.Equal(expected, Problems(Entry("a", first), Entry("b", second)));

    [Theory]
    [InlineData("a.md seeds", "ART0016: Collection, seeds, the name of a collection of Markdown files; 'seeds' is that of the seed format")]
    [InlineData("a.md", "ART0016: Collection, seeds, the name of a collection of Markdown files; 'seeds' is that of the seed format")]
    [InlineData("a.txt posts", "ART0016: Collection, posts, 'seeds', the collection of files of the seed format; a Markdown file ends in .md, .markdown or .mdx")]
    [InlineData("a.text posts", "ART0016: Collection, posts, 'seeds', the collection of files of the seed format; a Markdown file ends in .md, .markdown or .mdx")]
    [InlineData("a.MDX posts", "")]
    [InlineData("a.text", "")]
    public void The_format_of_a_file_is_that_of_its_collection(string file, string expected)
    {
        string problems = Problems(Entry("a", file));
        Assert.Equal(expected, problems.Length == 0 ? "" : problems[(problems.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
    }

    [Theory]
    [InlineData("exclude", "", false, true)]
    [InlineData("exclude", "", true, false)]
    [InlineData("exclude", "true", false, false)]
    [InlineData("exclude", "True", false, false)]
    [InlineData("exclude", "false", true, false)]
    [InlineData("include", "true", true, true)]
    [InlineData("include", "", true, true)]
    [InlineData("sometimes", "true", false, false)]
    public void A_draft_is_an_entry_where_the_project_includes_drafts(string option, string draft, bool saysDraft, bool isChosen)
    {
        var manifest = new ArticleManifest(Manifests.Options(("ArticlesDrafts", option)), [Manifests.Entry("a.md", "a", ("Collection", "posts"), ("Draft", draft))]);
        var facts = new Facts(saysDraft);
        Assert.Equal(isChosen, Selection.Choose(manifest, [0], [true], [facts]).Count == 1);
        Assert.Equal(!isChosen, Selection.IsLeftOutDraft(manifest, manifest.Entries[0], facts));
    }

    [Fact]
    public void Collections_are_in_ordinal_order_each_with_its_items() => Assert.Equal(
        ["Z: 3", "authors: 1", "posts: 0, 4", "seeds: 2"],
        Selection.Collections([Entry("a", "a.md posts"), Entry("a", "b.md authors"), Entry("a", "c.txt"), Entry("a", "d.md Z"), Entry("a", "e.md posts")])
            .Select(static c => $"{c.Key}: {string.Join(", ", c.Value)}"));

    private static ManifestEntry Entry(string folder, string file)
    {
        string[] parts = file.Split(' ');
        return Manifests.Entry($"{folder}/{parts[0]}", Path.GetFileNameWithoutExtension(parts[0]), ("Collection", parts.Length > 1 ? parts[1] : ""));
    }

    private static string Problems(params ManifestEntry[] entries)
    {
        var sink = new Sink();
        bool[] candidates = Selection.Candidates(entries, sink);
        Assert.Equal(sink.Texts.Count == 0, candidates.All(static c => c));
        return string.Join("; ", sink.Texts);
    }

    private sealed class Sink : ISelectionSink
    {
        public List<string> Texts { get; } = [];

        public void Report(Rule rule, ManifestEntry entry, params string[] arguments) =>
            Texts.Add($"{Path.GetFileName(entry.Path)} {rule.Id}: {string.Join(", ", arguments)}");
    }

    private sealed record Facts(bool IsDraft) : IEntryFacts
    {
        public string Slug => "";

        public string Title => "";

        public string? Language => null;

        public CalendarDate Date => default;
    }
}
