using Microsoft.Build.Framework;
using TypedArticles.Core.Manifest;
using TypedArticles.Core.Pack.Writing;
using TypedArticles.Core.Rules;
using Task = Microsoft.Build.Utilities.Task;

namespace TypedArticles.Build;

/// <summary>
/// Reads the articles of a manifest and writes them as a pack. An article that has problems is left out, and so are all that claim one
/// id: the generator, which has the same manifest and the same parser, reports them.
/// </summary>
public sealed class PackArticles : Task
{
    [Required]
    public string ManifestFile { get; set; } = "";

    [Required]
    public string PackFile { get; set; } = "";

    /// <summary>Where the ids of the packed articles go, for the generator to compare.</summary>
    [Required]
    public string PackedFile { get; set; } = "";

    public override bool Execute()
    {
        if (ArticleManifest.Read(File.ReadAllText(ManifestFile)) is not { } manifest)
        {
            LogRule(RuleTable.UnreadableManifest, ManifestFile);
            return false;
        }

        IReadOnlyList<PackEntry> entries = ArticleFiles.Read(manifest);
        if (entries.Count < manifest.Entries.Count)
        {
            // Where the compiler's errors stop the build this is one line more; where their severity was lowered it is the one that tells.
            Log.LogMessage(MessageImportance.High, "{0} of {1} articles are left out; the compiler says which and why.", manifest.Entries.Count - entries.Count, manifest.Entries.Count);
        }

        try
        {
            // Written next to its place and then moved: a build that is stopped leaves no half of a pack.
            string unfinished = PackFile + ".tmp";
            using (FileStream stream = File.Create(unfinished))
            {
                PackWriter.Write([PackCollection.OfSeeds(entries)], stream);
            }

            File.WriteAllText(PackedFile, PackedEntries.Write(entries.Select(static e => e.Id)));
            File.Delete(PackFile);
            File.Move(unfinished, PackFile);
        }
        catch (PackLimitException e)
        {
            LogRule(RuleTable.PackLimit, null, e.Message);
        }

        return !Log.HasLoggedErrors;
    }

    private void LogRule(Rule rule, string? file, params string[] arguments) =>
        Log.LogError(null, rule.Id, null, file, 0, 0, 0, 0, "{0}", rule.MessageOf(arguments));
}
