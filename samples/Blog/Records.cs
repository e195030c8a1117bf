using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using System.Text.Json.Serialization;
using TypedArticles;

namespace Blog;

/// <summary>A file below <c>content/posts</c>.</summary>
[ArticleSchema("posts", Ignore = ["layout"])]
public sealed partial record Post
{
    // Required: a file without it does not compile.
    public required string Title { get; init; }

    // From the key 'date', else from the name of the file: 2024-03-12-the-ampersand.md.
    public required DateOnly Date { get; init; }

    // Nullable: without the key, null.
    public DateOnly? Updated { get; init; }

    public string? Summary { get; init; }

    // An entry of Authors, by its id: 'author: ines-okafor'. An id that no author has does not compile.
    public required partial Author Author { get; init; }

    // A reference may be optional, and lead to the same collection. Its other side has a name of its own: pilcrow.Translations.
    public partial PostSeries? Series { get; init; }

    [InverseProperty("Translations")]
    public partial Post? TranslationOf { get; init; }

    // Optional: without the key, the initializer counts.
    public IReadOnlyList<string> Tags { get; init; } = [];

    public Level Level { get; init; } = Level.Beginner;

    // The paths at which the post was before, as Jekyll and Hugo write them.
    public IReadOnlyList<string> Aliases { get; init; } = [];

    public Cover? Cover { get; init; }

    // The sign that stands for the post in lists. Bounds are checked by the compiler, too.
    [StringLength(3)]
    public string? Mark { get; init; }

    // Another key than the name of the property.
    [JsonPropertyName("see-also")]
    public IReadOnlyList<Uri> Sources { get; init; } = [];

    // Whatever the record says, 'draft: true' makes a file a draft; with the property, the program knows which they are.
    public bool Draft { get; init; }
}

/// <summary>How much a post expects of its readers.</summary>
public enum Level
{
    Beginner,
    Advanced,
}

/// <summary>The picture of a post: a map in the front matter. The file lies in the folder of the post.</summary>
public sealed partial record Cover
{
    public required string File { get; init; }

    public required string Alt { get; init; }

    // In pixels, so that nothing on the page moves when the picture arrives.
    [Range(16, 4096)]
    public required int Width { get; init; }

    [Range(16, 4096)]
    public required int Height { get; init; }
}

/// <summary>A file below <c>content/series</c>. <c>series.Posts</c> is generated, the other side of <see cref="Post.Series"/>: the parts, by date.</summary>
[ArticleSchema("series")]
public sealed partial record PostSeries(string Title);

/// <summary>A file below <c>content/authors</c>. A positional record is as good as one with properties. <c>author.Posts</c> is generated, the other side of <see cref="Post.Author"/>.</summary>
[ArticleSchema("authors")]
public sealed partial record Author(string Name, Uri? Home = null);

/// <summary>A file below <c>content/pages</c>.</summary>
[ArticleSchema("pages")]
public sealed partial record Page
{
    public required string Title { get; init; }

    public DateTimeOffset? Modified { get; init; }
}
