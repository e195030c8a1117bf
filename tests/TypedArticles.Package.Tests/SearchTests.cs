using System.Security.Cryptography;
using TypedArticles.Package.Tests.Consumers;
using Xunit;

namespace TypedArticles.Package.Tests;

/// <summary>The search index of real builds: what they embed, report and write again.</summary>
[Collection(nameof(PackageFeed))]
public sealed class SearchTests
{
    private const string On = "<PropertyGroup><ArticlesSearch>true</ArticlesSearch></PropertyGroup>";

    private const string Native = "<PropertyGroup><PublishAot>true</PublishAot><IlcGenerateMapFile>true</IlcGenerateMapFile></PropertyGroup>";

    private const string Program = """
        using Consumer;
        using TypedArticles;
        Console.OutputEncoding = System.Text.Encoding.UTF8;
        if (!Articles.All.CanSearch) return;
        foreach (string query in new[] { "locks", "\"ship canal\"", "gaz*", "pont -ferry", "title:ferry", "cannal" })
        {
            SearchResults<Article> found = Articles.All.Search(query);
            Console.WriteLine($"{query}: {string.Join(' ', found.Select(h => h.Entry.Id))}; {found.DidYouMean}");
        }
        SearchHit<Article> hit = Articles.All.Search("gates")[0];
        Console.WriteLine($"{string.Concat(hit.Snippet().Parts.Select(p => p.IsMatch ? $"[{p.Text}]" : p.Text)).Replace("\n", "\\n")}");
        Console.WriteLine(string.Join(' ', Articles.All.Complete("loc")) + "; " + Articles.All.RelatedTo(Articles.All["canal"]).Count);
        """;

    /// <summary>Does not search, so that it compiles with and without an index.</summary>
    private const string NoSearch = "System.Console.WriteLine(Consumer.Articles.All.Count + \" \" + Consumer.Articles.All.CanSearch);";

    private static readonly string s_expected = string.Join('\n',
        "locks: canal lock; ", "\"ship canal\": canal; ", "gaz*: ; ", "pont -ferry: bridge; ", "title:ferry: ferry; ", "cannal: ; canal",
        @"The canal <A> has locks & [gates]*. They fill by themselves.\n\n*A [gate] is called a leaf.", "lock locks; 1", "");

    [Fact]
    public async Task A_program_finds_what_its_build_indexed()
    {
        Consumer project = Filled(Consumer.Create("search", On, code: Program, frameworks: Consumer.BothFrameworks));
        (await project.BuildAsync()).SucceededInSilence();
        foreach (string framework in (string[])["net8.0", "net10.0"])
        {
            Assert.Equal(s_expected, (await project.RunAsync("--no-build", "-f", framework)).Succeeded().Output.ReplaceLineEndings("\n"));
        }
    }

    [SkippableFact]
    public async Task A_native_program_finds_the_same()
    {
        NativeAot.SkipUnlessInstalled();
        Consumer project = Filled(Consumer.Create("native search", On + Native, code: Program));
        Assert.NotEmpty(await SearchCodeAsync(project));
        Assert.Equal(s_expected, (await DotNet.RunAsync(project.PathOf("native/Consumer"), project.Folder, [])).Succeeded().Output.ReplaceLineEndings("\n"));
    }

    /// <summary>By the linker's map, which lists all code, types and data: of the search there is nothing but the public interface of every collection, where interfaces are looked at.</summary>
    [SkippableFact]
    public async Task A_native_program_without_an_index_has_nothing_of_the_search()
    {
        NativeAot.SkipUnlessInstalled();
        Consumer project = Filled(Consumer.Create("native without search", Native, code: """
            using Consumer;
            using TypedArticles;
            foreach (Article a in Articles.All.NewestFirst) Console.WriteLine($"{a}|{a.Lead}|{a.Body.Html}|{Articles.By.Language[a.Language ?? "en"].Count}|{Articles.All.Contains(a.Id)}");
            Console.WriteLine(Articles.All.Months.Count + Articles.By.Publisher.Counts.Count + System.Text.Json.JsonSerializer.Serialize(Articles.All[0], ArticleJsonContext.Default.Article).Length);
            """));
        Assert.Empty(await SearchCodeAsync(project));
    }

    [Fact]
    public async Task Without_search_the_pack_and_the_assembly_are_the_same_to_the_byte()
    {
        Consumer project = Filled(Consumer.Create("search off", code: NoSearch));
        (string Pack, string Assembly) unset = await HashesAsync(project), off = await HashesAsync(project, "-p:ArticlesSearch=false");
        Assert.Equal(unset, off);
        Assert.Equal("4 False\n", (await project.RunAsync("--no-build")).Succeeded().Output.ReplaceLineEndings("\n"));

        (string Pack, string Assembly) on = await HashesAsync(project, "-p:ArticlesSearch=true");
        Assert.Equal(unset.Pack, on.Pack);
        Assert.NotEqual(unset.Assembly, on.Assembly);
        Assert.Equal("4 True\n", (await project.RunAsync("--no-build")).Succeeded().Output.ReplaceLineEndings("\n"));
        Assert.True(File.Exists(Path.Combine(project.Obj, "articles.search")));

        Assert.Equal(unset, await HashesAsync(project));
        Assert.False(File.Exists(Path.Combine(project.Obj, "articles.search")));
    }

    [Fact]
    public async Task A_build_says_how_large_the_index_is_and_writes_only_the_language_that_changed()
    {
        Consumer project = Filled(Consumer.Create("search sections", On, code: NoSearch));
        Assert.Contains("3 of 3 sections written", (await project.BuildAsync()).SucceededInSilence().Output, StringComparison.Ordinal);
        string index = Path.Combine(project.Obj, "articles.search");
        byte[] first = File.ReadAllBytes(index);

        DateTime stamp = File.GetLastWriteTimeUtc(index);
        await Task.Delay(1100);
        CommandOutput noOp = (await project.BuildAsync()).SucceededInSilence();
        Assert.DoesNotContain("articles.search", noOp.Output, StringComparison.Ordinal);
        Assert.Equal(stamp, File.GetLastWriteTimeUtc(index));

        project.Write("seeds/bridge.txt", CanalSeeds.Bridge.Replace("bâti", "construit", StringComparison.Ordinal));
        Assert.Contains("1 of 3 sections written", (await project.BuildAsync()).SucceededInSilence().Output, StringComparison.Ordinal);
        byte[] incremental = File.ReadAllBytes(index);
        Assert.NotEqual(first, incremental);

        // What was copied is what a build from nothing writes.
        File.Delete(index);
        Assert.Contains("3 of 3 sections written", (await project.BuildAsync()).SucceededInSilence().Output, StringComparison.Ordinal);
        Assert.Equal(incremental, File.ReadAllBytes(index));
    }

    /// <summary>With enough articles for sections of their own, which have many pages each.</summary>
    [Fact]
    public async Task One_edit_among_hundreds_of_articles_writes_one_of_four_languages()
    {
        Consumer project = Consumer.Create("search languages by the hundred", On, code: NoSearch);
        foreach (string language in (string[])["de", "en", "fr", "it"])
        {
            for (int i = 0; i < 80; i++)
            {
                project.Write($"seeds/{language}-{i}.txt", $" date 2023 https://{language}.example.org/{language}/story-{i}\n\nStory {i}\n\n{string.Join(' ', Enumerable.Range(0, 60).Select(n => $"{language}word{(i * 7) + n} bridge{n}"))}.\n");
            }
        }

        Assert.Contains("4 of 4 sections written", (await project.BuildAsync()).SucceededInSilence().Output, StringComparison.Ordinal);
        string[] outputs = [.. new[] { "articles.search", "articles.search.cache", "articles.pack", "articles.packed", "articles.manifest", "Consumer.dll" }.Select(n => Path.Combine(project.Obj, n))];
        DateTime[] stamps = [.. outputs.Select(File.GetLastWriteTimeUtc)];
        byte[] before = File.ReadAllBytes(outputs[0]);
        await Task.Delay(1100);
        (await project.BuildAsync()).SucceededInSilence();
        Assert.Equal(stamps, outputs.Select(File.GetLastWriteTimeUtc));

        project.Write("seeds/fr-40.txt", File.ReadAllText(project.PathOf("seeds/fr-40.txt")).Replace("bridge3", "pont", StringComparison.Ordinal));
        Assert.Contains("1 of 4 sections written", (await project.BuildAsync()).SucceededInSilence().Output, StringComparison.Ordinal);
        Assert.NotEqual(before, File.ReadAllBytes(outputs[0]));
        Assert.NotEqual(stamps[0], File.GetLastWriteTimeUtc(outputs[0]));
    }

    [Fact]
    public async Task A_spoilt_index_of_the_build_before_is_not_copied()
    {
        Consumer project = Filled(Consumer.Create("search spoilt", On, code: NoSearch));
        (await project.BuildAsync()).SucceededInSilence();
        string index = Path.Combine(project.Obj, "articles.search");
        byte[] right = File.ReadAllBytes(index);
        byte[] spoilt = [.. right];
        spoilt[^5] ^= 1;
        File.WriteAllBytes(index, spoilt);
        project.Write("seeds/ferry.txt", CanalSeeds.Ferry.Replace("no more", "no longer", StringComparison.Ordinal));
        Assert.Contains("3 of 3 sections written", (await project.BuildAsync()).SucceededInSilence().Output, StringComparison.Ordinal);
        project.Write("seeds/ferry.txt", CanalSeeds.Ferry);
        (await project.BuildAsync()).SucceededInSilence();
        Assert.Equal(right, File.ReadAllBytes(index));
    }

    [Fact]
    public async Task An_index_over_its_limit_stops_the_build()
    {
        Consumer project = Filled(Consumer.Create("search limit", On, code: NoSearch));
        string problem = Assert.Single((await project.BuildAsync("-p:ArticlesSearchMaxPercent=20")).Failed().Problems);
        Assert.Matches(@"error ART0022: The search index takes \d+ % of the text \(0\.\d\d\d of 0\.\d\d\d MB\), more than ArticlesSearchMaxPercent 20; \w[\w ]* takes \d+ %\. Raise the property, or set ArticlesSearch to 'titles'$", problem);
        (await project.BuildAsync("-p:ArticlesSearchMaxPercent=1000")).SucceededInSilence();
    }

    [Fact]
    public async Task Articles_whose_language_nobody_knows_are_counted()
    {
        Consumer project = Consumer.Create("search languages", On, code: NoSearch)
            .Write("seeds/a.txt", " date 2022 https://example.org/numbers-alone\n\nXkq Wzv\n\n17 18 19 20.\n")
            .Write("seeds/b.txt", CanalSeeds.Ferry);
        CommandOutput build = (await project.BuildAsync()).SucceededInSilence();
        Assert.Contains("info ART0023: 1 of 2 articles have no language, and none could be guessed", build.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("ART0023", (await project.BuildAsync("-p:ArticlesDefaultLanguage=en")).SucceededInSilence().Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_without_an_index_does_not_compile()
    {
        Consumer project = Filled(Consumer.Create("search missing", code: "_ = Consumer.Articles.All.Search(\"canal\");"));
        Assert.Equal(
            "error ART2004: Search needs a search index, which this project does not build; set <ArticlesSearch>true</ArticlesSearch> in the project file",
            Assert.Single((await project.BuildAsync()).Failed().Problems).Split("): ")[1]);
        (await project.BuildAsync("-p:ArticlesSearch=titles")).SucceededInSilence();
    }

    /// <summary>Publishes a native program, and gives what its map lists of the search.</summary>
    private static async Task<string[]> SearchCodeAsync(Consumer project)
    {
        (await DotNet.RunAsync(project.Folder, "publish", "-o", "native")).SucceededInSilence();
        string map = Assert.Single(Directory.GetFiles(project.PathOf("obj"), "Consumer.map.xml", SearchOption.AllDirectories));
        string[] ours = [.. File.ReadLines(map).Where(static l => l.Contains("TypedArticles_TypedArticles_", StringComparison.Ordinal))];
        Assert.Contains(ours, static l => l.Contains("TypedArticles_ArticlePack", StringComparison.Ordinal));
        return [.. ours.Where(static l => l.Contains("TypedArticles_Searching_", StringComparison.Ordinal) || l.Contains("Core_Searching_", StringComparison.Ordinal) || l.Contains("OpenSearchable", StringComparison.Ordinal))];
    }

    private static Consumer Filled(Consumer project) => project
        .Write("seeds/canal.txt", CanalSeeds.Canal)
        .Write("seeds/bridge.txt", CanalSeeds.Bridge)
        .Write("seeds/ferry.txt", CanalSeeds.Ferry)
        .Write("seeds/lock.txt", CanalSeeds.Lock);

    private static async Task<(string Pack, string Assembly)> HashesAsync(Consumer project, params string[] arguments)
    {
        (await project.BuildAsync(arguments)).SucceededInSilence();
        static string Hash(string file) => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)));
        return (Hash(project.PackFile), Hash(project.PathOf("bin/Debug/net10.0/Consumer.dll")));
    }
}
