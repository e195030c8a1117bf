namespace TypedArticles.Generator.Model;

/// <summary>A key that is not a property of the record.</summary>
/// <param name="Key">The key as written; of a nested map with the keys around it.</param>
/// <param name="FoldedKey">The same as keys are compared.</param>
/// <param name="Place">Where it is.</param>
internal sealed record UnknownKeyModel(string Key, string FoldedKey, PlaceModel Place);
