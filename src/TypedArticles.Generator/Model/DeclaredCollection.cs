namespace TypedArticles.Generator.Model;

/// <summary>A collection that the attribute of a record names.</summary>
/// <param name="Name">The name; empty where the attribute has none.</param>
/// <param name="Schema">The record; null where no code can be generated for it.</param>
internal sealed record DeclaredCollection(string Name, CollectionSchema? Schema);
