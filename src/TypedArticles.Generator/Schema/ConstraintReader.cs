using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using TypedArticles.Core.Fields;
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

    /// <summary>Why a constraint says nothing of the values of a type, or of the items in it; null where it does.</summary>
    public static string? FaultOf(ConstraintModel constraint, TypeModel type)
    {
        TypeModel item = type;
        while (item.Item is { } inner)
        {
            item = inner;
        }

        if (constraint.MaxLength >= 0 && item.Kind != ValueKind.Text)
        {
            return "its StringLength is for text";
        }

        if (constraint.Least.Length == 0 && constraint.Greatest.Length == 0)
        {
            return null;
        }

        return item.Kind is not (ValueKind.Integer or ValueKind.Number or ValueKind.Day or ValueKind.DateTimeOffset or ValueKind.DateTime or ValueKind.Time or ValueKind.TimeSpan)
            ? "its Range is for numbers, days and times"
            : new[] { constraint.Least, constraint.Greatest }.FirstOrDefault(limit => !IsLimit(limit, item.Kind)) is { } wrong
                ? $"the limit '{wrong}' of its Range is not a value of the type; write it as in front matter"
                : null;
    }

    private static bool IsLimit(string limit, ValueKind kind) => kind switch
    {
        ValueKind.Day => FieldTimes.TryDay(limit.AsSpan(), out _),
        ValueKind.DateTimeOffset => FieldTimes.TryDateTimeOffset(limit.AsSpan(), out _),
        ValueKind.DateTime => FieldTimes.TryLocalDateTime(limit.AsSpan(), out _),
        ValueKind.Time => FieldTimes.TryTime(limit.AsSpan(), out _),
        ValueKind.TimeSpan => FieldTimes.TryTimeSpan(limit.AsSpan(), out _),
        _ => double.TryParse(limit, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
    };

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
