using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using TypedArticles;

namespace Newsroom.Api;

/// <summary>What the description cannot find out by itself: an article has a converter of its own, whose output no schema is made of.</summary>
internal static class ApiDescription
{
    public static void Complete(OpenApiOptions options, Site site)
    {
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo { Title = Site.Name, Version = "1", Description = "The articles that are compiled into this site." };
            document.Servers = [new OpenApiServer { Url = site.Address.AbsoluteUri }];
            return Task.CompletedTask;
        });
        options.AddSchemaTransformer(static async (schema, context, cancellation) =>
        {
            if (context.JsonTypeInfo.Type == typeof(Article))
            {
                DescribeArticle(schema);
            }
            else if (context.JsonTypeInfo.Type == typeof(ArticleCollection))
            {
                schema.Type = JsonSchemaType.Array;
                schema.Description = "Articles in the order of their dates.";
                schema.Items = await context.GetOrCreateSchemaAsync(typeof(Article), cancellationToken: cancellation);
            }
        });
    }

    private static void DescribeArticle(OpenApiSchema schema)
    {
        schema.Type = JsonSchemaType.Object;
        schema.Description = "One article.";
        schema.Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["id"] = Text("Names the article within the site."),
            ["title"] = Text("The headline."),
            ["slug"] = Text("The last part of the address where it was published."),
            ["source"] = Text("The host of that address."),
            ["url"] = Text("Where it was published.", "uri"),
            ["lead"] = OptionalText("The standfirst."),
            ["isLeadTruncated"] = new OpenApiSchema { Type = JsonSchemaType.Boolean, Description = "Whether the lead was cut short." },
            ["publisher"] = OptionalText("Who published it."),
            ["language"] = OptionalText("A BCP 47 tag."),
            ["period"] = Text("The year, month or day that it belongs to: YYYY, YYYY-MM or YYYY-MM-DD."),
            ["publishedOn"] = OptionalText("The day of publication.", "date"),
            ["date"] = Text("The most precise date known: YYYY, YYYY-MM or YYYY-MM-DD."),
            ["wordCount"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32", Description = "The number of words of the body." },
            ["readingTime"] = Text("How long the body takes to read: hh:mm:ss."),
            ["contentHash"] = Text("Changes with the content and with nothing else."),
            ["body"] = Text("The text."),
        };
        schema.Required = new HashSet<string>(schema.Properties.Keys);
    }

    private static OpenApiSchema Text(string description, string? format = null) =>
        new() { Type = JsonSchemaType.String, Description = description, Format = format };

    private static OpenApiSchema OptionalText(string description, string? format = null) =>
        new() { Type = JsonSchemaType.String | JsonSchemaType.Null, Description = description, Format = format };
}
