using System.Buffers;
using Microsoft.Net.Http.Headers;

namespace Newsroom.Http;

/// <summary>What is sent for an address: a type, an entity tag, and a way to write it, which is not gone when the reader has it already.</summary>
internal sealed record Representation(string ContentType, EntityTagHeaderValue Tag, Action<IBufferWriter<byte>> Write) : IResult
{
    private const string CacheControl = "public, max-age=60";

    Task IResult.ExecuteAsync(HttpContext httpContext) => SendAsync(httpContext);

    public async Task SendAsync(HttpContext context)
    {
        HttpResponse response = context.Response;
        response.Headers.ETag = Tag.ToString();
        response.Headers.CacheControl = CacheControl;
        if (IsHeld(context.Request))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = ContentType;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            Write(response.BodyWriter);
            await response.BodyWriter.FlushAsync(context.RequestAborted);
        }
    }

    /// <summary>
    /// Whether <c>If-None-Match</c> names the tag: a list, weak or strong, or <c>*</c> (RFC 9110, 13.1.2, where the weak
    /// comparison is asked for). A header that cannot be read holds nothing, so that the reader gets the whole.
    /// </summary>
    private bool IsHeld(HttpRequest request) =>
        EntityTagHeaderValue.TryParseStrictList(request.Headers.IfNoneMatch!, out IList<EntityTagHeaderValue>? held)
        && held.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Compare(Tag, useStrongComparison: false));
}
