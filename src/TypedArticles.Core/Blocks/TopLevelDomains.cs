namespace TypedArticles.Core.Blocks;

/// <summary>The last labels of hosts that articles name most; behind a full stop they are no words.</summary>
internal static class TopLevelDomains
{
    private static readonly ShortWords s_labels = new(
        "com org net gov edu io info int mil eu uk de fr es it pt nl be ch at pl cz sk ru ua gr br ar mx cl ca au jp cn in se no dk fi");

    private static readonly ShortWords s_generic = new("com org net gov edu io");

    /// <summary>Those that are no word of a language.</summary>
    public static bool IsGeneric(ReadOnlySpan<char> label) => s_generic.Contains(label);

    public static bool Contains(ReadOnlySpan<char> label) => s_labels.Contains(label);
}
