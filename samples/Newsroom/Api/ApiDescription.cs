using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using TypedArticles;

namespace Newsroom.Api;

/// <summary>Completes the description: the schema of an article is made from its type, those of types with a converter of their own are written here.</summary>
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
            Type type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
            if (type == typeof(ArticleCollection<Article>))
            {
                schema.Type = JsonSchemaType.Array;
                schema.Description = "Articles in the order of their dates.";
                schema.Items = await context.GetOrCreateSchemaAsync(typeof(Article), cancellationToken: cancellation);
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
