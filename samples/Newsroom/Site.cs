using TypedArticles;

namespace Newsroom;

/// <summary>The site's name, and its address where an absolute one is needed.</summary>
internal sealed record Site(Uri Address)
{
    public const string Name = "The Newsroom";

    /// <summary>
    /// From the setting <c>Site:Address</c>. Never from the request's Host header: a feed with an address that a stranger chose
    /// would be kept by caches and handed to everybody.
    /// </summary>
    /// <exception cref="InvalidOperationException">The setting is not an absolute http(s) address.</exception>
    public static Site From(IConfiguration configuration)
    {
        string address = configuration["Site:Address"] ?? "https://newsroom.example.org/";
        return Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && uri.Scheme is ("http" or "https")
            ? new Site(uri)
            : throw new InvalidOperationException($"The setting 'Site:Address' is '{address}' and should be an absolute http or https address.");
    }

    public Uri AbsoluteOf(string path) => new(Address, path);

    /// <summary>The path of an article's page. An id may have folders, so each part is escaped by itself.</summary>
    public static string PathOf(Article article) => "/articles/" + string.Join('/', article.Id.Split('/').Select(Uri.EscapeDataString));
}
