using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedArticles.Core.Fields;
using TypedArticles.Core.Naming;
using TypedArticles.Core.Rules;
using TypedArticles.Generator.Model;

namespace TypedArticles.Generator.Schema;

/// <summary>Reads the properties of a record, and the parameters of its primary constructor.</summary>
internal sealed class PropertyReader(SchemaSink sink, TypeReader types, CancellationToken cancellationToken)
{
    private const string Json = "System.Text.Json.Serialization.";

    private static readonly HashSet<string> s_membersOfEntries = new(StringComparer.Ordinal) { "Id", "Slug", "Language", "Permalink", "SortDate", "Body" };

    public static IReadOnlyCollection<string> MembersOfEntries => s_membersOfEntries;

    /// <summary>The partial properties without a setter that are collections of entries: the user's declarations of other sides of references.</summary>
    public static IEnumerable<(string Name, string Modifiers, string Entry)> Reverses(INamedTypeSymbol type) => type.GetMembers().OfType<IPropertySymbol>()
        .Where(static p => p is { IsPartialDefinition: true, PartialImplementationPart: null, SetMethod: null } && Names.Metadata(p.Type) == "TypedArticles.ArticleCollection")
        .Select(static p => (p.Name, string.Join(" ", (p.DeclaringSyntaxReferences[0].GetSyntax() as PropertyDeclarationSyntax)?.Modifiers.Select(static m => m.Text) ?? []), Names.Full(((INamedTypeSymbol)p.Type).TypeArguments[0])));

    /// <summary>Whether front matter sets a property: it has a setter, and is not the record's own business.</summary>
    public static bool IsRead(IPropertySymbol property) =>
        !property.IsStatic && !property.IsIndexer && property.SetMethod is not null && Names.IsAccessible(property.DeclaredAccessibility) && !IsIgnored(property);

    /// <summary>Whether a property is that of a parameter of the primary constructor.</summary>
    public static bool IsParameter(IPropertySymbol property) =>
        property.DeclaringSyntaxReferences.Any(static r => r.GetSyntax() is ParameterSyntax)
        || (property.DeclaringSyntaxReferences.IsEmpty && PrimaryConstructorOf(property.ContainingType) is { } constructor && constructor.Parameters.Any(p => p.Name == property.Name));

    /// <summary>The properties that a type declares itself.</summary>
    /// <param name="type">The type.</param>
    /// <param name="isEntry">Whether it is an entry of a collection.</param>
    /// <param name="constructor">The primary constructor, by which an object is made; null for none.</param>
    public List<PropertyModel> Read(INamedTypeSymbol type, bool isEntry, out IMethodSymbol? constructor)
    {
        constructor = PrimaryConstructorOf(type);
        var read = new List<PropertyModel>();
        var keys = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (IParameterSymbol parameter in constructor?.Parameters ?? [])
        {
            IPropertySymbol? property = PropertyOf(type, parameter.Name);
            if (parameter.HasExplicitDefaultValue && property is not null && IsIgnored(property))
            {
                continue;
            }

            AddUnlessTwice(ReadOne(parameter, property, isEntry), parameter.Locations.FirstOrDefault(), read, keys);
        }

        foreach (IPropertySymbol property in type.GetMembers().OfType<IPropertySymbol>())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!IsRead(property) || (constructor is not null && IsParameter(property)))
            {
                continue;
            }

            AddUnlessTwice(ReadOne(null, property, isEntry), property.Locations.FirstOrDefault(), read, keys);
        }

        CheckInverses(type, isEntry, read);
        return read;
    }

    private static bool IsIgnored(IPropertySymbol property) => property.GetAttributes().Any(
        static a => a.AttributeClass is { } c && Names.Metadata(c) == Json + "JsonIgnoreAttribute" && (a.NamedArguments.IsEmpty || a.NamedArguments[0].Value.Value is 1));

    private static IMethodSymbol? PrimaryConstructorOf(INamedTypeSymbol type) => type.DeclaringSyntaxReferences.IsEmpty
        ? type.InstanceConstructors
            .Where(c => c.DeclaredAccessibility == Accessibility.Public && c.Parameters.Length > 0 && c.Parameters.All(p => type.GetMembers(p.Name).Any(static m => m is IPropertySymbol)))
            .OrderByDescending(static c => c.Parameters.Length).FirstOrDefault()
        : type.InstanceConstructors.FirstOrDefault(static c => c.DeclaringSyntaxReferences.Any(static r => r.GetSyntax() is TypeDeclarationSyntax { ParameterList: not null }));

    /// <summary>The property of a parameter: that of the type, or of a base that has it already.</summary>
    private static IPropertySymbol? PropertyOf(INamedTypeSymbol type, string name)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current.GetMembers(name).OfType<IPropertySymbol>().FirstOrDefault() is { } property)
            {
                return property;
            }
        }

        return null;
    }

    private void AddUnlessTwice(PropertyModel? property, Location? location, List<PropertyModel> read, Dictionary<string, string> keys)
    {
        if (property is null)
        {
            return;
        }

        if (keys.TryGetValue(property.FoldedKey, out string other))
        {
            sink.Report(RuleTable.DeclaredTwice, location ?? Location.None, $"the properties '{other}' and '{property.Name}' read the same key '{property.Key}'; remove one of them, or give it another key with [JsonPropertyName]");
            return;
        }

        keys.Add(property.FoldedKey, property.Name);
        read.Add(property);
    }

    /// <summary>A parameter, a property, or both; null where it cannot be read, which is reported.</summary>
    private PropertyModel? ReadOne(IParameterSymbol? parameter, IPropertySymbol? property, bool isEntry)
    {
        ISymbol symbol = parameter ?? (ISymbol)property!;
        Location location = symbol.Locations.FirstOrDefault() ?? Location.None;
        string name = symbol.Name;
        string key = KeyOf(property) ?? KeyOf(parameter) ?? Names.Key(name);
        if (isEntry && s_membersOfEntries.Contains(name))
        {
            sink.Report(RuleTable.HidesMember, location, name, Names.Key(name));
            return null;
        }

        SyntaxNode? syntax = symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken);
        Location typeLocation = syntax switch
        {
            PropertyDeclarationSyntax written => written.Type.GetLocation(),
            ParameterSyntax { Type: { } written } => written.GetLocation(),
            _ => location,
        };
        ITypeSymbol type = parameter?.Type ?? property!.Type;
        if (types.Read(type, name, typeLocation) is not { } model)
        {
            return null;
        }

        var declaration = syntax as PropertyDeclarationSyntax;
        if (!model.IsReference && Refers(model))
        {
            sink.Report(RuleTable.UnreadableType, typeLocation, model.Shown, name, "refer to one entry, or to a list of them as IReadOnlyList<T>");
            return null;
        }

        if (model.IsReference && !CheckReference(model, property, declaration, location))
        {
            return null;
        }

        if (model.IsReference)
        {
            sink.Refers(Names.Identifier(name), AttributeLocation(InverseOf(property!)) ?? location);
        }

        CheckEnum(model, typeLocation);
        ConstraintModel? constraint = ConstraintReader.Read([.. property?.GetAttributes() ?? [], .. parameter?.GetAttributes() ?? []], out string? fault);
        fault ??= constraint is null ? null : ConstraintReader.FaultOf(constraint, model);
        if (fault is not null)
        {
            sink.Report(RuleTable.UnreadableType, location, model.Shown, name, fault);
            constraint = null;
        }

        ExpressionSyntax? initializer = (syntax as PropertyDeclarationSyntax)?.Initializer?.Value;
        bool isRequired = parameter is not null ? !parameter.HasExplicitDefaultValue : property!.IsRequired;
        bool isLeftNull = parameter is null && !isRequired && !model.IsNullable && initializer is null && (!model.IsValueType || model.Reader == "ImmutableArray") && syntax is not null;
        if (isLeftNull && !HasOwnAccessors(syntax) && !(model.IsReference && model.Kind == ValueKind.List))
        {
            sink.Report(RuleTable.NoDefault, location, name, key);
        }

        return new PropertyModel
        {
            Name = Names.Identifier(name),
            Owner = property is { GetMethod: { } getter } && Names.IsAccessible(getter.DeclaredAccessibility) ? Names.Full(property.ContainingType) : "",
            IsPublic = property is { DeclaredAccessibility: Accessibility.Public, GetMethod.DeclaredAccessibility: Accessibility.Public },
            Key = key,
            FoldedKey = FieldKey.Fold(key),
            Type = model,
            IsRequired = isRequired,
            IsPositional = parameter is not null,
            IsRequiredMember = parameter is null && property!.IsRequired,
            Default = parameter is { HasExplicitDefaultValue: true } ? DefaultOf(parameter, model) : "",
            HasValueWithoutKey = !isRequired && (parameter is not null ? parameter.ExplicitDefaultValue is not null : initializer is not null ? !IsEmpty(initializer) : model is { IsValueType: true, IsNullable: false } || HasOwnAccessors(syntax)),
            Modifiers = model.IsReference ? string.Join(" ", declaration!.Modifiers.Select(static m => m.Text)) : "",
            Getter = model.IsReference ? AccessorOf(declaration!, isGetter: true) : "",
            Setter = model.IsReference ? AccessorOf(declaration!, isGetter: false) : "",
            Inverse = model.IsReference && InverseOf(property!) is { } inverse ? NameIn(inverse) : null,
            Constraint = constraint,
        };
    }

    /// <summary>Whether generated code can implement a property that refers to entries: it is partial, and a single one or a list.</summary>
    private bool CheckReference(TypeModel model, IPropertySymbol? property, PropertyDeclarationSyntax? declaration, Location location)
    {
        if (model is { Kind: ValueKind.List, Reader: not "List" })
        {
            sink.Report(RuleTable.UnreadableType, location, model.Shown, location.SourceTree is null ? "" : property?.Name ?? "", $"declare it as 'IReadOnlyList<{model.Item!.Shown}>'");
            return false;
        }

        if (property is { IsPartialDefinition: true, PartialImplementationPart: null } && declaration?.AccessorList is not null)
        {
            return true;
        }

        sink.Report(RuleTable.ReferenceNotPartial, location, property?.Name ?? "", model.Kind == ValueKind.List ? model.Item!.Collection : model.Collection, declaration is null
            ? "write it as a partial property in the body of the record"
            : "write 'partial' before its type, and no initializer");
        return false;
    }

    private static string AccessorOf(PropertyDeclarationSyntax declaration, bool isGetter) => string.Join(" ", declaration.AccessorList!.Accessors
        .Where(a => a.Keyword.IsKind(SyntaxKind.GetKeyword) == isGetter)
        .Select(static a => string.Join(" ", a.Modifiers.Select(static m => m.Text).Concat([a.Keyword.Text]))));

    private static bool Refers(TypeModel type) => type.Kind == ValueKind.Reference || (type.Item is { } item && Refers(item));

    /// <summary>An attribute that names the other side of a property that has none is reported, so that nobody waits for it.</summary>
    private void CheckInverses(INamedTypeSymbol type, bool isEntry, List<PropertyModel> read)
    {
        foreach (IPropertySymbol property in type.GetMembers().OfType<IPropertySymbol>())
        {
            if (InverseOf(property) is not { } inverse)
            {
                continue;
            }

            PropertyModel? model = read.Find(p => p.Name == Names.Identifier(property.Name));
            string? fault = model is null && IsRead(property) ? null
                : model is not { Type.IsReference: true } ? "the property does not refer to a collection; write the attribute on the one that does"
                : !isEntry ? $"'{type.Name}' is not the record of a collection; remove the attribute"
                : model.Owner.Length == 0 ? "other code cannot read the property; remove the accessibility of its getter"
                : TypeReader.IsExternal(model.Type.Item ?? model.Type) ? $"'{(model.Type.Item ?? model.Type).Shown}' is in another assembly, which no code is generated into; remove the attribute"
                : IdentifierText.IsValid(NameIn(inverse)) ? null
                : "this is not a C# identifier; write a name such as 'Stories'";
            if (fault is not null)
            {
                sink.Report(RuleTable.NoOtherSide, AttributeLocation(inverse) ?? property.Locations[0], $"{type.Name}.{property.Name}", NameIn(inverse), fault);
            }
        }
    }

    private Location? AttributeLocation(AttributeData? attribute) => attribute?.ApplicationSyntaxReference?.GetSyntax(cancellationToken).GetLocation();

    private static AttributeData? InverseOf(IPropertySymbol property) => property.GetAttributes().FirstOrDefault(
        static a => a.AttributeClass is { } c && Names.Metadata(c) == "System.ComponentModel.DataAnnotations.Schema.InversePropertyAttribute");

    private static string NameIn(AttributeData inverse) => inverse.ConstructorArguments.Length == 1 && inverse.ConstructorArguments[0].Value is string name ? name : "";

    /// <summary>Whether a property is more than its field, so that nobody but its author knows its default.</summary>
    private static bool HasOwnAccessors(SyntaxNode? syntax) =>
        syntax is PropertyDeclarationSyntax { AccessorList.Accessors: var accessors } && accessors.Any(static a => a.Body is not null || a.ExpressionBody is not null);

    /// <summary>Whether an initializer is surely null or an empty list.</summary>
    private static bool IsEmpty(ExpressionSyntax initializer) => initializer switch
    {
        CollectionExpressionSyntax { Elements.Count: 0 } => true,
        LiteralExpressionSyntax literal => literal.IsKind(SyntaxKind.NullLiteralExpression),
        PostfixUnaryExpressionSyntax { Operand: LiteralExpressionSyntax literal } => literal.IsKind(SyntaxKind.NullLiteralExpression),
        BaseObjectCreationExpressionSyntax { Initializer: null } creation => creation.ArgumentList is null or { Arguments.Count: 0 },
        _ => false,
    };

    private static string DefaultOf(IParameterSymbol parameter, TypeModel type) => parameter.ExplicitDefaultValue switch
    {
        null => "default",
        var value when type.Kind == ValueKind.Enum => $"({type.Name})({SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false)})",
        float.NaN or double.NaN => $"{type.Name}.NaN",
        float.PositiveInfinity or double.PositiveInfinity => $"{type.Name}.PositiveInfinity",
        float.NegativeInfinity or double.NegativeInfinity => $"{type.Name}.NegativeInfinity",
        decimal value => value.ToString(System.Globalization.CultureInfo.InvariantCulture) + "m",
        float value => value.ToString("R", System.Globalization.CultureInfo.InvariantCulture) + "f",
        double value => value.ToString("R", System.Globalization.CultureInfo.InvariantCulture) + "d",
        var value => $"({type.Name}){SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false)}",
    };

    /// <summary>Two values of an enum that are written alike cannot be told apart.</summary>
    private void CheckEnum(TypeModel type, Location location)
    {
        for (int i = 0; i < type.Values.Count; i++)
        {
            for (int j = 0; j < i; j++)
            {
                if (FieldValues.IsName(type.Values[i].Text.AsSpan(), type.Values[j].Text.AsSpan()))
                {
                    sink.Report(RuleTable.DeclaredTwice, location, $"the values '{type.Values[j].Member}' and '{type.Values[i].Member}' of the enum '{type.Shown}' are both written '{type.Values[i].Text}'; give one of them another text with [JsonStringEnumMemberName]");
                    return;
                }
            }
        }

        if (type.Item is { } item)
        {
            CheckEnum(item, location);
        }
    }

    private static string? KeyOf(ISymbol? symbol) => symbol?.GetAttributes()
        .Where(static a => a.AttributeClass is { } c && Names.Metadata(c) == Json + "JsonPropertyNameAttribute")
        .Select(static a => a.ConstructorArguments.Length == 1 ? a.ConstructorArguments[0].Value as string : null)
        .FirstOrDefault(static k => k is { Length: > 0 });
}
