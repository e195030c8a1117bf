using TypedArticles.Manifest;
using TypedArticles.Naming;

namespace TypedArticles.Generator.Model;

/// <summary>A file that becomes an article, with what its item says and the language that follows from both; empty for none.</summary>
internal sealed record NamedSeed(ManifestEntry Entry, SeedModel Seed, string Language)
{
    public NameRequest ToNameRequest() => new(Entry.Id, Seed.Url, Seed.Title, Language, Entry.MemberName);

    /// <summary>The order of <c>All</c>: by date, then by id.</summary>
    public static int Compare(NamedSeed a, NamedSeed b) =>
        a.Seed.Date.Packed.CompareTo(b.Seed.Date.Packed) is not 0 and var byDate ? byDate : string.CompareOrdinal(a.Entry.Id, b.Entry.Id);
}
