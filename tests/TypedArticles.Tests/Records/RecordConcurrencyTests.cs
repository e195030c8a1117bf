using Xunit;
using static TypedArticles.Tests.Records.Markdown;

namespace TypedArticles.Tests.Records;

public sealed class RecordConcurrencyTests
{
    [Fact]
    public void Threads_that_read_a_fresh_pack_see_the_same_records()
    {
        const int many = 300;
        byte[] pack = Write([.. Enumerable.Range(0, many).Select(static i => Entry($"{i:000}", ("title", Text($"Title {i}")), ("author", Text($"{i % 3}")), ("tags", List($"tag {i % 5}", "all")))
            .With(slug: i % 2 == 0 ? $"slug-{i}" : null, language: "fr", permalink: $"/{i}/", date: "2024-03-12", body: $"Body {i}"))]);
        for (int round = 0; round < 10; round++)
        {
            ArticleCollection<Post> posts = Posts(pack);
            ArticleIndex<string, Post> tags = posts.IndexByEachField<string>(Post.Keys.Tags, static p => p.Tags);
            Post[]?[] seen = new Post[4][];
            Exception? failure = null;
            using var start = new Barrier(seen.Length);
            Thread[] threads = [.. Enumerable.Range(0, seen.Length).Select(t => new Thread(() =>
            {
                try
                {
                    start.SignalAndWait();
                    seen[t] = Read(posts, tags);
                }
                catch (Exception e)
                {
                    failure = e;
                }
            }))];
            Array.ForEach(threads, static t => t.Start());
            Array.ForEach(threads, static t => t.Join());
            Assert.Null(failure);
            Assert.All(seen, read => Assert.Equal(seen[0]!, read!, ReferenceEqualityComparer.Instance));
        }
    }

    private static Post[] Read(ArticleCollection<Post> posts, ArticleIndex<string, Post> tags)
    {
        Post[] read = [.. posts];
        for (int i = 0; i < read.Length; i++)
        {
            Post p = read[i];
            Assert.Equal(
                ($"{i:000}", i % 2 == 0 ? $"slug-{i}" : $"{i:000}", "fr", $"/{i}/", new PartialDate(2024, 3, 12), $"Body {i}", $"Title {i}", $"tag {i % 5}"),
                (p.Id, p.Slug, p.Language, p.Permalink, p.SortDate, p.Body.Source, p.Title, p.Tags[0]));
            Assert.Same(p, tags[$"tag {i % 5}"].FindById(p.Id));
        }

        return read;
    }
}
