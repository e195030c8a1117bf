using System.Text.RegularExpressions;
using TypedArticles.Package.Tests.Consumers;
using TypedArticles.Tests;
using Xunit;

namespace TypedArticles.Package.Tests;

/// <summary>
/// The folder <c>BadMarkdown</c> and bad records through a real build: every fault at its file, line and column, in words that say how to fix it, each
/// once. The names of the files say what is wrong with them.
/// </summary>
[Collection(nameof(PackageFeed))]
public sealed partial class BadMarkdownTests
{
    private const string Record = """
        using System.ComponentModel.DataAnnotations;
        using TypedArticles;

        namespace Consumer;

        [ArticleSchema("posts")]
        public sealed partial record Post
        {
            [StringLength(40)] public required string Title { get; init; }
            [Range(typeof(DateOnly), "2000-01-01", "2099-12-31")] public required DateOnly Date { get; init; }
            public string? Summary { get; init; }
            [RegularExpression("[a-z]+")] public IReadOnlyList<string> Tags { get; init; } = [];
            public IReadOnlyList<int> Numbers { get; init; } = [];
            public IReadOnlyDictionary<string, int>? Votes { get; init; }
            [Range(1, 10)] public int? Rank { get; init; }
            public bool Featured { get; init; }
            public DateTimeOffset? Updated { get; init; }
            public Uri? Canonical { get; init; }
            public Kind Kind { get; init; }
            public IReadOnlyList<Kind> Kinds { get; init; } = [];
            public Seo? Seo { get; init; }
            public IReadOnlyList<Seo> Links { get; init; } = [];
        }

        public enum Kind { Draft, Ready }

        public sealed partial record Seo
        {
            public required string Keyword { get; init; }
            public Uri? Canonical { get; init; }
        }
        """;

    private const string BadRecords = """
        #pragma warning disable CS8618, CS8907, CS0108 // What the compiler says of the same mistakes.
        using System.Collections.Immutable;
        using System.ComponentModel.DataAnnotations;
        using System.Text.Json.Serialization;
        using TypedArticles;

        namespace Consumer;

        [ArticleSchema("not-partial")] public sealed record NotPartialRecord { public required string Title { get; init; } }
        [ArticleSchema("abstracts")] public abstract partial record Abstract { public required string Title { get; init; } }
        [ArticleSchema("classes")] public partial class Class { public required string Title { get; init; } }
        [ArticleSchema("generics")] public partial record Generic<T> { public required string Title { get; init; } }
        [ArticleSchema("file-locals")] file partial record FileLocal { public required string Title { get; init; } }
        public class Whole { [ArticleSchema("nested")] public partial record Nested { public required string Title { get; init; } } }
        public partial class Part { [ArticleSchema("privates")] private partial record Private { public required string Title { get; init; } } }
        [ArticleSchema("hashes")] public sealed partial record Hash(HashSet<string> Tags, string Title);
        [ArticleSchema("objects")] public sealed partial record Thing { public required string Title { get; init; } public object? Last { get; init; } }
        [ArticleSchema("references")] public sealed partial record Reference { public required string Title { get; init; } public Hash? Other { get; init; } }
        [ArticleSchema("selves")] public sealed partial record Self { public required string Title { get; init; } public Inner? In { get; init; } }
        public sealed partial record Inner { public IReadOnlyList<Inner> Items { get; init; } = []; }
        [ArticleSchema("patterns")] public sealed partial record Patterned { [RegularExpression("[")] public required string Title { get; init; } }
        [ArticleSchema("no-files")] public sealed partial record NoFile { public required string Title { get; init; } }
        [ArticleSchema("hashes")] public sealed partial record Second { public required string Title { get; init; } }
        [ArticleSchema("seeds")] public sealed partial record SeedPost { public required string Title { get; init; } }
        [ArticleSchema("keys")] public sealed partial record Key(string Title) { [JsonPropertyName("TITLE")] public string? Other { get; init; } }
        [ArticleSchema("values")] public sealed partial record Value { public required string Title { get; init; } public Same Same { get; init; } }
        public enum Same { One, O_ne }
        [ArticleSchema("defaults")] public sealed partial record Default { public string Title { get; init; } public IReadOnlyList<string> Tags { get; init; } }
        [ArticleSchema("names")] public sealed partial record Names { public required string Title { get; init; } }
        [ArticleSchema("words", ClassName = "two words")] public sealed partial record Word { public required string Title { get; init; } }
        [ArticleSchema("taken-one", ClassName = "Taken")] public sealed partial record TakenOne { public required string Title { get; init; } }
        [ArticleSchema("taken-two", ClassName = "Taken")] public sealed partial record TakenTwo { public required string Title { get; init; } }
        [ArticleSchema("others")] public sealed partial record Other : OtherBase { public required string Title { get; init; } }
        public record OtherBase { public int Number { get; init; } }
        [ArticleSchema("lists")] public sealed partial record ListRecord : List<int> { public required string Title { get; init; } }
        [ArticleSchema("hidden")] public sealed partial record HiddenPost(string Title, string Id) { public DateOnly Permalink { get; init; } }
        [ArticleSchema("empties")] public sealed partial record Empty;
        [ArticleSchema("computed")] public sealed partial record ComputedPost { public string Title => "";  private int Own { get; set; } }
        [ArticleSchema("inits")] public sealed partial record Init { public required string Title { get; init; } public InitOnly? Seo { get; init; } public Late? Late { get; init; } }
        public sealed record InitOnly { public string A { get; init; } = "a"; }
        public sealed record Late(string Title) { public int Number { get; private set; } }
        """;

    /// <summary>Whatever an entry can be found by, for each id that any file has.</summary>
    private const string Print = """
        using Consumer;
        Console.WriteLine(string.Join(' ', Posts.All.Select(p => p.Id)));
        foreach (string file in Directory.GetFiles(args[0]))
        {
            string id = Path.GetFileNameWithoutExtension(file);
            string found = string.Join(' ', new (string Name, bool Is)[]
            {
                ("contains", Posts.All.Contains(id)), ("id", Posts.All.FindById(id) is not null), ("get", Posts.All.TryGet(id, out _)), ("slug", Posts.All.FindBySlug(id) is not null),
                ("newest", Posts.All.NewestFirst.Any(p => p.Id == id)), ("member", typeof(Posts).GetProperties().Any(p => p.GetValue(null) is Post post && post.Id == id)),
            }.Where(f => f.Is).Select(f => f.Name));
            if (found.Length > 0)
                Console.WriteLine($"{id}: {found}");
        }

        Console.WriteLine($"titles {Shown(Posts.By.Title.Counts)}, days {Shown(Posts.By.Date.Counts)}, tags {Shown(Posts.By.Tags.Counts)}, kinds {Shown(Posts.By.Kind.Counts)}");
        Console.WriteLine($"months {Shown(Posts.All.Months)} {Shown(Posts.By.Month.Counts)}, languages {Shown(Posts.All.Languages)} {Shown(Posts.By.Language.Counts)}");
        static string Shown<T>(IEnumerable<TypedArticles.ArticleCount<T>> counts) => string.Join(' ', counts.Select(c => FormattableString.Invariant($"{c.Value}={c.Count}")));
        """;

    [Fact]
    public async Task Every_error_of_a_file_is_at_its_place()
    {
        Consumer project = Create("bad markdown", "errors");
        CommandOutput build = (await project.BuildAsync("-f", "net10.0")).Failed();
        Snapshots.Match(Shown(build, project));
        Assert.DoesNotContain(build.Problems, static p => p.Contains(": warning ", StringComparison.Ordinal));
        Assert.Equal(build.Problems, (await project.BuildAsync("-f", "net10.0", "-p:TreatWarningsAsErrors=true")).Failed().Problems);
        Assert.Equal(build.Problems, (await project.BuildAsync("-f", "net10.0", "-p:RunAnalyzers=false")).Failed().Problems);
        Assert.Equal(build.Problems, (await project.BuildAsync("-f", "net10.0", "-c", "Release")).Failed().Problems);
        Assert.Equal(build.Problems, (await project.BuildAsync("-f", "net8.0")).Failed().Problems);
    }

    [Fact]
    public async Task Every_advice_on_a_file_is_at_its_place()
    {
        Consumer project = Create("markdown advice", "advice").Write("content/lonely/a.md", "# A\n");
        CommandOutput build = (await project.BuildAsync("-f", "net8.0")).Succeeded();
        Snapshots.Match(Shown(build, project));
        CommandOutput strict = (await project.BuildAsync("-f", "net8.0", "-warnaserror", "--no-incremental")).Failed();
        Assert.Equal([.. build.Problems.Select(static p => p.Replace(": warning ", ": error ", StringComparison.Ordinal))], strict.Problems);
        (await project.BuildAsync("-f", "net8.0", "--no-incremental", "-p:NoWarn=ART0304%3BART1101%3BART1105")).SucceededInSilence();
    }

    [Theory]
    [InlineData("none")]
    [InlineData("suggestion")]
    [InlineData("warning")]
    [InlineData("NoWarn")]
    public async Task A_lowered_error_leaves_its_entry_out_everywhere(string severity)
    {
        Consumer project = Create("lowered markdown " + severity, "errors", Print)
            .Write("content/posts/good.md", "---\ntitle: Good\ndate: 2024-03-12\ntags: [fine]\nlang: fr\n---\n\nText.\n");
        string[] ids = [.. Enumerable.Range(101, 11).Append(9).Select(static id => $"ART{id:D4}")];
        if (severity != "NoWarn")
        {
            project.Write(".globalconfig", "is_global = true\n" + string.Concat(ids.Select(id => $"dotnet_diagnostic.{id}.severity = {severity}\n")));
        }

        CommandOutput build = (await project.BuildAsync("-f", "net10.0", severity == "NoWarn" ? $"-p:NoWarn={string.Join("%3B", ids)}" : "-p:NoWarn=")).Succeeded();
        Assert.Equal(severity == "warning", build.Problems.Length > 0);
        CommandOutput run = (await project.RunAsync("--no-build", "-f", "net10.0", "--", project.PathOf("content/posts"))).Succeeded();
        Assert.Equal(
            "good\ngood: contains id get slug newest member\ntitles Good=1, days 03/12/2024=1, tags fine=1, kinds Draft=1\nmonths 2024-03=1 2024-03=1, languages fr=1 fr=1\n", run.Output);
    }

    [Fact]
    public async Task Every_error_of_a_record_is_at_its_place()
    {
        Consumer project = Consumer.Create("bad records", code: "System.Console.WriteLine();", frameworks: Consumer.BothFrameworks)
            .Write("Records.cs", BadRecords);
        foreach (Match collection in CollectionName().Matches(BadRecords))
        {
            if (collection.Groups[1].Value != "no-files")
            {
                project.Write($"content/{collection.Groups[1].Value}/a.md", "---\ntitle: A\n---\n\nText.\n");
            }
        }

        CommandOutput build = (await project.BuildAsync("-f", "net10.0")).Failed();
        Snapshots.Match(Shown(build, project));
        Assert.Equal(build.Problems, (await project.BuildAsync("-f", "net10.0", "-p:TreatWarningsAsErrors=true")).Failed().Problems);
        Assert.Equal(build.Problems, (await project.BuildAsync("-f", "net10.0", "-p:RunAnalyzers=false")).Failed().Problems);
        Assert.Equal(build.Problems, (await project.BuildAsync("-f", "net8.0")).Failed().Problems);
    }

    [GeneratedRegex("ArticleSchema\\(\"([^\"]+)\"")]
    private static partial Regex CollectionName();

    private static Consumer Create(string name, string folder, string code = "System.Console.WriteLine();")
    {
        Consumer project = Consumer.Create(name, code: code, frameworks: Consumer.BothFrameworks).Write("Post.cs", Record);
        string source = Path.Combine(RepositoryFolder.Root, "tests", "TypedArticles.Package.Tests", "BadMarkdown", folder);
        foreach (string file in Directory.GetFiles(source, "*.md"))
        {
            project.Write($"content/posts/{Path.GetFileName(file)}", File.ReadAllBytes(file));
        }

        return project;
    }

    private static string Shown(CommandOutput build, Consumer project) =>
        string.Join('\n', build.Problems).Replace(project.Folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
}
