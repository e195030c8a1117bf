using System.Buffers;

namespace Newsroom.Http;

/// <summary>The files that lie in the assembly beside the articles.</summary>
internal static class Assets
{
    /// <summary>Whether a path is the name of a picture among them.</summary>
    public static bool IsImage(string name) => name.EndsWith(".svg", StringComparison.Ordinal) && typeof(Assets).Assembly.GetManifestResourceInfo(name) is not null;

    public static void Write(IBufferWriter<byte> output, string name)
    {
        using Stream file = typeof(Assets).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly has no resource '{name}'.");
        file.ReadExactly(output.GetSpan((int)file.Length)[..(int)file.Length]);
        output.Advance((int)file.Length);
    }
}
