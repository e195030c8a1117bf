using CliWrap.Buffered;

namespace TypedArticles.Benchmarks.Builds;

/// <summary>A program of another ecosystem that reads the same texts as Markdown with front matter: its whole run from nothing.</summary>
/// <param name="name">What it is called.</param>
/// <param name="folder">Where its project is.</param>
/// <param name="environment">What is set for it.</param>
/// <param name="command">The program in <c>node_modules/.bin</c>, and its arguments.</param>
internal sealed class PeerSubject(string name, string folder, (string Name, string Value)[] environment, params string[] command) : Measured(name)
{
    /// <summary>What each of them leaves.</summary>
    private static readonly string[] s_written = [".velite", "dist", ".astro", "node_modules/.astro", "node_modules/.vite"];

    public override async Task RunAsync(string cache)
    {
        foreach (string path in s_written.Select(written => Path.Combine(folder, written)).Where(Directory.Exists))
        {
            Directory.Delete(path, recursive: true);
        }

        BufferedCommandResult result = await Shell.TryAsync(Path.Combine(folder, "node_modules/.bin", command[0]), folder, command[1..], environment: environment);
        if (result.ExitCode != 0)
        {
            Failure = (result.StandardError + result.StandardOutput).Split('\n').FirstOrDefault(static l => l.Trim().Length > 0)?.Trim() ?? "failed";
            return;
        }

        AddCold(result.RunTime);
    }
}
