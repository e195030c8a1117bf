using TypedArticles.Package.Tests.Consumers;
using Xunit;

namespace TypedArticles.Package.Tests;

/// <summary>A console program uses the public API. It prints the same with each build of the library.</summary>
[Collection(nameof(PackageFeed))]
public sealed class ConsoleProgramTests(ConsoleProgramTests.Program program) : IClassFixture<ConsoleProgramTests.Program>
{
    private const string Main = """
        using System.Runtime.Versioning;
        using TypedArticles;

        Console.OutputEncoding = new System.Text.UTF8Encoding(false);
        Action<Action<string, object?[]>> part = args[0] switch
        {
            "look-ups" => LookUps.Show,
            "indexes" => Indexes.Show,
            "choices" => Choices.Show,
            "texts" => Texts.Show,
            _ => OwnRecords.Show,
        };
        object library = typeof(Article).Assembly.GetCustomAttributes(typeof(TargetFrameworkAttribute), false)[0];
        Console.WriteLine(((TargetFrameworkAttribute)library).FrameworkName);
        part((name, values) => Console.WriteLine($"{name}: {string.Join(" | ", values.Select(TextOf))}"));

        static string? TextOf(object? value) => value switch
        {
            null => "none",
            string text => text,
            ArticleRecord entry => entry.Id,
            ArticleCount<string> count => $"{count.Value} {count.Count}",
            ArticleCount<PartialDate> count => $"{count.Value} {count.Count}",
            System.Collections.IEnumerable values => "[" + string.Join(", ", values.Cast<object?>().Select(TextOf)) + "]",
            _ => value.ToString(),
        };
        """;

    private const string LookUps = """
        using Consumer;
        using TypedArticles;

        internal static class LookUps
        {
            public static void Show(Action<string, object?[]> show)
            {
                ArticleCollection<Article> all = Articles.All;
                show("members", [Articles.TheShipCanal, Articles.TheLastFerry, Articles.UnPontDePierre, Articles.ALockOfStone]);
                show("all", [all, all.Count]);
                show("by id", [all["canal"].Title, all.FindById("Canal"), all.Contains("fr/bridge"), all.TryGet("ferry", out Article? ferry), ReferenceEquals(ferry, Articles.TheLastFerry)]);
                show("by slug", [all.FindBySlug("the-last-ferry"), all.FindBySlug("The-Last-Ferry")]);
                show("by URL", [all.FindByUrl("https://en.example.org/2021/06/10/the-last-ferry"), all.FindByUrl("HTTPS://EN.EXAMPLE.ORG:443/2021/06/10/the-last-ferry")]);
                show("by Uri", [all.FindByUrl(new Uri("HTTPS://EN.EXAMPLE.ORG:443/2021/06/../06/10/the-last-ferry")), all.FindByUrl(new Uri("https://other.example.com/a lock/")), all.FindByUrl(new Uri("https://other.example.com/A lock/"))]);
            }
        }
        """;

    private const string Indexes = """
        using Consumer;
        using TypedArticles;

        internal static class Indexes
        {
            public static void Show(Action<string, object?[]> show)
            {
                show("publishers", [Articles.By.Publisher.Counts, Articles.By.Publisher["The Gazette"], Articles.By.Publisher["the gazette"]]);
                show("hosts", [Articles.By.Host.Counts, Articles.By.Host["other.example.com"]]);
                show("languages", [Articles.By.Language.Counts, Articles.By.Language["fr"]]);
                show("months", [Articles.By.Month.Counts, Articles.By.Month[new PartialDate(2021, 5)], Articles.By.Month.Contains(new PartialDate(2021))]);
            }
        }
        """;

    private const string Choices = """
        using Consumer;
        using TypedArticles;

        internal static class Choices
        {
            public static void Show(Action<string, object?[]> show)
            {
                ArticleCollection<Article> all = Articles.All;
                ArticleCollection<Article> chosen = all.PublishedIn(PartialDate.Parse("2021")).InLanguage("EN").Where(static a => a.Body.WordCount > 3);
                show("chosen", [chosen, chosen["ferry"], chosen.FindBySlug("the-ship-canal"), chosen.FindBySlug("un-pont-de-pierre"), chosen.FindByUrl(Articles.UnPontDePierre.Url)]);
                ArticleIndex<PartialDate, Article> months = chosen.IndexBy(static a => a.Date.TruncateTo(PartialDatePrecision.Month));
                show("by month", [months.Counts, months[new PartialDate(2021, 6)], months[new PartialDate(2020)]]);
                ArticleIndex<string, Article> words = chosen.IndexByEach(static a => a.Title.Split(' '));
                show("by word", [words.Counts, words["The"], words["pont"], words.Contains("canal")]);
                show("newest first", [all.NewestFirst, all.NewestFirst.NewestFirst]);
                show("ranges", [all[1..3], all[..^2].NewestFirst, all.NewestFirst[^1..], all[4..]]);
                ArticleCollection<Article> listed = [Articles.TheLastFerry, Articles.TheShipCanal];
                show("collection expression", [listed, listed.Months, listed.Languages]);
            }
        }
        """;

    private const string Texts = """
        using Consumer;
        using TypedArticles;

        internal static class Texts
        {
            public static void Show(Action<string, object?[]> show)
            {
                Article canal = Articles.TheShipCanal;
                string seed = canal.ToSeed();
                Article read = Article.FromSeed(seed, "canal");
                show("seed", [seed == File.ReadAllText("seeds/canal.txt"), read.Equals(canal), read.ContentHash == canal.ContentHash]);
                show("broken seed", [Article.TryFromSeed(seed.Replace("2021-05", "2021-13"), "canal", out Article? none), none]);
                Console.Write(canal.Body.Html);
            }
        }
        """;

    private const string OwnRecords = """
        using System.Text.Json;
        using TypedArticles;

        internal static class OwnRecords
        {
            public static void Show(Action<string, object?[]> show)
            {
                ArticleCollection<Note> notes =
                [
                    new Note { Id = "undated", Text = "c" },
                    new Note { Id = "b/second", Text = "b", SortDate = new PartialDate(2022, 3), Language = "en" },
                    new Note { Id = "first", Text = "a", SortDate = new DateOnly(2022, 2, 1), Language = "fr", Slug = "one", Permalink = "/notes/1", Body = new ArticleBody("A body.") },
                ];
                show("notes", [notes, notes[1..], notes.NewestFirst]);
                show("found", [notes["first"].Text, notes.FindBySlug("one"), notes.FindBySlug("second"), notes.FindBySlug("first"), notes.FindByPermalink("/notes/1")]);
                show("chosen", [notes.PublishedIn(new PartialDate(2022)).InLanguage("fr").Where(static n => n.Text == "a").IndexBy(static n => n.Text).Counts]);
                show("equal", [notes["first"] == notes["first"] with { Text = "a" }, notes["first"] == notes["first"] with { Text = "z" }]);
                show("text", [notes["first"].ToString(), notes["first"].Body.Html.Trim(), notes["undated"].Body.Text.Length]);
                show("JSON", [JsonSerializer.Deserialize<ArticleCollection<Note>>(JsonSerializer.Serialize(notes))!.SequenceEqual(notes)]);
            }
        }

        internal sealed record Note : ArticleRecord
        {
            public required string Text { get; init; }
        }
        """;

    [Fact]
    public Task Members_and_look_ups_find_their_articles() => PrintsAsync("look-ups", """
        members: canal | ferry | fr/bridge | lock
        all: [lock, canal, fr/bridge, ferry] | 4
        by id: The ship canal | none | True | True | True
        by slug: ferry | none
        by URL: ferry | none
        by Uri: ferry | lock | none

        """);

    [Fact]
    public Task The_generated_indexes_count_and_group_articles() => PrintsAsync("indexes", """
        publishers: [The Gazette 2, La Gazette 1] | [canal, ferry] | []
        hosts: [en.example.org 2, fr.example.org 1, other.example.com 1] | [lock]
        languages: [en 2, fr 1] | [fr/bridge]
        months: [2021-05 2, 2020 1, 2021-06 1] | [canal, fr/bridge] | False

        """);

    [Fact]
    public Task What_is_chosen_three_times_is_a_collection_with_look_ups_and_indexes() => PrintsAsync("choices", """
        chosen: [canal, ferry] | ferry | canal | none | none
        by month: [2021-05 1, 2021-06 1] | [ferry] | []
        by word: [The 2, canal 1, ferry 1, last 1, ship 1] | [canal, ferry] | [] | True
        newest first: [ferry, fr/bridge, canal, lock] | [lock, canal, fr/bridge, ferry]
        ranges: [canal, fr/bridge] | [canal, lock] | [lock] | []
        collection expression: [canal, ferry] | [2021-05 1, 2021-06 1] | [en 2]

        """);

    [Fact]
    public Task An_article_becomes_its_seed_file_and_HTML() => PrintsAsync("texts", """
        seed: True | True | True
        broken seed: False | none
        <p>The canal &lt;A&gt; has locks &amp; gates<sup><a id="reference-1-1" href="#note-1" role="doc-noteref">*</a></sup>. They fill by themselves.</p>
        <section class="notes" role="doc-endnotes">
        <ul>
        <li id="note-1"><span class="mark">*</span> A gate is called a leaf.&nbsp;<a class="back" href="#reference-1-1" role="doc-backlink">↩</a></li>
        </ul>
        </section>

        """);

    [Fact]
    public Task Records_that_the_program_defines_are_entries_of_a_collection() => PrintsAsync("own records", """
        notes: [first, b/second, undated] | [b/second, undated] | [undated, b/second, first]
        found: a | first | b/second | none | first
        chosen: [a 1]
        equal: True | False
        text: first 2022-02-01 | <p>A body.</p> | 0
        JSON: True

        """);

    /// <summary>The first line says which build of the library runs.</summary>
    private async Task PrintsAsync(string part, string expected)
    {
        foreach (string version in (string[])["8.0", "10.0"])
        {
            CommandOutput run = (await program.Project.RunAsync("--no-build", "-f", "net" + version, "--", part)).Succeeded();
            Assert.Equal($".NETCoreApp,Version=v{version}\n{expected}", run.Output);
        }
    }

    /// <summary>The program, built once for all tests, with warnings as errors.</summary>
    public sealed class Program : IAsyncLifetime
    {
        internal Consumer Project { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            Project = Consumer.Create("console", code: Main, frameworks: Consumer.BothFrameworks)
                .Write("LookUps.cs", LookUps)
                .Write("Indexes.cs", Indexes)
                .Write("Choices.cs", Choices)
                .Write("Texts.cs", Texts)
                .Write("OwnRecords.cs", OwnRecords)
                .Write("seeds/canal.txt", CanalSeeds.Canal)
                .Write("seeds/ferry.txt", CanalSeeds.Ferry)
                .Write("seeds/lock.txt", CanalSeeds.Lock)
                .Write("seeds/fr/bridge.txt", CanalSeeds.Bridge);
            (await Project.BuildAsync("-warnaserror")).SucceededInSilence();
        }

        public Task DisposeAsync() => Task.CompletedTask;
    }
}
