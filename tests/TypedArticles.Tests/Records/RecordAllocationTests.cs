using Xunit;
using static TypedArticles.Tests.Records.Markdown;

namespace TypedArticles.Tests.Records;

/// <summary>A record is small, and after the first touch nothing is allocated.</summary>
public sealed class RecordAllocationTests
{
    private const int Many = 1_000;
    private const int MostBytes = 300;

    private static readonly byte[] s_pack = Write([.. Enumerable.Range(0, Many).Select(static i => Entry(
        $"2024/03/a-post-of-{i:0000}",
        ("title", Text($"The title of post {i:0000}")),
        ("author", Text($"Author {i % 10}")),
        ("tags", List($"tag-{i % 40}", "dotnet")),
        ("date", Text("2024-03-12T08:05:00Z")),
        ("draft", Text("false")))
        .With(language: "en", permalink: $"/{i}/", date: "2024-03-12", body: "Text."))]);

    private static readonly ArticleCollection<Post> s_posts = Posts(s_pack);
    private static readonly string[] s_ids = [.. s_posts.Select(static p => p.Id)];

    [Fact]
    public void A_record_takes_few_bytes()
    {
        // Once before, so that what belongs to the process is there. The pack itself, which is mapped in a program, is in memory here.
        Touch(Sevens());
        ArticleCollection<Seven> all = Sevens();
        Assert.Equal(Many, all.Count);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Touch(all);
        long bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal("The title of post 0007", all[7].Title);
        Assert.InRange(bytes / Many, 1, MostBytes);
    }

    [Fact]
    public void Finding_by_id_allocates_nothing() => Allocations.AssertNone(static () => s_ids.Count(static id => s_posts[id].Draft == false));

    [Fact]
    public void Indexes_that_were_used_allocate_nothing()
    {
        ArticleIndex<string, Post> tags = s_posts.IndexByEachField<string>(Post.Keys.Tags, static p => p.Tags);
        var month = new PartialDate(2024, 3);
        Allocations.AssertNone(() => tags["tag-7"].Count + tags["dotnet"][3].Title.Length + tags.Counts.Count + s_posts.IndexByLanguage()["en"].Count + s_posts.IndexByMonth()[month].Count + s_posts.Months.Count);
    }

    [Fact]
    public void Reading_what_was_read_before_allocates_nothing() =>
        Allocations.AssertNone(static () =>
        {
            int length = 0;
            for (int i = 0; i < s_posts.Count; i++)
            {
                Post p = s_posts[i];
                length += p.Id.Length + p.Slug.Length + p.Language!.Length + p.Permalink!.Length + p.Body.Source.Length + p.Title.Length + p.Tags.Count + p.Tags[1].Length + p.SortDate!.Value.Year;
            }

            return length;
        });

    private static ArticleCollection<Seven> Sevens() => Packs.Open(s_pack).Collection("posts", static f => new Seven(f), []);

    private static void Touch(ArticleCollection<Seven> all)
    {
        for (int i = 0; i < all.Count; i++)
        {
            Assert.NotNull(all[i]);
        }
    }

    /// <summary>Two required strings, two optional ones that are absent, a list of two short strings, a time and a truth value.</summary>
    private sealed record Seven : ArticleRecord
    {
        [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
        public Seven(ArticleFields fields)
            : base(fields)
        {
            Title = fields.Get(Post.Keys.Title).Text();
            Author = fields.Get(Post.Keys.Author).Text();
            if (fields.Has(Post.Keys.Summary))
            {
                Summary = fields.Get(Post.Keys.Summary).Text();
            }

            if (fields.Has(Post.Keys.Image))
            {
                Image = fields.Get(Post.Keys.Image).Text();
            }

            Tags = fields.Get(Post.Keys.Tags).List(static v => v.Text());
            Date = fields.Get(Post.Keys.Date).DateTimeOffset();
            Draft = fields.Get(Post.Keys.Draft).Boolean();
        }

        public string Title { get; }

        public string Author { get; }

        public string? Summary { get; }

        public string? Image { get; }

        public IReadOnlyList<string> Tags { get; }

        public DateTimeOffset Date { get; }

        public bool Draft { get; }
    }
}
