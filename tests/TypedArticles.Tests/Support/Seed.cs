namespace TypedArticles.Tests;

/// <summary>A seed file in parts, each of which a test may replace.</summary>
internal sealed record Seed
{
    public const string Header = " date 2022-01 https://fr.example.org/a/two-words.html";

    public string Head { get; init; } = Header;

    public string Title { get; init; } = "Title";

    public string? Lead { get; init; }

    public string Body { get; init; } = "Body.";

    public static Article Read(string text, bool? isLead = null) =>
        Article.FromSeed(text, "id", new ArticleSeedOptions { HasLead = isLead });

    public static IReadOnlyList<ArticleProblem> Problems(string text, bool? isLead = null)
    {
        Article.TryFromSeed(text, "id", new ArticleSeedOptions { HasLead = isLead }, out _, out IReadOnlyList<ArticleProblem> problems);
        return problems;
    }

    public Article Read(bool? isLead = null) => Read(ToString(), isLead);

    public override string ToString() => $"{Head}\n\n{Title}\n\n{(Lead is null ? "" : Lead + "\n\n")}{Body}\n";
}
