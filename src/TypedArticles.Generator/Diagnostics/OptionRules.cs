using TypedArticles.Generator.Emission;
using TypedArticles.Generator.Model;
using TypedArticles.Manifest;
using TypedArticles.Naming;
using TypedArticles.Parsing;

namespace TypedArticles.Generator.Diagnostics;

/// <summary>Judges the project's properties.</summary>
internal static class OptionRules
{
    public static void Check(ManifestOptions options, List<ProblemModel> problems)
    {
        if (!ReservedNames.IsClassName(options.ClassName))
        {
            problems.Add(ProjectRules.InvalidOption.At("", "ArticlesClassName", options.ClassName, "a C# identifier that the class does not use itself"));
        }

        if (options.Accessibility is not ("internal" or "public"))
        {
            problems.Add(ProjectRules.InvalidOption.At("", "ArticlesAccessibility", options.Accessibility, "'internal' or 'public'"));
        }

        if (options.Members is not ("auto" or "true" or "false"))
        {
            problems.Add(ProjectRules.InvalidOption.At("", "ArticlesMembers", options.Members, "'auto', 'true' or 'false'"));
        }

        if (options.MaxFileSize != options.FileSizeLimit.ToString(System.Globalization.CultureInfo.InvariantCulture))
        {
            problems.Add(ProjectRules.InvalidOption.At("", "ArticlesMaxFileSize", options.MaxFileSize, "a number of bytes from 1 to 2147483647"));
        }

        if (options.DefaultLanguage.Length > 0 && !LanguageTag.HasForm(options.DefaultLanguage))
        {
            problems.Add(ProjectRules.InvalidOption.At("", "ArticlesDefaultLanguage", options.DefaultLanguage, "a language tag such as 'fr' or 'pt-BR'"));
        }

        string @namespace = CSharpName.Namespace(options.Namespace);
        if (@namespace == options.ClassName || @namespace.EndsWith("." + options.ClassName, StringComparison.Ordinal))
        {
            problems.Add(ProjectRules.NamespaceHidesClass.At("", options.ClassName, @namespace));
        }
    }
}
