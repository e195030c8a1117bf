namespace TypedArticles.Core.Rules;

/// <summary>What ART2006 tells its code fix, which is compiled without the rest of the table. Its first additional location is the name of the record.</summary>
internal static class RecordAdvice
{
    public const string RuleId = "ART2006";
}
