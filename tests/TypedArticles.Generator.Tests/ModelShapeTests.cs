using System.Reflection;
using Microsoft.CodeAnalysis;
using TypedArticles.Core.Dates;
using TypedArticles.Core.Manifest;
using TypedArticles.Generator.Model;
using Xunit;

namespace TypedArticles.Generator.Tests;

/// <summary>
/// The law of the folder <c>Model</c>: what the pipeline keeps is a sealed record (or the equatable array) that is equal
/// by value and holds nothing of Roslyn, since a symbol, a node or a location keeps whole compilations alive.
/// </summary>
public sealed class ModelShapeTests
{
    private static readonly Type[] s_values =
        [typeof(string), typeof(int), typeof(ulong), typeof(bool), typeof(bool?), typeof(CalendarDate)];

    public static TheoryData<Type> Models =>
        [.. typeof(SeedModel).Assembly.GetTypes().Where(static t => t.Name.EndsWith("Model", StringComparison.Ordinal)), typeof(ManifestEntry), typeof(ManifestOptions)];

    [Fact]
    public void There_are_models() => Assert.True(Models.Count >= 7);

    [Theory]
    [MemberData(nameof(Models))]
    public void A_model_is_a_sealed_record_of_values(Type model)
    {
        Assert.True(model.IsSealed, $"{model} is not sealed");
        Assert.NotNull(model.GetMethod("<Clone>$"));
        foreach (PropertyInfo property in model.GetProperties(BindingFlags.Instance | BindingFlags.Public))
        {
            Assert.True(IsValue(property.PropertyType), $"{model.Name}.{property.Name} is a {property.PropertyType}");
            if (property.SetMethod is { } set)
            {
                Assert.Contains(typeof(System.Runtime.CompilerServices.IsExternalInit).FullName, set.ReturnParameter.GetRequiredCustomModifiers().Select(static m => m.FullName));
            }
        }
    }

    [Fact]
    public void Equatable_arrays_are_equal_by_their_elements()
    {
        Assert.Equal(new EquatableArray<string>(["a", "b"]), new EquatableArray<string>(["a", "b"]));
        Assert.NotEqual(new EquatableArray<string>(["a", "b"]), new EquatableArray<string>(["b", "a"]));
        Assert.NotEqual(new EquatableArray<string>(["a"]), new EquatableArray<string>(["a", "b"]));
        Assert.Equal(default, new EquatableArray<string>([]));
        Assert.Equal(new EquatableArray<string>(["a"]).GetHashCode(), new EquatableArray<string>(["a"]).GetHashCode());
    }

    private static bool IsValue(Type type) =>
        s_values.Contains(type)
        || (type.Namespace != typeof(ISymbol).Namespace && type.IsSealed && type.GetMethod("<Clone>$") is not null)
        || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(EquatableArray<>) && IsValue(type.GetGenericArguments()[0]));
}
