using System.Text;

namespace ArchiveCli.Converting;

/// <summary>Writes seed files into a folder: all of them, or none that was not there before.</summary>
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
        // Written aside first: no file is ever half there, and what fails mostly fails before the first is in its place.
        bool isNew = !Directory.Exists(folder);
        string staging = Path.Combine(folder, $".convert-{Guid.NewGuid():N}");
        List<string> placed = [];
        try
        {
            foreach (SeedFile file in files)
            {
                string path = Path.Combine(staging, file.Path);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllText(path, file.Text, s_utf8);
            }

            foreach (SeedFile file in files)
            {
                string path = Path.Combine(folder, file.Path);
                bool isThere = File.Exists(path);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.Move(Path.Combine(staging, file.Path), path, overwrites);
                if (!isThere)
                {
                    placed.Add(path);
                }
            }
        }
        catch
        {
            placed.ForEach(File.Delete);
            throw;
        }
        finally
        {
            if (Directory.Exists(staging))
            {
                Directory.Delete(staging, recursive: true);
            }

            if (isNew && Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any())
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
