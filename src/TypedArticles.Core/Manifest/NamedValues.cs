namespace TypedArticles.Core.Manifest;

/// <summary>Texts by name, few of them, equal to others with the same content. An absent name has the empty text.</summary>
internal readonly struct NamedValues : IEquatable<NamedValues>
{
    private readonly (string Name, string Value)[]? _values;

    /// <param name="values">Each name once; empty values are not kept.</param>
    public NamedValues(IEnumerable<(string Name, string Value)> values)
    {
        (string Name, string Value)[] kept = [.. values.Where(static v => v.Value.Length > 0)];
        Array.Sort(kept, static (a, b) => string.CompareOrdinal(a.Name, b.Name));
        _values = kept.Length == 0 ? null : kept;
    }

    /// <summary>In the order of the names.</summary>
    public IReadOnlyList<(string Name, string Value)> All => _values ?? [];

    public string this[string name]
    {
        get
        {
            foreach ((string Name, string Value) value in _values ?? [])
            {
                if (value.Name == name)
                {
                    return value.Value;
                }
            }

            return "";
        }
    }

    public bool Equals(NamedValues other) => ReferenceEquals(_values, other._values) || All.SequenceEqual(other.All);

    public override bool Equals(object? obj) => obj is NamedValues other && Equals(other);

    public override int GetHashCode()
    {
        int hash = 0;
        foreach ((string Name, string Value) value in _values ?? [])
        {
            hash = (hash * 31) + StringComparer.Ordinal.GetHashCode(value.Value);
        }

        return hash;
    }
}
