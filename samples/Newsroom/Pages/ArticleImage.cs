using Newsroom.Http;
using TypedArticles;

namespace Newsroom.Pages;

/// <summary>The image of an article where this site can show it: one of its own images, or one at an address of its own.</summary>
internal static class ArticleImage
{
    /// <summary>The address for a page of this site; null where there is no image to show.</summary>
    public static string? AddressOf(Article article) => article.Image is not { } image ? null
        : AbsoluteOf(image) is not null ? image
        : Assets.IsImage(image) ? "/" + image
        : null;

    /// <summary>Where the image comes from if not from this site, as a policy names it; null for this site.</summary>
    public static string? OriginOf(Article article) => article.Image is { } image && AbsoluteOf(image) is { } address
        ? $"{address.Scheme}://{address.IdnHost}{(address.IsDefaultPort ? "" : $":{address.Port}")}"
        : null;

    /// <summary>The URL that an image is; null for a path.</summary>
    private static Uri? AbsoluteOf(string image) =>
        image.StartsWith("http", StringComparison.OrdinalIgnoreCase) && Uri.TryCreate(image, UriKind.Absolute, out Uri? address) ? address : null;
}
