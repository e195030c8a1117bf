namespace TypedArticles.Naming;

/// <summary>What the name of an article follows from; empty strings stand for what is not known.</summary>
/// <param name="Id">The article's id.</param>
/// <param name="Url">Its URL, for the slug.</param>
/// <param name="Title">Its title.</param>
/// <param name="Language">Its language, to tell apart articles of one name.</param>
/// <param name="Given">The MemberName of its item.</param>
internal sealed record NameRequest(string Id, string Url, string Title, string Language, string Given);
