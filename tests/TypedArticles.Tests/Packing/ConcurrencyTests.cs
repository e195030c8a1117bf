using Xunit;

namespace TypedArticles.Tests.Packing;

public sealed class ConcurrencyTests
{
    [Fact]
    public void Threads_that_read_a_fresh_pack_see_the_same_articles()
    {
        ArticleCollection<Article> expected = ArticleCollection.Create(Enumerable.Range(0, 600).Select(i => new Seed
        {
            Head = $"date 2022-01 https://fr.example.org/two-words-{i:00000}.html",
            Lead = i % 2 == 0 ? null : $"Lead {i}... 23.01.2022, News {i}",
            Body = $"Body {i}\n\n日本 🎉",
        }.Read() with
        { Id = $"fr/{i:000000}" }));
        byte[] pack = Packs.Write(expected);

        for (int round = 0; round < 10; round++)
        {
            ArticleCollection<Article> all = Packs.Open(pack).All;
            Article[]?[] seen = new Article[8][];
            Exception? failure = null;
            using var start = new Barrier(seen.Length);
            Thread[] threads = [.. Enumerable.Range(0, seen.Length).Select(t => new Thread(() =>
            {
                try
                {
                    start.SignalAndWait();
                    seen[t] = Read(expected, all);
                }
                catch (Exception e)
                {
                    failure = e;
                }
            }))];
            Array.ForEach(threads, t => t.Start());
            Array.ForEach(threads, t => t.Join());
            Assert.Null(failure);
            Assert.All(seen, articles => Assert.Equal(seen[0]!, articles!, ReferenceEqualityComparer.Instance));
        }
    }

    private static Article[] Read(ArticleCollection<Article> expected, ArticleCollection<Article> all)
    {
        Article[] read = [.. all];
        for (int i = 0; i < read.Length; i++)
        {
            SameArticles.AssertFields(expected[i], read[i]);
        }

        SameArticles.AssertFacets(expected, all);
        return read;
    }
}
