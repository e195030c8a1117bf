using Microsoft.EntityFrameworkCore;
using TypedArticles;

namespace SeedDatabase;

/// <summary>A database of articles that fills itself from the data package when it is made.</summary>
public sealed class ArchiveContext(string file) : DbContext
{
    public DbSet<ArticleRow> Articles => Set<ArticleRow>();

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder
        .UseSqlite($"Data Source={file}")
        // EnsureCreated and Migrate call the first, their Async twins (and the tools) the second: give both.
        .UseSeeding(static (context, _) =>
        {
            context.AddRange(MissingFrom(context).Select(ArticleRow.Of));
            context.SaveChanges();
        })
        .UseAsyncSeeding(static async (context, _, cancellation) =>
        {
            context.AddRange(MissingFrom(context).Select(ArticleRow.Of));
            await context.SaveChangesAsync(cancellation);
        });

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<ArticleRow>(article =>
    {
        article.HasKey(static a => a.Id);
        article.HasIndex(static a => a.Language);
        article.Property(static a => a.Date).HasConversion(static date => date.ToString(), static text => PartialDate.Parse(text));
    });

    /// <summary>The articles that are not in the database yet: seeding runs at every start, and rows that were changed stay changed.</summary>
    private static ArticleCollection<Article> MissingFrom(DbContext context)
    {
        HashSet<string> present = [.. context.Set<ArticleRow>().Select(static a => a.Id)];
        return SeedArticles.All.Where(article => !present.Contains(article.Id));
    }
}
