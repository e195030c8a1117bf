namespace TypedArticles.Generator.Model;

/// <summary>A reference of an entry to another.</summary>
/// <param name="Collection">The collection of the other entry.</param>
/// <param name="Id">Its id.</param>
/// <param name="Key">The key in messages.</param>
/// <param name="Place">Where the id is.</param>
internal sealed record ReferenceModel(string Collection, string Id, string Key, PlaceModel Place);
