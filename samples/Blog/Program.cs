using Blog; // the project's root namespace, where the classes Posts, Authors and Pages are generated

Console.OutputEncoding = System.Text.Encoding.UTF8;

// The front page: the newest first. A Debug build has the drafts, a Release build leaves them out.
Console.WriteLine($"{Pages.SmallMarks.Title}: {Pages.SmallMarks.Body.Source}");
Console.WriteLine();
foreach (Post post in Posts.All.NewestFirst)
{
    Console.WriteLine($"{post.Date:yyyy-MM-dd}  {post.Title}{(post.Draft ? " (draft)" : "")}");
    Console.WriteLine($"            {post.Author.Name}, {post.Level}{(post.Language is { } language ? $", in {language}" : "")}");
}

// What the posts have in common: an index for each property, by the value.
Console.WriteLine();
Console.WriteLine($"Tags:      {string.Join(", ", Posts.By.Tags.Counts.Select(static tag => $"{tag.Value} ({tag.Count})"))}");
Console.WriteLine($"Months:    {string.Join(", ", Posts.All.Months.Select(static month => $"{month.Value} ({month.Count})"))}");
Console.WriteLine($"Advanced:  {string.Join(", ", Posts.By.Level[Level.Advanced].Select(static post => post.Slug))}");
Console.WriteLine($"Computing: {string.Join(", ", Posts.By.Tags["computing"].Select(static post => post.Id))}");

// References work both ways: the author of a post, and the posts of an author, which are generated.
Console.WriteLine();
foreach (Author author in Authors.All)
{
    Console.WriteLine($"{author.Name}: {string.Join(", ", author.Posts.Select(static post => post.Slug))}");
}

// One post by its member: a misspelled name does not compile. Lists and nested records are what the file says.
Post interrobang = Posts.TheInterrobang;
Console.WriteLine();
Console.WriteLine($"{interrobang.Title} ({interrobang.Minutes} min)");
Console.WriteLine(interrobang.Summary);
Console.WriteLine($"{interrobang.Cover!.File}: {interrobang.Cover.Alt}");
foreach (Uri source in interrobang.Sources)
{
    Console.WriteLine($"see also {source}");
}

// The body is Markdown, as the file has it. Markdig.Markdown.ToHtml(interrobang.Body.Source) renders it.
Console.WriteLine();
Console.WriteLine(interrobang.Body.Source);

// Another one by its id, which comes from a request or a file and may not be there. (The compiler checks one that stands here.)
string asked = args.Length > 0 ? args[0] : "semicolon";
Console.WriteLine();
Console.WriteLine(Posts.All.FindById(asked)?.Title ?? $"No post has the id '{asked}'.");
