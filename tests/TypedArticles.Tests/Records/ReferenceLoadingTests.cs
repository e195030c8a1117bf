using TypedArticles.Core.Pack;
using Xunit;
using static TypedArticles.Tests.Records.Markdown;

namespace TypedArticles.Tests.Records;

/// <summary>A reference is an id until its entry is asked for: the other collection is not even opened.</summary>
public sealed class ReferenceLoadingTests
{
    private static readonly byte[] s_pack = Write(
        Entry("a", ("title", Text("A")), ("author", Text("ben"))),
        Entry("b", ("title", Text("B")), ("author", Text("ben"))),
        Entry("note", ("one", Text("a")), ("many", List("a", "b"))));

    [Fact]
    public void A_collection_is_opened_when_an_entry_is_asked_for_and_not_before()
    {
        int opened = 0, made = 0;
        ArticlePack pack = Packs.Open(s_pack);
        ArticleCollection<Post> posts = new(() =>
        {
            opened++;
            return pack.Collection("posts", f => { made++; return new Post(f); }, []).Store;
        });
        ArticleCollection<Note> notes = pack.Collection("posts", f => new Note(f, posts), []);

        Note note = notes["note"], same = notes[2] with { };
        Assert.Equal(("a", "a", 2), (note.One.Id, note.One.ToString(), note.Many.Value!.Count));
        Assert.Equal(["a", "b"], note.Many.Ids);
        Assert.True(note == same && note.GetHashCode() == same.GetHashCode() && note.One == new ArticleReference<Post>(Posts(s_pack)["a"]));
        Assert.Equal((0, 0), (opened, made));

        Assert.Equal("A", note.One.Value!.Title);
        Assert.Equal((1, 1), (opened, made));
        Assert.Same(note.Many.Value[0], same.One.Value);
        Assert.Equal((1, 1), (opened, made));
        Assert.Equal("B", note.Many.Value[1].Title);
        Assert.Equal((1, 2), (opened, made));
    }

    [Fact]
    public void A_reference_that_was_followed_allocates_nothing()
    {
        ArticleCollection<Post> posts = Posts(s_pack);
        Note note = Packs.Open(s_pack).Collection("posts", f => new Note(f, posts), [])["note"];
        Allocations.AssertNone(() => note.One.Value!.Title.Length + note.Many.Value![0].Title.Length + note.Many.Value[1].Title.Length);
    }

    private sealed record Note : ArticleRecord
    {
        public ArticleReference<Post> One;
        public ArticleReferences<Post> Many;

        [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
        public Note(ArticleFields fields, ArticleCollection<Post> posts)
            : base(fields)
        {
            if (fields.Has(PackKey.HashOf("one")))
            {
                One = fields.Get(PackKey.HashOf("one")).Reference(posts);
                Many = fields.Get(PackKey.HashOf("many")).References(posts);
            }
        }
    }
}
