namespace TypedArticles.Generator.Model;

/// <summary>The other side of a reference: a property of the record that is referred to.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Modifiers">Those of the user's declaration, which it implements; empty where it is generated whole.</param>
/// <param name="Entry">The record that refers, in generated code.</param>
/// <param name="Index">The index of its collection that finds the entries.</param>
/// <param name="Summary">Its comment.</param>
/// <param name="Accessibility">Its modifier where it is generated whole.</param>
internal sealed record ReverseModel(string Name, string Modifiers, string Entry, string Index, string Summary, string Accessibility);
