using Microsoft.EntityFrameworkCore;
using SeedDatabase;
using TypedArticles; // Article, and SeedArticles of the package TypedArticles.Seeds

Console.OutputEncoding = System.Text.Encoding.UTF8;
string file = args.Length > 0 ? args[0] : Path.Combine(AppContext.BaseDirectory, "archive.db");
bool isThere = File.Exists(file);

await using ArchiveContext archive = new(file);
await archive.Database.EnsureCreatedAsync();
Console.WriteLine($"{(isThere ? "Opened" : "Made")} the database: {await archive.Articles.CountAsync()} articles.");

// By LINQ, in SQL.
var languages = await archive.Articles
    .Where(static a => a.Language != null)
    .GroupBy(static a => a.Language)
    .Select(static g => new { Language = g.Key, Articles = g.Count(), Words = g.Sum(static a => a.WordCount) })
    .OrderByDescending(static l => l.Articles)
    .ThenBy(static l => l.Language)
    .Take(5)
    .ToListAsync();
Console.WriteLine();
foreach (var language in languages)
{
    Console.WriteLine($"{language.Language}  {language.Articles} article{(language.Articles == 1 ? "" : "s")}, {language.Words} words");
}

Console.WriteLine();
foreach (ArticleRow row in await archive.Articles.Where(static a => a.PublishedOn >= new DateOnly(2022, 1, 1)).OrderByDescending(static a => a.PublishedOn).ThenBy(static a => a.Id).ToListAsync())
{
    Console.WriteLine($"{row.PublishedOn:yyyy-MM-dd}  {row.Title}");
}

// One row by the member of its article: a misspelt name does not compile.
ArticleRow everest = await archive.Articles.SingleAsync(static a => a.Id == SeedArticles.Ids.HeightOfEverestAgreed);
everest.Readings++;
await archive.SaveChangesAsync();
Console.WriteLine();
Console.WriteLine($"{everest.Title} ({everest.WordCount} words, read {everest.Readings} time{(everest.Readings == 1 ? "" : "s")})");

// And back from a row to the article, with its blocks, in the assembly.
Console.WriteLine(SeedArticles.All[everest.Id].Body.Paragraphs[0]);
