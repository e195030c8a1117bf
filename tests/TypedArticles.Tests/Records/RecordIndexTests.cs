extern alias build;

using TypedArticles.Core.Pack;
using TypedArticles.Fuzz;
using Xunit;
using build::TypedArticles.Core.Pack.Writing;
using static TypedArticles.Tests.Records.Markdown;

namespace TypedArticles.Tests.Records;

/// <summary>Indexes of the pack say the same as reading every record, and entries that the compiler rejected are nowhere.</summary>
public sealed class RecordIndexTests
{
    private const int Many = 400;

    private static readonly uint s_tags = Post.Keys.Tags, s_author = Post.Keys.Author;

    private static readonly byte[] s_pack = Write([.. Enumerable.Range(0, Many).Select(static i => Entry(
        $"{i % 7}/post-{i:000}",
        ("title", Text($"Title {i}")),
        ("author", Text(i % 2 == 0 ? "ben" : "Ana 日本")),
        (i % 5 == 0 ? "Tags" : "ta-gs", i % 3 == 0 ? Text($"tag {i % 11}") : List($"tag {i % 11}", $"tag {i % 13}", $"tag {i % 11}", "all")))
        .With(language: i % 4 == 0 ? null : i % 4 == 1 ? "fr" : "pt-BR", date: i % 10 == 0 ? null : $"20{10 + (i % 5)}-{1 + (i % 12):00}", permalink: i % 2 == 0 ? $"/{i}/" : null))]);

    [Fact]
    public void Groups_are_those_that_reading_every_record_gives()
    {
        ArticleCollection<Post> posts = Posts(s_pack);
        AssertSame(posts.IndexByEach(static p => p.Tags), posts.IndexByEachField<string>(s_tags, NotAsked));
        AssertSame(posts.IndexByEach(static p => p.Tags), posts.IndexByEachField<string>(s_tags, static p => p.Tags, usesIndex: false));
        AssertSame(posts.IndexBy(static p => p.Author), posts.IndexByField<string>(s_author, static p => throw new InvalidOperationException(p.Id)));
        AssertSame(posts.IndexBy(static p => p.Draft), posts.IndexByField(Post.Keys.Draft, static p => p.Draft));
        AssertSame(posts.IndexBy(static p => p.Title), posts.IndexByField(Post.Keys.Title, static p => p.Title));
        AssertSame(posts.IndexBy(static p => p.Language), posts.IndexByLanguage());
        AssertSame(posts.IndexByEach(static p => p.SortDate is { } d ? (PartialDate[])[d.TruncateTo(PartialDatePrecision.Month)] : []), posts.IndexByMonth());
        ArticleCollection<Post> listed = ArticleCollection.Create(posts);
        Assert.Equal(listed.Months, posts.Months);
        Assert.Equal(listed.Languages, posts.Languages);
        AssertSame(listed.IndexByEachField<string>(s_tags, static p => p.Tags), posts.IndexByEachField<string>(s_tags, NotAsked));
        AssertSame(listed.IndexByLanguage(), posts.IndexByLanguage());
        AssertSame(listed.IndexByMonth(), posts.IndexByMonth());
    }

    [Fact]
    public void Grouping_by_an_index_makes_no_record()
    {
        ArticleCollection<Post> posts = Posts(s_pack);
        ArticleIndex<string, Post> tags = posts.IndexByEachField<string>(s_tags, NotAsked);
        Assert.Equal(Enumerable.Range(0, Many).Count(static i => i % 3 != 0), tags["all"].Count);
        Assert.False(tags.Contains("tag 13"));
        Assert.Equal(14, tags.Count);
        Assert.Equal(2, posts.IndexByField<string>(s_author, static p => throw new InvalidOperationException(p.Id)).Count);
        Assert.Equal(Many, posts.Count);
        Assert.Equal(0, Packs.MadeIn(posts));
        Assert.Equal("all", tags["all"][7].Tags[^1]);
        Assert.Equal(1, Packs.MadeIn(posts));
    }

    [Fact]
    public void An_index_is_used_only_where_absent_keys_have_no_value() =>
        Assert.Throws<InvalidOperationException>(() => Posts(s_pack).IndexByEachField<string>(s_tags, NotAsked, usesIndex: false).Count);

    [Theory]
    [InlineData("repeats", true)]
    [InlineData("repeats, some without", true)]
    [InlineData("all different", false)]
    [InlineData("too long", false)]
    [InlineData("a list of lists", false)]
    [InlineData("a list with nothing", false)]
    [InlineData("a map", false)]
    [InlineData("never a value", false)]
    public void A_key_has_an_index_where_its_texts_repeat(string what, bool hasIndex)
    {
        PackEntry[] entries = [.. Enumerable.Range(0, 6).Select(i => Entry($"{i}", ("key", what switch
        {
            "repeats" => i < 3 ? Text("a") : List("a", "b"),
            "repeats, some without" => i == 0 ? null : i == 1 ? List() : Text(i % 2 == 0 ? "" : "b"),
            "all different" => Text($"{i}"),
            "too long" => Text(new string('日', 43)),
            "a list of lists" => i < 5 ? Text("a") : new PackList([List("a")]),
            "a list with nothing" => i < 5 ? Text("a") : List("a", null),
            "a map" => i < 5 ? Text("a") : Map(),
            _ => null,
        })))];
        Assert.Equal(hasIndex, Packs.Open(Write(entries)).Collection("posts", static f => new Bare(f), []).Store is TypedArticles.Reading.PackedRecords<Bare> store && store.Collection.Index(PackKey.HashOf("KEY")) is not null);
    }

    [Fact]
    public void A_key_that_says_it_is_computed_has_no_index_of_its_own()
    {
        byte[] pack = Write([.. Enumerable.Range(0, 4).Select(static i => Entry($"{i}", ("title", Text("T")), ("author", Text("A")), ("@language", Text("x")), ("@-month", Text("y"))).With(language: "fr"))]);
        Assert.Equal([new ArticleCount<string>("fr", 4)], Posts(pack).IndexByLanguage().Counts);
        Assert.Empty(Posts(pack).Months);
    }

    [Fact]
    public void Rejected_entries_are_nowhere()
    {
        Post[] all = [.. Posts(s_pack)];
        int[][] cases = [[0], [Many - 1], [0, 1, 2, 200, 201, Many - 1], [.. Enumerable.Range(0, Many)]];
        foreach (int[] rejected in cases)
        {
            ulong[] hashes = [.. rejected.Reverse().Select(i => IdHash.Of(all[i].Id)), 12345UL];
            ArticleCollection<Post> rest = Posts(s_pack, hashes), expected = ArticleCollection.Create(all.Where((_, i) => !rejected.Contains(i)));
            Assert.Equal(expected.Count, rest.Count);
            Assert.Equal(expected.Select(static p => p.Id), rest.Ids());
            Assert.Equal(expected, rest);
            Assert.Equal(expected.Months, rest.Months);
            Assert.Equal(expected.Languages, rest.Languages);
            AssertSame(expected.IndexByEach(static p => p.Tags), rest.IndexByEachField<string>(s_tags, static p => p.Tags));
            AssertSame(expected.IndexBy(static p => p.Language), rest.IndexByLanguage());
            AssertSame(expected.IndexByMonth(), rest.IndexByMonth());
            for (int i = 0; i < all.Length; i++)
            {
                Post? right = rejected.Contains(i) ? null : all[i];
                Assert.Equal(right, rest.FindById(all[i].Id));
                Assert.Equal(right, rest.FindBySlug(all[i].Slug));
                Assert.Equal(all[i].Permalink is null ? null : right, all[i].Permalink is { } path ? rest.FindByPermalink(path) : null);
                Assert.Equal(right is null, Record.Exception(() => rest.GetByIdHash(IdHash.Of(all[i].Id))) is InvalidDataException);
            }
        }
    }

    [Fact]
    public void A_slug_of_a_rejected_entry_leads_to_the_next_that_has_it()
    {
        static PackEntry Same(string id) => Entry(id, ("title", Text("T")), ("author", Text("A"))).With(permalink: "/same/");
        byte[] pack = Write(Same("a/same"), Same("b/same"), Same("c/other"));
        ArticleCollection<Post> rest = Posts(pack, IdHash.Of("a/same"));
        Assert.Equal(("b/same", "b/same"), (rest.FindBySlug("same")!.Id, rest.FindByPermalink("/same/")!.Id));
        Assert.Equal("a/same", Posts(pack).FindBySlug("same")!.Id);
        Assert.Null(Posts(pack, IdHash.Of("a/same"), IdHash.Of("b/same")).FindBySlug("same"));
    }

    [Fact]
    public void A_rejected_entry_is_not_read()
    {
        byte[] pack = Write(Entry("a", ("author", Text("A"))), Entry("b", ("title", Text("T")), ("author", Text("A"))));
        ArticleCollection<Post> rest = Posts(pack, IdHash.Of("a"));
        Assert.Equal("b", Assert.Single(rest).Id);
        Assert.Null(rest.FindById("a"));
        Assert.Null(rest.FindBySlug("a"));
        Assert.Equal(["A"], rest.IndexByField<string>(s_author, static p => p.Author).Counts.Select(static c => c.Value));
    }

    [Fact]
    public void A_forged_index_names_no_more_than_it_has_room_for()
    {
        const int entries = 64, positions = entries + entries + 2;
        byte[] pack = Write([.. Enumerable.Range(0, entries).Select(static i => Entry($"{i:00}", ("key", i < 2 ? List("a", "b", "c") : List("a", "b"))))]);
        (int indexes, int length) = PackSealer.SectionOf(pack, PackFormat.Section.Indexes);
        int index = indexes + length - "abc".Length - (positions * sizeof(int)) - (3 * PackFormat.IndexValue.Length), third = index + (2 * PackFormat.IndexValue.Length);
        Assert.Equal((3, 2), (Index(pack).Count, Index(pack)["c"].Count));
        Assert.Equal(2, BitConverter.ToInt32(pack, third + PackFormat.IndexValue.PositionCount));

        // The third value shares the positions of the first: many values may not make a reader look at long lists again and again.
        pack.AsSpan(index + PackFormat.IndexValue.Positions, 2 * sizeof(int)).CopyTo(pack.AsSpan(third + PackFormat.IndexValue.Positions));
        PackSealer.Seal(pack);
        Assert.Contains("more positions than it has room for", Assert.Throws<InvalidDataException>(() => Index(pack).Count).Message, StringComparison.Ordinal);
    }

    private static ArticleIndex<string, Bare> Index(byte[] pack) =>
        Packs.Open(pack).Collection("posts", static f => new Bare(f), []).IndexByEachField<string>(PackKey.HashOf("key"), static b => throw new InvalidOperationException(b.Id));

    private static IEnumerable<string> NotAsked(Post post) => throw new InvalidOperationException($"The post '{post.Id}' was read, though the pack has an index.");

    private static void AssertSame<TKey>(ArticleIndex<TKey, Post> expected, ArticleIndex<TKey, Post> actual)
    {
        Assert.Equal(expected.Counts, actual.Counts);
        Assert.All(expected.Counts, c => Assert.Equal(expected[c.Value].Select(static p => p.Id), actual[c.Value].Select(static p => p.Id)));
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
