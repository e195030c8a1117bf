using TypedArticles.Core.Fields;
using TypedArticles.Generator.Model;

namespace TypedArticles.Generator.Checking.Fields;

/// <summary>Values and types in the words of messages.</summary>
internal static class ValueTexts
{
    /// <summary>The type with its article.</summary>
    public static string Expected(TypeModel type) => type.Kind switch
    {
        ValueKind.List => $"a list ({type.Shown})",
        ValueKind.Map => $"a map ({type.Shown})",
        ValueKind.Record => $"a map (of {type.Shown})",
        ValueKind.Text => "text (string)",
        ValueKind.Reference => $"the id of an entry of '{type.Collection}'",
        _ => type.Shown[0] is 'a' or 'e' or 'i' or 'o' or 'A' or 'E' or 'I' or 'O' ? $"an {type.Shown}" : $"a {type.Shown}",
    };

    /// <summary>What to write where the value has another shape than its type.</summary>
    public static string ShapeHint(TypeModel type, FieldKind found) => type.Kind switch
    {
        ValueKind.List when type.Item!.Kind == ValueKind.Text => "write a list of texts as '[a, b]', or one item on each line after '- '",
        ValueKind.List => $"write a list of {type.Item!.Shown} as '[{Example(type.Item)}, {Example(type.Item)}]', or one item on each line after '- '",
        ValueKind.Map or ValueKind.Record => "write its fields on lines of their own below the key, indented",
        _ when found == FieldKind.List => $"write one value, or declare the property as IReadOnlyList<{type.Shown}>",
        _ => "write one value, or declare a record for the map",
    };

    /// <summary>A valid value, for a line to add.</summary>
    public static string Example(TypeModel type) => type.Kind switch
    {
        ValueKind.Boolean => "false",
        ValueKind.Integer => "1",
        ValueKind.Number => "1.5",
        ValueKind.Day => "2024-03-12",
        ValueKind.DateTimeOffset => "2024-03-12T08:30:00+00:00",
        ValueKind.DateTime => "2024-03-12T08:30:00",
        ValueKind.Time => "08:30",
        ValueKind.TimeSpan => "1:30:00",
        ValueKind.PartialDate => "2024-03",
        ValueKind.Guid => "00000000-0000-0000-0000-000000000000",
        ValueKind.Uri => "https://example.org/",
        ValueKind.Enum => type.Values.Count > 0 ? type.Values[0].Text : "…",
        ValueKind.List => $"[{Example(type.Item!)}]",
        _ => "…",
    };
}
