using System.Buffers;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace Blog.Http;

/// <summary>What is sent for an address. It is written for each request; its tag is the hash of its bytes, unless it has one of its own.</summary>
internal sealed record Document(string ContentType, Action<IBufferWriter<byte>> Write) : IResult
{
    /// <summary>A tag that is known before the document is written. A reader who has the document then costs nothing.</summary>
    public EntityTagHeaderValue? Tag { get; init; }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        HttpResponse response = httpContext.Response;
        response.Headers.CacheControl = "public, max-age=60";
        ArrayBufferWriter<byte> bytes = new(64 * 1024);
        if (Tag is null || !IsHeld(httpContext.Request, Tag))
        {
            Write(bytes);
        }

        EntityTagHeaderValue tag = Tag ?? new($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes.WrittenSpan)[..16])}\"");
        response.Headers.ETag = tag.ToString();
        if (IsHeld(httpContext.Request, tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = ContentType;
        response.ContentLength = bytes.WrittenCount;
        if (!HttpMethods.IsHead(httpContext.Request.Method))
        {
            await response.BodyWriter.WriteAsync(bytes.WrittenMemory, httpContext.RequestAborted);
        }
    }

    /// <summary>
    /// Whether <c>If-None-Match</c> names the tag: a list, weak or strong, or <c>*</c> (RFC 9110, 13.1.2, where the weak
    /// comparison is asked for). A header that cannot be read holds nothing, so that the reader gets the whole.
    /// </summary>
    private static bool IsHeld(HttpRequest request, EntityTagHeaderValue tag) =>
        EntityTagHeaderValue.TryParseStrictList(request.Headers.IfNoneMatch!, out IList<EntityTagHeaderValue>? held)
        && held.Any(one => one.Equals(EntityTagHeaderValue.Any) || one.Compare(tag, useStrongComparison: false));
}
