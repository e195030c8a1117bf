using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TypedArticles.Generator.Tests.Driver;

/// <summary>A project with articles, as the generator sees it.</summary>
internal sealed record ArticleProject(params ImmutableArray<ArticleFile> Files)
{
    public string ClassName { get; init; } = "Articles";

    public string Namespace { get; init; } = "Demo";

    public string Accessibility { get; init; } = "internal";

    public string Members { get; init; } = "auto";

    public string Ids { get; init; } = "auto";

    public string DefaultLanguage { get; init; } = "";

    public LanguageVersion LanguageVersion { get; init; } = LanguageVersion.CSharp12;

    /// <summary>What the project makes.</summary>
    public OutputKind OutputKind { get; init; } = OutputKind.DynamicallyLinkedLibrary;

    /// <summary>Whether the compilation references the library.</summary>
    public bool HasLibrary { get; init; } = true;

    /// <summary>What else the compilation references.</summary>
    public ImmutableArray<MetadataReference> References { get; init; } = [];

    /// <summary>Files in the folder of articles that no item includes.</summary>
    public ImmutableArray<string> UnusedFiles { get; init; } = [];

    public string MaxFileSize { get; init; } = "16777216";

    public string Search { get; init; } = "false";

    public string Drafts { get; init; } = "exclude";

    /// <summary>C# of the project's own, beside the generated class.</summary>
    public string Code { get; init; } = "";

    /// <summary>The name of the file that has it.</summary>
    public string CodeFile { get; init; } = "Code.cs";

    /// <summary>The severities that the project sets.</summary>
    public ImmutableDictionary<string, ReportDiagnostic> Severities { get; init; } = ImmutableDictionary<string, ReportDiagnostic>.Empty;

    /// <summary>What the compiler itself says of the code, besides what the generator says.</summary>
    public ImmutableArray<string> ExpectedErrors { get; init; } = [];

    /// <summary>Whether there is a manifest: false for a project without the package's targets.</summary>
    public bool HasManifest { get; init; } = true;

    /// <summary>The text of the manifest, where it is another than the targets would write.</summary>
    public string? Manifest { get; init; }

    /// <summary>The ids that the build task packed; null for a build without a pack, as in an editor.</summary>
    public ImmutableArray<string>? Packed { get; init; }

    /// <summary>The text of <c>articles.packed</c>, where it is another than the task would write.</summary>
    public string? PackedText { get; init; }

    /// <summary>Additional files that the manifest does not name.</summary>
    public ImmutableArray<ArticleFile> OtherFiles { get; init; } = [];

    public ArticleProject Replace(ArticleFile file, string? text) =>
        this with { Files = Files.Replace(file, file.WithText(text)) };
}
