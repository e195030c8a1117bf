using TypedArticles.Package.Tests.Consumers;
using Xunit;

namespace TypedArticles.Package.Tests;

/// <summary>References between collections, and drafts, through real builds of the packed package.</summary>
[Collection(nameof(PackageFeed))]
public sealed class ReferenceTests
{
    private const string Records = """
        using System.ComponentModel.DataAnnotations.Schema;
        using TypedArticles;

        namespace Consumer;

        [ArticleSchema("posts")]
        public sealed partial record Post
        {
            public required string Title { get; init; }
            public required partial Author Author { get; init; }
            public partial Author? Editor { get; init; }
            public partial IReadOnlyList<Topic> Topics { get; init; }
            public partial Post? Previous { get; init; }
            public IReadOnlyList<string> Words { get; init; } = [];
        }

        [ArticleSchema("authors")]
        public sealed partial record Author
        {
            public required string Name { get; init; }
            public partial Post? Best { get; init; }
        }

        [ArticleSchema("topics")]
        public sealed partial record Topic
        {
            public required string Name { get; init; }
            public partial ArticleCollection<Post> Posts { get; }
        }
        """;

    private const string Program = """
        using System.Text.Json;
        using Consumer;
        using TypedArticles;

        // A record is whole without the entries that it refers to: reading one makes that one, and no other.
        long before = 0, own = 0;
        foreach (string id in new[] { "first", "second", "self" })
        {
            before = GC.GetAllocatedBytesForCurrentThread();
            _ = Posts.All[id].Title;
            own = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Show("one record", own < 400);
        Post first = Posts.All["first"], second = Posts.All["second"];

        Show("author", second.Author.Name, second.Editor?.Name, first.Editor?.Name, second.Previous?.Title);
        Show("topics", second.Topics.Count, second.Topics[0].Name, first.Topics.Count);
        Show("other sides", second.Author.PostsByAuthor.Count, second.Author.PostsByEditor.Count, second.Topics[0].Posts[0].Id, first.Posts[0].Id);
        Show("by", Posts.By.Author["ada"].Count, Posts.By.Topics["bridges"].Count, Posts.By.Previous["first"].Count);

        // Posts refer to authors, authors to posts, a post to itself: nothing of it goes round.
        Post self = Posts.All["self"];
        Show("cycles", self.Previous == self, self.ToString(), self.Author.Best!.Author == self.Author, self.GetHashCode() == (self with { }).GetHashCode(), self.Author.ToString());
        Show("equal", first == first with { }, first == second, first with { Author = second.Author } == first, first.Author == (first with { }).Author);
        Post made = new() { Id = "second", Title = "Second", Author = new Author { Id = "ada", Name = "Another" }, Previous = first, Topics = [Topics.All["bridges"]], Body = second.Body, Words = ["a"] };
        Show("by id", made == second, made with { Previous = null } == second);

        string json = JsonSerializer.Serialize(second);
        Show("json", JsonSerializer.Deserialize<Post>(json) == second, json);
        Show("json of the other side", JsonSerializer.Serialize(second.Author));

        _ = Posts.All["first"].Author.PostsByAuthor.Count;
        before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++) _ = Posts.All["first"].Author.PostsByAuthor.Count + Posts.By.Topics["bridges"].Count;
        own = GC.GetAllocatedBytesForCurrentThread() - before;
        Show("after first touch", own);

        static void Show(string what, params object?[] values) => Console.WriteLine($"{what}: {string.Join(" | ", values.Select(v => v ?? "none"))}");
        """;

    [Fact]
    public async Task References_load_what_they_name_and_compare_by_it()
    {
        Consumer project = Site("references", Program);
        string printed = await project.PrintAsync();
        string[] lines = printed.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(
            [
                "one record: True",
                "author: Ada | none | Ben | First",
                "topics: 1 | Bridges | 0",
                "other sides: 2 | 0 | second | second",
                "by: 2 | 1 | 1",
                "cycles: True | self | True | True | ada",
                "equal: True | False | False | True",
                "by id: True | False",
                """json: True | {"Id":"second","Title":"Second","Author":"ada","Editor":null,"Topics":["bridges"],"Previous":"first","Words":["a"],"Slug":"second","Language":null,"Permalink":null,"SortDate":null,"Body":{"source":"Text.","kind":"markdown"}}""",
                """json of the other side: {"Id":"ada","Name":"Ada","Best":"self","Slug":"ada","Language":null,"Permalink":null,"SortDate":null,"Body":{"source":"","kind":"markdown"}}""",
                "after first touch: 0",
            ],
            lines);
    }

    [Fact]
    public async Task An_id_that_goes_is_an_error_at_every_reference_in_the_same_build()
    {
        Consumer project = Site("gone", "_ = Consumer.Posts.All;");
        (await project.BuildAsync()).SucceededInSilence();
        File.Delete(project.PathOf("content/authors/ada.md"));
        string[] expected =
        [
            .. new[] { "second", "self" }.Select(n => $"{project.PathOf($"content/posts/{n}.md")}(3,9): error ART0201: 'author': the collection 'authors' has no entry 'ada'"),
        ];
        Assert.Equal(expected, (await project.BuildAsync()).Failed().Problems);
        Assert.Equal(expected, (await project.BuildAsync("--no-incremental")).Failed().Problems);
        project.Write("content/authors/ada.md", "---\nname: Ada\n---\n");
        (await project.BuildAsync()).SucceededInSilence();
    }

    [Fact]
    public async Task A_reference_to_a_data_package_is_proved_by_its_ids()
    {
        Consumer data = Consumer.Create("people", """<PropertyGroup><OutputType>Library</OutputType></PropertyGroup>""", code: """
            using TypedArticles;
            namespace Staff;
            [ArticleSchema("people")] public sealed partial record Person { public required string Name { get; init; } }
            """).Write("content/people/ada.md", "---\nname: Ada\n---\n");
        (await data.BuildAsync()).SucceededInSilence();
        Consumer project = Consumer.Create("referring", $"""
            <PropertyGroup><AssemblyName>Referring</AssemblyName></PropertyGroup>
            <ItemGroup><Reference Include="{data.PathOf("bin/Debug/net10.0/Consumer.dll")}" /></ItemGroup>
            """, code: """
            using TypedArticles;
            System.Console.WriteLine(Own.Notes.All["a"].Writer.Name + Own.Notes.By.Writer["ada"].Count);
            namespace Own
            {
                [ArticleSchema("notes")] public sealed partial record Note { public required partial Staff.Person Writer { get; init; } }
            }
            """).Write("content/notes/a.md", "---\nwriter: ada\n---\n");
        Assert.Equal("Ada1\n", await project.PrintAsync());
        project.Write("content/notes/a.md", "---\nwriter: adda\n---\n");
        Assert.Equal(
            [$"{project.PathOf("content/notes/a.md")}(2,9): error ART0201: 'writer': the collection 'Consumer/people' has no entry 'adda'; did you mean 'ada'?"],
            (await project.BuildAsync()).Failed().Problems.Where(static l => !l.Contains("ART2001", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_draft_is_nowhere_in_Release_and_a_published_Debug_build_says_so()
    {
        Consumer project = Site("drafts", "System.Console.WriteLine(Consumer.Posts.All.Count);")
            .Write("content/posts/secret-plan.md", "---\ntitle: The unannounced zeppelin\nauthor: ben\ndraft: true\nwords: [quicksilver]\n---\nHidden sentence of marmalade.\n");
        string[] traces = ["secret-plan", "unannounced zeppelin", "quicksilver", "marmalade", "SecretPlan", "TheUnannouncedZeppelin"];
        Assert.Equal("4\n", await project.PrintAsync());
        Assert.Equal([true, true, true, true, true, false], traces.Select(t => Has(project.PathOf("bin/Debug/net10.0/Consumer.dll"), t)));

        (await project.BuildAsync("-c:Release")).SucceededInSilence();
        Assert.DoesNotContain(traces, t => Has(project.PathOf("bin/Release/net10.0/Consumer.dll"), t) || Has(project.PathOf("bin/Release/net10.0/Consumer.pdb"), t));

        CommandOutput published = (await DotNet.RunAsync(project.Folder, "publish", "-c:Debug", "-o", "out")).Succeeded();
        Assert.Contains("warning ART1107: Drafts are in the published program: 1, because", Assert.Single(published.Problems), StringComparison.Ordinal);
        (await DotNet.RunAsync(project.Folder, "publish", "-c:Debug", "-p:ArticlesDrafts=exclude", "-o", "out")).SucceededInSilence();
        (await DotNet.RunAsync(project.Folder, "publish", "-c:Release", "-o", "out")).SucceededInSilence();
    }

    [Fact]
    public async Task Two_folders_give_the_same_pack_and_source_and_neither_has_a_path()
    {
        Consumer one = Site("one place", "_ = Consumer.Posts.All;"), other = Site("another place/deeper", "_ = Consumer.Posts.All;");
        (await one.BuildAsync("-p:EmitCompilerGeneratedFiles=true")).SucceededInSilence();
        (await other.BuildAsync("-p:EmitCompilerGeneratedFiles=true")).SucceededInSilence();
        Assert.Equal(File.ReadAllBytes(one.PackFile), File.ReadAllBytes(other.PackFile));
        string source = File.ReadAllText(Assert.Single(Directory.GetFiles(one.Obj, "Collections.g.cs", SearchOption.AllDirectories)));
        Assert.Equal(source, File.ReadAllText(Assert.Single(Directory.GetFiles(other.Obj, "Collections.g.cs", SearchOption.AllDirectories))));
        Assert.Contains("<c>content/posts/first.md</c>", source, StringComparison.Ordinal);
        Assert.DoesNotContain(PackageFeed.Folder, source, StringComparison.Ordinal);
        Assert.False(Has(one.PackFile, PackageFeed.Folder));
    }

    /// <summary>The generator of System.Text.Json, which runs at the same time, sees what the user wrote alone.</summary>
    [Fact]
    public async Task A_JSON_context_needs_the_base_written_out()
    {
        Consumer project = Consumer.Create("context", code: Code("")).Write("content/notes/a.md", "---\ntitle: A\n---\n");
        string[] problems = (await project.BuildAsync()).Failed().Problems;
        Assert.Contains($"{project.PathOf("Program.cs")}(8,6): warning ART2006: The JSON context does not see the members that 'Note' gets from ArticleRecord, because both are generated at the same time; write the base: 'Note : ArticleRecord'", problems);
        Assert.All(problems, static l => Assert.Matches("ART2006|CS9035", l));

        project.Write("Program.cs", Code(" : ArticleRecord"));
        Assert.Contains("\"Id\":\"a\",\"Title\":\"A\",\"Slug\":\"a\"", await project.PrintAsync(), StringComparison.Ordinal);

        static string Code(string @base) => $$"""
            using System.Text.Json;
            using System.Text.Json.Serialization;
            using TypedArticles;
            System.Console.WriteLine(JsonSerializer.Serialize(Own.Notes.All["a"], Own.Context.Default.Note));
            namespace Own
            {
                [ArticleSchema("notes")] public sealed partial record Note{{@base}} { public required string Title { get; init; } }
                [JsonSerializable(typeof(Note))] public sealed partial class Context : JsonSerializerContext;
            }
            """;
    }

    /// <summary>Whether a file has a text, in UTF-8 or UTF-16.</summary>
    private static bool Has(string file, string text)
    {
        byte[] bytes = File.ReadAllBytes(file);
        return bytes.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(text)) >= 0 || bytes.AsSpan().IndexOf(System.Text.Encoding.Unicode.GetBytes(text)) >= 0;
    }

    private static Consumer Site(string name, string program) => Consumer.Create("site with " + name, code: program)
        .Write("Records.cs", Records)
        .Write("content/posts/first.md", "---\ntitle: First\nauthor: ben\neditor: ben\n---\nText.\n")
        .Write("content/posts/second.md", "---\ntitle: Second\nauthor: ada\ntopics: [bridges]\nprevious: first\nwords: [a]\n---\nText.\n")
        .Write("content/posts/self.md", "---\ntitle: Self\nauthor: ada\nprevious: self\n---\nText.\n")
        .Write("content/authors/ben.md", "---\nname: Ben\n---\n")
        .Write("content/authors/ada.md", "---\nname: Ada\nbest: self\n---\n")
        .Write("content/topics/bridges.md", "---\nname: Bridges\n---\n");
}
