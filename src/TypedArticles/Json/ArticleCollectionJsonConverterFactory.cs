using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TypedArticles.Json;

/// <summary>Converts an <see cref="ArticleCollection{T}"/> to and from an array of its entries.</summary>
/// <remarks>Public because the JSON contexts of other assemblies make one; nothing else needs to.</remarks>
public sealed class ArticleCollectionJsonConverterFactory : JsonConverterFactory
{
    /// <inheritdoc />
    public override bool CanConvert(Type typeToConvert)
    {
        ArgumentNullException.ThrowIfNull(typeToConvert);
        return typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(ArticleCollection<>);
    }

    /// <inheritdoc />
    public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(typeToConvert);
        return typeToConvert == typeof(ArticleCollection<Article>) ? new ArticleCollectionJsonConverter<Article>() : ForRecord(typeToConvert.GetGenericArguments()[0]);
    }

    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(ArticleCollectionJsonConverter<>))]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Records are reference types, which share the code of the converter for Article, made above.")]
    [UnconditionalSuppressMessage("Trimming", "IL2055", Justification = "The type argument has the constraint of ArticleCollection<T>, which is the converter's own.")]
    private static JsonConverter ForRecord(Type record) =>
        (JsonConverter)Activator.CreateInstance(typeof(ArticleCollectionJsonConverter<>).MakeGenericType(record))!;
}
