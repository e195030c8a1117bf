using TypedArticles.Build.Markdown;
using TypedArticles.Core.Articles;
using TypedArticles.Core.Dates;
using TypedArticles.Core.Fields;
using TypedArticles.Core.Markdown;
using TypedArticles.Core.Pack.Writing;

namespace TypedArticles.Build;

/// <summary>A file without problems.</summary>
/// <param name="facts">What it says, whatever its format is.</param>
internal abstract class ParsedFile(IEntryFacts facts) : IEntryFacts
{
    public string Slug => facts.Slug;

    public string Title => facts.Title;

    public string? Language => facts.Language;

    public CalendarDate Date => facts.Date;

    public bool IsDraft => facts.IsDraft;

    public abstract PackEntry ToEntry(string id, string? language);
}

/// <summary>A file of the seed format.</summary>
internal sealed class ParsedSeed(ArticleFacts facts, PackBody body) : ParsedFile(facts)
{
    public override PackEntry ToEntry(string id, string? language) => PackEntry.OfSeed(id, language, facts, body);
}

/// <summary>A Markdown file.</summary>
/// <param name="facts">What it says whatever its record is.</param>
/// <param name="fields">All that its front matter says.</param>
/// <param name="body">Its body.</param>
/// <param name="bodyLine">The line of the file that the Markdown begins on, from 0.</param>
internal sealed class ParsedMarkdown(MarkdownFacts facts, IReadOnlyList<(string Key, PackValue? Value)> fields, PackBody body, int bodyLine) : ParsedFile(facts), IMarkdownBody
{
    private static readonly string[] s_aliasKeys = ["aliases", "redirectfrom"];

    public PackBody Body { get; set; } = body;

    public int BodyLine => bodyLine;

    public string? Permalink => facts.Permalink;

    /// <summary>Other addresses of the entry: the keys of Hugo and Jekyll.</summary>
    public IEnumerable<string> Aliases => fields.Where(static f => s_aliasKeys.Contains(FieldKey.Fold(f.Key), StringComparer.Ordinal)).SelectMany(static f => TextsOf(f.Value));

    public override PackEntry ToEntry(string id, string? language) => new()
    {
        Id = id,
        Slug = facts.Slug,
        GivenSlug = facts.GivenSlug,
        Address = facts.Permalink,
        Permalink = facts.Permalink,
        Language = language,
        SortDate = facts.Date,
        Fields = fields,
        Body = Body,
    };

    private static IEnumerable<string> TextsOf(PackValue? value) => value switch
    {
        PackText text => [text.Text],
        PackList list => list.Items.OfType<PackText>().Select(static t => t.Text),
        _ => [],
    };

    /// <summary>The fields of a file as a pack keeps them, with the date of the file's name where they have none.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="tree">Its fields, which have no problems.</param>
    /// <param name="nameDate">The date of the name; none where the fields have one, or the name has none.</param>
    public static List<(string Key, PackValue? Value)> Fields(ReadOnlySpan<char> text, FieldTree<char> tree, CalendarDate nameDate)
    {
        List<(string Key, PackValue? Value)> fields = tree.NodeCount == 0 ? [] : FieldsBelow(text, tree, FieldTree<char>.Root);
        if (!nameDate.IsNone)
        {
            fields.Add((MarkdownFacts.DateKey, new PackText(nameDate.ToString())));
        }

        return fields;
    }

    private static List<(string Key, PackValue? Value)> FieldsBelow(ReadOnlySpan<char> text, FieldTree<char> tree, int map)
    {
        var fields = new List<(string, PackValue?)>(tree[map].Count);
        for (int node = map + 1; node < tree[map].End; node = tree[node].End)
        {
            fields.Add((tree.KeyOf(node, text).ToString(), ValueOf(text, tree, node)));
        }

        return fields;
    }

    /// <summary>The value of a node. Nodes are as deep as the reader of front matter lets them be.</summary>
    private static PackValue? ValueOf(ReadOnlySpan<char> text, FieldTree<char> tree, int node)
    {
        switch (tree[node].Kind)
        {
            case FieldKind.Text:
                return new PackText(tree.TextOf(node, text).ToString());
            case FieldKind.Map:
                return new PackMap(FieldsBelow(text, tree, node));
            case FieldKind.List:
                var items = new List<PackValue?>(tree[node].Count);
                for (int item = node + 1; item < tree[node].End; item = tree[item].End)
                {
                    items.Add(ValueOf(text, tree, item));
                }

                return new PackList(items);
            default:
                return null;
        }
    }
}
