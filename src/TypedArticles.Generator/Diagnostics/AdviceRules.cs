using Microsoft.CodeAnalysis;

namespace TypedArticles.Generator.Diagnostics;

/// <summary>What is doubtful about an article, and worth a look. A file can be excepted by the metadata NoWarn of its item.</summary>
internal static class AdviceRules
{
    public const string Prefix = "ART1";

    public static readonly Rule DatesDisagree = new("ART1001", DiagnosticSeverity.Warning, "The dates of an article disagree",
        "The {0} says {1} and the {2} says {3}; correct the one that is wrong");

    public static readonly Rule DuplicateUrl = new("ART1002", DiagnosticSeverity.Warning, "Two articles have one URL",
        "The article '{0}' has the same URL; remove one of them, or correct its URL");

    public static readonly Rule IdenticalBodies = new("ART1003", DiagnosticSeverity.Warning, "Two articles have the same body",
        "The article '{0}' has the same body, character for character; remove one of them, or correct it");

    public static readonly Rule NoLead = new("ART1004", DiagnosticSeverity.Info, "An article has no lead",
        "The article has no lead: the block after the title ends neither in a dateline nor in an ellipsis; add a dateline, or give the Article item the metadata Lead=\"true\"");

    public static readonly Rule Mojibake = new("ART1005", DiagnosticSeverity.Warning, "The text was decoded wrongly",
        "'{0}' looks like UTF-8 that was read in another encoding; restore the text from its source, and save it as UTF-8");

    public static readonly Rule InvisibleControl = new("ART1006", DiagnosticSeverity.Warning, "The text holds an invisible control character",
        "The text holds the invisible character U+{0}, {1}; remove it");

    public static readonly Rule LongTitle = new("ART1007", DiagnosticSeverity.Warning, "The title is as long as a lead",
        "The title has {0} characters; if a part of it is the lead, divide them by a blank line");

    public static readonly Rule SeveralLines = new("ART1008", DiagnosticSeverity.Warning, "A title or lead has several lines",
        "The {0} has several lines, which are joined by spaces; write it on one line, or divide it by a blank line from what does not belong to it");

    public static readonly Rule NameWithSuffix = new("ART1009", DiagnosticSeverity.Info, "A member's name got a suffix",
        "The member is called '{0}', because another article has the same name or the name is reserved; give the Article item a MemberName if you use it in code");

    public static readonly Rule UnknownLanguage = new("ART1010", DiagnosticSeverity.Warning, "A language code is unknown",
        "The metadata Language has the value '{0}', and ISO 639-1 has no language '{1}'; write a code such as 'fr' or 'uk'");

    public static readonly Rule LeftoverHtml = new("ART1011", DiagnosticSeverity.Warning, "The text holds HTML",
        "The text holds '{0}', left over from HTML; write the plain text");

    public static readonly Rule CutTitle = new("ART1012", DiagnosticSeverity.Warning, "The title was cut short",
        "The title ends in an ellipsis; write it in full");

    public static readonly Rule NeedlessOptOut = new("ART1013", DiagnosticSeverity.Warning, "An exception is not needed",
        "The metadata NoWarn of the Article item names '{0}', {1}; remove it there");

    public static IReadOnlyList<Rule> All { get; } =
    [
        DatesDisagree, DuplicateUrl, IdenticalBodies, NoLead, Mojibake, InvisibleControl, LongTitle, SeveralLines,
        NameWithSuffix, UnknownLanguage, LeftoverHtml, CutTitle, NeedlessOptOut,
    ];

    /// <summary>Those that the generator gives, because it knows the names and items; the analyzer gives the others.</summary>
    public static IReadOnlyList<Rule> OfGenerator { get; } = [NameWithSuffix, UnknownLanguage];
}
