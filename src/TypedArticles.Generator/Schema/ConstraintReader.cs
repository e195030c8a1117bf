using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using TypedArticles.Generator.Model;

namespace TypedArticles.Generator.Schema;

/// <summary>Reads the attributes that bound a property, those of <c>System.ComponentModel.DataAnnotations</c>.</summary>
internal static class ConstraintReader
{
    private const string Namespace = "System.ComponentModel.DataAnnotations.";

    /// <summary>The constraint; null for none.</summary>
    /// <param name="attributes">The attributes of the property, and of its parameter.</param>
    /// <param name="fault">What is wrong with an attribute; null for nothing.</param>
    public static ConstraintModel? Read(IEnumerable<AttributeData> attributes, out string? fault)
    {
        ConstraintModel? constraint = null;
        fault = null;
        foreach (AttributeData attribute in attributes)
        {
            string name = attribute.AttributeClass is { } type ? Names.Metadata(type) : "";
            object?[] arguments = [.. attribute.ConstructorArguments.Select(static a => a.Kind == TypedConstantKind.Array ? null : a.Value)];
            switch (name)
            {
                case Namespace + "RangeAttribute" when arguments.Length >= 2:
                    constraint = (constraint ?? new ConstraintModel()) with
                    {
                        Least = Text(arguments[arguments.Length - 2]),
                        Greatest = Text(arguments[arguments.Length - 1]),
                        ExcludesLeast = Named(attribute, "MinimumIsExclusive") is true,
                        ExcludesGreatest = Named(attribute, "MaximumIsExclusive") is true,
                    };
                    break;
                case Namespace + "StringLengthAttribute" when arguments is [int max]:
                    constraint = (constraint ?? new ConstraintModel()) with { MaxLength = max, MinLength = Named(attribute, "MinimumLength") as int? ?? 0 };
                    break;
                case Namespace + "RegularExpressionAttribute" when arguments is [string pattern]:
                    constraint = (constraint ?? new ConstraintModel()) with { Pattern = pattern };
                    fault = FaultOf(pattern);
                    break;
            }
        }

        return constraint;
    }

    private static string Text(object? value) => value is double number ? number.ToString("R", CultureInfo.InvariantCulture)
        : value is IFormattable formattable ? formattable.ToString(null, CultureInfo.InvariantCulture) : value as string ?? "";

    private static object? Named(AttributeData attribute, string name) => attribute.NamedArguments.FirstOrDefault(a => a.Key == name).Value.Value;

    private static string? FaultOf(string pattern)
    {
        try
        {
            _ = new Regex(pattern);
            return null;
        }
        catch (ArgumentException e)
        {
            return $"the pattern of its RegularExpression is not valid: {e.Message}";
        }
    }
}
