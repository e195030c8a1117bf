using Microsoft.CodeAnalysis;
using TypedArticles.Generator.Emission;
using TypedArticles.Generator.Tests.Driver;
using Xunit;

namespace TypedArticles.Generator.Tests.Collections;

/// <summary>Records of every shape that C# has: the generated code compiles without a warning, and programs can use it.</summary>
public sealed class RecordTests
{
    private const string Usings = "#pragma warning disable CS1591\nusing System; using System.Collections.Generic; using System.Collections.Immutable; using System.Text.Json.Serialization; using TypedArticles;\n";

    /// <summary>A declaration, fields of a file, and an expression over <c>Posts.A</c> in the namespace of the record.</summary>
    public static TheoryData<string, string, string> Shapes => new()
    {
        { "public sealed partial record Post { public required string Title { get; init; } }", "title: a", "Posts.A.Title + Posts.All[\"a\"].Id + Posts.By.Title[\"a\"].Count" },
        { "public sealed partial record Post(string Title, DateOnly? Date = null, int Number = 5);", "title: a", "Posts.A.Title + Posts.A.Date + Posts.By.Number[5].Count" },
        { "public sealed partial record Post(string Title) { public IReadOnlyList<string> Tags { get; init; } = [\"x\"]; }", "title: a", "Posts.By.Tags[\"x\"].Count" },
        { "public sealed partial record Post() { public required string Title { get; init; } }", "title: a", "new Post { Id = \"b\", Title = \"b\" }.Title" },
        { "public partial record Post { public required string Title { get; init; } public Post() { } public Post(string text) => Text = text; public string Text { get; set; } = \"\"; }", "title: a", "Posts.A.Text" },
        { "public sealed partial record Post : ArticleRecord { public required string Title { get; init; } }", "title: a", "Posts.A.Slug" },
        { "public sealed partial record Post : IComparable<Post> { public required string Title { get; init; } public int CompareTo(Post? other) => 0; }", "title: a", "Posts.A.CompareTo(null)" },
        { "internal sealed partial record Post { public required string Title { get; init; } }", "title: a", "Posts.A.Title" },
        { "public sealed partial record Post { public required string @class { get; init; } public string? @record { get; init; } public string? @async { get; init; } }", "class: a", "Posts.A.@class + Posts.By.@class[\"a\"].Count" },
        { "public sealed partial record @event { public required string Title { get; init; } }", "title: a", "new @event { Id = \"b\", Title = \"b\" }.Title + Posts.A.Title" },
        { "public sealed partial record Post { public required string fields { get; init; } public string? value0 { get; init; } public string? item0 { get; init; } public string? made { get; init; } }", "fields: a\nvalue0: b", "Posts.A.fields + Posts.A.value0" },
        { "public enum Kind { A } [ArticleSchema(\"other\", ClassName = \"Others\")] public sealed partial record Other { public IReadOnlyList<Kind> Values { get; init; } = []; public Kind CompiledValues { get; init; } public int CompiledPack { get; init; } } [ArticleSchema(\"posts\")] public sealed partial record Post { public Kind Values { get; init; } }", "values: a", "Posts.A.Values" },
        { "public sealed partial record Post { public string? All { get; init; } public string? By { get; init; } public string? Ids { get; init; } public string? Posts { get; init; } public int? Month { get; init; } public string? s_all { get; init; } public string? s_Month { get; init; } }", "month: 3", "global::Demo.Posts.A.Month + global::Demo.Posts.By.Month[3].Count" },
        { "public sealed partial record Post { public string? System { get; init; } public string? TypedArticles { get; init; } public string? global { get; init; } }", "system: a", "Posts.A.System" },
        { "public partial record Post { public required string Title { get; init; } private string Own { get; init; } = \"o\"; public string Late { get; private set; } = \"l\"; public string Written { set => Late = value; } protected internal string Both { get; init; } = \"b\"; internal Kind Kind { get; init; } public string Shown => Own + Late; } internal enum Kind { A, B }", "title: a\nkind: b\nlate: x\nwritten: w\nboth: z", "Posts.A.Shown + Posts.By.Kind[Kind.B].Count" },
        { "public sealed partial record Post { public required string Title { get; init; } public static string Shared { get; set; } = \"\"; public string this[int i] { get => \"\"; set { } } public string Computed => Title; public const string Constant = \"\"; }", "title: a", "Posts.A.Computed" },
        { "public abstract partial record Page { public required string Title { get; init; } public IReadOnlyList<string> Tags { get; init; } = []; } [ArticleSchema(\"posts\")] public sealed partial record Post : Page { public int Number { get; init; } }", "title: a\ntags: [x]", "((Page)Posts.A).Title + Posts.By.Tags[\"x\"].Count" },
        { "public abstract partial record Page(string Title); [ArticleSchema(\"posts\")] public sealed partial record Post(string Title, DateOnly Day) : Page(Title);", "title: a\nday: 2024-01-02", "Posts.A.Title + Posts.By.Title[\"a\"].Count" },
        { "public abstract partial record Root { public string? Deep { get; init; } } public abstract partial record Page : Root { public virtual required string Title { get; init; } } [ArticleSchema(\"posts\")] public sealed partial record Post : Page { public override required string Title { get; init; } }", "title: a\ndeep: b", "Posts.A.Deep + Posts.By.Deep[\"b\"].Count + Posts.By.Title[\"a\"].Count" },
        { "public abstract partial record Page : ArticleRecord { public required string Title { get; init; } } [ArticleSchema(\"posts\")] public sealed partial record Post : Page { public int Number { get; init; } }", "title: a", "Posts.A.Title" },
        { "public sealed partial record Post { public Seo? Seo { get; init; } public required IReadOnlyList<Seo> List { get; init; } public IReadOnlyDictionary<string, Seo>? Map { get; init; } } public partial record Seo { public required string Keyword { get; init; } public Uri? Link { get; init; } public IReadOnlyList<int> Numbers { get; init; } = []; }", "seo: {keyword: a}\nlist: [{keyword: b, numbers: [1]}]\nmap: {x: {keyword: c}}", "Posts.A.Seo!.Keyword + Posts.A.List[0].Numbers[0] + Posts.A.Map![\"x\"].Keyword" },
        { "public sealed partial record Post { public required Seo Seo { get; init; } } public record Seo(string Keyword, int Number = -3, double Ratio = double.NaN, float Far = float.PositiveInfinity, Kind Kind = Kind.Minus, Kind? Maybe = Kind.Minus, decimal Sum = -1.5m, string Text = \"\\\"\\n\\\\{0}\", ulong Big = ulong.MaxValue, DateOnly Day = default, long Least = long.MinValue); public enum Kind { Minus = -1, Zero }", "seo: {keyword: a}", "Posts.A.Seo.Kind" },
        { "public enum Kind { Minus = -1, Zero } [ArticleSchema(\"posts\")] public sealed partial record Post(string Title, double Ratio = double.NegativeInfinity, double? Maybe = double.NaN, Kind Kind = Kind.Minus, Kind Other = default, IReadOnlyList<string>? List = null, bool Is = true);", "title: a", "Posts.A.Ratio + Posts.By.Is[true].Count" },
        { "public sealed partial record Post { public Point P { get; init; } public Point? Q { get; init; } public Size S { get; init; } public Part T { get; init; } public IReadOnlyList<Size?> L { get; init; } = []; } public struct Point { public int X { get; set; } public int Y { get; set; } } public readonly record struct Size(int W, int H = 2); public partial record struct Part { public Part() { } public required int A { get; init; } public IReadOnlyList<int> B { get; init; } = [1]; }", "p: {x: 1}\ns: {w: 1}\nt: {a: 1}\nl: [{w: 1}, ~]", "Posts.A.P.X + Posts.A.S.H + Posts.A.T.B[0] + Posts.A.L.Count" },
        { "public sealed partial record Post { public Set? S { get; init; } public Sub? D { get; init; } public Cls? C { get; init; } public Prim? P { get; init; } } public class Set { public string? A { get; set; } public required string B { get; set; } } public class Sub : Set { public int C { get; set; } } public partial class Cls : ClsBase { public required string A { get; init; } public int B { get; init; } = 5; } public partial class ClsBase { public int Z { get; init; } = 1; } public partial class Prim(string name) { public string Name => name; public int N { get; init; } }", "s: {b: x}\nd: {a: x, b: w, c: 3}\nc: {a: x, z: 4}\np: {name: m, n: 3}", "Posts.A.S!.B + Posts.A.D!.A + Posts.A.D.C + Posts.A.C!.Z + Posts.A.P!.Name" },
        { "public sealed partial record Post(string Title, [property: JsonIgnore] int Views = 5, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int Never = 1) { [JsonIgnore] public string Left { get; set; } = \"\"; [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Read { get; set; } }", "title: a\nnever: 4\nread: b", "Posts.A.Views + Posts.A.Never" },
        { "public sealed partial record Post { public required string Title { get; init; } [Obsolete(\"use Title\")] public string? Name { get; init; } [Obsolete] public Kind Kind { get; init; } } public enum Kind { [Obsolete] A, B }", "title: a\nkind: a", "Posts.A.Title" },
        { "public sealed partial record Post { [JsonPropertyName(\"ms.date\")] public required DateOnly Date { get; init; } [JsonPropertyName(\"\\\"quoted\\\\\")] public string? Quoted { get; init; } }", "ms.date: 2024-01-02", "Posts.A.Date.Year + Posts.By.Date[new DateOnly(2024, 1, 2)].Count" },
        { "public sealed partial record Post { public string[] A { get; init; } = []; public List<int> B { get; init; } = []; public ImmutableArray<DateOnly> C { get; init; } = []; public IReadOnlyList<IReadOnlyList<string?>> D { get; init; } = []; public IReadOnlyDictionary<string, IReadOnlyList<int?>>? E { get; init; } public ImmutableArray<string>? F { get; init; } public IReadOnlyList<bool?>? G { get; init; } public string?[]? H { get; init; } }", "a: [x]\nb: [1]\nc: [2024-01-02]\nd: [[x, ~]]\ne: {x: [1, ~]}\nf: [z]\ng: [true, ~]\nh: [~]", "Posts.By.A[\"x\"].Count + Posts.By.B[1].Count + Posts.By.G[true].Count + Posts.A.D[0].Count" },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_record_of_this_shape_compiles_and_can_be_used(string declaration, string fields, string use)
    {
        string attributed = declaration.Contains("ArticleSchema(\"posts\")", StringComparison.Ordinal) ? declaration : "[ArticleSchema(\"posts\")] " + declaration;
        Run run = Run.Of(new ArticleProject(Entries.Fields("a", fields), new ArticleFile("o", "---\n---\n") { Collection = "other" })
        {
            Code = $"{Usings}namespace Demo;\n{attributed}\nstatic class Use {{ static object? It => {use}; }}\n",
        });
        string[] lines = [.. Entries.Lines(run).Where(static l => !l.Contains("ART0304: The file of the collection 'other'", StringComparison.Ordinal))];
        Assert.True(lines.Length == 0, string.Join('\n', lines));
    }

    [Theory]
    [InlineData("[ArticleSchema(\"posts\")] public sealed partial record Post { public required string Title { get; init; } public Seo? Seo { get; init; } } public partial record Seo { public string? A { get; init; } } static class Use { static string It => Posts.A.Title; }")]
    [InlineData("namespace Outer.Inner { public static partial class Site { public partial struct S { public partial interface I { public partial record R { [ArticleSchema(\"posts\")] internal sealed partial record Post { public required string Title { get; init; } public Inner? Seo { get; init; } public sealed partial record Inner { public int A { get; init; } = 1; } } } } } } static class Use { static string It => Posts.A.Title + Posts.A.Seo?.A; } }")]
    [InlineData("namespace @namespace.@class { [ArticleSchema(\"posts\")] public sealed partial record Post { public required string Title { get; init; } } static class Use { static string It => Posts.A.Title; } }")]
    [InlineData("public partial class Site { [ArticleSchema(\"posts\", ClassName = \"class\")] public sealed partial record Post { public required string Title { get; init; } } static string It => @class.A.Title; }")]
    public void A_record_may_be_in_any_namespace_and_type(string code) =>
        Assert.Empty(Entries.Lines(Run.Of(new ArticleProject(Entries.Fields("a", "title: a")) { Code = Usings + code })));

    [Theory]
    [InlineData("compiled-pack")]
    [InlineData("compiled-values")]
    [InlineData("post")]
    [InlineData("posts")]
    [InlineData("system")]
    [InlineData("typed-articles")]
    [InlineData("s-all")]
    [InlineData("get-by-id-hash")]
    public void A_file_may_have_any_name(string id)
    {
        ArticleProject project = Entries.Project("public Kind? Kind { get; init; }", Entries.Fields(id, "kind: a"));
        Run run = Run.Of(project with { Code = project.Code + "public enum Kind { A }" });
        Assert.DoesNotContain(run.Diagnostics, static d => d.Severity >= DiagnosticSeverity.Warning);
        Assert.Contains($" => GetByIdHash({ArticlesSource.HashOf(id)});", run.CollectionsSource, StringComparison.Ordinal);
    }

    [Fact]
    public void The_record_of_two_collections_that_share_a_base_is_written_once()
    {
        Run run = Run.Of(new ArticleProject(Entries.Fields("a", "title: a"), new ArticleFile("b", "---\ntitle: b\nkind: x\n---\n") { Collection = "pages" })
        {
            Code = Usings + """
                namespace Demo;
                public enum Kind { X }
                [ArticleSchema("pages")] public partial record Page { public required string Title { get; init; } public Kind? Kind { get; init; } public Seo? Seo { get; init; } }
                [ArticleSchema("posts")] public sealed partial record Post : Page { public string[] More { get; init; } = []; public Seo? Other { get; init; } }
                public partial record Seo { public int? A { get; init; } }
                static class Use { static string It => Posts.A.Title + Pages.B.Title + Posts.By.Kind[Kind.X].Count + Pages.By.Title["b"].Count; }
                """,
        });
        Assert.Empty(run.Diagnostics);
        Assert.Single(run.CollectionsSource!.Split('\n'), static l => l.Contains("partial record Seo", StringComparison.Ordinal));
        Assert.Single(run.CollectionsSource!.Split('\n'), static l => l.Contains("partial record Page", StringComparison.Ordinal));
    }
}
