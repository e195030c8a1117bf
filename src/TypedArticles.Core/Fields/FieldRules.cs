using TypedArticles.Core.Rules;

namespace TypedArticles.Core.Fields;

/// <summary>Which rule reports which fault of front matter.</summary>
internal static class FieldRules
{
    public static Rule Of(FieldFault fault) => fault switch
    {
        FieldFault.NotClosed => RuleTable.FrontMatterNotClosed,
        FieldFault.DuplicateKey or FieldFault.DuplicateFold => RuleTable.DuplicateKey,
        FieldFault.Toml => RuleTable.TomlFrontMatter,
        FieldFault.SecondDocument or FieldFault.Directive or FieldFault.Anchor or FieldFault.Alias or FieldFault.Tag or FieldFault.MergeKey or FieldFault.ComplexKey => RuleTable.UnsupportedYaml,
        _ => RuleTable.FrontMatter,
    };
}
