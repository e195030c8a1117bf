using TypedArticles.Core.Manifest;
using TypedArticles.Core.Rules;
using TypedArticles.Generator.Diagnostics;
using TypedArticles.Generator.Emission;
using TypedArticles.Generator.Model;

namespace TypedArticles.Generator.Checking;

/// <summary>Checks the project's properties.</summary>
internal static class OptionChecks
{
    public static void Check(ManifestOptions options, bool hasSeeds, List<ProblemModel> problems)
    {
        foreach (ArticleOption option in OptionTable.All)
        {
            if (!option.IsValid(options[option]))
            {
                problems.Add(Problem.At(RuleTable.InvalidOption, "", option.Name, options[option], option.Expected));
            }
        }

        string @namespace = CSharpName.Namespace(options.Namespace);
        if (hasSeeds && (@namespace == options.ClassName || @namespace.EndsWith("." + options.ClassName, StringComparison.Ordinal)))
        {
            problems.Add(Problem.At(RuleTable.NameOfClass, "", options.ClassName, $"its namespace '{@namespace}'", "ArticlesClassName or ArticlesNamespace"));
        }
    }
}
