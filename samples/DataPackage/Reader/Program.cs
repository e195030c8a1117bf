using Bridges; // BridgeArticles, of the package Bridges.Articles
using Rivers; // RiverArticles, of the package Rivers.Articles
using TypedArticles; // Article, which came with both

Console.OutputEncoding = System.Text.Encoding.UTF8;

// Two packages, read as one: in one order, found by one look-up.
ArticleCollection<Article> all = ArticleCollection.Combine(RiverArticles.All, BridgeArticles.All);
foreach (Article article in all)
{
    Console.WriteLine($"{article.Date,-10}  {article.Language}  {article.Host,-19}  {article.Title}");
}

Console.WriteLine();
foreach (ArticleCount<string> publisher in all.IndexBy(static a => a.Publisher).Counts)
{
    Console.WriteLine($"{publisher.Value}: {publisher.Count}");
}

// Or each by its own members.
Console.WriteLine();
Console.WriteLine(RiverArticles.AFloodThatMadeACalendar.Lead);
Console.WriteLine(all[BridgeArticles.Ids.TheOldBridgeOfMostar].Lead);
