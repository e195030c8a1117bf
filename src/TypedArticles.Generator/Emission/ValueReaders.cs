using Microsoft.CodeAnalysis.CSharp;
using TypedArticles.Generator.Model;

namespace TypedArticles.Generator.Emission;

/// <summary>
/// The expressions that read values, and the methods for those that no single expression can read: enums, and records that are not partial.
/// Each method is written once, at the end of the source.
/// </summary>
internal sealed class ValueReaders
{
    private const string Field = "global::TypedArticles.ArticleField";

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly List<Action<SourceWriter>> _methods = [];

    /// <summary>How many variables there are: each has a name of its own, since several can be in one scope.</summary>
    private int _variables;

    /// <summary>The value of a property from the fields around it; null where the key is missing and the type can be null.</summary>
    public string Property(PropertyModel property)
    {
        string value = $"fields.Get({IndexSource.KeyLiteral(property.Key)})";
        if (!property.Type.IsNullable)
        {
            return Expression(property.Type, value, 0);
        }

        string variable = $"value{_variables++}";
        string none = property.Type.IsReference ? "default" : $"default({property.Type.Name}?)";
        return $"{value} is {{ IsNull: false }} {variable} ? {Expression(property.Type, variable, 0)} : {none}";
    }

    /// <summary>Writes the methods that the expressions call.</summary>
    public void Write(SourceWriter writer)
    {
        if (_methods.Count == 0)
        {
            return;
        }

        writer.Line();
        writer.Line("/// <summary>Reads enums, and records that are not partial.</summary>");
        using (writer.Open("file static class CompiledValues"))
        {
            // A method can need others, which are added behind it.
            for (int i = 0; i < _methods.Count; i++)
            {
                if (i > 0)
                {
                    writer.Line();
                }

                _methods[i](writer);
            }
        }
    }

    private string Expression(TypeModel type, string value, int depth) => type.Kind switch
    {
        ValueKind.Enum => $"global::CompiledValues.{EnumReader(type)}({value})",
        ValueKind.Record when type.Record!.Construction == ConstructionKind.Generated => $"new {type.Name}({value}.Map())",
        ValueKind.Record => $"global::CompiledValues.{RecordReader(type)}({value}.Map())",
        ValueKind.Reference => $"{value}.Reference({type.Entries})",
        ValueKind.List when type.IsReference => $"{value}.References({type.Item!.Entries})",
        ValueKind.List or ValueKind.Map => $"{value}.{type.Reader}(static {Lambda(type.Item!, depth)})",
        _ => $"{value}.{type.Reader}()",
    };

    private string Lambda(TypeModel item, int depth)
    {
        string name = $"item{depth}";
        string read = Expression(item, name, depth + 1);
        return item.IsNullable ? $"{name} => {name}.IsNull ? default({item.Name}?) : {read}" : $"{name} => {read}";
    }

    private string EnumReader(TypeModel type)
    {
        if (_names.TryGetValue(type.Name, out string name))
        {
            return name;
        }

        name = $"Read{_names.Count}";
        _names.Add(type.Name, name);
        _methods.Add(writer =>
        {
            using (writer.Open($"public static {type.Name} {name}({Field} field)"))
            {
                foreach (EnumValueModel value in type.Values)
                {
                    using (writer.Open($"if (field.IsName({SymbolDisplay.FormatLiteral(value.Text, quote: true)}))"))
                    {
                        writer.Line($"return {type.Name}.{value.Member};");
                    }

                    writer.Line();
                }

                writer.Line("throw field.Invalid();");
            }
        });
        return name;
    }

    /// <summary>Reads a record, class or struct that is not partial: by its primary constructor, an initializer for what it requires, and setters.</summary>
    private string RecordReader(TypeModel type)
    {
        if (_names.TryGetValue(type.Name, out string name))
        {
            return name;
        }

        name = $"Read{_names.Count}";
        _names.Add(type.Name, name);
        _methods.Add(writer =>
        {
            RecordModel record = type.Record!;
            using (writer.Open($"public static {type.Name} {name}(global::TypedArticles.ArticleFields fields)"))
            {
                string initializer = string.Join(", ", record.Properties.Where(static p => p.IsRequiredMember).Select(p => $"{p.Name} = {Property(p)}"));
                writer.Line($"var made = new {type.Name}({Arguments(record)}){(initializer.Length > 0 ? $" {{ {initializer} }}" : "")};");
                foreach (PropertyModel property in record.Properties.Where(static p => p is { IsPositional: false, IsRequiredMember: false }))
                {
                    using (writer.Open($"if (fields.Has({IndexSource.KeyLiteral(property.Key)}))"))
                    {
                        writer.Line($"made.{property.Name} = {Property(property)};");
                    }
                }

                writer.Line("return made;");
            }
        });
        return name;
    }

    /// <summary>The arguments of a primary constructor.</summary>
    public string Arguments(RecordModel record)
    {
        IEnumerable<PropertyModel> parameters = record.Properties.Where(static p => p.IsPositional);
        return record.OtherParameters.Count == 0
            ? string.Join(", ", parameters.Select(Argument))
            : string.Join(", ", record.OtherParameters.Where(static p => !p.HasDefault).Select(static p => $"{p.Name}: default").Concat(parameters.Select(p => $"{p.Name}: {Argument(p)}")));
    }

    /// <summary>The argument of a parameter: what the file says, else the default.</summary>
    private string Argument(PropertyModel property) => property.Default.Length == 0
        ? Property(property)
        : $"fields.Has({IndexSource.KeyLiteral(property.Key)}) ? {Property(property)} : {property.Default}";
}
