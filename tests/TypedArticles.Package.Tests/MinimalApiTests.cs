using System.Text.Json;
using TypedArticles.Package.Tests.Consumers;
using Xunit;

namespace TypedArticles.Package.Tests;

/// <summary>
/// A minimal API reads and writes articles. The responses are the same bytes with reflection and with <c>ArticleJsonContext</c>, on JIT and
/// Native AOT. Bad JSON is answered with status 400, never 500.
/// </summary>
[Collection(nameof(PackageFeed))]
public sealed class MinimalApiTests(MinimalApiTests.JitProgram jit) : IClassFixture<MinimalApiTests.JitProgram>
{
    private const string Canal = """
        {"id":"canal","title":"The ship canal","url":"https://en.example.org/2021/05/03/the-ship-canal.html","period":"2021-05","publishedOn":"2021-05-03","lead":"Ships climb the hill...","publisher":"The Gazette","authors":[],"section":null,"keywords":[],"image":null,"modifiedOn":null,"host":"en.example.org","isLeadTruncated":true,"date":"2021-05-03","contentHash":"f901c82dd16a917cf0eb74d4b9780625","slug":"the-ship-canal","language":"en","permalink":null,"sortDate":"2021-05-03","body":"The canal <A> has locks & gates*. They fill by themselves.\n\n*A gate is called a leaf."}
        """;

    private const string Bridge = """
        {"id":"bridge","title":"Un pont de pierre","url":"https://fr.example.org/2021/05/20/un-pont-de-pierre.html","period":"2021-05","publishedOn":"2021-05-20","lead":null,"publisher":"La Gazette","authors":[],"section":null,"keywords":[],"image":null,"modifiedOn":null,"host":"fr.example.org","isLeadTruncated":false,"date":"2021-05-20","contentHash":"a609bccaaba4eb5f30fb3d0b941f83db","slug":"un-pont-de-pierre","language":"fr","permalink":null,"sortDate":"2021-05-20","body":"Il fut bâti en un an."}
        """;

    /// <summary>The members that a client must send, without the braces.</summary>
    private const string Required = """
        "id":"a","title":"T","url":"https://example.org/a","period":"2020"
        """;

    private const string Completed = """
        {"id":"a","title":"T","url":"https://example.org/a","period":"2020","publishedOn":null,"lead":null,"publisher":null,"authors":[],"section":null,"keywords":[],"image":null,"modifiedOn":null,"host":"example.org","isLeadTruncated":false,"date":"2020","contentHash":"87f1f87ab31a9b49f801db45a578dd05","slug":"a","language":null,"permalink":null,"sortDate":"2020","body":""}
        """;

    private const string WithMarkdown = """
        {"id":"a","title":"T","url":"https://example.org/a","period":"2020","publishedOn":null,"lead":null,"publisher":null,"authors":[],"section":null,"keywords":[],"image":null,"modifiedOn":null,"host":"example.org","isLeadTruncated":false,"date":"2020","contentHash":"8c9fdd1679aada3e41f09c361fef96f2","slug":"a","language":null,"permalink":null,"sortDate":"2020","body":{"source":"x","kind":"markdown"}}
        """;

    private const string Notes = """
        [{"id":"m","text":"y","slug":"m","language":null,"permalink":null,"sortDate":"2020-01","body":""},{"id":"n","text":"x","slug":"n","language":null,"permalink":null,"sortDate":null,"body":"B"}]
        """;

    [Theory]
    [InlineData("net8.0", "reflection")]
    [InlineData("net8.0", "context")]
    [InlineData("net10.0", "reflection")]
    [InlineData("net10.0", "context")]
    public async Task Articles_are_read_and_written_on_JIT(string framework, string json)
    {
        await using WebProgram api = await jit.StartAsync(framework, json);
        await AssertAnswersAsync(api);
        await AssertRefusesBadArticlesAsync(api);
    }

    [SkippableFact]
    public async Task Articles_are_read_and_written_on_Native_AOT()
    {
        NativeAot.SkipUnlessInstalled();
        Consumer project = MinimalApi.Create("minimal API native", "<TargetFramework>net10.0</TargetFramework>");
        (await DotNet.RunAsync(project.Folder, "publish", "-p:PublishAot=true", "-o", "native")).SucceededInSilence();
        await using WebProgram api = await WebProgram.StartAsync(project.PathOf("native/Consumer"));
        await AssertAnswersAsync(api);
        await AssertRefusesBadArticlesAsync(api);
        await AssertIsDescribedAsync(api);
    }

    [Fact]
    public async Task The_program_of_the_documentation_compiles_as_it_is_printed()
    {
        string page = await File.ReadAllTextAsync(Path.Combine(TypedArticles.Tests.RepositoryFolder.Root, "docs", "aspnet.md"));
        string code = page.Split("```csharp\n")[1].Split("```")[0];
        Consumer project = Consumer.Create("documented API", "<PropertyGroup><RootNamespace>Newspaper</RootNamespace><PublishAot>true</PublishAot></PropertyGroup>", code: code, sdk: "Microsoft.NET.Sdk.Web")
            .Write("seeds/canal.txt", Consumer.Seed);
        Assert.Contains("app.Run();", code, StringComparison.Ordinal);
        (await project.BuildAsync()).SucceededInSilence();
    }

    [Theory]
    [InlineData("reflection")]
    [InlineData("context")]
    public async Task OpenAPI_describes_the_properties_of_an_article(string json)
    {
        await using WebProgram api = await jit.StartAsync("net10.0", json);
        await AssertIsDescribedAsync(api);
    }

    [Fact]
    public async Task A_bad_value_in_a_collection_of_records_is_refused()
    {
        await using WebProgram api = await jit.StartAsync("net10.0", "context");
        string[] members =
        [
            "\"id\":\" \"",
            "\"id\":null",
            "\"id\":\"a\",\"slug\":\" \"",
            "\"id\":\"a\",\"language\":\"a language\"",
            "\"id\":\"a\",\"permalink\":\"\"",
        ];
        await AssertRefusesAsync(api, "/notes", [.. members.Select(m => $"[{{\"text\":\"x\",{m}}}]")]);
    }

    private static async Task AssertAnswersAsync(WebProgram api)
    {
        Assert.Equal($"200 [{Canal},{Bridge}]", await api.GetAsync("/articles"));
        Assert.Equal($"200 [{Canal},{Bridge}]", await api.GetAsync("/array"));
        Assert.Equal($"200 [{Canal},{Bridge}]", await api.GetAsync("/list"));
        Assert.Equal($"200 [{Canal},{Bridge}]", await api.GetAsync("/enumerable"));
        Assert.Equal("""200 [{"value":"2021-05","count":2}]""", await api.GetAsync("/months"));
        Assert.Equal("""200 [{"value":"en","count":1},{"value":"fr","count":1}]""", await api.GetAsync("/languages"));
        Assert.Equal("200 canal", await api.GetAsync("/read-back"));
        Assert.Equal($"200 {Canal}", await api.GetAsync("/articles/canal"));
        Assert.Equal("404 ", await api.GetAsync("/articles/Canal"));
        Assert.Equal($"200 {Canal}", await api.PostAsync("/article", Canal));
        Assert.Equal($"200 {Completed}", await api.PostAsync("/article", $"{{{Required}}}"));
        Assert.Equal($"200 {WithMarkdown}", await api.PostAsync("/article", With("\"body\":{\"kind\":\"markdown\",\"source\":\"x\"}")));
        Assert.Equal($"200 [{Completed},{Canal},{Bridge}]", await api.PostAsync("/articles", $"[{Bridge},{{{Required}}},{Canal}]"));
        Assert.Equal("200 []", await api.PostAsync("/articles", "[]"));
        Assert.Equal($"200 {Notes}", await api.PostAsync("/notes", """[{"text":"x","id":"n","body":"B"},{"id":"m","text":"y","sortDate":"2020-01"}]"""));
    }

    private static async Task AssertRefusesBadArticlesAsync(WebProgram api)
    {
        string[] articles =
        [
            Changed("\"T\"", "\" \""),
            Changed("\"T\"", "null"),
            Changed("\"T\"", "\"a\\nb\""),
            Changed("\"T\"", "\"\\ud800\""),
            Changed("https:", "ftp:"),
            Changed("https://example.org/a", "no URL"),
            Changed("2020", "2020-13"),
            Changed("2020", ""),
            Changed("\"id\":\"a\",", ""),
            Changed(",\"period\":\"2020\"", ""),
            With("\"color\":1"),
            With("\"publishedOn\":\"0999-01-01\""),
            With("\"language\":\"a language\""),
            With("\"slug\":\"\""),
            With("\"body\":5"),
            With("\"body\":\"\\ud800\""),
            With("\"body\":{\"source\":\"x\"}"),
            With("\"body\":{\"source\":\"x\",\"kind\":\"markdown\",\"color\":1}"),
            "{", "[]", "null", "", "\"a\"",
        ];
        await AssertRefusesAsync(api, "/article", articles);
        await AssertRefusesAsync(api, "/articles", [.. articles.Select(static a => $"[{a}]").Where(static a => a != "[]"), $"[{{{Required}}},{{{Required}}}]", "{}", "null"]);
        await AssertRefusesAsync(
            api,
            "/notes",
            [
                """[{"text":"x"}]""",
                """[{"id":"a"}]""",
                """[{"text":"x","id":"a","sortDate":"2020-13"}]""",
                """[{"text":"x","id":"a","body":5}]""",
                """[{"text":"x","id":"a","color":1}]""",
                """[{"text":"x","id":"a"},{"text":"y","id":"a"}]""",
            ]);
    }

    private static async Task AssertRefusesAsync(WebProgram api, string path, string[] bodies)
    {
        List<string> others = [];
        foreach (string body in bodies)
        {
            string answer = await api.PostAsync(path, body);
            if (answer != "400 ")
            {
                others.Add($"{path} {body}: {answer}");
            }
        }

        Assert.Empty(others);
    }

    private static async Task AssertIsDescribedAsync(WebProgram api)
    {
        using JsonDocument description = JsonDocument.Parse(await api.Client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative)));
        JsonElement root = description.RootElement;
        JsonElement article = root.GetProperty("components").GetProperty("schemas").GetProperty("Article");
        Assert.Equal(
            ["id", "title", "url", "period", "publishedOn", "lead", "publisher", "authors", "section", "keywords", "image", "modifiedOn", "host", "isLeadTruncated", "date", "contentHash", "slug", "language", "permalink", "sortDate", "body"],
            article.GetProperty("properties").EnumerateObject().Select(static p => p.Name));
        Assert.Equal(["id", "title", "url", "period"], article.GetProperty("required").EnumerateArray().Select(static r => r.GetString()!));
        Assert.Equal("object", article.GetProperty("type").GetString());
        Assert.False(article.GetProperty("additionalProperties").GetBoolean());
        Assert.Equal("""{"type":"string"}""", Compact(article.GetProperty("properties").GetProperty("title")));
        Assert.Equal("""{"type":"string","format":"uri"}""", Compact(article.GetProperty("properties").GetProperty("url")));
        Assert.Equal("""{"type":["null","string"],"format":"date"}""", Compact(article.GetProperty("properties").GetProperty("publishedOn")));
        Assert.Equal("""{"pattern":"^\\d{4}(-\\d{2}(-\\d{2})?)?$","type":"string"}""", Compact(Resolved(article.GetProperty("properties").GetProperty("period"), root)));
        Assert.Equal("""{"type":"string"}""", Compact(Resolved(article.GetProperty("properties").GetProperty("body"), root)));
        JsonElement read = root.GetProperty("paths").GetProperty("/article").GetProperty("post").GetProperty("requestBody");
        Assert.Equal("""{"$ref":"#/components/schemas/Article"}""", Compact(read.GetProperty("content").GetProperty("application/json").GetProperty("schema")));
    }

    /// <summary>A schema, or the one that it refers to.</summary>
    private static JsonElement Resolved(JsonElement schema, JsonElement root) =>
        schema.TryGetProperty("$ref", out JsonElement reference) ? root.GetProperty("components").GetProperty("schemas").GetProperty(reference.GetString()!.Split('/')[^1]) : schema;

    private static string With(string member) => $"{{{Required},{member}}}";

    private static string Changed(string old, string text) => $"{{{Required.Replace(old, text, StringComparison.Ordinal)}}}";

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element);

    /// <summary>The program for both target frameworks, built once for all tests.</summary>
    public sealed class JitProgram : IAsyncLifetime
    {
        private Consumer? _project;

        public async Task InitializeAsync()
        {
            _project = MinimalApi.Create("minimal API", Consumer.BothFrameworks);
            (await _project.BuildAsync("-warnaserror")).SucceededInSilence();
        }

        public Task DisposeAsync() => Task.CompletedTask;

        internal Task<WebProgram> StartAsync(string framework, string json) =>
            WebProgram.StartAsync("dotnet", _project!.PathOf($"bin/Debug/{framework}/Consumer.dll"), "--json", json);
    }
}
