using System.Buffers;
using ArchiveCli.Printing;

namespace ArchiveCli.Converting;

/// <summary>Which ids can be paths of files: those that are one, and the same one, below the folder on every system.</summary>
internal static class SeedPath
{
    // What Windows refuses, on every system: an archive is moved between them.
    private static readonly SearchValues<char> s_refused = SearchValues.Create("\\:*?\"<>|");

    private static readonly HashSet<string> s_devices = new(
        ["CON", "PRN", "AUX", "NUL", .. Enumerable.Range(0, 10).SelectMany(static i => (string[])[$"COM{i}", $"LPT{i}"])],
        StringComparer.OrdinalIgnoreCase);

    public static string? ProblemOf(string id)
    {
        foreach (string name in id.Split('/'))
        {
            string? problem =
                name.Length == 0 ? "it has an empty part"
                : name.StartsWith('.') ? $"'{Printable.Quoted(name)}' begins with a dot, which leads out of the folder or hides the file"
                : name.AsSpan().ContainsAny(s_refused) || name.Any(char.IsControl) ? $"'{Printable.Quoted(name)}' has a character that is not allowed in file names"
                : name.StartsWith(' ') || name.EndsWith(' ') || name.EndsWith('.') ? $"'{Printable.Quoted(name)}' has a space or dot at its end"
                : s_devices.Contains(name.Split('.')[0]) ? $"'{Printable.Quoted(name)}' is the name of a device on Windows"
                : null;
            if (problem is not null)
            {
                return problem;
            }
        }

        return null;
    }
}
