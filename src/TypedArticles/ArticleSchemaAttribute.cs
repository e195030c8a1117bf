namespace TypedArticles;

/// <summary>
/// Declares that a record describes the front matter of the files of a collection, such as the Markdown files below
/// <c>content/posts</c>. The compiler proves each file by the properties of the record, and generates a class with a member for each
/// file, a constructor that reads a file from the assembly, and the base class <see cref="ArticleRecord"/>.
/// </summary>
/// <remarks>
/// The record is partial. Properties that are <see langword="required"/> are in every file; one that is nullable or has an initializer
/// may be absent. A property is found by its name, without case, <c>-</c>, <c>_</c> and <c>.</c>.
/// </remarks>
/// <example>
/// <code>
/// [ArticleSchema("posts")]
/// public sealed partial record Post
/// {
///     public required string Title { get; init; }
///     public IReadOnlyList&lt;string&gt; Tags { get; init; } = [];
/// }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ArticleSchemaAttribute : Attribute
{
    /// <summary>Initializes the declaration.</summary>
    /// <param name="name">The name of the collection: the name of its folder below <c>content</c>, without a leading <c>_</c>, unless its items say otherwise.</param>
    public ArticleSchemaAttribute(string name) => Name = name;

    /// <summary>Gets the name of the collection.</summary>
    public string Name { get; }

    /// <summary>
    /// Gets or sets the name of the generated class; <see langword="null"/>, the default, for the name of the collection in Pascal case:
    /// <c>Posts</c> for <c>posts</c>.
    /// </summary>
    public string? ClassName { get; set; }

    /// <summary>Gets or sets the keys of the front matter that no property reads and that are not reported.</summary>
    public string[] Ignore { get; set; } = [];
}
