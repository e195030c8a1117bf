namespace TypedArticles.Tests;

/// <summary>The repository that these tests are part of.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>The folder of corpora beside the repository, or where the environment says; it need not be there.</summary>
    public static string Shared => Environment.GetEnvironmentVariable("TYPEDARTICLES_SHARED") ?? Path.Combine(Root, "..", "shared");

    private static string FindRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Generator.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException($"No Generator.sln above {AppContext.BaseDirectory}.");
    }
}
