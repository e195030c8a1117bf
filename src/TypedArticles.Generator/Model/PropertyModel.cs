namespace TypedArticles.Generator.Model;

/// <summary>A property, or a parameter of the primary constructor, that is read from front matter.</summary>
internal sealed record PropertyModel
{
    public required string Name { get; init; }

    /// <summary>The type that declares the property; empty for a parameter without one, and for a property that nobody else can read.</summary>
    public required string Owner { get; init; }

    /// <summary>Whether other projects can read it too.</summary>
    public bool IsPublic { get; init; }

    /// <summary>The key as messages write it.</summary>
    public required string Key { get; init; }

    /// <summary>The key as keys are compared.</summary>
    public required string FoldedKey { get; init; }

    public required TypeModel Type { get; init; }

    /// <summary>Whether the key must be there.</summary>
    public required bool IsRequired { get; init; }

    /// <summary>Whether it is a parameter of the primary constructor.</summary>
    public bool IsPositional { get; init; }

    /// <summary>Whether it has the modifier <c>required</c>, so that an object initializer sets it.</summary>
    public bool IsRequiredMember { get; init; }

    /// <summary>The default of an optional parameter, in C#; empty for a property.</summary>
    public string Default { get; init; } = "";

    /// <summary>Whether entries without the key can have a value: then an index of what files say would lack them.</summary>
    public bool HasValueWithoutKey { get; init; }

    /// <summary>Of a partial property, which refers to entries of another collection: its modifiers.</summary>
    public string Modifiers { get; init; } = "";

    /// <summary>Of a partial property: its getter, with a modifier of its own.</summary>
    public string Getter { get; init; } = "";

    /// <summary>Of a partial property: its setter, <c>init</c> or <c>set</c>, with a modifier of its own.</summary>
    public string Setter { get; init; } = "";

    /// <summary>Of a reference: the field that keeps it.</summary>
    public string ReferenceField => $"_{Name.TrimStart('@')}Reference";

    /// <summary>Of a reference: the class that reads and writes it as JSON.</summary>
    public string ConverterName => $"{Name.TrimStart('@')}JsonConverter";

    /// <summary>Of a reference: the type of that field.</summary>
    public string ReferenceType => Type.Kind == ValueKind.List
        ? $"global::TypedArticles.ArticleReferences<{Type.Item!.Name}>"
        : $"global::TypedArticles.ArticleReference<{Type.Name}>";

    /// <summary>Of a partial property: the name that its attribute gives the other side; null for the one by rule.</summary>
    public string? Inverse { get; init; }

    public ConstraintModel? Constraint { get; init; }
}
