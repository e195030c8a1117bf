using System.ComponentModel.DataAnnotations;
using TypedArticles;

namespace Blog;

public enum Level { Beginner, Advanced }

public partial record Cover(string File, string Alt = "none") { public int? Width { get; init; } }

public class Plain { public required string A { get; init; } public int B { get; set; } = 7; }

[ArticleSchema("posts")]
public sealed partial record Post
{
    public required string Title { get; init; }
    public required DateOnly Date { get; init; }
    public required string Author { get; init; }
    public IReadOnlyList<string> Tags { get; init; } = [];
    public Level Level { get; init; } = Level.Beginner;
    [Range(1, 5)] public int? Rating { get; init; }
    public Uri? Canonical { get; init; }
    public Cover? Cover { get; init; }
    public Plain? Plain { get; init; }
    public IReadOnlyDictionary<string, int?>? Counts { get; init; }
    public IReadOnlyList<Cover> Images { get; init; } = [];
    public DateOnly? Updated { get; init; }
}

[ArticleSchema("authors")]
public sealed partial record Author(string Name, Uri? Home = null);

[ArticleSchema("pages")]
public partial record Page : ArticleRecord { public required string Title { get; init; } public DateTimeOffset? Modified { get; init; } }
