using System.Globalization;
using System.Text;
using TypedArticles.Core.Fields;

namespace TypedArticles.Core.Markdown;

/// <summary>
/// A pattern of addresses: <c>/news/{year}/{slug}/</c>. A placeholder is the id, the slug, a part of the date, the language, or the key of a text
/// in the front matter.
/// </summary>
internal static class PermalinkPattern
{
    public const string Expected = "a path that begins with '/', with placeholders such as {slug}, {year} or the key of a text, and without '?', '#', '\\' and the segments '.' and '..'";

    public static bool IsValid(string pattern)
    {
        var literal = new StringBuilder();
        return Split(pattern, text => literal.Append(text), placeholder => literal.Append(placeholder.Length > 0 ? "x" : "?")) && IsPath(literal.ToString());
    }

    /// <summary>The text before the first placeholder.</summary>
    public static string Prefix(string pattern) => pattern.IndexOf('{') is >= 0 and var open ? pattern.Substring(0, open) : pattern;

    /// <summary>The address of an entry; null where it lacks a value, or where the address would not be a path.</summary>
    /// <param name="pattern">A valid pattern.</param>
    /// <param name="facts">What the file says.</param>
    /// <param name="id">The id of the entry.</param>
    /// <param name="language">Its language; null for none.</param>
    /// <param name="text">The whole file.</param>
    /// <param name="tree">Its fields.</param>
    /// <param name="fault">What is missing, for a message; null where nothing is.</param>
    public static string? Fill(string pattern, MarkdownFacts facts, string id, string? language, ReadOnlySpan<char> text, FieldTree<char> tree, out string? fault)
    {
        var path = new StringBuilder(pattern.Length + 32);
        var placeholders = new List<(int Place, string Name)>();
        Split(pattern, literal => path.Append(literal), name => placeholders.Add((path.Length, name)));
        int added = 0;
        foreach ((int place, string name) in placeholders)
        {
            if (ValueOf(name, facts, id, language, text, tree) is not { Length: > 0 } value)
            {
                fault = $"possible for this file: it has no value for {{{name}}}";
                return null;
            }

            path.Insert(place + added, value);
            added += value.Length;
        }

        string address = path.ToString();
        fault = IsPath(address) ? null : $"possible for this file: it would be the address '{address}'";
        return fault is null ? address : null;
    }

    /// <summary>Gives the parts of a pattern in their order; false where a brace has no other.</summary>
    private static bool Split(string pattern, Action<string> literal, Action<string> placeholder)
    {
        for (int position = 0; position < pattern.Length;)
        {
            int open = pattern.IndexOf('{', position), end = open < 0 ? pattern.Length : open;
            string text = pattern.Substring(position, end - position);
            if (text.LastIndexOf('}') >= 0)
            {
                return false;
            }

            literal(text);
            if (open < 0)
            {
                return true;
            }

            int close = pattern.IndexOf('}', open);
            if (close < 0 || pattern.IndexOf('{', open + 1, close - open) >= 0)
            {
                return false;
            }

            placeholder(pattern.Substring(open + 1, close - open - 1));
            position = close + 1;
        }

        return true;
    }

    private static string? ValueOf(string placeholder, MarkdownFacts facts, string id, string? language, ReadOnlySpan<char> text, FieldTree<char> tree) => placeholder switch
    {
        "id" => id,
        "slug" => facts.Slug,
        "year" => facts.Date.IsNone ? null : facts.Date.Year.ToString("0000", CultureInfo.InvariantCulture),
        "month" => facts.Date.Month == 0 ? null : facts.Date.Month.ToString("00", CultureInfo.InvariantCulture),
        "day" => facts.Date.Day == 0 ? null : facts.Date.Day.ToString("00", CultureInfo.InvariantCulture),
        "language" => language,
        _ => FieldOf(placeholder, text, tree),
    };

    private static string? FieldOf(string key, ReadOnlySpan<char> text, FieldTree<char> tree)
    {
        int end = tree.NodeCount == 0 ? 0 : tree[FieldTree<char>.Root].End;
        for (int node = FieldTree<char>.Root + 1; node < end; node = tree[node].End)
        {
            if (tree[node].Kind == FieldKind.Text && FieldKey.Compare(tree.KeyOf(node, text), key.AsSpan()) == 0)
            {
                return tree.TextOf(node, text).ToString();
            }
        }

        return null;
    }

    /// <summary>Whether a text is the path of a URL on this site that leads nowhere else: no empty segment but the last, no step up.</summary>
    private static bool IsPath(string path) =>
        EntryKeys.Takes(EntryKey.Permalink, FieldKind.Text, path.AsSpan())
        && path.IndexOfAny(['?', '#', '\\']) < 0
        && path.IndexOf("//", StringComparison.Ordinal) < 0
        && !path.Split('/').Any(static segment => segment is "." or "..");
}
