using System.Diagnostics.CodeAnalysis;
using TypedArticles.Core.Pack;

namespace TypedArticles.Tests.Records;

/// <summary>A record of a program as it is written by hand; what the generator adds to it is below.</summary>
[ArticleSchema("posts", ClassName = "Posts", Ignore = ["layout"])]
public sealed partial record Post : ArticleRecord
{
    public required string Title { get; init; }

    public required string Author { get; init; }

    public string? Summary { get; init; }

    public string? Image { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    public DateTimeOffset? Date { get; init; }

    public bool Draft { get; init; }

    public PostKind Kind { get; init; } = PostKind.Ready;

    public Seo? Seo { get; init; }

    public IReadOnlyDictionary<string, int> Votes { get; init; } = new Dictionary<string, int>();
}

public enum PostKind
{
    Draft,
    Ready,
}

/// <summary>A record in a record.</summary>
public sealed partial record Seo
{
    public required string Keyword { get; init; }

    public Uri? Canonical { get; init; }
}

/// <content>The code that is generated.</content>
public sealed partial record Post
{
    public Post()
    {
    }

    [SetsRequiredMembers]
    internal Post(ArticleFields fields)
        : base(fields)
    {
        Title = fields.Get(Keys.Title).Text();
        Author = fields.Get(Keys.Author).Text();
        if (fields.Has(Keys.Summary))
        {
            Summary = fields.Get(Keys.Summary) is { IsNull: false } v1 ? v1.Text() : null;
        }

        if (fields.Has(Keys.Image))
        {
            Image = fields.Get(Keys.Image) is { IsNull: false } v2 ? v2.Text() : null;
        }

        if (fields.Has(Keys.Tags))
        {
            Tags = fields.Get(Keys.Tags).List(static v => v.Text());
        }

        if (fields.Has(Keys.Date))
        {
            Date = fields.Get(Keys.Date) is { IsNull: false } v3 ? v3.DateTimeOffset() : null;
        }

        if (fields.Has(Keys.Draft))
        {
            Draft = fields.Get(Keys.Draft).Boolean();
        }

        if (fields.Has(Keys.Kind))
        {
            Kind = ReadKind(fields.Get(Keys.Kind));
        }

        if (fields.Has(Keys.Seo))
        {
            Seo = fields.Get(Keys.Seo) is { IsNull: false } v4 ? new Seo(v4.Map()) : null;
        }

        if (fields.Has(Keys.Votes))
        {
            Votes = fields.Get(Keys.Votes).Dictionary(static v => v.Int32());
        }
    }

    public bool Equals(Post? other) =>
        base.Equals(other) && Title == other.Title && Author == other.Author && Summary == other.Summary && Image == other.Image
        && ArticleEquality.Lists(Tags, other.Tags) && Date == other.Date && Draft == other.Draft && Kind == other.Kind && Seo == other.Seo && ArticleEquality.Maps(Votes, other.Votes);

    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Title, ArticleEquality.HashOf(Tags), ArticleEquality.HashOf(Votes));

    private static PostKind ReadKind(ArticleField v) => v.IsName("draft") ? PostKind.Draft : v.IsName("ready") ? PostKind.Ready : throw v.Invalid();

    internal static class Keys
    {
        public static readonly uint Title = PackKey.HashOf("title"), Author = PackKey.HashOf("author"), Summary = PackKey.HashOf("summary"), Image = PackKey.HashOf("image"), Tags = PackKey.HashOf("tags");
        public static readonly uint Date = PackKey.HashOf("date"), Draft = PackKey.HashOf("draft"), Kind = PackKey.HashOf("kind"), Seo = PackKey.HashOf("seo"), Votes = PackKey.HashOf("votes");
    }
}

/// <content>The code that is generated.</content>
public sealed partial record Seo
{
    public Seo()
    {
    }

    [SetsRequiredMembers]
    internal Seo(ArticleFields fields)
    {
        Keyword = fields.Get(PackKey.HashOf("keyword")).Text();
        if (fields.Has(PackKey.HashOf("canonical")))
        {
            Canonical = fields.Get(PackKey.HashOf("canonical")) is { IsNull: false } v1 ? v1.Uri() : null;
        }
    }
}
