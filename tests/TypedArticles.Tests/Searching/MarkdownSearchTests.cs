extern alias build;

using build::TypedArticles.Build.Searching;
using build::TypedArticles.Core.Pack.Writing;
using build::TypedArticles.Core.Searching;
using TypedArticles.Tests.Records;
using Xunit;
using static TypedArticles.Tests.Records.Markdown;

namespace TypedArticles.Tests.Searching;

/// <summary>Collections of Markdown files are searched by their titles and by the plain text of what was rendered.</summary>
public sealed class MarkdownSearchTests
{
    private static readonly ArticlePack s_pack = Open(
        ("notes", [Note("a", "Weather vanes", "A *vane* turns. [Copper](copper.md) lasts.\n\n```\ntinplate\n```"), Note("b", "Roofs", "Slate lasts longer than copper, <b>copper</b> longer than tin.")]),
        ("people", [Entry("mara", ("name", Text("Mara Lindqvist"))).With(language: "en").Rendered("Makes vanes of copper and brass."), Entry("raw", ("name", Text("Copper"))).With(language: "en", body: "Not rendered: *brass*.")]));

    [Fact]
    public void Words_of_titles_and_bodies_are_found_and_markup_is_not()
    {
        ArticleCollection<Bare> notes = Notes("notes");
        Assert.True(notes.CanSearch);
        Assert.Equal(["b", "a"], notes.Search("copper").Select(static h => h.Entry.Id));
        Assert.Equal(["a"], notes.Search("vanes").Select(static h => h.Entry.Id));
        Assert.Equal(["a"], notes.Search("tinplate").Select(static h => h.Entry.Id));
        Assert.Equal(["b"], notes.Search("title:roof").Select(static h => h.Entry.Id));
        Assert.Empty(notes.Search("md"));
        Assert.Empty(notes.Search("b"));
    }

    [Fact]
    public void A_snippet_is_of_the_plain_text()
    {
        SearchHit<Bare> hit = Notes("notes").Search("slate tin")[0];
        Assert.Equal("Slate lasts longer than copper, copper longer than tin.", hit.Snippet().Text);
    }

    [Fact]
    public void The_title_is_the_name_where_there_is_no_title_and_a_body_that_was_not_rendered_has_no_words()
    {
        ArticleCollection<Bare> people = Notes("people");
        Assert.Equal(["mara"], people.Search("title:mara").Select(static h => h.Entry.Id));
        Assert.Equal(["mara"], people.Search("brass").Select(static h => h.Entry.Id));
        Assert.Equal(["raw", "mara"], people.Search("copper").Select(static h => h.Entry.Id));
    }

    [Fact]
    public void Entries_that_the_compiler_rejected_are_not_found()
    {
        ArticleCollection<Bare> notes = s_pack.Collection("notes", static f => new Bare(f), [TypedArticles.Core.Pack.IdHash.Of("b")]);
        Assert.Equal(["a"], notes.Search("copper").Select(static h => h.Entry.Id));
        Assert.Equal(1, notes.Search("copper").Total);
    }

    [Fact]
    public void Several_collections_are_ranked_as_one()
    {
        // 900 notes, by themselves and in three collections of different sizes; words occur in several forms, and the rare ones not in all collections.
        string[] words = ["vane", "copper", "slate", "roof", "tower", "bell", "harbor", "lamp", "weather", "storm", "tide", "rope", "anchor", "mast", "sail", "keel", "ferry", "bridge", "lock", "canal"];
        var random = new Random(7);
        PackEntry[] notes =
        [
            .. Enumerable.Range(0, 900).Select(i => Note(
                $"n{i:000}",
                $"{Word()} {Word()}",
                string.Join(' ', Enumerable.Range(0, random.Next(10, 80)).Select(_ => random.Next(3) == 0 ? $"filler{random.Next(400)}" : Word())))),
        ];
        ArticleCollection<Bare> one = Open(("all", notes)).Collection("all", static f => new Bare(f), []);
        ArticlePack three = Open(("a", notes[..500]), ("b", notes[500..880]), ("c", notes[880..]));
        ISearchableArticles[] collections = [.. new[] { "a", "b", "c" }.Select(name => three.Collection(name, static f => new Bare(f), []))];
        for (int i = 0; i < 300; i++)
        {
            string query = string.Join(' ', Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(4) == 0 ? $"filler{random.Next(400)}" : Word()));
            SearchHit<Bare>[] expected = [.. one.Search(query)];
            SearchHit<ArticleRecord>[] actual = [.. ArticleSearch.Across(query, collections)];
            Assert.Equal(expected.Length, actual.Length);
            for (int k = 0; k < expected.Length; k++)
            {
                Assert.True(Math.Abs(expected[k].Score - actual[k].Score) <= 0.02f * expected[k].Score, $"{query}: {k} {expected[k].Score} {actual[k].Score}");
            }
        }

        string Word() => words[random.Next(words.Length)] + (random.Next(3) == 0 ? "s" : "");
    }

    private static ArticleCollection<Bare> Notes(string collection) => s_pack.Collection(collection, static f => new Bare(f), []);

    private static PackEntry Note(string id, string title, string body) => Entry(id, ("title", Text(title))).With(language: "en").Rendered(body);

    private static ArticlePack Open(params (string Name, PackEntry[] Entries)[] collections)
    {
        using MemoryStream pack = new(), index = new();
        ulong hash = PackWriter.Write([.. collections.Select(static c => PackCollection.OfMarkdown(c.Name, c.Entries))], pack);
        SearchIndexWriter.Write([.. collections.Select(static c => c.Entries)], SearchLevel.All, hash, previous: null, index);
        return Packs.Open(pack.ToArray(), index.ToArray());
    }

    /// <summary>A record without fields.</summary>
    private sealed record Bare : ArticleRecord
    {
        [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
        public Bare(ArticleFields fields)
            : base(fields)
        {
        }
    }
}
