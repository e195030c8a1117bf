using Xunit;

namespace TypedArticles.Tests;

/// <summary>Real articles that are no part of the repository: in a folder <c>shared</c> beside it, where there is one.</summary>
internal static class SharedFolder
{
    private static readonly string s_path = Path.GetFullPath(Path.Combine(RepositoryFolder.Root, "..", "shared"));

    public static string Seeds => Require("seeds");

    public static string Corpus => Require("corpus");

    public static string Content => Require("content");

    private static string Require(string name)
    {
        string folder = Path.Combine(s_path, name);
        Skip.IfNot(Directory.Exists(folder), $"There is no '../shared/{name}' beside the repository.");
        return folder;
    }
}
