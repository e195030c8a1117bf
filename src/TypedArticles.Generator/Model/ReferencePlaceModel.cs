namespace TypedArticles.Generator.Model;

/// <summary>Where a record names the other side of a reference.</summary>
/// <param name="Property">The property that refers, as generated code writes it.</param>
/// <param name="Place">Its attribute <c>InverseProperty</c>; where it has none, its name.</param>
internal sealed record ReferencePlaceModel(string Property, PlaceModel Place);
