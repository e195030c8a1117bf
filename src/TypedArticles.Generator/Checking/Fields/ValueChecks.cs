using System.Globalization;
using TypedArticles.Core.Dates;
using TypedArticles.Core.Fields;
using TypedArticles.Core.Rules;
using TypedArticles.Core.Text;
using TypedArticles.Generator.Model;

namespace TypedArticles.Generator.Checking.Fields;

/// <summary>Proves a value against the type of a property.</summary>
internal readonly ref struct ValueChecks
{
    private readonly ReadOnlySpan<char> _text;
    private readonly FieldTree<char> _tree;
    private readonly List<TextProblem> _problems;
    private readonly FieldChecks _fields;

    /// <param name="text">The whole file.</param>
    /// <param name="tree">Its fields.</param>
    /// <param name="problems">Receives what is wrong.</param>
    /// <param name="fields">Proves the maps in the value.</param>
    public ValueChecks(ReadOnlySpan<char> text, FieldTree<char> tree, List<TextProblem> problems, FieldChecks fields)
    {
        _text = text;
        _tree = tree;
        _problems = problems;
        _fields = fields;
    }

    /// <summary>Proves the value of a property.</summary>
    /// <param name="node">The node of the field.</param>
    /// <param name="property">The property.</param>
    /// <param name="path">The keys around it, each with a point behind it.</param>
    public void CheckProperty(int node, PropertyModel property, string path) =>
        Check(node, property.Type, property.Constraint, path + Quote.Shorten(_tree.KeyOf(node, _text)), _tree[node].KeyRange);

    /// <param name="node">The value.</param>
    /// <param name="type">What it is to be.</param>
    /// <param name="constraint">What it must be besides; null for nothing.</param>
    /// <param name="key">The key in messages.</param>
    /// <param name="nullRange">Where a value that is missing is reported.</param>
    private void Check(int node, TypeModel type, ConstraintModel? constraint, string key, TextRange nullRange)
    {
        FieldKind kind = _tree[node].Kind;
        if (kind == FieldKind.Null)
        {
            if (!type.IsNullable)
            {
                _problems.Add(new TextProblem(RuleTable.EmptyValue, nullRange, key));
            }

            return;
        }

        switch (type.Kind)
        {
            case ValueKind.List when kind == FieldKind.List:
                CheckItems(node, type.Item!, constraint, key);
                break;
            case ValueKind.List when kind == FieldKind.Text && !_tree[node].IsQuoted && _tree.TextOf(node, _text).IndexOf(',') >= 0:
                Invalid(node, type, key, FieldTexts.ListHint(_tree.TextOf(node, _text)));
                break;
            case ValueKind.List when kind == FieldKind.Text:
                Check(node, type.Item!, constraint, key, nullRange);
                break;
            case ValueKind.Map when kind == FieldKind.Map:
                CheckValues(node, type.Item!, constraint, key);
                break;
            case ValueKind.Record when kind == FieldKind.Map:
                _fields.CheckNested(node, type.Record!, key + ".");
                break;
            case not (ValueKind.List or ValueKind.Map or ValueKind.Record) when kind == FieldKind.Text:
                CheckText(node, type, constraint, key);
                break;
            default:
                Invalid(node, type, key, ValueTexts.ShapeHint(type, kind));
                break;
        }
    }

    private void CheckItems(int list, TypeModel type, ConstraintModel? constraint, string key)
    {
        for (int item = list + 1; item < _tree[list].End; item = _tree[item].End)
        {
            Check(item, type, constraint, key, _tree[item].Range.IsEmpty ? DashBefore(_tree[item].Range.Start, _tree[list].Range) : _tree[item].Range);
        }
    }

    /// <summary>The <c>-</c> of an item that has no value; the list where there is none.</summary>
    private TextRange DashBefore(int position, TextRange list)
    {
        int dash = _text.Slice(list.Start, Math.Min(position, list.End) - list.Start).LastIndexOf('-');
        return dash < 0 ? list : new TextRange(list.Start + dash, 1);
    }

    private void CheckValues(int map, TypeModel type, ConstraintModel? constraint, string key)
    {
        for (int value = map + 1; value < _tree[map].End; value = _tree[value].End)
        {
            Check(value, type, constraint, $"{key}.{Quote.Shorten(_tree.KeyOf(value, _text))}", _tree[value].KeyRange);
        }
    }

    private void CheckText(int node, TypeModel type, ConstraintModel? constraint, string key)
    {
        ReadOnlySpan<char> value = _tree.TextOf(node, _text);
        if (type.Kind == ValueKind.Enum)
        {
            CheckEnum(node, value, type, key);
            return;
        }

        if (type.Kind == ValueKind.Reference)
        {
            // Whether there is such an entry is known when all files are.
            _fields.References.Add(new FoundReference(type.Collection, value.ToString(), key, _tree[node].Range));
            return;
        }

        if (!IsValid(value, type))
        {
            Invalid(node, type, key, ValueHints.Of(value, type));
            return;
        }

        if (type.Kind == ValueKind.Text && !_tree[node].IsQuoted && AmbiguousScalars.OtherReading(value) is { } other)
        {
            _problems.Add(new TextProblem(RuleTable.AmbiguousScalar, _tree[node].Range, key, value.ToString(), other));
        }

        if (constraint is not null && ConstraintChecks.FaultOf(value, type, constraint) is { } fault)
        {
            _problems.Add(new TextProblem(RuleTable.OutsideConstraint, _tree[node].Range, key, fault, FieldTexts.Found(_tree, node, _text)));
        }
    }

    private void CheckEnum(int node, ReadOnlySpan<char> value, TypeModel type, string key)
    {
        foreach (EnumValueModel known in type.Values)
        {
            if (FieldValues.IsName(value, known.Text.AsSpan()))
            {
                return;
            }
        }

        string[] texts = [.. type.Values.Select(static v => v.Text)];
        string[] near = value.Length > 100 ? [] : NearestTexts.To(value.ToString(), value.Length, texts);
        string hint = near.Length > 0 ? $"did you mean '{near[0]}'?"
            : texts.Length == 0 ? "declare its values"
            : $"write {string.Join(", ", texts.Take(10).Select(static t => $"'{t}'"))}{(texts.Length > 10 ? ", …" : "")}";
        _problems.Add(new TextProblem(RuleTable.UnknownEnumValue, _tree[node].Range, key, ValueTexts.Expected(type), Quote.Shorten(value), hint));
    }

    /// <summary>Whether a text is a value of a type, by the grammar that decodes it at run time.</summary>
    public static bool IsValid(ReadOnlySpan<char> value, TypeModel type) => type.Kind switch
    {
        ValueKind.Text => true,
        ValueKind.Boolean => FieldValues.TryBool(value, out _),
        ValueKind.Integer => IsInteger(value, type),
        ValueKind.Number => type.Reader switch
        {
            "Single" => FieldValues.TrySingle(value, out _),
            "Double" => FieldValues.TryDouble(value, out _),
            _ => FieldValues.TryDecimal(value, out _),
        },
        ValueKind.Day => FieldTimes.TryDay(value, out _),
        ValueKind.DateTimeOffset => FieldTimes.TryDateTimeOffset(value, out _),
        ValueKind.DateTime => FieldTimes.TryLocalDateTime(value, out _),
        ValueKind.Time => FieldTimes.TryTime(value, out _),
        ValueKind.TimeSpan => FieldTimes.TryTimeSpan(value, out _),
        ValueKind.PartialDate => FieldTimes.TryPartialDate(value, out CalendarDate _),
        ValueKind.Guid => FieldValues.TryGuid(value, out _),
        ValueKind.Uri => FieldValues.TryUri(value, out _),
        _ => false,
    };

    private static bool IsInteger(ReadOnlySpan<char> value, TypeModel type) => type.Least == "0"
        ? FieldValues.TryUInt64(value, out ulong number) && number <= ulong.Parse(type.Greatest, CultureInfo.InvariantCulture)
        : FieldValues.TryInt64(value, out long signed) && signed >= long.Parse(type.Least, CultureInfo.InvariantCulture) && signed <= long.Parse(type.Greatest, CultureInfo.InvariantCulture);

    private void Invalid(int node, TypeModel type, string key, string hint) =>
        _problems.Add(new TextProblem(RuleTable.InvalidValue, _tree[node].Range, key, ValueTexts.Expected(type), FieldTexts.Found(_tree, node, _text), hint));
}
