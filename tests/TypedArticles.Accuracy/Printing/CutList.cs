using TypedArticles.Accuracy.Scoring;

namespace TypedArticles.Accuracy.Printing;

/// <summary>Places with what stands around them, a bar at each place, and the rule that decided.</summary>
internal static class CutList
{
    /// <summary>UTF-16 characters to each side: about six words.</summary>
    private const int Context = 30;

    public static void Print(string heading, IEnumerable<Outcome> outcomes, Func<Outcome, IReadOnlyList<int>> places, int limit, TextWriter output)
    {
        (string Name, string Rule, string Text)[] cuts = [.. outcomes.SelectMany(
            o => places(o).Select(at => (o.Document.Name, o.Deciders.GetValueOrDefault(at, ""), Around(o.Document.Body.Text, at))))];
        output.WriteLine();
        output.WriteLine($"{heading}: {cuts.Length}{(cuts.Length > limit ? $", of which {limit}" : "")}");
        int width = cuts.Select(c => c.Name.Length).DefaultIfEmpty().Max();
        int ruleWidth = cuts.Select(c => c.Rule.Length).DefaultIfEmpty().Max();
        foreach ((string name, string rule, string text) in cuts.Take(limit))
        {
            output.WriteLine($"  {name.PadRight(width)}  {rule.PadRight(ruleWidth)}  {text}");
        }
    }

    private static string Around(string text, int at)
    {
        int start = Math.Max(0, at - Context);
        int end = Math.Min(text.Length, at + Context);
        start += start > 0 && char.IsLowSurrogate(text[start]) ? 1 : 0;
        end -= end < text.Length && char.IsLowSurrogate(text[end]) ? 1 : 0;
        return $"{text[start..at]}|{text[at..end]}".Replace('\n', '⏎');
    }
}
