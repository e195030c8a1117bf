using System.Globalization;
using TypedArticles.Core.Naming;
using TypedArticles.Core.Pack;
using TypedArticles.Generator.Model;

namespace TypedArticles.Generator.Emission;

/// <summary>The members of <c>By</c> for the properties of a record.</summary>
internal static class IndexSource
{
    /// <summary>Name, type of the keys, what makes the index, and summary; null for a property by which nobody looks up.</summary>
    public static (string Name, string KeyType, string Index, string Summary)? Of(PropertyModel property, string record)
    {
        TypeModel type = property.Type;
        TypeModel key = type.Kind == ValueKind.List ? type.Item! : type;
        if (key.Kind is not (ValueKind.Text or ValueKind.Boolean or ValueKind.Enum or ValueKind.Integer or ValueKind.Day) || ReservedNames.Members.Contains(property.Name))
        {
            return null;
        }

        string field = KeyLiteral(property.Key);
        string last = property.HasValueWithoutKey ? "false" : "true";
        string index = type.Kind == ValueKind.List
            ? $"s_all.IndexByEachField<{key.Name}>({field}, static e => {Each(property, key)}, {last})"
            : type is { IsValueType: true, IsNullable: true }
                ? $"s_all.IndexByEachField<{key.Name}>({field}, static e => e.{property.Name} is {{ }} value ? new[] {{ value }} : global::System.Array.Empty<{key.Name}>(), {last})"
                : $"s_all.IndexByField<{key.Name}>({field}, static e => e.{property.Name}, {last})";
        string summary = type.Kind == ValueKind.List
            ? $"The entries by each of their <see cref=\"{record}.{property.Name}\"/>."
            : $"The entries by <see cref=\"{record}.{property.Name}\"/>{(type.IsNullable ? "; those without it are left out" : "")}.";
        return (property.Name, key.Name, index, summary);
    }

    /// <summary>The hash of a key, as generated code asks for it.</summary>
    public static string KeyLiteral(string key) => $"0x{PackKey.HashOf(key).ToString("X8", CultureInfo.InvariantCulture)}U";

    private static string Each(PropertyModel property, TypeModel key)
    {
        string list = $"(global::System.Collections.Generic.IEnumerable<{key.Name}{(key is { IsNullable: true, IsValueType: true } ? "?" : "")}>)e.{property.Name}";
        string items = property.Type.IsNullable ? $"({list} ?? global::System.Array.Empty<{key.Name}{(key is { IsNullable: true, IsValueType: true } ? "?" : "")}>())" : list;
        return key is { IsNullable: true, IsValueType: true }
            ? $"global::System.Linq.Enumerable.Select(global::System.Linq.Enumerable.Where({items}, static v => v.HasValue), static v => v.Value)"
            : items;
    }
}
