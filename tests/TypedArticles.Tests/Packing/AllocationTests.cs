using Xunit;

namespace TypedArticles.Tests.Packing;

/// <summary>After the first touch nothing is allocated.</summary>
public sealed class AllocationTests
{
    private static readonly ArticleCollection<Article> s_all = Packs.Read(Enumerable.Range(0, 600).Select(i => new Seed
    {
        Head = $"date 2022-01 https://fr.example.org/two-words-{i:00000}.html",
        Title = $"Title {i}",
    }.Read() with
    { Id = $"fr/{i:000000}" }));

    private static readonly string[] s_ids = [.. s_all.Select(a => a.Id)];
    private static readonly string[] s_slugs = [.. s_all.Select(a => a.Slug)];
    private static readonly string[] s_urls = [.. s_all.Select(a => a.Url.OriginalString)];

    [Fact]
    public void Finding_by_id_allocates_nothing() => Allocations.AssertNone(() => Count(s_ids, static id => s_all[id]));

    [Fact]
    public void Finding_by_slug_allocates_nothing() => Allocations.AssertNone(() => Count(s_slugs, static slug => s_all.FindBySlug(slug)));

    [Fact]
    public void Finding_by_url_allocates_nothing() => Allocations.AssertNone(() => Count(s_urls, static url => s_all.FindByUrl(url)));

    [Fact]
    public void Not_finding_allocates_nothing() =>
        Allocations.AssertNone(() => Count(s_urls, static text => !s_all.TryGet(text, out _) && s_all.FindBySlug(text) is null ? s_all[0] : null));

    [Fact]
    public void Reading_all_titles_allocates_nothing() =>
        Allocations.AssertNone(() =>
        {
            int length = 0;
            foreach (Article article in s_all)
            {
                length += article.Title.Length;
            }

            return length;
        });

    [Fact]
    public void Reading_what_was_read_before_allocates_nothing() =>
        Allocations.AssertNone(() =>
        {
            int length = 0;
            for (int i = 0; i < s_all.Count; i++)
            {
                Article a = s_all[i];
                length += a.Lead?.Length ?? a.Slug.Length + a.Body.Text.Length + a.Body.Utf8.Length + a.Body.WordCount + a.ContentHash.Length;
                length += a.Date.Year + a.Body.Blocks.Count + a.Body.Paragraphs.Count + s_all.Months.Count + s_all.NewestFirst.Count;
            }

            return length;
        });

    private static int Count(string[] keys, Func<string, Article?> find)
    {
        int found = 0;
        foreach (string key in keys)
        {
            found += find(key) is null ? 0 : 1;
        }

        return found;
    }
}
