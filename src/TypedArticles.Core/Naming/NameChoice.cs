namespace TypedArticles.Core.Naming;

/// <summary>The name that an article got, or why the name given to it cannot be.</summary>
/// <param name="Name">A valid identifier that no other article has; empty where there is a fault.</param>
/// <param name="Fault">Why there is no name.</param>
/// <param name="Owner">Whose the name already is, in words; empty except for <see cref="NameFault.Taken"/>.</param>
/// <param name="HasSuffix">Whether the name by itself belongs to several articles, or is reserved.</param>
internal readonly record struct NameChoice(string Name, NameFault Fault = NameFault.None, string Owner = "", bool HasSuffix = false);

internal enum NameFault
{
    None,
    NotAnIdentifier,
    Taken,
}

/// <summary>What the name of an article follows from; empty strings stand for what is not known.</summary>
/// <param name="Id">The article's id.</param>
/// <param name="Slug">Its slug.</param>
/// <param name="Title">Its title.</param>
/// <param name="Language">Its language, to tell apart articles of one name.</param>
/// <param name="Given">The MemberName of its item.</param>
internal sealed record NameRequest(string Id, string Slug, string Title, string Language, string Given);
