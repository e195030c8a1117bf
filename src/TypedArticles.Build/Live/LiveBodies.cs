using TypedArticles.Build.Markdown;
using TypedArticles.Core.Manifest;
using TypedArticles.Core.Rules;

namespace TypedArticles.Build.Live;

/// <summary>Renders the Markdown of a project while its program runs: what changed, and all that links to what has another address.</summary>
/// <param name="say">Receives lines for the one who edits.</param>
internal sealed class LiveBodies(Action<string> say)
{
    private LinkTargets? _targets;
    private Dictionary<string, (string? Permalink, string IdPrefix, string Aliases)> _addresses = new(StringComparer.Ordinal);

    public void ForgetTargets() => _targets = null;

    /// <param name="manifest">The items and options.</param>
    /// <param name="files">The file of each item.</param>
    /// <param name="chosen">Those that are entries.</param>
    /// <param name="builtFolder">Where the last build left what it rendered; null where nothing of it is needed.</param>
    /// <returns>Whether all could be rendered; a file that could not is what it was before.</returns>
    public bool Render(ArticleManifest manifest, LiveFile[] files, IEnumerable<SelectedEntry<ParsedFile>> chosen, string? builtFolder)
    {
        var byPath = files.ToDictionary(static f => f.Entry.Path, StringComparer.Ordinal);
        LiveFile[] entries = [.. chosen.Where(static c => c.Facts is ParsedMarkdown).Select(c => byPath[c.Entry.Path])];
        bool hasNewTargets = HasNewTargets(entries);
        LiveFile[] rendered = hasNewTargets ? entries : Array.FindAll(entries, static f => f.IsNew);
        if (rendered.Length > 0)
        {
            Array.ForEach(rendered, static f => f.ResetBody());
            if (hasNewTargets)
            {
                _targets = ArticleFiles.TargetsOf(manifest, Array.ConvertAll(files, static f => f.Good), entries.Select(static e => (ParsedMarkdown)e.Good!));
            }

            RenderCache cache = builtFolder is null ? new RenderCache() : RenderCache.Read(Path.Combine(builtFolder, "articles.pack"), Path.Combine(builtFolder, "articles.render.cache"));
            foreach (LiveFile file in rendered)
            {
                if (file.Rendered is { } body)
                {
                    cache.Add(body.Key, body.Body);
                }
            }

            BodyRendering rendering = BodyRendering.Of(Array.ConvertAll(rendered, static f => (f.Entry, (IMarkdownBody)(ParsedMarkdown)f.Good!)), _targets!, cache);
            Keep(rendering, byPath, isSaid: builtFolder is null);
            if (rendering.Refused.Count > 0)
            {
                rendering.Refused.ForEach(r => byPath[r.Entry.Path].TakeBack());
                return false;
            }
        }

        Array.ForEach(files, static f => f.IsNew = false);
        return true;
    }

    private void Keep(BodyRendering rendering, Dictionary<string, LiveFile> byPath, bool isSaid)
    {
        foreach ((ManifestEntry entry, string key, CachedBody body) in rendering.Bodies)
        {
            byPath[entry.Path].Rendered = (key, body);
        }

        foreach ((ManifestEntry entry, string fault) in rendering.Refused)
        {
            say($"{entry.Path}(1,1): error {RuleTable.ImpossiblePath.Id}: {RuleTable.ImpossiblePath.MessageOf(entry.Id, fault)}");
        }

        // Of tags in a body nothing is said: they are counted over all files of a collection.
        foreach (BodyProblem problem in rendering.Problems.Where(p => isSaid && p.Rule != RuleTable.TemplateTag && byPath[p.Path].IsNew))
        {
            say($"{problem.Path}({problem.Line},{problem.Column}): {(problem.Rule.Severity == RuleSeverity.Error ? "error" : "warning")} {problem.Rule.Id}: {problem.Message}");
        }
    }

    /// <summary>Whether links can lead elsewhere than when bodies were last rendered: an address is another, or a file is there or gone.</summary>
    private bool HasNewTargets(LiveFile[] entries)
    {
        var addresses = new Dictionary<string, (string?, string, string)>(entries.Length, StringComparer.Ordinal);
        bool isNew = _targets is null || entries.Length != _addresses.Count;
        foreach (LiveFile file in entries)
        {
            if (!isNew && !file.IsNew && _addresses.TryGetValue(file.Entry.Path, out (string? Permalink, string IdPrefix, string Aliases) same))
            {
                addresses.Add(file.Entry.Path, same);
                continue;
            }

            var markdown = (ParsedMarkdown)file.Good!;
            string prefix = BodyRendering.SettingsOf(file.Entry, markdown.Slug)?.IdPrefix ?? "";

            // With a prefix, what is written in a body says where links to it lead.
            (string? Permalink, string, string) address = (markdown.Permalink, prefix, string.Join("\n", markdown.Aliases));
            isNew |= !_addresses.TryGetValue(file.Entry.Path, out (string? Permalink, string IdPrefix, string Aliases) before) || before != address || (prefix.Length > 0 && file.IsNew);
            addresses.Add(file.Entry.Path, address);
        }

        _addresses = addresses;
        return isNew;
    }
}
