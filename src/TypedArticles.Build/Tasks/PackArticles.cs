using Microsoft.Build.Framework;
using TypedArticles.Manifest;
using TypedArticles.Packing;
using Task = Microsoft.Build.Utilities.Task;

namespace TypedArticles.Build;

/// <summary>
/// Reads the articles of a manifest and writes them as a pack. An article that has problems is left out, and so are all
/// that claim one id: the generator, which has the same manifest and the same parser, reports them.
/// </summary>
public sealed class PackArticles : Task
{
    [Required]
    public string ManifestFile { get; set; } = "";

    [Required]
    public string PackFile { get; set; } = "";

    public override bool Execute()
    {
        if (ArticleManifest.Read(File.ReadAllText(ManifestFile)) is not { } manifest)
        {
            Log.LogError(null, "ART0019", null, ManifestFile, 0, 0, 0, 0, "This manifest of articles was written by another version of TypedArticles, or is cut short; rebuild the project");
            return false;
        }

        IReadOnlyList<PackArticle> articles = SeedFiles.Read(manifest);
        if (articles.Count < manifest.Entries.Count)
        {
            // Where the compiler's errors stop the build this is one line more; where their severity was lowered it is the one that tells.
            Log.LogMessage(MessageImportance.High, "{0} of {1} articles are left out; the compiler says which and why.", manifest.Entries.Count - articles.Count, manifest.Entries.Count);
        }

        try
        {
            // Written beside its place and then moved: a build that is stopped leaves no half of a pack.
            string unfinished = PackFile + ".tmp";
            using (FileStream stream = File.Create(unfinished))
            {
                PackWriter.Write(articles, stream);
            }

            File.Delete(PackFile);
            File.Move(unfinished, PackFile);
        }
        catch (PackLimitException e)
        {
            Log.LogError(null, "ART0020", null, null, 0, 0, 0, 0, "{0}", e.Message);
        }

        return !Log.HasLoggedErrors;
    }
}
