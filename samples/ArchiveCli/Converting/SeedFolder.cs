using System.Text;

namespace ArchiveCli.Converting;

/// <summary>Writes seed files into a folder: all of them, or none.</summary>
internal static class SeedFolder
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The files that are in the way, or would lie elsewhere.</summary>
    public static IReadOnlyList<string> Obstacles(string folder, IReadOnlyList<SeedFile> files, bool overwrites) =>
    [
        .. files.Select(file =>
            LinkAbove(folder, file) is { } link ? $"{file.Path}: the folder '{link}' is a link, which may lead out of the output folder"
            : !overwrites && File.Exists(Path.Combine(folder, file.Path)) ? $"{file.Path}: the file exists; --force overwrites it"
            : null)
            .OfType<string>(),
    ];

    /// <exception cref="IOException">The files cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The files must not be written.</exception>
    public static void Write(string folder, IReadOnlyList<SeedFile> files, bool overwrites)
    {
        // Written beside their places first: what fails, fails before the first file is where it belongs, and none is half there.
        bool isNew = !Directory.Exists(folder);
        string staging = Path.Combine(folder, $".convert-{Guid.NewGuid():N}");
        bool isDone = false;
        try
        {
            foreach (SeedFile file in files)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(staging, file.Path))!);
                File.WriteAllText(Path.Combine(staging, file.Path), file.Text, s_utf8);
            }

            foreach (SeedFile file in files)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, file.Path))!);
                File.Move(Path.Combine(staging, file.Path), Path.Combine(folder, file.Path), overwrites);
            }

            isDone = true;
        }
        finally
        {
            if (Directory.Exists(staging))
            {
                Directory.Delete(staging, recursive: true);
            }

            if (isNew && !isDone && Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any())
            {
                Directory.Delete(folder);
            }
        }
    }

    private static string? LinkAbove(string folder, SeedFile file)
    {
        string[] names = file.Path.Split('/');
        return Enumerable.Range(1, names.Length - 1)
            .Select(count => string.Join('/', names.Take(count)))
            .FirstOrDefault(path => new DirectoryInfo(Path.Combine(folder, path)).LinkTarget is not null);
    }
}
