using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using Newsroom.Http;
using TypedArticles;

namespace Newsroom.Api;

/// <summary>The articles as JSON, and a description of that in OpenAPI.</summary>
internal static class ArticleApi
{
    private static readonly string[] s_head = [HttpMethods.Head];

    /// <summary>With the names of members as the web writes them, <c>wordCount</c>: what ASP.NET Core does with the list.</summary>
    private static readonly ArticleJsonContext s_context = new(new JsonSerializerOptions(JsonSerializerDefaults.Web));

    private static readonly JsonWriterOptions s_json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static void AddServices(IServiceCollection services, Site site)
    {
        // The product's own metadata for articles; that of this project for the rest.
        services.ConfigureHttpJsonOptions(static options =>
        {
            options.SerializerOptions.TypeInfoResolverChain.Insert(0, ArticleJsonContext.Default);
            options.SerializerOptions.TypeInfoResolverChain.Insert(1, ParameterJsonContext.Default);
        });
        services.AddProblemDetails();
        services.AddOpenApi(options => ApiDescription.Complete(options, site));
    }

    public static void Map(WebApplication app)
    {
        app.MapOpenApi();
        app.MapGet("/api/articles", List)
            .WithName("ListArticles").WithTags("Articles")
            .WithSummary("All articles, or those of a language or of a period, in the order of their dates.")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        app.MapGet("/api/articles/{**id}", Get)
            .WithName("GetArticle").WithTags("Articles")
            .WithSummary("One article.")
            .Produces<Article>()
            .Produces(StatusCodes.Status304NotModified)
            .ProducesProblem(StatusCodes.Status404NotFound);
        app.MapMethods("/api/articles", s_head, List).ExcludeFromDescription();
        app.MapMethods("/api/articles/{**id}", s_head, Get).ExcludeFromDescription();
    }

    private static Results<Ok<ArticleCollection<Article>>, ProblemHttpResult> List(string? language, string? period)
    {
        ArticleCollection<Article> articles = language is null ? Articles.All : Articles.All.InLanguage(language);
        if (period is null)
        {
            return TypedResults.Ok(articles);
        }

        return PartialDate.TryParse(period, out PartialDate date)
            ? TypedResults.Ok(articles.PublishedIn(date))
            : TypedResults.Problem("The period is a date YYYY, YYYY-MM or YYYY-MM-DD.", statusCode: StatusCodes.Status400BadRequest);
    }

    private static IResult Get(string id) => Articles.All.TryGet(id, out Article? article)
        ? new Representation("application/json; charset=utf-8", new EntityTagHeaderValue($"\"{article.ContentHash}\"", isWeak: true), output =>
        {
            using Utf8JsonWriter json = new(output, s_json);
            JsonSerializer.Serialize(json, article, s_context.Article);
        })
        : TypedResults.Problem($"There is no article '{id}'.", statusCode: StatusCodes.Status404NotFound);
}

/// <summary>The type of the parameters, for the description.</summary>
[JsonSerializable(typeof(string))]
internal sealed partial class ParameterJsonContext : JsonSerializerContext;
