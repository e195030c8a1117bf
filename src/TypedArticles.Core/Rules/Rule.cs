using System.Globalization;
using TypedArticles.Core.Text;

namespace TypedArticles.Core.Rules;

/// <summary>How much a rule weighs unless the project says otherwise.</summary>
internal enum RuleSeverity
{
    Info,
    Warning,
    Error,
}

/// <summary>A rule with the message that reports it. All of them are in <see cref="RuleTable"/>.</summary>
/// <param name="id">Such as <c>ART0004</c>.</param>
/// <param name="severity">Unless the project says otherwise.</param>
/// <param name="title">One line for lists of rules.</param>
/// <param name="format">A composite format: what is wrong, what was found, how to fix it.</param>
internal sealed class Rule(string id, RuleSeverity severity, string title, string format)
{
    public string Id { get; } = id;

    public RuleSeverity Severity { get; } = severity;

    public string Title { get; } = title;

    public string Format { get; } = format;

    /// <summary>The message. Nothing inside the arguments is replaced but what cannot be seen: <see cref="Shown"/>.</summary>
    public string MessageOf(params string[] arguments) => string.Format(CultureInfo.InvariantCulture, Format, Shown(arguments));

    /// <summary>The arguments of a message as a message shows them, whoever chose them.</summary>
    public static string[] Shown(IEnumerable<string> arguments) => [.. arguments.Select(Quote.Argument)];

    public override string ToString() => Id;
}
