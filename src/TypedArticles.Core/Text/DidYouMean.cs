namespace TypedArticles.Core.Text;

/// <summary>The end of a message that suggests what was meant.</summary>
internal static class DidYouMean
{
    /// <summary>Empty where nothing is near.</summary>
    public static string Of(string near) => near.Length == 0 ? "" : $"; did you mean '{near}'?";

    /// <summary>Up to three suggestions, the nearest first.</summary>
    public static string Of(IReadOnlyList<string> near) => near.Count switch
    {
        0 => "",
        1 => Of(near[0]),
        _ => $"; did you mean {string.Join(", ", near.Take(near.Count - 1).Select(static n => $"'{n}'"))} or '{near[near.Count - 1]}'?",
    };
}
