namespace TypedArticles.Tests;

/// <summary>Finds the folders of the repository from where the tests run.</summary>
internal static class RepositoryFolder
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Generator.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No Generator.sln above '{AppContext.BaseDirectory}'.");
    }
}
