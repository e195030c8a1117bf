using QuickStart; // the project's root namespace, where the class Articles is generated
using TypedArticles;

Console.OutputEncoding = System.Text.Encoding.UTF8;

// All of them: ordered by date, checked by the compiler, no file read at run time.
foreach (Article article in Articles.All)
{
    Console.WriteLine($"{article.Date,-10}  {article.Language ?? "-",-2}  {article.Body.WordCount,3} words  {article.Title}");
}

// One of them, by its member. A misspelt name does not compile.
Article lighthouse = Articles.TheStoneLighthouse;
Console.WriteLine();
Console.WriteLine($"{lighthouse.Title} ({lighthouse.PublishedOn:yyyy-MM-dd}, {lighthouse.Publisher})");
Console.WriteLine(lighthouse.Lead);
foreach (string paragraph in lighthouse.Body.Paragraphs)
{
    Console.WriteLine();
    Console.WriteLine(paragraph);
}

// Full-text search, over an index that was made at compile time.
Console.WriteLine();
Console.WriteLine($"towers: {string.Join(", ", Articles.All.Search("towers").Select(static hit => hit.Entry.Title))}");
