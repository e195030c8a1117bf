using TypedArticles.Core.Fields;

namespace TypedArticles.Core.Pack.Writing;

/// <summary>The keys of a pack and their hashes, each computed once. Added to by one thread, read by many afterwards.</summary>
internal sealed class KeyHashes
{
    private readonly Dictionary<string, uint> _hashes = new(StringComparer.Ordinal);
    private readonly SortedDictionary<uint, string> _keys = [];

    public int Count => _keys.Count;

    /// <summary>By hash: of keys that fold to the same, the first that was added.</summary>
    public IEnumerable<KeyValuePair<uint, string>> Keys => _keys;

    public uint HashOf(string key) => _hashes[key];

    /// <exception cref="PackLimitException">Another key has the same hash.</exception>
    public void Add(string key)
    {
        if (_hashes.ContainsKey(key))
        {
            return;
        }

        uint hash = PackKey.HashOf(key);
        if (!_keys.TryGetValue(hash, out string? other))
        {
            _keys.Add(hash, key);
        }
        else if (FieldKey.Fold(other) != FieldKey.Fold(key))
        {
            throw new PackLimitException($"the keys '{other}' and '{key}' have the same 32-bit hash; rename one of them");
        }

        _hashes.Add(key, hash);
    }

    public void Add(IReadOnlyList<(string Key, PackValue? Value)> fields)
    {
        for (int i = 0; i < fields.Count; i++)
        {
            Add(fields[i].Key);
            Add(fields[i].Value);
        }
    }

    private void Add(PackValue? value)
    {
        if (value is PackMap map)
        {
            Add(map.Fields);
        }
        else if (value is PackList list)
        {
            foreach (PackValue? item in list.Items)
            {
                Add(item);
            }
        }
    }
}
