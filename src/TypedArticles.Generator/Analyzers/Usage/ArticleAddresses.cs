using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using TypedArticles.Core.Articles;
using TypedArticles.Core.Manifest;
using TypedArticles.Generator.Inputs;
using TypedArticles.Generator.Model;

namespace TypedArticles.Generator.Analyzers.Usage;

/// <summary>The slugs and URLs of this project's articles. The generated class does not hold them, so they are read from the files.</summary>
internal sealed class ArticleAddresses
{
    private readonly HashSet<string> _slugs = new(StringComparer.Ordinal);
    private readonly HashSet<string> _urls = new(StringComparer.Ordinal);

    public IReadOnlyCollection<string> Slugs => _slugs;

    public IReadOnlyCollection<string> Urls => _urls;

    public bool HasSlug(string slug) => _slugs.Contains(slug);

    public bool HasUrl(string url) => _urls.Contains(url);

    /// <summary>Of the files that became articles of a class: a file with a problem did not.</summary>
    public static ArticleAddresses Read(ImmutableArray<AdditionalText> files, ArticleClass articles, CancellationToken cancellationToken)
    {
        var addresses = new ArticleAddresses();
        ManifestModel? manifest = ManifestReader.Single(
            [.. files.Where(ManifestReader.IsManifest).Select(f => ManifestReader.Read(f, cancellationToken))], cancellationToken);
        int limit = manifest?.Options?.FileSizeLimit ?? OptionTable.DefaultFileSizeLimit;
        foreach (AdditionalText file in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (manifest?.Find(file.Path) is { IsMarkdown: false } entry && articles.HasId(entry.Id) && file.GetText(cancellationToken) is { } source)
            {
                using RentedText text = RentedText.Of(source);
                string url = new ParsedText(source, text, entry.HasLead, limit).Layout.Url.Of(text.Span).ToString();
                addresses._urls.Add(url);
                addresses._slugs.Add(ArticleSlug.Of(url.AsSpan()));
            }
        }

        return addresses;
    }
}
