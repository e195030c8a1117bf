using Microsoft.EntityFrameworkCore;
using SeedDatabase;
using TypedArticles.Tests.Samples;
using Xunit;

namespace TypedArticles.Samples.Tests;

/// <summary>The sample SeedDatabase: what it prints, and that its database fills once, in both ways of EF Core.</summary>
public sealed class SeedDatabaseTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Prints_what_is_kept_at_its_first_start_and_at_its_second()
    {
        string file = _folder.PathOf("archive.db");
        SampleSnapshots.Match("SeedDatabase", "First", (await Sample.SeedDatabase.RunAsync(file)).Succeeded());
        SampleSnapshots.Match("SeedDatabase", "Second", (await Sample.SeedDatabase.RunAsync(file)).Succeeded());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Every_article_is_a_row_with_its_values(bool isAsync)
    {
        await using ArchiveContext archive = await OpenAsync(isAsync);
        Assert.Equal(SeedArticles.All.Count, await archive.Articles.CountAsync());
        foreach (Article article in SeedArticles.All)
        {
            ArticleRow row = await archive.Articles.AsNoTracking().SingleAsync(a => a.Id == article.Id);
            Assert.Equal(
                (article.Title, article.Lead, article.Body.Text, article.Url.OriginalString, article.Host, article.Publisher, article.Language, article.Body.WordCount),
                (row.Title, row.Lead, row.Body, row.Url, row.Source, row.Publisher, row.Language, row.WordCount));
            Assert.Equal((article.Date, article.PublishedOn), (row.Date, row.PublishedOn));
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_second_start_keeps_changed_rows_and_adds_only_what_is_missing(bool isAsync)
    {
        string changed = SeedArticles.All[0].Id, deleted = SeedArticles.All[1].Id;
        await using (ArchiveContext archive = await OpenAsync(isAsync))
        {
            (await archive.Articles.SingleAsync(a => a.Id == changed)).Title = "Another title";
            archive.Remove(await archive.Articles.SingleAsync(a => a.Id == deleted));
            await archive.SaveChangesAsync();
        }

        await using ArchiveContext second = await OpenAsync(isAsync);
        Assert.Equal(SeedArticles.All.Count, await second.Articles.CountAsync());
        Assert.Equal("Another title", (await second.Articles.SingleAsync(a => a.Id == changed)).Title);
        Assert.Equal(SeedArticles.All[1].Title, (await second.Articles.SingleAsync(a => a.Id == deleted)).Title);
    }

    [Fact]
    public async Task Rows_in_the_order_of_their_dates_are_in_the_order_of_the_articles()
    {
        await using ArchiveContext archive = await OpenAsync(isAsync: true);
        Assert.Equal(
            SeedArticles.All.Select(static a => a.Id),
            await archive.Articles.OrderBy(static a => a.Date).ThenBy(static a => a.Id).Select(static a => a.Id).ToListAsync());
    }

    private async Task<ArchiveContext> OpenAsync(bool isAsync)
    {
        ArchiveContext archive = new(_folder.PathOf("archive.db"));
        if (isAsync)
        {
            await archive.Database.EnsureCreatedAsync();
        }
        else
        {
            archive.Database.EnsureCreated();
        }

        return archive;
    }
}
