using TypedArticles.Generator.Model;
using TypedArticles.Manifest;
using TypedArticles.Parsing;

namespace TypedArticles.Generator.Diagnostics;

/// <summary>Judges the metadata of an Article item; its MemberName is judged where names are given.</summary>
internal static class ItemRules
{
    public static void Check(ManifestEntry entry, List<ProblemModel> problems)
    {
        if (entry.Lead.Length > 0 && entry.IsLead is null)
        {
            problems.Add(ProjectRule.InvalidMetadata.At(entry.Path, "Lead", entry.Lead, "'true' or 'false'"));
        }

        if (entry.Language.Length > 0 && !LanguageTag.HasForm(entry.Language))
        {
            problems.Add(ProjectRule.InvalidMetadata.At(entry.Path, "Language", entry.Language, "a language tag such as 'fr' or 'pt-BR'"));
        }

        if (entry.Id.Trim() != entry.Id || entry.Id.IndexOfAny(['\n', '\r']) >= 0)
        {
            problems.Add(ProjectRule.InvalidMetadata.At(entry.Path, "Id", entry.Id, "one line of text without white space around it"));
        }
    }
}
