using TypedArticles.Manifest;

namespace TypedArticles.Generator.Model;

/// <summary>The manifest as a value, with the means to find an article's entry by its path.</summary>
internal sealed record ManifestModel
{
    private Dictionary<string, ManifestEntry>? _byPath;

    /// <summary>Where the manifest lies; for messages only.</summary>
    public required string Path { get; init; }

    public required ManifestOptions Options { get; init; }

    public required EquatableArray<ManifestEntry> Entries { get; init; }

    public ManifestEntry? Find(string path)
    {
        if (_byPath is null)
        {
            var byPath = new Dictionary<string, ManifestEntry>(Entries.Count, StringComparer.Ordinal);
            foreach (ManifestEntry entry in Entries)
            {
                byPath[entry.Path] = entry;
            }

            _byPath = byPath;
        }

        return _byPath.TryGetValue(path, out ManifestEntry? found) ? found : null;
    }

    public bool Equals(ManifestModel? other) =>
        other is not null && Path == other.Path && Options == other.Options && Entries.Equals(other.Entries);

    public override int GetHashCode() => Entries.GetHashCode();
}
