using TypedArticles.Core.Manifest;
using TypedArticles.Core.Naming;
using TypedArticles.Core.Rules;
using TypedArticles.Generator.Diagnostics;
using TypedArticles.Generator.Model;

namespace TypedArticles.Generator.Checking;

/// <summary>The advice that follows from items and names, which the generator knows and an analyzer would have to work out again.</summary>
internal static class ItemAdvice
{
    public static void Give(ManifestEntry entry, NameChoice name, List<ProblemModel> problems)
    {
        var suppressions = Suppressions.Of(entry);
        if (name.HasSuffix && !suppressions.Suppress(RuleTable.NameWithSuffix))
        {
            problems.Add(Problem.At(RuleTable.NameWithSuffix, entry.Path, name.Name));
        }

        string language = entry.Language.Split('-')[0];
        if (language.Length == 2 && !LanguageCodes.Contains(language) && !suppressions.Suppress(RuleTable.UnknownLanguage))
        {
            problems.Add(Problem.At(RuleTable.UnknownLanguage, entry.Path, entry.Language, language));
        }

        foreach ((string id, string reason) in suppressions.Needless(RuleTable.OfNames, namesUnknown: false))
        {
            problems.Add(Problem.At(RuleTable.NeedlessSuppression, entry.Path, id, reason));
        }
    }
}
