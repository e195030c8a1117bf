using TypedArticles.Core.Manifest;
using TypedArticles.Core.Pack;

namespace TypedArticles.Generator.Model;

/// <summary>The manifest as a value, with the means to find an article's entry by its path.</summary>
internal sealed record ManifestModel
{
    private Dictionary<string, ManifestEntry>? _byPath;

    public required string Path { get; init; }

    /// <summary>The hash of the whole text. The driver pairs every file with the manifest and compares the pairs: by this, not by all entries.</summary>
    public ulong TextHash { get; init; }

    /// <summary>Null for a manifest that cannot be read.</summary>
    public ManifestOptions? Options { get; init; }

    public EquatableArray<ManifestEntry> Entries { get; init; }

    /// <summary>The files in the folder of articles that no item includes.</summary>
    public EquatableArray<string> UnusedFiles { get; init; }

    /// <summary>Whether there are articles of the seed format, for which there is a class whatever records are declared.</summary>
    public bool HasSeeds
    {
        get
        {
            foreach (ManifestEntry entry in Entries)
            {
                if (entry.Collection == PackFormat.SeedCollection)
                {
                    return true;
                }
            }

            return false;
        }
    }

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
        ReferenceEquals(this, other)
        || (other is not null && TextHash == other.TextHash && Path == other.Path && Equals(Options, other.Options) && Entries.Equals(other.Entries) && UnusedFiles.Equals(other.UnusedFiles));

    public override int GetHashCode() => TextHash.GetHashCode();
}
