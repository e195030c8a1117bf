namespace TypedArticles.Generator.Model;

/// <summary>A value of an enum.</summary>
/// <param name="Member">The member in C#.</param>
/// <param name="Text">What front matter writes for it.</param>
internal sealed record EnumValueModel(string Member, string Text);
