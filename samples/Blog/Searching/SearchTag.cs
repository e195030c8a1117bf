using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;
using TypedArticles;

namespace Blog.Searching;

/// <summary>The entity tag of what a search finds: known before the search runs, so that a reader who has the page costs none.</summary>
internal static class SearchTag
{
    /// <summary>The compiler makes it of everything in the assembly: pack, index and code. Two builds with another answer have another one, and so have two edits.</summary>
    private static readonly Guid s_build = typeof(SearchTag).Module.ModuleVersionId;

    /// <param name="path">The address in its one form: see <see cref="SearchQuery.Path"/>.</param>
    public static EntityTagHeaderValue Of(string path) =>
        new($"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{s_build}\n{LiveEdit.Version}\n{path}"))[..16])}\"");
}
