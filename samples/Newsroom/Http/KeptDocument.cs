using System.Buffers;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace Newsroom.Http;

/// <summary>A document that is written once, when it is first asked for: see <see cref="Kept{T}"/>. Its tag is the hash of its bytes.</summary>
internal sealed class KeptDocument(string contentType, Action<IBufferWriter<byte>> write)
{
    private readonly Kept<Representation> _representation = new(() =>
    {
        ArrayBufferWriter<byte> buffer = new();
        write(buffer);
        byte[] bytes = buffer.WrittenSpan.ToArray();
        return new Representation(contentType, TagOf(bytes), output => output.Write(bytes));
    });

    public Task SendAsync(HttpContext context) => _representation.Value.SendAsync(context);

    /// <summary>Half of a SHA-256: two contents with one tag do not happen.</summary>
    public static EntityTagHeaderValue TagOf(ReadOnlySpan<byte> content) => new($"\"{Convert.ToHexStringLower(SHA256.HashData(content)[..16])}\"");
}
