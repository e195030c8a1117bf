using TypedArticles.Parsing;

namespace TypedArticles.Manifest;

/// <summary>Metadata of an Article item that cannot be used. The item becomes no article.</summary>
/// <param name="Metadata">Its name.</param>
/// <param name="Value">What it says.</param>
/// <param name="Expected">What it should be, in words.</param>
internal readonly record struct MetadataFault(string Metadata, string Value, string Expected)
{
    /// <summary>All faults of an item, but for its MemberName, which is judged where names are given.</summary>
    public static IEnumerable<MetadataFault> Of(ManifestEntry entry)
    {
        if (entry.Lead.Length > 0 && entry.IsLead is null)
        {
            yield return new MetadataFault("Lead", entry.Lead, "'true' or 'false'");
        }

        if (entry.Language.Length > 0 && !LanguageTag.HasForm(entry.Language))
        {
            yield return new MetadataFault("Language", entry.Language, "a language tag such as 'fr' or 'pt-BR'");
        }

        if (entry.Id.Trim() != entry.Id || entry.Id.IndexOfAny(['\n', '\r']) >= 0)
        {
            yield return new MetadataFault("Id", entry.Id, "one line of text without white space around it");
        }
    }
}
