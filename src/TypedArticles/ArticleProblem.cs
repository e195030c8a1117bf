using TypedArticles.Core.Rules;
using TypedArticles.Core.Text;

namespace TypedArticles;

/// <summary>Represents why a text is not a valid article.</summary>
public readonly record struct ArticleProblem
{
    internal ArticleProblem(string code, int line, int column, string message) => (Code, Line, Column, Message) = (code, line, column, message);

    /// <summary>Gets the id of the rule, such as <c>ART0004</c>; the compiler reports it under the same id.</summary>
    public string Code { get => field ?? ""; }

    /// <summary>Gets the line, counted from 1.</summary>
    public int Line { get; }

    /// <summary>Gets the column in UTF-16 code units, counted from 1.</summary>
    public int Column { get; }

    /// <summary>Gets what was found, what was expected, and how to fix it.</summary>
    public string Message { get => field ?? ""; }

    /// <summary>Splits the problem into its parts.</summary>
    /// <param name="code">The id of the rule.</param>
    /// <param name="line">The line.</param>
    /// <param name="column">The column.</param>
    /// <param name="message">The message.</param>
    public void Deconstruct(out string code, out int line, out int column, out string message) =>
        (code, line, column, message) = (Code, Line, Column, Message);

    /// <summary>Returns the problem as a compiler writes it: <c>(line,column): error CODE: message</c>.</summary>
    public override string ToString() => $"({Line},{Column}): error {Code}: {Message}";

    internal static IReadOnlyList<ArticleProblem> Locate(IReadOnlyList<TextProblem> problems, ReadOnlySpan<char> text)
    {
        var located = new ArticleProblem[problems.Count];
        for (int i = 0; i < located.Length; i++)
        {
            (int line, int column) = TextPosition.Of(text, problems[i].Range.Start);
            located[i] = new ArticleProblem(problems[i].Rule.Id, line, column, problems[i].Message);
        }

        return Array.AsReadOnly(located);
    }
}
