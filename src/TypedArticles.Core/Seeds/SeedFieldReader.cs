using TypedArticles.Core.Dates;
using TypedArticles.Core.Fields;
using TypedArticles.Core.Rules;
using TypedArticles.Core.Text;

namespace TypedArticles.Core.Seeds;

/// <summary>Reads the front matter of a seed and proves its values.</summary>
internal ref struct SeedFieldReader
{
    /// <summary>What the keys are keys of, in messages.</summary>
    private const string Record = "Article";

    /// <summary>More than anybody corrects at once: a list of problems is not made for many.</summary>
    private const int MaxProblems = 100;

    private readonly ReadOnlySpan<char> _text;
    private readonly FieldTree<char> _tree;
    private ProblemList _problems;
    private int _reported;

    private SeedFieldReader(ReadOnlySpan<char> text, FieldTree<char> tree, ProblemList problems)
    {
        _text = text;
        _tree = tree;
        _problems = problems;
        _reported = 0;
    }

    /// <summary>The fields; those with problems are left out.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="content">The lines of the front matter.</param>
    /// <param name="problems">Receives what is wrong.</param>
    public static SeedFields Read(ReadOnlySpan<char> text, TextRange content, ref ProblemList problems)
    {
        var tree = new FieldTree<char>();
        FrontMatterReader.Read(text, content, tree);
        if (tree.Problems.Count > 0)
        {
            foreach (FieldProblem problem in tree.Problems)
            {
                problems.Add(FieldRules.Of(problem.Fault), problem.Range, problem.Message);
            }

            return new SeedFields();
        }

        var reader = new SeedFieldReader(text, tree, problems);
        var fields = new SeedFields();
        for (int node = FieldTree<char>.Root + 1; node < tree[FieldTree<char>.Root].End; node = tree[node].End)
        {
            fields = reader.With(fields, node);
        }

        problems = reader._problems;
        return fields;
    }

    /// <summary>Reports a date of modification that is before the date of the article.</summary>
    public static void CheckOrder(ReadOnlySpan<char> text, SeedFields fields, CalendarDate date, ref ProblemList problems)
    {
        if (!fields.Modified.IsNone && fields.Modified.Packed < date.Packed)
        {
            problems.Add(
                RuleTable.InvalidValue, fields.ModifiedRange, SeedKeys.Modified, $"a day on or after the date of the article, {date}",
                $"'{Quote.Shorten(fields.ModifiedRange.Of(text))}'", "correct the one that is wrong");
        }
    }

    private SeedFields With(SeedFields fields, int node) => SeedKeys.Of(_tree.KeyOf(node, _text)) switch
    {
        SeedKey.Authors => fields with { Authors = List(node, SeedKeys.Authors) },
        SeedKey.Section => fields with { Section = Line(node, SeedKeys.Section, "one line of text") },
        SeedKey.Keywords => fields with { Keywords = List(node, SeedKeys.Keywords) },
        SeedKey.Image => fields with { Image = Image(node) },
        SeedKey.Modified => fields with { Modified = Day(node), ModifiedRange = _tree[node].Range },
        _ => WithoutUnknown(fields, node),
    };

    private SeedFields WithoutUnknown(SeedFields fields, int node)
    {
        ReadOnlySpan<char> key = _tree.KeyOf(node, _text);
        string hint = SeedKeys.NearestTo(key) is { } near ? $"did you mean '{near}'?" : $"write {SeedKeys.Listed}, or remove the line";
        Add(RuleTable.MisspelledKey, _tree[node].KeyRange, Quote.Shorten(key), Record, hint);
        return fields;
    }

    private void Add(Rule rule, TextRange range, params string[] arguments)
    {
        if (_reported++ < MaxProblems)
        {
            _problems.Add(rule, range, arguments);
        }
    }

    /// <summary>The texts of a list, of which a single text is one.</summary>
    private string[] List(int node, string key)
    {
        const string expected = "a list of texts";
        switch (_tree[node].Kind)
        {
            case FieldKind.Text when !_tree[node].IsQuoted && _tree.TextOf(node, _text).IndexOf(',') >= 0:
                Report(node, key, expected, FieldTexts.ListHint(_tree.TextOf(node, _text)));
                return [];
            case FieldKind.Text:
                return Line(node, key, expected) is { } single ? [single] : [];
            case FieldKind.List:
                var texts = new List<string>(_tree[node].Count);
                for (int item = node + 1; item < _tree[node].End; item = _tree[item].End)
                {
                    if (Line(item, key, expected, node) is { } text)
                    {
                        texts.Add(text);
                    }
                }

                return [.. texts];
            default:
                Report(node, key, expected, _tree[node].Kind == FieldKind.Null ? "write one, or remove the line" : "write a list of texts as '[a, b]', or one item on each line after '- '");
                return [];
        }
    }

    /// <summary>One line of text; null where the value is something else.</summary>
    /// <param name="node">The value.</param>
    /// <param name="key">The key in messages.</param>
    /// <param name="expected">What the value of the key must be.</param>
    /// <param name="list">The list that the value is an item of; -1 for none.</param>
    private string? Line(int node, string key, string expected, int list = -1)
    {
        FieldKind kind = _tree[node].Kind;
        if (kind == FieldKind.Text && FieldLine.IsValid(_tree.TextOf(node, _text)))
        {
            return _tree.TextOf(node, _text).ToString();
        }

        Report(node, key, expected, kind switch
        {
            FieldKind.Text => "write it on one line, without white space around it",
            FieldKind.Null when list < 0 => "write one, or remove the line",
            FieldKind.Null => "write a text, or remove the item",
            _ when list >= 0 => "write one text in each item",
            _ => "write one text",
        }, list);
        return null;
    }

    private string? Image(int node)
    {
        const string expected = "a relative path or an absolute http(s) URL";
        ReadOnlySpan<char> value = _tree.TextOf(node, _text);
        if (_tree[node].Kind == FieldKind.Text && !ImageAddress.IsValid(value))
        {
            string corrected = value.Length > 200 ? "" : (value.StartsWith("//".AsSpan(), StringComparison.Ordinal) ? "https:" : "") + value.ToString().Trim().Replace('\\', '/').Replace(" ", "%20");
            Report(node, SeedKeys.Image, expected, ImageAddress.IsValid(corrected.AsSpan())
                ? $"write '{corrected}'"
                : "write a path such as 'images/bell.jpg', without '..', or a URL that begins with 'https://'");
            return null;
        }

        return Line(node, SeedKeys.Image, expected);
    }

    private CalendarDate Day(int node)
    {
        const string expected = "a day";
        if (_tree[node].Kind != FieldKind.Text)
        {
            Line(node, SeedKeys.Modified, expected);
            return default;
        }

        ReadOnlySpan<char> value = _tree.TextOf(node, _text);
        if (CalendarDate.TryParseIso(value, out CalendarDate date) && date.IsFull)
        {
            return date;
        }

        string[] days = [.. HeaderHint.ForDate(value).Where(static d => d.Length == 10)];
        Report(node, SeedKeys.Modified, expected,
            FieldTimes.TryDay(value, out CalendarDate day) ? $"write the day without the time: '{day}'"
            : !date.IsNone ? $"write the day too, such as '{date with { Month = Math.Max(date.Month, 1), Day = 1 }}'"
            : days.Length > 0 ? $"write {string.Join(" or ", days.Select(static d => $"'{d}'"))}"
            : "write a date such as '2024-03-14'");
        return default;
    }

    /// <summary>Reports a value at its place; one that is missing at its key, or at the list that it is missing in.</summary>
    private void Report(int node, string key, string expected, string hint, int list = -1)
    {
        TextRange place = _tree[node].Kind != FieldKind.Null || !_tree[node].Range.IsEmpty ? _tree[node].Range
            : list < 0 ? _tree[node].KeyRange
            : _tree[list].Range;
        Add(RuleTable.InvalidValue, place, key, expected, FieldTexts.Found(_tree, node, _text), hint);
    }
}
