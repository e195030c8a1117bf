using System.Buffers;

namespace Blog.Http;

/// <summary>Style sheets, script, icon and pictures: resources of the assembly whose names are their paths.</summary>
internal static class Asset
{
    public static Document? Find(string path)
    {
        if (TypeOf(path) is not { } type || typeof(Asset).Assembly.GetManifestResourceStream(path) is not { } file)
        {
            return null;
        }

        using (file)
        {
            byte[] bytes = new byte[file.Length];
            file.ReadExactly(bytes);
            return new Document(type, output => output.Write(bytes));
        }
    }

    private static string? TypeOf(string path) => Path.GetExtension(path) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".png" => "image/png",
        ".svg" => "image/svg+xml",
        _ => null,
    };
}
