using TypedArticles.Parsing;

namespace TypedArticles;

/// <summary>Why a text is no article.</summary>
/// <param name="Code">The id of the rule, such as <c>ART0004</c>; the compiler reports it under the same id.</param>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Column">The column in UTF-16 code units, counted from 1.</param>
/// <param name="Message">What was found, what was expected, and how to mend it.</param>
public readonly record struct ArticleProblem(string Code, int Line, int Column, string Message)
{
    /// <summary>The problem as a compiler writes it: <c>(line,column): error CODE: message</c>.</summary>
    public override string ToString() => $"({Line},{Column}): error {Code}: {Message}";

    internal static IReadOnlyList<ArticleProblem> Locate(IReadOnlyList<SeedProblem> problems, ReadOnlySpan<char> text)
    {
        var located = new ArticleProblem[problems.Count];
        for (int i = 0; i < located.Length; i++)
        {
            (int line, int column) = TextPosition.Of(text, problems[i].Range.Start);
            located[i] = new ArticleProblem(problems[i].Rule.Id, line, column, problems[i].Message);
        }

        return located;
    }
}
