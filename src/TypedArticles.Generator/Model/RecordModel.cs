namespace TypedArticles.Generator.Model;

/// <summary>How an object of a type is made from fields.</summary>
internal enum ConstructionKind
{
    /// <summary>By the constructor that is generated into the type, which is partial.</summary>
    Generated,

    /// <summary>By an initializer, and by setting what is there: the type is not partial.</summary>
    Initializer,
}

/// <summary>A record, class or struct that is read from a map of fields.</summary>
internal sealed record RecordModel
{
    /// <summary>The type in generated code.</summary>
    public required string FullName { get; init; }

    /// <summary>The name without namespace and containing types.</summary>
    public required string Name { get; init; }

    /// <summary>Empty for the global namespace.</summary>
    public required string Namespace { get; init; }

    /// <summary>The declarations of the types around it, the outermost first, such as <c>partial class Site</c>.</summary>
    public EquatableArray<string> Containers { get; init; }

    /// <summary>Such as <c>partial record</c> and <c>partial record struct</c>.</summary>
    public required string Declaration { get; init; }

    public required ConstructionKind Construction { get; init; }

    /// <summary>Whether the generated part names the base, because the user's does not.</summary>
    public bool NeedsBase { get; init; }

    /// <summary>The base that is read too: an own record; null for none.</summary>
    public RecordModel? Base { get; init; }

    /// <summary>Whether the base has a constructor that takes the fields of an entry: it is an entry itself.</summary>
    public bool IsEntry { get; init; }

    /// <summary>Whether a constructor without parameters is generated, which the generated one would hide.</summary>
    public bool NeedsEmptyConstructor { get; init; }

    public bool IsAbstract { get; init; }

    public bool HasPrimaryConstructor { get; init; }

    /// <summary>
    /// The parameters of the primary constructor that are not read, and whether each has a default: those that are left out, and those that cannot be
    /// read, which their own problems say. The code compiles without their values.
    /// </summary>
    public EquatableArray<(string Name, bool HasDefault)> OtherParameters { get; init; }

    /// <summary>Its own properties; those of the base are there.</summary>
    public EquatableArray<PropertyModel> Properties { get; init; }

    /// <summary>Of an entry: the names of all members that it has or inherits, which no other side of a reference takes.</summary>
    public EquatableArray<string> MemberNames { get; init; }

    /// <summary>Of an entry: the partial properties that are declared for the other sides of references, with their modifiers and the record that refers.</summary>
    public EquatableArray<(string Name, string Modifiers, string Entry)> DeclaredReverses { get; init; }

    /// <summary>The equality to generate; null where the type's own serves.</summary>
    public EqualityModel? Equality { get; init; }

    /// <summary>All properties, those of the bases first; a parameter that sets the property of a base counts once.</summary>
    public IEnumerable<PropertyModel> AllProperties() => Base is null ? Properties
        : Base.AllProperties().Where(b => Properties.All(p => p.FoldedKey != b.FoldedKey)).Concat(Properties);
}
