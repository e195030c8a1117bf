using TypedArticles.Core.Dates;
using TypedArticles.Core.Fields;
using TypedArticles.Core.Markdown;
using TypedArticles.Core.Rules;
using TypedArticles.Core.Text;
using TypedArticles.Generator.Model;

namespace TypedArticles.Generator.Checking.Fields;

/// <summary>A key that is not a property of the record.</summary>
/// <param name="Key">The key as written; of a nested map with the keys around it.</param>
/// <param name="Range">Where it is.</param>
internal readonly record struct UnknownKey(string Key, TextRange Range);

/// <summary>The id of an entry of another collection.</summary>
/// <param name="Collection">The collection.</param>
/// <param name="Id">The id.</param>
/// <param name="Key">The key in messages.</param>
/// <param name="Range">Where the id is.</param>
internal readonly record struct FoundReference(string Collection, string Id, string Key, TextRange Range);

/// <summary>Proves the fields of a file against the record of its collection.</summary>
internal ref struct FieldChecks
{
    private readonly ReadOnlySpan<char> _text;
    private readonly FieldTree<char> _tree;
    private readonly CollectionSchema _schema;

    /// <summary>Where a key is missing that no other is near to: the mark that ends the front matter.</summary>
    private readonly TextRange _end;

    /// <summary>The date that the file's name begins with, which the build task packs as the field <c>date</c>; empty for none.</summary>
    private readonly string _nameDate;

    private FieldChecks(ReadOnlySpan<char> text, FieldTree<char> tree, CollectionSchema schema, TextRange end, string nameDate)
    {
        _text = text;
        _tree = tree;
        _schema = schema;
        _end = end;
        _nameDate = nameDate;
    }

    /// <summary>What is wrong, in the order of the places.</summary>
    public List<TextProblem> Problems { get; } = [];

    public List<UnknownKey> UnknownKeys { get; } = [];

    public List<FoundReference> References { get; } = [];

    /// <param name="text">The whole file.</param>
    /// <param name="tree">Its fields, which have no problems.</param>
    /// <param name="schema">The record.</param>
    /// <param name="end">The mark that ends the front matter; empty at the start of a file without front matter.</param>
    /// <param name="nameDate">The date that the file's name begins with where it stands for the field <c>date</c>; none where it does not.</param>
    public static FieldChecks Of(ReadOnlySpan<char> text, FieldTree<char> tree, CollectionSchema schema, TextRange end, CalendarDate nameDate)
    {
        var checks = new FieldChecks(text, tree, schema, end, nameDate.IsNone ? "" : nameDate.ToString());
        if (tree.NodeCount > 0)
        {
            checks.CheckMap(FieldTree<char>.Root, schema.Record, "");
        }
        else
        {
            checks.CheckMissing(schema.Record, new HashSet<string>(StringComparer.Ordinal), [], end, "");
        }

        // In the order of the places; of several keys that are missing at one, in that of the record.
        TextProblem[] inOrder = [.. checks.Problems.OrderBy(static p => p.Range.Start)];
        checks.Problems.Clear();
        checks.Problems.AddRange(inOrder);
        return checks;
    }

    /// <summary>Proves the fields of a map.</summary>
    /// <param name="map">The node of the map.</param>
    /// <param name="record">What it is to be.</param>
    /// <param name="path">The keys around it, each with a point behind it.</param>
    private readonly void CheckMap(int map, RecordModel record, string path)
    {
        bool isEntry = map == FieldTree<char>.Root;
        var properties = new Dictionary<string, PropertyModel>(StringComparer.Ordinal);
        foreach (PropertyModel property in record.AllProperties())
        {
            properties[property.FoldedKey] = property;
        }

        var found = new HashSet<string>(StringComparer.Ordinal);
        var unknown = new List<(int Node, string Folded)>();
        for (int node = map + 1; node < _tree[map].End; node = _tree[node].End)
        {
            ReadOnlySpan<char> key = _tree.KeyOf(node, _text);
            string folded = FieldKey.Fold(key.ToString());
            if (properties.TryGetValue(folded, out PropertyModel? property))
            {
                found.Add(folded);
                new ValueChecks(_text, _tree, Problems, this).CheckProperty(node, property, path);
            }
            else if (!isEntry || !IsOfEntry(node, key))
            {
                unknown.Add((node, folded));
            }
        }

        HashSet<int> meant = CheckMissing(record, found, unknown, isEntry ? _end : new TextRange(_tree[map].Range.Start, Math.Min(1, _tree[map].Range.Length)), path);
        foreach ((int node, string folded) in unknown)
        {
            if (!meant.Contains(node))
            {
                CheckUnknown(node, folded, record, isEntry, path);
            }
        }
    }

    /// <summary>Proves a map that is a value; for <see cref="ValueChecks"/>.</summary>
    public readonly void CheckNested(int map, RecordModel record, string path) => CheckMap(map, record, path);

    /// <summary>Whether a key says something about the entry itself. A value that the entry cannot take is a problem.</summary>
    private readonly bool IsOfEntry(int node, ReadOnlySpan<char> key)
    {
        EntryKey known = EntryKeys.Of(key);
        if (known == EntryKey.None || EntryKeys.Takes(known, _tree[node].Kind, _tree.TextOf(node, _text)))
        {
            return known != EntryKey.None;
        }

        if (EntryKeys.ExpectedOf(known) is not { } expected)
        {
            return false;
        }

        Problems.Add(new TextProblem(RuleTable.InvalidValue, _tree[node].Range, key.ToString(), expected, FieldTexts.Found(_tree, node, _text), "correct it, or declare a property for the key"));
        return true;
    }

    /// <summary>Reports the required keys that are missing, and gives the nodes of unknown keys that were meant.</summary>
    private readonly HashSet<int> CheckMissing(RecordModel record, HashSet<string> found, List<(int Node, string Folded)> unknown, TextRange end, string path)
    {
        HashSet<int> meant = [];
        foreach (PropertyModel property in record.AllProperties())
        {
            if (found.Contains(property.FoldedKey) || TakesNameDate(property, record, end) || !property.IsRequired)
            {
                continue;
            }

            (int node, bool isNear) = Nearest(property, unknown, meant, path);
            if (isNear)
            {
                meant.Add(node);
                Problems.Add(new TextProblem(RuleTable.MissingField, _tree[node].KeyRange, property.Key, record.Name, $"found '{Quote.Shorten(_tree.KeyOf(node, _text))}', did you mean that?"));
            }
            else
            {
                Problems.Add(new TextProblem(RuleTable.MissingField, end, property.Key, record.Name, $"add the line '{property.Key}: {ValueTexts.Example(property.Type)}'"));
            }
        }

        return meant;
    }

    /// <summary>Whether a property gets the date that the file's name begins with. A property that cannot take it is a problem: the entry would fail when it is read.</summary>
    private readonly bool TakesNameDate(PropertyModel property, RecordModel record, TextRange end)
    {
        if (_nameDate.Length == 0 || property.FoldedKey != MarkdownFacts.DateKey || !ReferenceEquals(record, _schema.Record))
        {
            return false;
        }

        TypeModel type = property.Type.Kind == ValueKind.List ? property.Type.Item! : property.Type;
        if (!ValueChecks.IsValid(_nameDate.AsSpan(), type))
        {
            Problems.Add(new TextProblem(RuleTable.InvalidValue, end, property.Key, ValueTexts.Expected(property.Type), $"'{_nameDate}' in the name of the file", "write the key 'date', or declare the property as DateOnly"));
        }
        else if (property.Constraint is { } constraint && ConstraintChecks.FaultOf(_nameDate.AsSpan(), type, constraint) is { } fault)
        {
            Problems.Add(new TextProblem(RuleTable.OutsideConstraint, end, property.Key, fault, $"'{_nameDate}' in the name of the file"));
        }

        return true;
    }

    private readonly (int Node, bool IsNear) Nearest(PropertyModel property, List<(int Node, string Folded)> unknown, HashSet<int> meant, string path)
    {
        (int Node, int Distance) best = (0, int.MaxValue);
        foreach ((int node, string folded) in unknown)
        {
            if (!meant.Contains(node) && !IsIgnored(path, folded) && NearKeys.Distance(folded, property.FoldedKey) is { } distance && distance < best.Distance)
            {
                best = (node, distance);
            }
        }

        return (best.Node, best.Distance != int.MaxValue);
    }

    private readonly void CheckUnknown(int node, string folded, RecordModel record, bool isEntry, string path)
    {
        if (IsIgnored(path, folded))
        {
            return;
        }

        string written = Quote.Shorten(_tree.KeyOf(node, _text));
        IEnumerable<(string, string)> declared = record.AllProperties().Select(static p => (p.FoldedKey, p.Key));
        if (NearKeys.Of(folded, isEntry ? declared.Concat(EntryKeys.Suggested.Select(static k => (k, k))) : declared) is { } near)
        {
            Problems.Add(new TextProblem(RuleTable.MisspelledKey, _tree[node].KeyRange, path + written, record.Name, $"did you mean '{near}'?"));
        }
        else
        {
            UnknownKeys.Add(new UnknownKey(path + written, _tree[node].KeyRange));
        }
    }

    /// <summary>Whether the attribute leaves a key out: in a nested map with the keys around it, as messages write them.</summary>
    private readonly bool IsIgnored(string path, string folded)
    {
        string whole = path.Length == 0 ? folded : FieldKey.Fold(path) + folded;
        foreach (string ignored in _schema.Ignored)
        {
            if (ignored == whole)
            {
                return true;
            }
        }

        return false;
    }
}
