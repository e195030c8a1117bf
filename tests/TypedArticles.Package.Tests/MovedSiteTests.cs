using System.Text.RegularExpressions;
using TypedArticles.Package.Tests.Consumers;
using TypedArticles.Tests;
using Xunit;

namespace TypedArticles.Package.Tests;

/// <summary>
/// A site of Jekyll and one of Hugo, moved by the steps of <c>docs/collections.md</c>: with the items of the page, each problem of their files is
/// reported at its place, and after the corrections that the messages name the program has all entries.
/// </summary>
[Collection(nameof(PackageFeed))]
public sealed class MovedSiteTests
{
    private const string KitchenRecords = """
        using TypedArticles;
        namespace Site;
        [ArticleSchema("posts", Ignore = ["layout"])]
        public sealed partial record Post
        {
            public required string Title { get; init; }
            public DateOnly? Date { get; init; }
            public IReadOnlyList<string> Categories { get; init; } = [];
            public IReadOnlyList<string> Tags { get; init; } = [];
            public string? Excerpt { get; init; }
            public bool Pinned { get; init; }
            public Uri? Image { get; init; }
        }
        [ArticleSchema("recipes")]
        public sealed partial record Recipe(string Title, int Serves, TimeSpan Time, bool Vegan, IReadOnlyList<Ingredient> Ingredients);
        public sealed record Ingredient(string Name, string Amount);
        [ArticleSchema("pages", Ignore = ["layout"])]
        public sealed partial record Page(string Title);
        """;

    private const string PrintKitchen = """
        using Site;
        foreach (Post p in Posts.All)
            Console.WriteLine($"{p.Id}|{p.Slug}|{p.Date:yyyy-MM-dd}|{p.Title}|{string.Join(",", p.Categories)}|{string.Join(",", p.Tags)}|{p.Permalink}|{p.Pinned}|{p.Image}");
        foreach (Recipe r in Recipes.All)
            Console.WriteLine($"{r.Id}|{r.Serves}|{r.Time}|{r.Vegan}|{string.Join(",", r.Ingredients.Select(i => $"{i.Name} {i.Amount}"))}");
        foreach (Page p in Pages.All)
            Console.WriteLine($"{p.Id}|{p.Title}|{p.Permalink}");
        Console.WriteLine(Posts.BreadWithTooMuchWater.Body.Source);
        """;

    private const string WalkRecords = """
        using TypedArticles;
        namespace Site;
        [ArticleSchema("posts")]
        public sealed partial record Walk
        {
            public required string Title { get; init; }
            public DateOnly? Date { get; init; }
            public IReadOnlyList<string> Tags { get; init; } = [];
            public IReadOnlyList<string> Categories { get; init; } = [];
            public int? Weight { get; init; }
            public IReadOnlyList<string> Aliases { get; init; } = [];
            public string? Summary { get; init; }
        }
        [ArticleSchema("places")]
        public sealed partial record Place(string Title, Location? Location, TimeOnly? Open);
        public sealed record Location(double Lat, double Lon);
        [ArticleSchema("pages")]
        public sealed partial record Page(string Title);
        """;

    private const string PrintWalks = """
        using Site;
        Console.OutputEncoding = new System.Text.UTF8Encoding(false);
        foreach (Walk w in Posts.All)
            Console.WriteLine($"{w.Id}|{w.Slug}|{w.Language}|{w.Date:yyyy-MM-dd}|{w.Title}|{string.Join(",", w.Tags)}|{string.Join(",", w.Categories)}|{w.Weight}|{string.Join(",", w.Aliases)}|{w.Permalink}");
        foreach (Place p in Places.All)
            Console.WriteLine($"{p.Id}|{p.Title}|{p.Location}|{p.Open:HH:mm}");
        foreach (Page p in Pages.All)
            Console.WriteLine($"{p.Id}|{p.Title}|{p.Permalink}");
        Console.WriteLine(Posts.FirstFerry.Body.Source);
        """;

    [Fact]
    public async Task Each_problem_of_a_site_of_Jekyll_is_at_its_place_and_the_corrected_site_has_all_entries()
    {
        Consumer project = Move("jekyll", "Jekyll", KitchenRecords, PrintKitchen);
        string[] problems = Problems(project, (await project.BuildAsync()).Failed());
        Assert.Equal(
            [
                "_posts/2024-04-02-the-first-rhubarb.md(5,7): error ART0106: 'tags' is a list (IReadOnlyList<string>), found 'rhubarb, compote'; write a list as '[rhubarb, compote]', or put text with a comma into quotes",
                "_posts/2024-04-02-the-first-rhubarb.md(6,1): warning ART1101: 'comments' in this file is not a property of Post and is left out; declare a property, or name the key in Ignore of the attribute ArticleSchema",
                "_posts/2024-05-19-why-we-salt-the-water.md(3,12): error ART0101: Front matter: ': ' cannot be part of a value without quotes; put the value into quotes",
                "_posts/2024-06-01-an-old-stove.markdown(5,1): error ART0105: 'tag' is not a property of Post; did you mean 'tags'?",
                "_posts/2024-06-01-an-old-stove.markdown(7,8): error ART0106: 'image' is a Uri, found 'stove.jpg'; write an absolute address such as 'https://example.org/', or one that begins with '/', './' or '../'",
                "_posts/2024-08-30-jam-day.md(5,9): error ART0106: 'pinned' is a bool, found 'yes'; did you mean 'true'?",
                "_posts/2024-08-30-jam-day.md(6,1): warning ART1101: 'redirect_from' in this file is not a property of Post and is left out; declare a property, or name the key in Ignore of the attribute ArticleSchema",
                "_posts/2024-09-14-plums-again.md(3,8): error ART0101: Front matter: '{{' begins a map in YAML; put the whole value into quotes",
                "_recipes/plum-cake.md(10,8): error ART0106: 'vegan' is a bool, found 'no'; did you mean 'false'?",
                "_recipes/rhubarb-compote.md(3,9): error ART0106: 'serves' is an int, found 'four'; write a number from -2147483648 to 2147483647",
                "_recipes/rhubarb-compote.md(4,7): error ART0106: 'time' is a TimeSpan, found '25 min'; write hours, minutes and seconds such as '1:30:00', or 'PT1H30M'",
                "_recipes/rhubarb-compote.md(8,5): error ART0104: 'name' is required by Ingredient and missing; found 'nme', did you mean that?",
            ],
            problems);

        Correct(project, "_posts/2024-04-02-the-first-rhubarb.md", "tags: rhubarb, compote", "tags: [rhubarb, compote]");
        Correct(project, "_posts/2024-05-19-why-we-salt-the-water.md", "Salt: how much, and when", "\"Salt: how much, and when\"");
        Correct(project, "_posts/2024-06-01-an-old-stove.markdown", "tag: tools", "tags: tools");
        Correct(project, "_posts/2024-06-01-an-old-stove.markdown", "stove.jpg", "./stove.jpg");
        Correct(project, "_posts/2024-08-30-jam-day.md", "pinned: yes", "pinned: true");
        Correct(project, "_posts/2024-09-14-plums-again.md", "{{ site.title }} and the plums", "\"{{ site.title }} and the plums\"");
        Correct(project, "_recipes/plum-cake.md", "vegan: no", "vegan: false");
        Correct(project, "_recipes/rhubarb-compote.md", "serves: four", "serves: 4");
        Correct(project, "_recipes/rhubarb-compote.md", "25 min", "PT25M");
        Correct(project, "_recipes/rhubarb-compote.md", "nme:", "name:");
        // What no message says: several words without brackets are one value.
        Correct(project, "_posts/2024-03-12-bread-with-too-much-water.md", "categories: baking bread", "categories: [baking, bread]");
        project.Write("Records.cs", KitchenRecords.Replace("(\"posts\", Ignore = [\"layout\"])", "(\"posts\", Ignore = [\"layout\", \"comments\", \"redirect_from\"])", StringComparison.Ordinal));

        string[] drafts =
        [
            "2024-07-08-cherries|cherries|2024-07-08|Cherries, and who picks them||fruit||False|",
            "pickles|pickles||Pickles without sugar||vegetables||False|",
        ];
        await PrintsAsync(project, drafts,
            [
                "2024-03-12-bread-with-too-much-water|bread-with-too-much-water|2024-03-12|Bread with too much water|baking,bread|sourdough,patience||False|",
                "2024-04-02-the-first-rhubarb|the-first-rhubarb|2024-04-02|The first rhubarb|garden|rhubarb,compote||False|",
                "2024-05-19-why-we-salt-the-water|why-we-salt-the-water|2024-05-19|Salt: how much, and when||salt,pasta||False|",
                "2024-06-01-an-old-stove|an-old-stove|2024-06-01|An old stove||tools|/stove/|False|./stove.jpg",
                "2024-07-08-cherries|cherries|2024-07-08|Cherries, and who picks them||fruit||False|",
                "2024-08-30-jam-day|jam-day|2024-08-30|Jam day||fruit||True|",
                "2024-09-14-plums-again|plums-again|2024-09-14|{{ site.title }} and the plums||fruit||False|",
                "pickles|pickles||Pickles without sugar||vegetables||False|",
                "welcome|welcome||Welcome||||False|",
                "plum-cake|8|01:15:00|False|plums 800 g,flour 350 g",
                "rhubarb-compote|4|00:25:00|True|rhubarb 1 kg,sugar 150 g",
                "about|About|/about/",
                """The dough ran over the table. {% include photo.html src="dough.jpg" alt="Wet dough" %}""",
                "It baked for *an hour* in the iron pot.",
            ]);
    }

    [Fact]
    public async Task Each_problem_of_a_site_of_Hugo_is_at_its_place_and_the_corrected_site_has_all_entries()
    {
        Consumer project = Move("hugo", "Hugo", WalkRecords, PrintWalks, """<ItemGroup><Article Include="../hugo site/content/places/**/*.md" /></ItemGroup>""");
        string[] problems = Problems(project, (await project.BuildAsync()).Failed());
        Assert.Equal(
            [
                "content/about.md(3,1): warning ART1101: 'url' in this file is not a property of Page and is left out; declare a property, or name the key in Ignore of the attribute ArticleSchema",
                "content/about.md(4,1): warning ART1101: 'menu' in this file is not a property of Page and is left out; declare a property, or name the key in Ignore of the attribute ArticleSchema",
                "content/places/cafe.md(4,7): error ART0106: 'open' is a TimeOnly, found '9'; write a time such as '08:30' or '08:30:15'",
                "content/places/lighthouse.md(5,8): error ART0106: 'location.lon' is a double, found '7,9'; write '7.9'",
                "content/posts/first-ferry/index.md(4,1): warning ART1101: 'lastmod' in this file is not a property of Walk and is left out; declare a property, or name the key in Ignore of the attribute ArticleSchema",
                "content/posts/log/anchor.md(2,29): error ART0101: Front matter: this apostrophe ends the text in single quotes; write it twice (''), or use double quotes",
                "content/posts/log/dinghy.md(3,7): error ART0106: 'date' is a DateOnly, found 'Mon, 03 Jun 2024 09:00:00 +0200'; write a date such as '2024-03-12'",
                "content/posts/storm.md(1,1): error ART0111: The front matter is TOML, which is not read; convert it to YAML, for example with 'hugo convert toYAML'",
                "content/posts/the-long-pier/index.md(1,1): error ART0111: The front matter is TOML, which is not read; convert it to YAML, for example with 'hugo convert toYAML'",
            ],
            problems);

        // As `hugo convert toYAML` writes them.
        project.Write("../hugo site/content/posts/the-long-pier/index.md", "---\ndate: \"2024-03-03T15:00:00Z\"\ntags:\n- pier\ntitle: The long pier\nweight: 20\n---\n\nFour hundred steps, and a bench.\n");
        project.Write("../hugo site/content/posts/storm.md", "---\ndate: \"2024-01-09\"\ndraft: true\ntitle: What the storm left\n---\n\nA door, and no house.\n");
        Correct(project, "content/posts/log/anchor.md", "wasn't", "wasn''t");
        Correct(project, "content/posts/log/dinghy.md", "Mon, 03 Jun 2024 09:00:00 +0200", "2024-06-03T09:00:00+02:00");
        Correct(project, "content/places/lighthouse.md", "7,9", "7.9");
        Correct(project, "content/places/cafe.md", "open: 9", "open: 09:00");
        Correct(project, "content/about.md", "about-us", "/about-us/");
        project.Write("Records.cs", WalkRecords
            .Replace("(\"posts\")", "(\"posts\", Ignore = [\"lastmod\"])", StringComparison.Ordinal)
            .Replace("(\"pages\")", "(\"pages\", Ignore = [\"menu\"])", StringComparison.Ordinal));

        string[] drafts =
        [
            "storm|storm||2024-01-09|What the storm left|||||",
            "harbour-lamps|lamps||2024-04-20|Harbour lamps|night||||",
        ];
        await PrintsAsync(project, drafts,
            [
                "storm|storm||2024-01-09|What the storm left|||||",
                "first-ferry|first-ferry||2024-02-11|The first ferry|ferry,morning|Walks|10|/ferry/|",
                "first-ferry.fr|first-ferry.fr|fr|2024-02-11|Le premier bac|bac|Walks|||",
                "the-long-pier|the-long-pier||2024-03-03|The long pier|pier||20||",
                "harbour-lamps|lamps||2024-04-20|Harbour lamps|night||||",
                "salt-meadow|salt-meadow||2024-05-05|The salt meadow|meadow,birds||30||/meadow/",
                "salt-meadow.fr|salt-meadow.fr|fr|2024-05-05|Le pré salé|pré||||",
                "log/dinghy|dinghy||2024-06-03|The dinghy|boats||||",
                "log/anchor|anchor||2024-06-20|The anchor that wasn't|boats|Gear|||",
                "log|log|||The log of small boats|||||",
                "cafe|The café at the slipway|Location { Lat = 54.2, Lon = 7.8 }|09:00",
                "lighthouse|The lighthouse|Location { Lat = 54.1, Lon = 7.9 }|08:30",
                "about|About these walks|/about-us/",
                """{{< figure src="deck.jpg" caption="The deck at dawn" >}}""",
                "Nobody talks before seven.",
            ]);
    }

    /// <summary>A project next to the site, with the items that the page shows.</summary>
    private static Consumer Move(string site, string section, string records, string print, string moreItems = "")
    {
        string page = File.ReadAllText(Path.Combine(RepositoryFolder.Root, "docs", "collections.md")).ReplaceLineEndings("\n");
        string steps = page.Split("\n## ").Single(s => s.StartsWith("Moving from " + section, StringComparison.Ordinal));
        string items = Regex.Match(steps, "```xml\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;
        Assert.Contains("../site/", items, StringComparison.Ordinal);

        Consumer project = Consumer.Create("moved from " + site, items.Replace("../site/", $"../{site} site/", StringComparison.Ordinal) + moreItems, code: print).Write("Records.cs", records);
        string source = Path.Combine(RepositoryFolder.Root, "tests", "TypedArticles.Package.Tests", "MovedSites", site);
        foreach (string file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            project.Write(Path.Combine("..", site + " site", Path.GetRelativePath(source, file)), File.ReadAllBytes(file));
        }

        return project;
    }

    /// <summary>The folder of the site that a project was made for.</summary>
    private static string SiteOf(Consumer project) => project.PathOf(Path.Combine("..", Path.GetFileName(project.Folder).Split(' ')[^1] + " site"));

    /// <summary>All problems but the one warning that each site has of its template tags.</summary>
    private static string[] Problems(Consumer project, CommandOutput build)
    {
        Assert.Single(build.Problems, IsOfTemplateTags);
        return [.. build.Problems.Where(static l => !IsOfTemplateTags(l)).Select(l => l.Replace(SiteOf(project) + Path.DirectorySeparatorChar, "", StringComparison.Ordinal))];
    }

    private static bool IsOfTemplateTags(string problem) => problem.Contains(": warning ART1103: ", StringComparison.Ordinal);

    private static void Correct(Consumer project, string file, string wrong, string right)
    {
        string path = Path.Combine(SiteOf(project), file), text = File.ReadAllText(path);
        Assert.Equal(2, text.Split(wrong).Length);
        File.WriteAllText(path, text.Replace(wrong, right, StringComparison.Ordinal));
    }

    /// <summary>A Debug build has the drafts, and a Release build has all but these.</summary>
    private static async Task PrintsAsync(Consumer project, string[] drafts, string[] lines)
    {
        Assert.Equal(drafts, lines.Intersect(drafts));
        Assert.All((await project.BuildAsync()).Succeeded().Problems, static l => Assert.True(IsOfTemplateTags(l), l));
        Assert.Equal(lines, Lines((await project.RunAsync("--no-build")).Succeeded().Output));
        Assert.All((await project.BuildAsync("-c:Release")).Succeeded().Problems, static l => Assert.True(IsOfTemplateTags(l), l));
        Assert.Equal(lines.Except(drafts), Lines((await project.RunAsync("--no-build", "-c:Release")).Succeeded().Output));
    }

    private static string[] Lines(string output) => output.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
