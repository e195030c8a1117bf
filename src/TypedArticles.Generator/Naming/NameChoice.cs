namespace TypedArticles.Naming;

/// <summary>The name that an article got, or why the name given to it cannot be.</summary>
/// <param name="Name">A valid identifier that no other article has; empty where there is a fault.</param>
/// <param name="Fault">Why there is no name.</param>
/// <param name="Owner">Whose the name already is, in words; empty but for <see cref="NameFault.Taken"/>.</param>
/// <param name="HasSuffix">Whether the name by itself belongs to several articles, or is reserved.</param>
internal readonly record struct NameChoice(string Name, NameFault Fault = NameFault.None, string Owner = "", bool HasSuffix = false);

internal enum NameFault
{
    None,
    NoIdentifier,
    Taken,
}
