using TypedArticles.Generator.Advice;
using TypedArticles.Generator.Diagnostics;
using TypedArticles.Manifest;
using TypedArticles.Naming;

namespace TypedArticles.Generator.Model;

/// <summary>The advice that follows from items and names, which the generator knows and an analyzer would have to work out again.</summary>
internal static class ItemAdvice
{
    public static void Give(ManifestEntry entry, NameChoice name, List<ProblemModel> problems)
    {
        var optOuts = ArticleOptOuts.Of(entry);
        if (name.HasSuffix && !optOuts.Excepts(AdviceRules.NameWithSuffix))
        {
            problems.Add(AdviceRules.NameWithSuffix.At(entry.Path, name.Name));
        }

        string language = entry.Language.Split('-')[0];
        if (language.Length == 2 && !LanguageCodes.Contains(language) && !optOuts.Excepts(AdviceRules.UnknownLanguage))
        {
            problems.Add(AdviceRules.UnknownLanguage.At(entry.Path, entry.Language, language));
        }

        foreach ((string id, string reason) in optOuts.Needless(AdviceRules.OfGenerator, saysUnknown: false))
        {
            problems.Add(AdviceRules.NeedlessOptOut.At(entry.Path, id, reason));
        }
    }
}
