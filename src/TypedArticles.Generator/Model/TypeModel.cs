namespace TypedArticles.Generator.Model;

/// <summary>What a value of front matter is read as.</summary>
internal enum ValueKind
{
    Text,
    Boolean,
    Integer,
    Number,
    Day,
    DateTimeOffset,
    DateTime,
    Time,
    TimeSpan,
    PartialDate,
    Guid,
    Uri,
    Enum,
    List,
    Map,
    Record,

    /// <summary>An entry of another collection, which a file names by its id.</summary>
    Reference,
}

/// <summary>The type of a property, or of the items of a list or map, that front matter can say a value of.</summary>
internal sealed record TypeModel
{
    public required ValueKind Kind { get; init; }

    /// <summary>The type in generated code, without the question mark of one that can be null.</summary>
    public required string Name { get; init; }

    /// <summary>The type in messages.</summary>
    public required string Shown { get; init; }

    /// <summary>The method of the run-time library that reads it; empty for an enum and for a record.</summary>
    public required string Reader { get; init; }

    public bool IsNullable { get; init; }

    public bool IsValueType { get; init; }

    /// <summary>Of an integer, its least and its greatest value.</summary>
    public string Least { get; init; } = "";

    public string Greatest { get; init; } = "";

    /// <summary>Of an enum: its values.</summary>
    public EquatableArray<EnumValueModel> Values { get; init; }

    /// <summary>Of a list or map: the type of its items.</summary>
    public TypeModel? Item { get; init; }

    /// <summary>Of a reference: the name of the collection.</summary>
    public string Collection { get; init; } = "";

    /// <summary>Of a reference: the entries of the collection, in generated code.</summary>
    public string Entries { get; init; } = "";

    /// <summary>Whether it is a reference, or a list of references.</summary>
    public bool IsReference => Kind == ValueKind.Reference || (Kind == ValueKind.List && Item!.Kind == ValueKind.Reference);

    /// <summary>Of a record: what it is made of.</summary>
    public RecordModel? Record { get; init; }
}
