using Microsoft.CodeAnalysis;
using TypedArticles.Core.Rules;
using TypedArticles.Generator.Model;

namespace TypedArticles.Generator.Schema;

/// <summary>Reads the type of a property.</summary>
/// <param name="records">Reads the records in it.</param>
/// <param name="sink">Receives what is wrong.</param>
internal sealed class TypeReader(RecordReader records, SchemaSink sink)
{
    private static readonly Dictionary<string, (ValueKind Kind, string Reader)> s_scalars = new(StringComparer.Ordinal)
    {
        ["System.DateOnly"] = (ValueKind.Day, "Day"),
        ["System.DateTimeOffset"] = (ValueKind.DateTimeOffset, "DateTimeOffset"),
        ["System.DateTime"] = (ValueKind.DateTime, "DateTime"),
        ["System.TimeOnly"] = (ValueKind.Time, "Time"),
        ["System.TimeSpan"] = (ValueKind.TimeSpan, "TimeSpan"),
        ["System.Guid"] = (ValueKind.Guid, "Guid"),
        ["System.Uri"] = (ValueKind.Uri, "Uri"),
        ["TypedArticles.PartialDate"] = (ValueKind.PartialDate, "PartialDate"),
    };

    private static readonly Dictionary<string, string> s_lists = new(StringComparer.Ordinal)
    {
        ["System.Collections.Generic.IReadOnlyList"] = "List",
        ["System.Collections.Generic.List"] = "MutableList",
        ["System.Collections.Immutable.ImmutableArray"] = "ImmutableArray",
    };

    /// <summary>The nearest type that can be read, for those that people try.</summary>
    private static readonly Dictionary<string, string> s_nearest = new(StringComparer.Ordinal)
    {
        ["System.Collections.Generic.IEnumerable"] = "IReadOnlyList<T>",
        ["System.Collections.Generic.ICollection"] = "IReadOnlyList<T>",
        ["System.Collections.Generic.IList"] = "IReadOnlyList<T>",
        ["System.Collections.Generic.IReadOnlyCollection"] = "IReadOnlyList<T>",
        ["System.Collections.Generic.HashSet"] = "IReadOnlyList<T>",
        ["System.Collections.Generic.ISet"] = "IReadOnlyList<T>",
        ["System.Collections.Generic.IReadOnlySet"] = "IReadOnlyList<T>",
        ["System.Collections.Immutable.ImmutableList"] = "ImmutableArray<T>",
        ["System.Collections.Generic.Dictionary"] = "IReadOnlyDictionary<string, T>",
        ["System.Collections.Generic.IDictionary"] = "IReadOnlyDictionary<string, T>",
        ["System.Collections.Immutable.ImmutableDictionary"] = "IReadOnlyDictionary<string, T>",
        ["System.Char"] = "string",
        ["System.Object"] = "string",
        ["System.Half"] = "float",
        ["System.Int128"] = "long",
        ["System.UInt128"] = "ulong",
        ["System.Numerics.BigInteger"] = "long",
        ["System.Version"] = "string",
        ["System.Globalization.CultureInfo"] = "string",
    };

    /// <summary>What separates the assembly from the name of a collection that is in another one.</summary>
    private const char OfAssembly = '/';

    private readonly SortedDictionary<string, string[]> _externals = new(StringComparer.Ordinal);

    /// <summary>The collections of other assemblies that were referred to.</summary>
    public EquatableArray<ExternalCollection> Externals => new([.. _externals.Select(static e => new ExternalCollection(e.Key, new EquatableArray<string>(e.Value)))]);

    /// <summary>Whether a type is an entry of a collection in another assembly.</summary>
    public static bool IsExternal(TypeModel type) => type.Collection.IndexOf(OfAssembly) >= 0;

    /// <summary>The type; null where it cannot be read, which is reported.</summary>
    /// <param name="type">The type.</param>
    /// <param name="property">The property, for messages.</param>
    /// <param name="location">Where the type is written.</param>
    public TypeModel? Read(ITypeSymbol type, string property, Location location)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            return Read(nullable.TypeArguments[0], property, location) is { } inner ? inner with { IsNullable = true } : null;
        }

        TypeModel? model = ReadScalar(type);
        if (model is null)
        {
            model = ReadList(type, property, location, out bool isList);
            model = isList ? model : ReadRecord(type, property, location);
        }

        return model is null ? null : model with { IsNullable = !type.IsValueType && type.NullableAnnotation != NullableAnnotation.NotAnnotated, IsValueType = type.IsValueType };
    }

    private static TypeModel? ReadScalar(ITypeSymbol type)
    {
        if (type.TypeKind == TypeKind.Enum)
        {
            return ReadEnum((INamedTypeSymbol)type);
        }

        (ValueKind Kind, string Reader, string Least, string Greatest)? scalar = type.SpecialType switch
        {
            SpecialType.System_String => (ValueKind.Text, "Text", "", ""),
            SpecialType.System_Boolean => (ValueKind.Boolean, "Boolean", "", ""),
            SpecialType.System_Byte => (ValueKind.Integer, "Byte", "0", "255"),
            SpecialType.System_SByte => (ValueKind.Integer, "SByte", "-128", "127"),
            SpecialType.System_Int16 => (ValueKind.Integer, "Int16", "-32768", "32767"),
            SpecialType.System_UInt16 => (ValueKind.Integer, "UInt16", "0", "65535"),
            SpecialType.System_Int32 => (ValueKind.Integer, "Int32", "-2147483648", "2147483647"),
            SpecialType.System_UInt32 => (ValueKind.Integer, "UInt32", "0", "4294967295"),
            SpecialType.System_Int64 => (ValueKind.Integer, "Int64", "-9223372036854775808", "9223372036854775807"),
            SpecialType.System_UInt64 => (ValueKind.Integer, "UInt64", "0", "18446744073709551615"),
            SpecialType.System_Single => (ValueKind.Number, "Single", "", ""),
            SpecialType.System_Double => (ValueKind.Number, "Double", "", ""),
            SpecialType.System_Decimal => (ValueKind.Number, "Decimal", "", ""),
            _ => s_scalars.TryGetValue(Names.Metadata(type), out (ValueKind Kind, string Reader) known) ? (known.Kind, known.Reader, "", "") : null,
        };
        return scalar is not var (kind, reader, least, greatest) ? null
            : new TypeModel { Kind = kind, Name = Names.Full(type), Shown = Names.Shown(type).TrimEnd('?'), Reader = reader, Least = least, Greatest = greatest };
    }

    private static TypeModel ReadEnum(INamedTypeSymbol type) => new()
    {
        Kind = ValueKind.Enum,
        Name = Names.Full(type),
        Shown = Names.Shown(type),
        Reader = "",
        Values = new EquatableArray<EnumValueModel>([.. type.GetMembers().OfType<IFieldSymbol>().Where(static f => f.HasConstantValue).Select(static f => new EnumValueModel(Names.Identifier(f.Name), EnumText(f)))]),
    };

    private static string EnumText(IFieldSymbol value) => value.GetAttributes()
        .Where(static a => a.AttributeClass is { } c && Names.Metadata(c) == "System.Text.Json.Serialization.JsonStringEnumMemberNameAttribute")
        .Select(static a => a.ConstructorArguments.Length == 1 ? a.ConstructorArguments[0].Value as string : null)
        .FirstOrDefault(static text => text is not null) ?? value.Name;

    /// <param name="type">The type.</param>
    /// <param name="property">The property, for messages.</param>
    /// <param name="location">Where the type is written.</param>
    /// <param name="isList">Whether it is a list or map, also one whose items cannot be read.</param>
    private TypeModel? ReadList(ITypeSymbol type, string property, Location location, out bool isList)
    {
        isList = true;
        if (type is IArrayTypeSymbol { Rank: 1 } array)
        {
            return Of(ValueKind.List, "Array", array.ElementType);
        }

        if (type is INamedTypeSymbol { TypeArguments.Length: 1 } list && s_lists.TryGetValue(Names.Metadata(type), out string reader))
        {
            return Of(ValueKind.List, reader, list.TypeArguments[0]);
        }

        if (type is INamedTypeSymbol { TypeArguments: [{ SpecialType: SpecialType.System_String }, { } value] } && Names.Metadata(type) == "System.Collections.Generic.IReadOnlyDictionary")
        {
            return Of(ValueKind.Map, "Dictionary", value);
        }

        isList = false;
        return null;

        TypeModel? Of(ValueKind kind, string reader, ITypeSymbol itemType) => Read(itemType, property, location) is { } item
            ? new TypeModel { Kind = kind, Name = Names.Full(type), Shown = Names.Shown(type).TrimEnd('?'), Reader = reader, Item = item }
            : null;
    }

    private TypeModel? ReadRecord(ITypeSymbol type, string property, Location location)
    {
        if (type is INamedTypeSymbol entry && ReadReference(entry) is { } reference)
        {
            return reference;
        }

        string? hint = Names.IsEntry(type) ? "declare it as a 'string' with the id of the entry, or as a list of them: an entry can be referred to where its class is generated, with the constants of its ids where that is in another assembly"
            : s_nearest.TryGetValue(Names.Metadata(type), out string nearest) ? $"declare it as '{nearest}'"
            : type is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, IsAbstract: false, IsStatic: false, IsGenericType: false }
                || Names.Metadata(type).StartsWith("System.", StringComparison.Ordinal)
                ? "declare it as a 'string', a number, a date, an enum, a list of these, or a record of your own"
            : records.IsOpen((INamedTypeSymbol)type) ? "a record cannot contain itself"
            : null;
        if (hint is null)
        {
            return records.ReadNested((INamedTypeSymbol)type, property, location) is { } record
                ? new TypeModel { Kind = ValueKind.Record, Name = Names.Full(type), Shown = Names.Shown(type).TrimEnd('?'), Reader = "", Record = record }
                : null;
        }

        sink.Report(RuleTable.UnreadableType, location, Names.Shown(type), property, hint);
        return null;
    }

    /// <summary>An entry of another collection: of this project, or of an assembly whose class of the collection has the ids of its entries; null for another type.</summary>
    private TypeModel? ReadReference(INamedTypeSymbol entry)
    {
        if (SchemaReader.CollectionOf(entry) is not var (collection, className))
        {
            return null;
        }

        string name = collection;
        if (!records.IsOwn(entry))
        {
            if (entry.ContainingNamespace.GetTypeMembers(className, 0) is not [{ DeclaredAccessibility: Accessibility.Public } @class] || @class.GetTypeMembers("Ids", 0) is not [{ } ids])
            {
                return null;
            }

            name = $"{entry.ContainingAssembly.Name}{OfAssembly}{collection}";
            _externals[name] = [.. ids.GetMembers().OfType<IFieldSymbol>().Select(static f => f.ConstantValue).OfType<string>().OrderBy(static id => id, StringComparer.Ordinal)];
        }

        string @namespace = Names.Namespace(entry);
        return new TypeModel
        {
            Kind = ValueKind.Reference,
            Name = Names.Full(entry),
            Shown = Names.Shown(entry).TrimEnd('?'),
            Reader = "Reference",
            Collection = name,
            Entries = $"global::{(@namespace.Length > 0 ? @namespace + "." : "")}{Names.Identifier(className)}.All",
        };
    }
}
