using System.Globalization;
using TypedArticles.Core.Naming;
using TypedArticles.Core.Pack;
using TypedArticles.Generator.Model;

namespace TypedArticles.Generator.Emission;

/// <summary>The members of <c>By</c> for the properties of a record.</summary>
internal static class IndexSource
{
    /// <summary>How the fields begin that keep the indexes: a property with such a name has none.</summary>
    public const string FieldPrefix = "s_";

    /// <summary>The field that keeps the index of a property.</summary>
    public static string FieldOf(string property) => FieldPrefix + property.TrimStart('@');

    /// <summary>Null for a property by which nobody looks up.</summary>
    public static IndexModel? Of(PropertyModel property, string record)
    {
        if (property.Type.IsReference && property.Owner.Length > 0)
        {
            return OfReference(property, record);
        }

        TypeModel type = property.Type;
        TypeModel key = type.Kind == ValueKind.List ? type.Item! : type;
        if (key.Kind is not (ValueKind.Text or ValueKind.Boolean or ValueKind.Enum or ValueKind.Integer or ValueKind.Day) || ReservedNames.Members.Contains(property.Name)
            || property.Owner.Length == 0 || property.Name.StartsWith(FieldPrefix, StringComparison.Ordinal))
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
            ? $"The entries by each of their <see cref=\"{property.Owner}.{property.Name}\"/>."
            : $"The entries by <see cref=\"{property.Owner}.{property.Name}\"/>{(type.IsNullable ? "; those without it are left out" : "")}.";
        return new IndexModel(property.Name, FieldOf(property.Name), property.IsPublic ? "public" : "internal", key.Name, index, summary);
    }

    /// <summary>By the ids of entries that are referred to: none of them is loaded for it.</summary>
    private static IndexModel OfReference(PropertyModel property, string record)
    {
        bool isList = property.Type.Kind == ValueKind.List;
        string index = isList
            ? $"s_all.IndexByEachField<string>({KeyLiteral(property.Key)}, static e => e.{property.ReferenceField}.Ids, true)"
            : $"s_all.IndexByField<string>({KeyLiteral(property.Key)}, static e => e.{property.ReferenceField}.Id, true)";
        return new IndexModel(property.Name, FieldOf(property.Name), property.IsPublic ? "public" : "internal", "string", index, $"The entries by the id of their <see cref=\"{property.Owner}.{property.Name}\"/>.");
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
