using Microsoft.CodeAnalysis;

namespace TypedArticles.Generator.Diagnostics;

/// <summary>What must hold between the files, for their items, and in the project.</summary>
internal static class ProjectRules
{
    public static readonly Rule DuplicateId = new("ART0011", DiagnosticSeverity.Error, "Two articles have one id",
        "The id '{0}' belongs to '{1}' too; rename one of the files, or give its Article item the metadata Id");

    public static readonly Rule Unreadable = new("ART0012", DiagnosticSeverity.Error, "An article file cannot be read",
        "The article file '{0}' is named by the project and cannot be read; restore the file, or remove its Article item");

    public static readonly Rule InvalidMemberName = new("ART0013", DiagnosticSeverity.Error, "A MemberName is no identifier",
        "The MemberName '{0}' of the Article item is no C# identifier; use letters, digits and underscores, and begin with a letter");

    public static readonly Rule TakenMemberName = new("ART0014", DiagnosticSeverity.Error, "A MemberName is taken",
        "The MemberName '{0}' of the Article item already belongs to {1}; choose another");

    public static readonly Rule InvalidOption = new("ART0015", DiagnosticSeverity.Error, "A property of the project cannot be used",
        "The property {0} has the value '{1}', which is not {2}");

    public static readonly Rule InvalidMetadata = new("ART0016", DiagnosticSeverity.Error, "Metadata of an Article item cannot be used",
        "The metadata {0} of the Article item has the value '{1}', which is not {2}");

    public static readonly Rule NamespaceHidesClass = new("ART0017", DiagnosticSeverity.Warning, "The namespace ends in the name of the class",
        "The class '{0}' lies in a namespace that ends in the same name, '{1}', so that in code around it '{0}' alone means the namespace; set the property ArticlesClassName or ArticlesNamespace");

    public static readonly Rule MembersLeftOut = new("ART0018", DiagnosticSeverity.Info, "There are too many articles for a member each",
        "There are {0} articles, more than {1}, so that they have ids and no members; set the property ArticlesMembers to 'true' for members all the same, or to 'false' for none");

    public static readonly Rule UnreadableManifest = new("ART0019", DiagnosticSeverity.Error, "The manifest of articles cannot be read",
        "This manifest of articles was written by another version of TypedArticles, or is cut short; rebuild the project");

    public static IReadOnlyList<Rule> All { get; } =
        [DuplicateId, Unreadable, InvalidMemberName, TakenMemberName, InvalidOption, InvalidMetadata, NamespaceHidesClass, MembersLeftOut, UnreadableManifest];
}
