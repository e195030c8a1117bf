using System.Globalization;
using Microsoft.CodeAnalysis;
using TypedArticles.Generator.Model;

namespace TypedArticles.Generator.Diagnostics;

/// <summary>
/// A rule with its sentence. The tables of rules are <see cref="ProjectRules"/>, <see cref="AdviceRules"/> and <see cref="UseRules"/>, and for
/// what makes one file no article <see cref="Parsing.SeedRule"/>.
/// </summary>
internal sealed record Rule(string Id, DiagnosticSeverity Severity, string Title, string Format)
{
    /// <summary>A problem of a whole file, or of the project where the path is empty.</summary>
    public ProblemModel At(string path, params object[] arguments) => new() { RuleId = Id, Path = path, Message = MessageOf(arguments) };

    public string MessageOf(params object[] arguments) => string.Format(CultureInfo.InvariantCulture, Format, arguments);
}
