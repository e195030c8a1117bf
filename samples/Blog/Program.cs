using Blog;
foreach (Post p in Posts.All) { Console.WriteLine($"{p} {p.Title} {p.Date} {string.Join('|', p.Tags)} {p.Level} {p.Rating} {p.Cover} {p.Plain?.B} {p.Counts?["a"]} {p.Images.Count} [{p.Body.Source}]"); }
Console.WriteLine(Authors.BenAkintola.Name + " " + Posts.By.Tags["x"].Count + " " + Posts.By.Level[Level.Beginner].Count + " " + Pages.All[0].Modified);
Console.WriteLine(Posts.HelloWorld == Posts.HelloWorld with { });
