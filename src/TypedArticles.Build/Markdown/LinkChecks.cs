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
internal sealed record BodyProblem(Rule Rule, string Path, int Line, int Column, int EndColumn, string[] Arguments)
{
    public string Message => Rule.MessageOf(Arguments);
}

/// <summary>Proves the links of all bodies of a build.</summary>
internal static class LinkChecks
{
    /// <summary>All problems, by path and place.</summary>
    public static List<BodyProblem> Of(IReadOnlyList<RenderedFile> files, LinkTargets targets)
    {
        var anchors = files.ToDictionary(static f => f.Entry, static f => new Lazy<HashSet<string>>(() => new HashSet<string>(f.Facts.Anchors, StringComparer.Ordinal)));
        var problems = new List<BodyProblem>[files.Count];
        Parallel.For(0, files.Count, i => problems[i] = OfFile(files[i], targets, anchors));
        return [.. problems.SelectMany(static p => p).Concat(TemplateTags(files)).OrderBy(static p => p.Path, StringComparer.Ordinal).ThenBy(static p => p.Line).ThenBy(static p => p.Column)];
    }

    private static List<BodyProblem> OfFile(RenderedFile file, LinkTargets targets, Dictionary<ManifestEntry, Lazy<HashSet<string>>> anchors)
    {
        var problems = new List<BodyProblem>();
        foreach (LinkFact link in file.Facts.Links)
        {
            if (link is { IsImage: true, HasText: false })
            {
                Add(problems, file, link, RuleTable.NoAlternativeText, link.Target);
            }

            ResolvedLink leads = targets.Resolve(file.Entry.Path, link.Target);
            if (leads.Fault == LinkFault.Dangling)
            {
                Add(problems, file, link, RuleTable.BrokenLink, link.Target, DidYouMean.Of(targets.NearPaths(file.Entry.Path, link.Target)));
            }
            else if (leads.Fault == LinkFault.Draft)
            {
                Add(problems, file, link, RuleTable.ReferenceToDraft, link.Target, leads.File!.Entry.Collection, leads.File.Entry.Id);
            }
            else if (leads.Fragment is { Length: > 0 } && !IsOfPage(leads.Fragment))
            {
                LinkableFile? other = leads.File;
                if (anchors.TryGetValue(other?.Entry ?? file.Entry, out Lazy<HashSet<string>>? known)
                    && !known.Value.Contains((other?.IdPrefix ?? file.IdPrefix) + leads.Fragment) && !known.Value.Contains(leads.Fragment))
                {
                    string[] near = NearestTexts.To(leads.Fragment, leads.Fragment.Length, known.Value);
                    Add(problems, file, link, RuleTable.UnknownFragment, leads.Fragment, other is null ? "this file" : $"'{other.Entry.Id}'", DidYouMean.Of(near));
                }
            }
        }

        return problems;
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
                RuleTable.TemplateTag, first.Entry.Path, first.BodyLine + place.Line + 1, place.Column + 1, place.Column + 3, [collection.Count().ToString(CultureInfo.InvariantCulture), collection.Key]);
        }
    }

    private static void Add(List<BodyProblem> problems, RenderedFile file, LinkFact link, Rule rule, params string[] arguments)
    {
        if (!IsSuppressed(file, rule))
        {
            int column = link.Place.Column + 1;
            problems.Add(new BodyProblem(rule, file.Entry.Path, file.BodyLine + link.Place.Line + 1, column, column + link.Length, arguments));
        }
    }

    private static bool IsSuppressed(RenderedFile file, Rule rule) =>
        rule.Severity != RuleSeverity.Error && file.Entry.NoWarn.Split([';', ',', ' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries).Contains(rule.Id, StringComparer.OrdinalIgnoreCase);
}
