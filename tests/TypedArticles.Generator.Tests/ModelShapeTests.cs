using System.Reflection;
using System.Runtime.CompilerServices;
using TypedArticles.Generator.Model;
using Xunit;

namespace TypedArticles.Generator.Tests;

/// <summary>
/// The law of the namespace <c>Model</c>: what the pipeline keeps is a sealed record (or the equatable array) that is equal by value and
/// has nothing of Roslyn, since a symbol, a node or a location keeps whole compilations alive. Fields are visited, private ones too, and
/// so are the types of the shared core that models are made of.
/// </summary>
public sealed class ModelShapeTests
{
    private static readonly Type[] s_values = [typeof(string), typeof(int), typeof(ulong), typeof(bool)];

    public static TheoryData<Type> Models =>
        [.. typeof(SeedModel).Assembly.GetTypes().Where(static t => t.Namespace == typeof(SeedModel).Namespace && !t.IsDefined(typeof(CompilerGeneratedAttribute)) && !t.IsNested && !t.IsEnum)];

    [Fact]
    public void There_are_models() => Assert.True(Models.Count >= 8);

    [Theory]
    [MemberData(nameof(Models))]
    public void A_model_is_an_immutable_value(Type model)
    {
        Assert.True(model.IsSealed, $"{model} is not sealed");
        Assert.True(model.IsGenericType || model.GetMethod("<Clone>$") is not null, $"{model} is not a record");
        Assert.True(IsEquatable(model), $"{model} is not equal by value");
        foreach (PropertyInfo property in model.GetProperties(BindingFlags.Instance | BindingFlags.Public))
        {
            if (property.SetMethod is { } set)
            {
                Assert.Contains(typeof(IsExternalInit).FullName, set.ReturnParameter.GetRequiredCustomModifiers().Select(static m => m.FullName));
            }
        }

        Assert.Empty(Strangers(model, model.Name, []));
    }

    [Fact]
    public void What_a_model_must_not_have_is_seen_in_private_fields()
    {
        Assert.Equal(["Bad._text"], Strangers(typeof(Bad), nameof(Bad), []));
        Assert.Equal(["Worse._inner._text"], Strangers(typeof(Worse), nameof(Worse), []));
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

    /// <summary>The fields, at any depth, whose type is not a value of this project.</summary>
    private static IEnumerable<string> Strangers(Type type, string path, HashSet<Type> seen)
    {
        if (!seen.Add(type))
        {
            yield break;
        }

        foreach (FieldInfo field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        {
            string name = $"{path}.{field.Name}";
            foreach (Type part in PartsOf(field.FieldType))
            {
                if (s_values.Contains(part) || part.IsEnum || part.IsGenericParameter)
                {
                    continue;
                }

                if (part.Assembly == typeof(SeedModel).Assembly && (part.IsSealed && IsEquatable(part)))
                {
                    foreach (string inner in Strangers(part, name, seen))
                    {
                        yield return inner;
                    }
                }
                else if (part.DeclaringType == typeof(ModelShapeTests))
                {
                    foreach (string inner in Strangers(part, name, seen))
                    {
                        yield return inner;
                    }
                }
                else
                {
                    yield return name;
                }
            }
        }
    }

    /// <summary>Arrays, tuples, nullable values and dictionaries are looked into: a private dictionary is an index over what the model has.</summary>
    private static IEnumerable<Type> PartsOf(Type type) =>
        type.IsArray ? PartsOf(type.GetElementType()!)
        : type.IsGenericType && IsTransparent(type) ? type.GetGenericArguments().SelectMany(PartsOf)
        : [type];

    private static bool IsTransparent(Type type) =>
        type.Name.StartsWith("ValueTuple`", StringComparison.Ordinal)
        || type.GetGenericTypeDefinition() is var definition && (definition == typeof(Nullable<>) || definition == typeof(Dictionary<,>));

    private static bool IsEquatable(Type type) => typeof(IEquatable<>).MakeGenericType(type).IsAssignableFrom(type);

#pragma warning disable CS0169, IDE0051, CA1823 // Seen by reflection.
    private sealed record Bad
    {
        private readonly Microsoft.CodeAnalysis.AdditionalText? _text;
    }

    private sealed record Worse
    {
        private readonly Bad[]? _inner;
    }
#pragma warning restore CS0169, IDE0051, CA1823
}
