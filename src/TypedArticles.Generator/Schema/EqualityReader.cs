using Microsoft.CodeAnalysis;
using TypedArticles.Generator.Model;

namespace TypedArticles.Generator.Schema;

/// <summary>Finds out what the generated equality of a record compares.</summary>
internal static class EqualityReader
{
    /// <summary>Null where the type is not a record, has no lists and maps, or compares by itself.</summary>
    public static EqualityModel? Read(INamedTypeSymbol type, IEnumerable<PropertyModel> properties, bool hasBase)
    {
        if (!type.IsRecord || type.GetMembers("Equals").OfType<IMethodSymbol>().Any(
            m => !m.IsImplicitlyDeclared && m.Parameters.Length == 1 && SymbolEqualityComparer.Default.Equals(m.Parameters[0].Type, type)))
        {
            return null;
        }

        ComparedMember[] members = [.. type.GetMembers().OfType<IFieldSymbol>().Where(static f => !f.IsStatic && !f.IsConst).Select(MemberOf), .. properties.Where(static p => p.Type.IsReference).Select(ReferenceOf)];
        return Array.Exists(members, static m => m.Equality != MemberEquality.Default)
            ? new EqualityModel(new EquatableArray<ComparedMember>(members), IsVirtual: !type.IsSealed && type.TypeKind == TypeKind.Class, IsStruct: type.TypeKind == TypeKind.Struct, hasBase)
            : null;
    }

    /// <summary>The field of a reference, which is in generated code.</summary>
    private static ComparedMember ReferenceOf(PropertyModel property) => new(property.ReferenceField, property.ReferenceType, MemberEquality.Default);

    private static ComparedMember MemberOf(IFieldSymbol field)
    {
        string name = Names.Identifier(field.AssociatedSymbol?.Name ?? field.Name);
        ITypeSymbol type = field.Type;
        return type switch
        {
            IArrayTypeSymbol { Rank: 1 } array => new ComparedMember(name, Names.Full(array.ElementType), MemberEquality.List),
            INamedTypeSymbol { TypeArguments: [{ } item] } when Names.Metadata(type) is "System.Collections.Generic.IReadOnlyList" or "System.Collections.Generic.List" or "System.Collections.Immutable.ImmutableArray"
                => new ComparedMember(name, Names.Full(item), MemberEquality.List),
            INamedTypeSymbol { TypeArguments: [{ SpecialType: SpecialType.System_String }, { } value] } when Names.Metadata(type) == "System.Collections.Generic.IReadOnlyDictionary"
                => new ComparedMember(name, Names.Full(value), MemberEquality.Map),
            _ => new ComparedMember(name, Names.Full(type), MemberEquality.Default),
        };
    }
}
