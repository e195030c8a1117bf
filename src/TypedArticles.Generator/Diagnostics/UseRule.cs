using Microsoft.CodeAnalysis;
using TypedArticles.Generator.Usage;

namespace TypedArticles.Generator.Diagnostics;

/// <summary>A thing that C# code which uses articles should do otherwise. The table of them is here and nowhere else.</summary>
internal sealed class UseRule
{
    private readonly string _format;

    private UseRule(string id, DiagnosticSeverity severity, string title, string format) =>
        (Id, Severity, Title, _format) = (id, severity, title, format);

    public string Id { get; }

    public DiagnosticSeverity Severity { get; }

    public string Title { get; }

    public static readonly UseRule UnknownArticle = new("ART2001", DiagnosticSeverity.Warning, "No article is found by a constant",
        "No article of {0} has the {1} '{2}'{3}");

    public static readonly UseRule HasMember = new(MemberAdvice.RuleId, DiagnosticSeverity.Info, "An article is asked for by its id and has a member",
        "The article '{0}' has the member {1}, which is checked by the compiler");

    public static IReadOnlyList<UseRule> All { get; } = [UnknownArticle, HasMember];

    public string MessageFor(params object[] arguments) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, _format, arguments);
}
