namespace TypedArticles.Generator.Model;

/// <summary>A place in a file. Lines and columns count from 0.</summary>
internal sealed record PlaceModel(string Path, int Start, int Length, int StartLine, int StartColumn, int EndLine, int EndColumn);
