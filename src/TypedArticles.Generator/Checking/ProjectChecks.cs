using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TypedArticles.Core.Rules;
using TypedArticles.Generator.Diagnostics;
using TypedArticles.Generator.Emission;
using TypedArticles.Generator.Model;

namespace TypedArticles.Generator.Checking;

/// <summary>
/// Checks what the compiler would report inside the generated code, or at every use of the class, far from the cause: an old language version,
/// a library that is not there, and other declarations that have the name of the class.
/// </summary>
internal static class ProjectChecks
{
    /// <summary>Of static lambdas.</summary>
    private const LanguageVersion MinLanguage = LanguageVersion.CSharp9;

    /// <summary>Of types that are local to a file.</summary>
    private const LanguageVersion MinLanguageOfCollections = LanguageVersion.CSharp11;

    /// <summary>Of partial properties.</summary>
    private const LanguageVersion MinLanguageOfReferences = LanguageVersion.CSharp13;

    /// <summary>From so many articles on, they take about as long as the rest of a small application.</summary>
    private const int ManyArticles = 2000;

    private const string LibraryType = "TypedArticles.Article";

    /// <summary>Razor components, which another generator compiles: their names and folders become types and namespaces that no generator sees.</summary>
    public static bool IsRazor(AdditionalText text) =>
        text.Path.EndsWith(".razor", StringComparison.OrdinalIgnoreCase) || text.Path.EndsWith(".cshtml", StringComparison.OrdinalIgnoreCase);

    public static ProjectModel? Check(
        (((ManifestModel? Manifest, SchemasModel Schemas) Files, Compilation Compilation) Project, ImmutableArray<string> RazorPaths) input, CancellationToken cancellationToken)
    {
        if (input.Project.Files is not ({ Options: { } options } manifest, var schemas))
        {
            return null;
        }

        Compilation compilation = input.Project.Compilation;
        var problems = new List<ProblemModel>();
        LanguageVersion language = ((CSharpCompilation)compilation).LanguageVersion;
        LanguageVersion needed = schemas.Schemas.Count == 0 ? MinLanguage
            : schemas.Schemas.Any(static s => s.Record.AllProperties().Any(static p => p.Type.IsReference)) ? MinLanguageOfReferences
            : MinLanguageOfCollections;
        if (language < needed)
        {
            problems.Add(Problem.At(RuleTable.OldLanguage, "", needed.ToDisplayString(), language.ToDisplayString()));
        }
        else if (compilation.GetTypeByMetadataName(LibraryType) is null)
        {
            problems.Add(Problem.At(RuleTable.NoLibrary, ""));
        }

        bool canCompile = problems.Count == 0;
        if (canCompile && manifest.HasSeeds && ClashOf(options.ClassName, CSharpName.Namespace(options.Namespace), compilation, manifest, input.RazorPaths, cancellationToken) is { } clash)
        {
            problems.Add(Problem.At(RuleTable.NameOfClass, "", options.ClassName, clash, "ArticlesClassName"));
        }

        if (manifest.Entries.Count >= ManyArticles && compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication or OutputKind.WindowsRuntimeApplication)
        {
            problems.Add(Problem.At(RuleTable.ManyInApplication, "", manifest.Entries.Count.ToString(CultureInfo.InvariantCulture)));
        }

        return new ProjectModel { CanCompile = canCompile, Problems = new EquatableArray<ProblemModel>([.. problems]) };
    }

    public static IEnumerable<ProblemModel> Problems(ProjectModel? project, CancellationToken cancellationToken) => project?.Problems ?? default;

    /// <summary>What else has the name of the class, in its namespace or in one inside it; null for nothing.</summary>
    public static string? ClashOf(
        string className, string @namespace, Compilation compilation, ManifestModel manifest, ImmutableArray<string> razorPaths, CancellationToken cancellationToken)
    {
        string root = @namespace.Length == 0 ? "" : @namespace + ".";
        foreach (ISymbol symbol in compilation.GetSymbolsWithName(className, SymbolFilter.Type | SymbolFilter.Namespace, cancellationToken))
        {
            string container = symbol.ContainingNamespace?.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat) ?? "";
            bool isWithin = symbol.ContainingType is null && symbol.ContainingNamespace is { IsGlobalNamespace: false } && (container == @namespace || (container + ".").StartsWith(root, StringComparison.Ordinal));
            if (!isWithin)
            {
                continue;
            }

            if (symbol is INamespaceSymbol)
            {
                return $"the namespace '{symbol.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat)}'";
            }

            // In the namespace of the class itself it is a part of the class, or the compiler says that it is there twice.
            if (container != @namespace)
            {
                return $"the type '{symbol.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat)}'";
            }
        }

        return RazorClash(className, manifest, razorPaths);
    }

    private static string? RazorClash(string className, ManifestModel manifest, ImmutableArray<string> razorPaths)
    {
        if (razorPaths.IsEmpty)
        {
            return null;
        }

        // obj/…/articles.manifest is below the project's folder, where the components are.
        foreach (string path in razorPaths.OrderBy(static p => p, StringComparer.Ordinal))
        {
            string below = ProjectPaths.Below(path, manifest.Path);
            string[] segments = below.Split('/', '\\');
            string file = segments[segments.Length - 1];
            if (file.Length > className.Length && file[className.Length] == '.' && file.StartsWith(className, StringComparison.Ordinal))
            {
                return $"the Razor component '{below}'";
            }

            if (segments.Take(segments.Length - 1).Contains(className, StringComparer.Ordinal))
            {
                return $"the folder of the Razor component '{below}'";
            }
        }

        return null;
    }
}
