using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Build.Framework;
using TypedArticles.Build.Markdown;
using TypedArticles.Build.Searching;
using TypedArticles.Core.Manifest;
using TypedArticles.Core.Pack.Writing;
using TypedArticles.Core.Rules;
using TypedArticles.Core.Searching;

namespace TypedArticles.Build;

/// <summary>
/// Reads the articles of a manifest and writes them as a pack. An article that has problems is left out, and so are all that claim one
/// id: the generator, which has the same manifest and the same parser, reports them.
/// </summary>
public sealed class PackArticles : Microsoft.Build.Utilities.Task
{
    [Required]
    public string ManifestFile { get; set; } = "";

    [Required]
    public string PackFile { get; set; } = "";

    /// <summary>Where the ids of the packed articles go, for the generator to compare.</summary>
    [Required]
    public string PackedFile { get; set; } = "";

    /// <summary>Where the number of packed drafts goes, for a warning where the program is published.</summary>
    [Required]
    public string DraftsFile { get; set; } = "";

    /// <summary>Where the notes on rendered Markdown go, for the next build to render only what changed; empty for none.</summary>
    public string RenderCacheFile { get; set; } = "";

    /// <summary>Where the files go that are no items and that links lead to, for the next build to prove that they are still there; empty for none.</summary>
    public string LinkedFile { get; set; } = "";

    /// <summary>Where the search index goes; empty where there is none.</summary>
    public string SearchFile { get; set; } = "";

    public override bool Execute()
    {
        if (ArticleManifest.Read(File.ReadAllText(ManifestFile)) is not { } manifest)
        {
            LogRule(RuleTable.UnreadableManifest, ManifestFile);
            return false;
        }

        var problems = new ConcurrentDictionary<Rule, int>();
        RenderPreparation? preparation = RenderCacheFile.Length > 0 && manifest.Entries.Any(static e => e.IsMarkdown && e.BodyContent != "markdown") ? new RenderPreparation(PackFile, RenderCacheFile) : null;
        ReadArticles articles = ArticleFiles.Read(manifest, problems, ReportUnreported, preparation);
        Say(manifest, articles, problems);
        bool hasBrokenLinks = articles.Bodies is { } bodies && new BodyReport(Log, BuildEngine, manifest.Options).Report(bodies);

        bool hasFailed = false;
        try
        {
            // Written next to its place and then moved: a build that is stopped leaves no half of a pack.
            string unfinished = PackFile + ".tmp";
            Task<byte[]>? notes = RenderCacheFile.Length > 0 && articles.Bodies is { } rendered ? Task.Run(() => rendered.Notes(articles.Collections)) : null;
            ulong pack;
            long packLength;
            using (FileStream stream = File.Create(unfinished))
            {
                pack = PackWriter.Write(articles.Collections, stream);
                packLength = stream.Length;
            }

            if (SearchFile.Length > 0 && !WriteSearch(manifest.Options, articles.Collections, pack))
            {
                File.Delete(unfinished);
                return false;
            }

            TextFile.Write(PackedFile, PackedEntries.Write(articles.Collections.SelectMany(static c => c.Entries.Select(e => (c.Name, e.Id)))));
            TextFile.Write(DraftsFile, articles.PackedDraftCount.ToString(CultureInfo.InvariantCulture));
            File.Delete(PackFile);
            File.Move(unfinished, PackFile);
            if (notes is not null)
            {
                RenderCache.Write(RenderCacheFile, (int)packLength, notes.GetAwaiter().GetResult());
            }

            if (LinkedFile.Length > 0 && articles.Bodies is { OtherPages: { } pages })
            {
                File.WriteAllLines(LinkedFile, pages);
            }

            // The compiler says what else is wrong, so the pack is written. Without this file the next build proves the links again.
            if (hasBrokenLinks)
            {
                File.Delete(DraftsFile);
            }
        }
        catch (PackLimitException e)
        {
            LogRule(RuleTable.PackLimit, null, e.Message);
            hasFailed = true;
        }

        return !hasFailed;
    }

    /// <summary>
    /// A problem of a file with a colon in its name. MSBuild reads such lines of the compiler's output as plain text, and would only say that the
    /// compiler failed. Read on all cores: the log is safe for that.
    /// </summary>
    private void ReportUnreported(ManifestEntry entry, Rule rule, (int Line, int Column) place, params string[] arguments)
    {
        // It ends the path at the first colon.
        if (entry.Path.IndexOf(':', Math.Min(2, entry.Path.Length)) >= 0)
        {
            Log.LogError(null, rule.Id, null, entry.Path, place.Line, place.Column, 0, 0, "{0}", rule.MessageOf(arguments));
        }
    }

    /// <summary>How many articles there are, what is wrong by rule, and what the command line would not show because it is an info.</summary>
    private void Say(ArticleManifest manifest, ReadArticles articles, ConcurrentDictionary<Rule, int> problems)
    {
        ManifestOptions options = manifest.Options;
        int count = articles.Collections.Sum(static c => c.Entries.Count), faulty = manifest.Entries.Count - count - articles.DraftCount;
        Log.LogMessage(MessageImportance.High, "{0}", PackReport.Of(options, articles));
        if (faulty > 0)
        {
            // Where the compiler's errors stop the build this is one line more; where their severity was lowered it is the one that tells.
            string byRule = string.Join(", ", problems.OrderBy(static p => p.Key.Id, StringComparer.Ordinal).Select(static p => $"{p.Value} {p.Key.Id}"));
            Log.LogMessage(
                MessageImportance.High, "{0}", $"{faulty} of {PackReport.Counted(manifest.Entries.Count, "article", "articles")} are left out{(byRule.Length > 0 ? $" ({byRule})" : "")}; the compiler says which and why.");
        }

        if (options[OptionTable.Members] == "auto" && count > OptionTable.MaxMembersByDefault)
        {
            Rule rule = RuleTable.MembersLeftOut;
            string message = rule.MessageOf(count.ToString(CultureInfo.InvariantCulture), OptionTable.MaxMembersByDefault.ToString(CultureInfo.InvariantCulture));
            Log.LogMessage(null, rule.Id, null, null, 0, 0, 0, 0, MessageImportance.High, "{0}", $"info {rule.Id}: {message}");
        }
    }

    /// <summary>Writes the search index next to its place and then moves it; false where it is too large.</summary>
    private bool WriteSearch(ManifestOptions options, IReadOnlyList<PackCollection> collections, ulong pack)
    {
        var clock = Stopwatch.StartNew();
        string notes = SearchFile + ".cache";
        using var index = new MemoryStream();
        WrittenIndex written = SearchIndexWriter.Write(
            [.. collections.Select(static c => c.Entries)], options.HasTitleSearchOnly ? SearchLevel.Titles : SearchLevel.All, pack, PreviousIndex.Read(SearchFile, notes), index);
        if (SearchReport.TooLarge(written, options.SearchMaxPercent) is { } arguments)
        {
            LogRule(RuleTable.SearchTooLarge, null, arguments);
            return false;
        }

        if (written.WithoutLanguage > 0)
        {
            // An info that matters is seen on the command line too.
            Log.LogMessage(null, RuleTable.SearchWithoutLanguage.Id, null, null, 0, 0, 0, 0, MessageImportance.High, "{0}",
                $"info {RuleTable.SearchWithoutLanguage.Id}: " + RuleTable.SearchWithoutLanguage.MessageOf(
                    written.WithoutLanguage.ToString(CultureInfo.InvariantCulture), collections.Sum(static c => c.Entries.Count).ToString(CultureInfo.InvariantCulture)));
        }

        byte[] bytes = index.ToArray();
        File.WriteAllBytes(SearchFile + ".tmp", bytes);
        File.Delete(SearchFile);
        File.Move(SearchFile + ".tmp", SearchFile);
        File.WriteAllText(notes, PreviousIndex.Notes(bytes, written));
        Log.LogMessage(MessageImportance.High, "{0}", SearchReport.Of(written, clock.Elapsed));
        return true;
    }

    private void LogRule(Rule rule, string? file, params string[] arguments) =>
        Log.LogError(null, rule.Id, null, file, 0, 0, 0, 0, "{0}", rule.MessageOf(arguments));
}
