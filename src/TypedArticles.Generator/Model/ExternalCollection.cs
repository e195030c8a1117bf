namespace TypedArticles.Generator.Model;

/// <summary>A collection of another assembly that a record refers to.</summary>
/// <param name="Name">Assembly and name, which no collection of this project has.</param>
/// <param name="Ids">The ids of its entries, in ordinal order.</param>
internal sealed record ExternalCollection(string Name, EquatableArray<string> Ids);
