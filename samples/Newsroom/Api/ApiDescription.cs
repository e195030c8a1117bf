using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using TypedArticles;

namespace Newsroom.Api;

/// <summary>Completes the description: the schema of an article is made from its type, those of types with a converter of their own are written here.</summary>
internal static class ApiDescription
{
    private static readonly Dictionary<string, string> s_article = new()
    {
        ["id"] = "Names the article within the site.",
        ["title"] = "The headline.",
        ["url"] = "Where it was published.",
        ["period"] = "The year, month or day that it belongs to.",
        ["publishedOn"] = "The day of publication.",
        ["lead"] = "The standfirst.",
        ["publisher"] = "Who published it.",
        ["authors"] = "Who wrote it.",
        ["section"] = "The section that it appeared in.",
        ["keywords"] = "What it is about.",
        ["image"] = "The address of its image.",
        ["modifiedOn"] = "The day of its last change.",
        ["host"] = "The host of the address where it was published.",
        ["isLeadTruncated"] = "Whether the lead was cut short.",
        ["date"] = "The most precise date known.",
        ["contentHash"] = "Changes with the content and with nothing else.",
        ["slug"] = "The last part of the address in words.",
        ["language"] = "A BCP 47 tag.",
        ["permalink"] = "The path of its page, where the site has a pattern for paths.",
        ["sortDate"] = "The date that orders articles.",
        ["body"] = "The text.",
    };

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
            Type type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
            if (type == typeof(ArticleCollection<Article>))
            {
                schema.Type = JsonSchemaType.Array;
                schema.Description = "Articles in the order of their dates.";
                schema.Items = await context.GetOrCreateSchemaAsync(typeof(Article), cancellationToken: cancellation);
            }
            else if (type == typeof(Article))
            {
                schema.Description = "One article.";
                foreach ((string name, IOpenApiSchema property) in schema.Properties ?? new Dictionary<string, IOpenApiSchema>())
                {
                    property.Description = s_article[name];
                }
            }
            else if (type == typeof(PartialDate))
            {
                schema.Type = JsonSchemaType.String;
                schema.Description = "A year, month or day: YYYY, YYYY-MM or YYYY-MM-DD.";
            }
            else if (type == typeof(ArticleBody))
            {
                schema.Type = JsonSchemaType.String;
                schema.Description = "The text.";
            }
        });
    }
}
