using CliWrap.Buffered;
using TypedArticles.Tests;

namespace TypedArticles.Benchmarks.Builds;

/// <summary>Velite and Astro, of the versions that the lock files in the folder <c>Peers</c> name, installed once into the workshop.</summary>
internal sealed class Peers
{
    private readonly Workshop _workshop;

    private Peers(Workshop workshop) => _workshop = workshop;

    private static string Source => Path.Combine(RepositoryFolder.Root, "tests/TypedArticles.Benchmarks/Builds/Peers");

    /// <summary>Installs them; null, and a line that says why, where that cannot be done.</summary>
    public static async Task<Peers?> InstallAsync(Workshop workshop)
    {
        foreach (string name in (string[])["velite", "astro"])
        {
            string folder = Path.Combine(workshop.Root, "peers", name);
            Directory.CreateDirectory(folder);
            foreach (string file in (string[])["package.json", "package-lock.json"])
            {
                File.Copy(Path.Combine(Source, name, file), Path.Combine(folder, file));
            }

            try
            {
                // No package of them needs its scripts.
                BufferedCommandResult installed = await Shell.TryAsync("npm", folder, ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
                if (installed.ExitCode != 0)
                {
                    Console.WriteLine($"The peers are left out: npm could not install {name}: {installed.StandardError}");
                    return null;
                }
            }
            catch (System.ComponentModel.Win32Exception)
            {
                Console.WriteLine("The peers are left out: npm is not installed.");
                return null;
            }
        }

        return new Peers(workshop);
    }

    /// <summary>The subjects over a folder of Markdown files.</summary>
    /// <param name="name">A name of a folder for them.</param>
    /// <param name="posts">The files.</param>
    /// <param name="hasHtml">Whether Velite renders the Markdown as well; Astro always does.</param>
    public IEnumerable<Measured> SubjectsOf(string name, string posts, bool hasHtml)
    {
        yield return new PeerSubject("Velite, Markdown as it is", ProjectOf("velite", name, posts), [], "velite", "build");
        if (hasHtml)
        {
            yield return new PeerSubject("Velite, Markdown rendered", ProjectOf("velite", name + "-html", posts), [("BODY", "html")], "velite", "build");
        }

        yield return new PeerSubject("Astro, one page", ProjectOf("astro", name, posts), [("ASTRO_TELEMETRY_DISABLED", "1")], "astro", "build");
    }

    private string ProjectOf(string peer, string name, string posts)
    {
        string folder = Path.Combine(_workshop.Root, $"{peer}-{name}"), source = Path.Combine(Source, peer);
        foreach (string file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(folder, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        // Files of their own: Astro does not follow links to folders.
        string content = Path.Combine(folder, "content/posts");
        Directory.CreateDirectory(content);
        foreach (string file in Directory.EnumerateFiles(posts))
        {
            File.Copy(file, Path.Combine(content, Path.GetFileName(file)));
        }

        Directory.CreateSymbolicLink(Path.Combine(folder, "node_modules"), Path.Combine(_workshop.Root, "peers", peer, "node_modules"));
        return folder;
    }
}
