namespace TypedArticles.Package.Tests.Consumers;

/// <summary>A minimal API that reads and writes articles, and records that it defines, with reflection or with JSON contexts.</summary>
internal static class MinimalApi
{
    /// <summary>
    /// The handlers state their return types, because Native AOT uses the generator of request delegates. A generator does not see the class
    /// <c>Articles</c>, which another generator makes.
    /// </summary>
    private const string Code = """
        using System.Text.Json.Serialization;
        using Consumer;
        using Microsoft.AspNetCore.Http.HttpResults;
        #if NET10_0_OR_GREATER
        using Microsoft.OpenApi;
        #endif
        using TypedArticles;

        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(args);
        bool usesReflection = builder.Configuration["json"] == "reflection";
        builder.Services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
            if (!usesReflection)
            {
                options.SerializerOptions.TypeInfoResolverChain.Insert(0, ArticleJsonContext.Default);
                options.SerializerOptions.TypeInfoResolverChain.Insert(1, NoteJsonContext.Default);
            }
        });
        #if NET10_0_OR_GREATER
        builder.Services.AddOpenApi(options => options.AddSchemaTransformer((schema, context, _) =>
        {
            Type type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
            if (type == typeof(PartialDate))
            {
                (schema.Type, schema.Pattern) = (JsonSchemaType.String, @"^\d{4}(-\d{2}(-\d{2})?)?$");
            }
            else if (type == typeof(ArticleBody))
            {
                schema.Type = JsonSchemaType.String;
            }

            return Task.CompletedTask;
        }));
        #endif

        WebApplication app = builder.Build();
        app.MapGet("/articles", ArticleCollection<Article> () => Articles.All);
        app.MapGet("/articles/{id}", Results<Ok<Article>, NotFound> (string id) =>
            Articles.All.TryGet(id, out Article? article) ? TypedResults.Ok(article) : TypedResults.NotFound());
        app.MapGet("/array", Article[] () => [.. Articles.All]);
        app.MapGet("/list", List<Article> () => [.. Articles.All]);
        app.MapGet("/enumerable", IEnumerable<Article> () => Articles.All.Where(static a => true));
        app.MapGet("/months", IReadOnlyList<ArticleCount<PartialDate>> () => Articles.All.Months);
        app.MapGet("/languages", IReadOnlyList<ArticleCount<string>> () => Articles.All.Languages);
        app.MapGet("/read-back", string () => System.Text.Json.JsonSerializer.Deserialize(
            System.Text.Json.JsonSerializer.Serialize(Articles.All[0], new ArticleJsonContext(new(System.Text.Json.JsonSerializerDefaults.Web)).Article), ArticleJsonContext.Default.Article)!.Id);
        app.MapPost("/article", (Article article) => article);
        app.MapPost("/articles", (ArticleCollection<Article> articles) => articles);
        app.MapPost("/note", (Note note) => note);
        app.MapPost("/notes", (ArticleCollection<Note> notes) => notes);
        #if NET10_0_OR_GREATER
        app.MapOpenApi();
        #endif
        app.Run();

        internal sealed record Note : ArticleRecord
        {
            public required string Text { get; init; }
        }

        [JsonSerializable(typeof(Note))]
        [JsonSerializable(typeof(ArticleCollection<Note>))]
        internal sealed partial class NoteJsonContext : JsonSerializerContext;
        """;

    private const string OpenApi = """
        <ItemGroup Condition="'$(TargetFramework)' == 'net10.0'"><PackageReference Include="Microsoft.AspNetCore.OpenApi" Version="10.0.15" /></ItemGroup>
        """;

    public static Consumer Create(string name, string frameworks) => Consumer.Create(name, OpenApi, code: Code, frameworks: frameworks, sdk: "Microsoft.NET.Sdk.Web")
        .Write("seeds/canal.txt", CanalSeeds.Canal)
        .Write("seeds/bridge.txt", CanalSeeds.Bridge);
}
