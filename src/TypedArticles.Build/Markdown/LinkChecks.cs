using System.Globalization;
using TypedArticles.Core.Manifest;
using TypedArticles.Core.Rules;
using TypedArticles.Core.Text;

namespace TypedArticles.Build.Markdown;

/// <summary>A file whose body was rendered, in this build or in the one before.</summary>
/// <param name="Entry">What the item says.</param>
/// <param name="BodyLine">The line of the file that the Markdown begins on, from 0.</param>
/// <param name="IdPrefix">What is before the ids of its HTML.</param>
/// <param name="Facts">What the body has.</param>
internal sealed record RenderedFile(ManifestEntry Entry, int BodyLine, string IdPrefix, BodyFacts Facts);

/// <summary>What is kept of a rendered body to prove its links again when other files change.</summary>
/// <param name="Links">The links and images as written.</param>
/// <param name="Anchors">The ids of its HTML.</param>
/// <param name="TemplateTag">Where the first tag of a template language is.</param>
internal sealed record BodyFacts(IReadOnlyList<LinkFact> Links, IReadOnlyList<string> Anchors, BodyPlace? TemplateTag);

/// <summary>Something that is wrong with a body, at its place; line and column from 1.</summary>
/// <param name="Rule">The rule that reports it.</param>
/// <param name="Path">The full path of the file.</param>
/// <param name="Line">The line of the file.</param>
/// <param name="Column">The column in UTF-16 code units.</param>
/// <param name="Arguments">Those of the message. Only asked for where the problem is shown: suggestions take time.</param>
internal sealed record BodyProblem(Rule Rule, string Path, int Line, int Column, Func<string[]> Arguments)
{
    public string Message => Rule.MessageOf(Arguments());
}

/// <summary>Proves the links of all bodies of a build.</summary>
internal static class LinkChecks
{
    /// <summary>All problems, by path and place.</summary>
    public static List<BodyProblem> Of(IReadOnlyList<RenderedFile> files, LinkTargets targets)
    {
        var anchors = files.ToDictionary(static f => f.Entry.Path, static f => new Lazy<HashSet<string>>(() => new HashSet<string>(f.Facts.Anchors, StringComparer.Ordinal)), StringComparer.Ordinal);
        var problems = new IReadOnlyCollection<BodyProblem>[files.Count];
        Parallel.For(0, files.Count, i => problems[i] = OfFile(files[i], targets, anchors));
        return
        [
            .. problems.SelectMany(static p => p).Concat(TemplateTags(files))
                .OrderBy(static p => p.Path, StringComparer.Ordinal).ThenBy(static p => p.Line).ThenBy(static p => p.Column).ThenBy(static p => p.Rule.Id, StringComparer.Ordinal),
        ];
    }

    private static Dictionary<(Rule, BodyPlace), BodyProblem>.ValueCollection OfFile(RenderedFile file, LinkTargets targets, Dictionary<string, Lazy<HashSet<string>>> anchors)
    {
        LinkTargets.FileLinks links = targets.Of(file.Entry);

        // Links that share one definition have one place.
        var problems = new Dictionary<(Rule, BodyPlace), BodyProblem>();
        foreach (LinkFact link in file.Facts.Links)
        {
            if (link is { IsImage: true, HasText: false })
            {
                Add(problems, file, link, RuleTable.NoAlternativeText, () => [link.Shown]);
            }

            ResolvedLink leads = links.Judge(link.Target);
            if (leads.Fault == LinkFault.Dangling)
            {
                Add(problems, file, link, RuleTable.BrokenLink, () => [link.Shown, targets.HintFor(file.Entry.Path, link.Shown)]);
            }
            else if (leads.Fault == LinkFault.Draft)
            {
                Add(problems, file, link, RuleTable.ReferenceToDraft, () => [link.Shown, leads.File!.Entry.Collection, leads.File.Entry.Id]);
            }
            else if (leads.Fragment.Length > 0 && !IsOfPage(leads.Fragment))
            {
                string prefix = leads.File?.IdPrefix ?? file.IdPrefix;
                if (anchors.TryGetValue(leads.File?.Entry.Path ?? file.Entry.Path, out Lazy<HashSet<string>>? known)
                    && !known.Value.Contains(prefix + leads.Fragment) && !known.Value.Contains(leads.Fragment))
                {
                    Add(problems, file, link, RuleTable.UnknownFragment, () => FragmentArguments(leads, prefix, known.Value));
                }
            }
        }

        return problems.Values;
    }

    private static string[] FragmentArguments(ResolvedLink leads, string prefix, IEnumerable<string> known)
    {
        IEnumerable<string> written = known.Select(id => id.StartsWith(prefix, StringComparison.Ordinal) ? id.Substring(prefix.Length) : id);
        return
        [
            leads.Fragment,
            leads.File is { } other ? $"'{other.Entry.Id}'" : "this file",
            DidYouMean.Of(NearestTexts.To(leads.Fragment, leads.Fragment.Length, written)),
        ];
    }

    /// <summary>What a browser itself knows: the top, and a part of the text to scroll to.</summary>
    private static bool IsOfPage(string fragment) => fragment.Equals("top", StringComparison.OrdinalIgnoreCase) || fragment.StartsWith(":~:", StringComparison.Ordinal);

    /// <summary>Once a collection, at the first place, with the number of files.</summary>
    private static IEnumerable<BodyProblem> TemplateTags(IReadOnlyList<RenderedFile> files)
    {
        foreach (IGrouping<string, RenderedFile> collection in files.Where(static f => f.Facts.TemplateTag is not null && !IsSuppressed(f, RuleTable.TemplateTag)).GroupBy(static f => f.Entry.Collection))
        {
            RenderedFile first = collection.OrderBy(static f => f.Entry.Path, StringComparer.Ordinal).First();
            BodyPlace place = first.Facts.TemplateTag!.Value;
            yield return new BodyProblem(
                RuleTable.TemplateTag, first.Entry.Path, first.BodyLine + place.Line + 1, place.Column + 1, () => [collection.Count().ToString(CultureInfo.InvariantCulture), collection.Key]);
        }
    }

    private static void Add(Dictionary<(Rule Rule, BodyPlace Place), BodyProblem> problems, RenderedFile file, LinkFact link, Rule rule, Func<string[]> arguments)
    {
        if (!problems.ContainsKey((rule, link.Place)) && !IsSuppressed(file, rule))
        {
            problems.Add((rule, link.Place), new BodyProblem(rule, file.Entry.Path, file.BodyLine + link.Place.Line + 1, link.Place.Column + 1, arguments));
        }
    }

    private static bool IsSuppressed(RenderedFile file, Rule rule) =>
        rule.Severity != RuleSeverity.Error && file.Entry.NoWarn.Split([';', ',', ' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries).Contains(rule.Id, StringComparer.OrdinalIgnoreCase);
}
