using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedArticles.Core.Rules;
using TypedArticles.Generator.Model;

namespace TypedArticles.Generator.Schema;

/// <summary>Reads records: their declarations, bases and constructors. <see cref="PropertyReader"/> reads what they declare.</summary>
internal sealed class RecordReader
{
    private readonly IAssemblySymbol _assembly;
    private readonly SchemaSink _sink;
    private readonly PropertyReader _properties;
    private readonly TypeReader _types;
    private readonly CancellationToken _cancellationToken;

    /// <summary>The records that are being read, from the outermost.</summary>
    private readonly Stack<INamedTypeSymbol> _open = new();

    public RecordReader(IAssemblySymbol assembly, SchemaSink sink, CancellationToken cancellationToken)
    {
        (_assembly, _sink, _cancellationToken) = (assembly, sink, cancellationToken);
        _types = new TypeReader(this, sink);
        _properties = new PropertyReader(sink, _types, cancellationToken);
    }

    /// <summary>The collections of other assemblies that records refer to.</summary>
    public EquatableArray<ExternalCollection> Externals => _types.Externals;

    /// <summary>Whether a type is of this project: an editor has the sources of other projects too.</summary>
    public bool IsOwn(INamedTypeSymbol type) => SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, _assembly);

    /// <summary>Whether a record is read at the moment: one that contains itself has no end.</summary>
    public bool IsOpen(INamedTypeSymbol type) => _open.Contains(type, SymbolEqualityComparer.Default);

    /// <summary>The record of a collection; null where no code can be generated for it, which is reported.</summary>
    public RecordModel? ReadEntry(INamedTypeSymbol type)
    {
        int before = _sink.Count;
        if (!CheckEntry(type))
        {
            return null;
        }

        RecordModel? record = ReadPartial(type, isEntry: true);
        if (record is not null && _sink.Count == before && !record.AllProperties().Any())
        {
            _sink.Report(RuleTable.NoProperties, type.Locations[0], type.Name);
        }

        return record;
    }

    /// <summary>A record, class or struct that is the type of a property; null where it cannot be made, which is reported.</summary>
    public RecordModel? ReadNested(INamedTypeSymbol type, string property, Location location)
    {
        if (IsPartial(type))
        {
            if (BasesOf(type).FirstOrDefault(b => !IsOwn(b)) is { } foreign)
            {
                _sink.Report(RuleTable.UnreadableType, location, Names.Shown(type), property, $"its base '{Names.Shown(foreign)}' is not declared in this project");
                return null;
            }

            return CheckContainers(type) ? ReadPartial(type, isEntry: false) : null;
        }

        _open.Push(type);
        List<PropertyModel> properties = _properties.Read(type, isEntry: false, out IMethodSymbol? constructor);
        foreach (INamedTypeSymbol @base in BasesOf(type))
        {
            properties.AddRange(_properties.Read(@base, isEntry: false, out _).Where(b => !b.IsPositional && !properties.Exists(p => p.FoldedKey == b.FoldedKey)));
        }

        _open.Pop();
        string? unset = UnsettableOf(type, constructor);
        if (unset is null && properties.Count > 0)
        {
            return ModelOf(type) with
            {
                Construction = ConstructionKind.Initializer,
                HasPrimaryConstructor = constructor is not null,
                OtherParameters = OthersOf(constructor, properties),
                Properties = new EquatableArray<PropertyModel>([.. properties]),
            };
        }

        if (IsOwn(type) && unset is not null)
        {
            _sink.Report(RuleTable.RecordNotPartial, type.Locations[0], type.Name, $"it must be partial: write 'partial' before '{Keyword(type)} {type.Name}'; {unset}");
        }
        else
        {
            _sink.Report(RuleTable.UnreadableType, location, Names.Shown(type), property, unset ?? "declare it as a 'string', a number, a date, an enum, a list of these, or a record with properties");
        }

        return null;
    }

    /// <summary>Whether code for an entry can be generated into a type at all.</summary>
    private bool CheckEntry(INamedTypeSymbol type)
    {
        string? fault = !type.IsRecord || type.IsValueType ? $"it must be a record: write 'partial record {type.Name}'"
            : type.IsAbstract ? "it cannot be abstract"
            : type.IsGenericType ? "it cannot have type parameters"
            : !IsPartial(type) ? $"it must be partial: write 'partial record {type.Name}'"
            : null;
        if (fault is not null)
        {
            _sink.Report(RuleTable.RecordNotPartial, type.Locations[0], type.Name, fault);
        }

        return fault is null && CheckContainers(type) && CheckAccessible(type);
    }

    /// <summary>Whether the class of the collection, which is in the namespace of the record, can use it.</summary>
    private bool CheckAccessible(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            if (current.IsFileLocal || !Names.IsAccessible(current.DeclaredAccessibility))
            {
                string which = ReferenceEquals(current, type) ? "it" : $"the type '{current.Name}' around it";
                _sink.Report(RuleTable.RecordNotPartial, type.Locations[0], type.Name, $"{which} must be public or internal");
                return false;
            }
        }

        return true;
    }

    private bool CheckContainers(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? container = type.ContainingType; container is not null; container = container.ContainingType)
        {
            if (!IsPartial(container) || container.IsGenericType)
            {
                _sink.Report(RuleTable.RecordNotPartial, type.Locations[0], type.Name, $"the type '{container.Name}' around it must be partial{(container.IsGenericType ? " and have no type parameters" : "")}");
                return false;
            }
        }

        return true;
    }

    private RecordModel? ReadPartial(INamedTypeSymbol type, bool isEntry)
    {
        _open.Push(type);
        List<PropertyModel> properties = _properties.Read(type, isEntry, out IMethodSymbol? constructor);
        bool hasBase = ReadBase(type, isEntry, out RecordModel? baseModel, out bool needsBase);
        _open.Pop();
        CheckInherited(type, properties, baseModel);
        return !hasBase ? null : ModelOf(type) with
        {
            Base = baseModel,
            NeedsBase = needsBase,
            IsEntry = isEntry,
            MemberNames = isEntry ? new EquatableArray<string>([.. MembersOf(type).Distinct().OrderBy(static n => n, StringComparer.Ordinal)]) : default,
            DeclaredReverses = isEntry ? new EquatableArray<(string, string, string)>([.. PropertyReader.Reverses(type)]) : default,
            HasPrimaryConstructor = constructor is not null,
            OtherParameters = OthersOf(constructor, properties),
            NeedsEmptyConstructor = constructor is null && type.TypeKind == TypeKind.Class && type.InstanceConstructors.All(static c => c.IsImplicitlyDeclared),
            Properties = new EquatableArray<PropertyModel>([.. properties]),
            Equality = EqualityReader.Read(type, properties, hasBase: isEntry || baseModel is not null),
        };
    }

    /// <summary>A property may override that of a base; another one would read a value that is proved for one of the two alone.</summary>
    private void CheckInherited(INamedTypeSymbol type, List<PropertyModel> properties, RecordModel? @base)
    {
        foreach (PropertyModel inherited in @base?.AllProperties() ?? [])
        {
            PropertyModel? own = properties.Find(p => p.FoldedKey == inherited.FoldedKey);
            if (own is not null && (own.Name != inherited.Name || own.Type != inherited.Type))
            {
                Location location = type.GetMembers(own.Name.TrimStart('@')).FirstOrDefault()?.Locations[0] ?? type.Locations[0];
                _sink.Report(RuleTable.DeclaredTwice, location, $"the properties '{@base!.Name}.{inherited.Name}' and '{own.Name}' read the same key '{own.Key}'; remove one of them, or give it another key with [JsonPropertyName]");
            }
        }
    }

    /// <summary>The names of the members of a type and its bases, and those that every entry has or that generated code calls.</summary>
    private static IEnumerable<string> MembersOf(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            foreach (ISymbol member in current.GetMembers())
            {
                yield return member.Name;
            }
        }

        yield return type.Name;
        yield return "ReadFrom";
        foreach (string name in PropertyReader.MembersOfEntries)
        {
            yield return name;
        }
    }

    /// <summary>The parameters of a primary constructor that no property was read for.</summary>
    private static EquatableArray<(string Name, bool HasDefault)> OthersOf(IMethodSymbol? constructor, List<PropertyModel> properties) => constructor is null ? default : new(
        [.. constructor.Parameters.Select(static p => (Name: Names.Identifier(p.Name), p.HasExplicitDefaultValue)).Where(parameter => !properties.Exists(p => p.IsPositional && p.Name == parameter.Name))]);

    /// <summary>The bases of a type that is not partial, which has their properties too.</summary>
    private static IEnumerable<INamedTypeSymbol> BasesOf(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type.BaseType; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            yield return current;
        }
    }

    /// <summary>Reads the base; false where the type cannot have it.</summary>
    private bool ReadBase(INamedTypeSymbol type, bool isEntry, out RecordModel? baseModel, out bool needsBase)
    {
        (baseModel, needsBase) = (null, false);
        if (type.BaseType is not { SpecialType: SpecialType.None } @base)
        {
            needsBase = isEntry;
            return true;
        }

        if (Names.IsArticleRecord(@base))
        {
            return true;
        }

        Location location = BaseLocation(type);
        if (!IsOwn(@base) || (isEntry && !@base.IsRecord))
        {
            _sink.Report(RuleTable.OtherBase, location, @base.Name, type.Name);
            return false;
        }

        if (!IsPartial(@base) || @base.IsGenericType)
        {
            _sink.Report(RuleTable.RecordNotPartial, @base.Locations[0], @base.Name, @base.IsGenericType ? "it cannot have type parameters" : $"it must be partial: write 'partial {Keyword(@base)} {@base.Name}'");
            return false;
        }

        baseModel = ReadPartial(@base, isEntry);
        return baseModel is not null;
    }

    private Location BaseLocation(INamedTypeSymbol type) => type.DeclaringSyntaxReferences
        .Select(r => (r.GetSyntax(_cancellationToken) as TypeDeclarationSyntax)?.BaseList?.Types.FirstOrDefault()?.GetLocation())
        .FirstOrDefault(static l => l is not null) ?? type.Locations[0];

    private static RecordModel ModelOf(INamedTypeSymbol type) => new()
    {
        FullName = Names.Full(type),
        Name = Names.Identifier(type.Name),
        Namespace = Names.Namespace(type),
        Containers = new EquatableArray<string>([.. Containers(type)]),
        Declaration = $"partial {Keyword(type)}",
        Construction = ConstructionKind.Generated,
        IsAbstract = type.IsAbstract,
    };

    private static IEnumerable<string> Containers(INamedTypeSymbol type) => type.ContainingType is { } container
        ? Containers(container).Concat([$"partial {Keyword(container)} {Names.Identifier(container.Name)}"])
        : [];

    private static string Keyword(INamedTypeSymbol type) => (type.IsRecord, type.TypeKind) switch
    {
        (true, TypeKind.Struct) => "record struct",
        (true, _) => "record",
        (_, TypeKind.Struct) => "struct",
        (_, TypeKind.Interface) => "interface",
        _ => "class",
    };

    private bool IsPartial(INamedTypeSymbol type) => IsOwn(type) && type.DeclaringSyntaxReferences.Any(
        r => r.GetSyntax(_cancellationToken) is TypeDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword));

    /// <summary>Why a type that is not partial cannot be made without losing defaults; null where it can.</summary>
    private static string? UnsettableOf(INamedTypeSymbol type, IMethodSymbol? constructor)
    {
        if (constructor is null && type.TypeKind == TypeKind.Class && !type.InstanceConstructors.Any(static c => c.Parameters.Length == 0 && c.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal))
        {
            return "it has no constructor without parameters";
        }

        IPropertySymbol[] settable = [.. BasesOf(type).Prepend(type).SelectMany(static t => t.GetMembers()).OfType<IPropertySymbol>().Where(static p => PropertyReader.IsRead(p) && !PropertyReader.IsParameter(p))];
        return Array.Find(settable, static p => !Names.IsAccessible(p.SetMethod!.DeclaredAccessibility)) is { } hidden ? $"its property '{hidden.Name}' can only be set inside of it"
            : Array.Find(settable, static p => !p.IsRequired && p.SetMethod!.IsInitOnly) is { } optional ? $"its property '{optional.Name}' is optional and can only be set while it is made"
            : null;
    }
}
