using TypedArticles.Generator.Tests.Driver;

namespace TypedArticles.Generator.Tests.Usage;

/// <summary>A project with a few articles and code that asks for them.</summary>
internal static class UsedArticles
{
    public static ArticleProject With(string statements) => new(
        File("lighthouse", "https://example.org/2024/03/12/the-stone-lighthouse"),
        File("honeybees", "https://example.org/2024/04/02/honeybees-in-the-city"),
        File("canal", "https://example.org/2024/05/21/the-old-canal"))
    {
        Code = Class(statements),
        Ids = statements.Contains(".Ids.", StringComparison.Ordinal) ? "true" : "auto",
    };

    public static string Class(string statements) =>
        $"using System;\nusing TypedArticles;\nnamespace Demo;\nstatic class Use\n{{\n    static void It()\n    {{\n        {statements}\n    }}\n}}\n";

    public static ArticleFile File(string id, string url, string memberName = "") =>
        new(id, $" date 2024 {url}\n\nTitle\n\nBody.\n") { MemberName = memberName };
}
