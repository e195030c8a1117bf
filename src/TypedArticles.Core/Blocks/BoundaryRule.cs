namespace TypedArticles.Core.Blocks;

/// <summary>What a rule says about a place where a block may begin.</summary>
internal enum Verdict : byte
{
    /// <summary>Nothing; the next rule is asked.</summary>
    None,

    /// <summary>No block begins here.</summary>
    Keep,

    /// <summary>A block begins here if the body shows elsewhere that it was glued. Clean text has such places too: <c>YouTube</c>.</summary>
    Doubtful,

    /// <summary>As <see cref="Doubtful"/>, and such a place is itself half a proof that the body was glued.</summary>
    Probable,

    /// <summary>A block begins here, and the body was glued: clean text has such places by mistake only.</summary>
    Split,
}

/// <summary>What stands before a place, closing quotes and brackets left aside: it decides which rules are asked.</summary>
[Flags]
internal enum Before
{
    None = 0,

    /// <summary>A mark that ends a sentence.</summary>
    SentenceEnd = 1,

    /// <summary>A closing quote or bracket, and no mark before it.</summary>
    Closing = 2,
    Colon = 4,

    /// <summary>An apostrophe, which may be a closing quote.</summary>
    Apostrophe = 8,
    Digit = 16,

    /// <summary>A letter in lower case, combining marks left aside.</summary>
    Lower = 32,
    Upper = 64,

    /// <summary>A symbol, such as an emoji or a raised number.</summary>
    Symbol = 128,

    /// <summary>Anything else, such as a letter of a script without case.</summary>
    Other = 256,
    Any = 511,
}

internal delegate Verdict BoundaryPredicate(in Boundary boundary);

/// <summary>A rule of the splitter.</summary>
/// <param name="Name">Stable: reports and commits name it.</param>
/// <param name="Before">What must stand before a place so that the rule is asked.</param>
/// <param name="Splits">A text with a bar where the rule says that a block begins; of a rule that only keeps, where it leaves that to a later one.</param>
/// <param name="Keeps">A text in which no block begins by the rule.</param>
/// <param name="Judge">The rule itself.</param>
internal sealed record BoundaryRule(string Name, Before Before, string Splits, string Keeps, BoundaryPredicate Judge);
