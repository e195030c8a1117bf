namespace TypedArticles.Generator.Diagnostics;

/// <summary>Where the page of a diagnostic lies: in the repository under <c>docs/diagnostics</c>, one file an id.</summary>
internal static class DiagnosticPage
{
    private const string Folder = "https://github.com/typedarticles/typedarticles/blob/main/docs/diagnostics/";

    public static string UriOf(string id) => $"{Folder}{id}.md";
}
