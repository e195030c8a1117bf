namespace Blog;

/// <summary>The site's name, and its address where an absolute one is needed.</summary>
internal sealed record Site(Uri Address)
{
    public const string Name = "Small Marks";

    public const string Description = "Signs, units and typefaces, and where they come from.";

    /// <summary>The language of everything that is not an entry.</summary>
    public const string Language = "en";

    /// <summary>
    /// From the setting <c>Site:Address</c>. Never from the request's Host header: a feed with an address that a stranger chose
    /// would be kept by caches and handed to everybody.
    /// </summary>
    /// <exception cref="InvalidOperationException">The setting is not an absolute http(s) address.</exception>
    public static Site From(IConfiguration configuration)
    {
        string address = configuration["Site:Address"] ?? "https://blog.example.org/";
        return Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && uri.Scheme is ("http" or "https")
            ? new Site(uri)
            : throw new InvalidOperationException($"The setting 'Site:Address' is '{address}' and should be an absolute http or https address.");
    }

    public string AbsoluteOf(string path) => new Uri(Address, path).AbsoluteUri;
}
