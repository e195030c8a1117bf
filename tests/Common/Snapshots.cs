using System.Runtime.CompilerServices;
using Snapshooter;
using Snapshooter.Xunit;

namespace TypedArticles.Tests;

/// <summary>
/// Compares a text with the one kept beside the tests, in <c>__snapshots__/Class.Test.snap</c>. The only place that knows the
/// snapshot library. A snapshot that is missing fails; <c>UPDATE_SNAPSHOTS=1</c> writes it anew.
/// </summary>
internal static class Snapshots
{
    /// <param name="text">What is compared.</param>
    /// <param name="suffix">Tells snapshots of one test apart.</param>
    /// <param name="test">The test.</param>
    /// <param name="file">The file of the test's class.</param>
    /// <param name="project">The test project that keeps the snapshot; null for the one that runs.</param>
    public static void Match(string text, string suffix = "", [CallerMemberName] string test = "", [CallerFilePath] string file = "", string? project = null)
    {
        string name = $"{Path.GetFileNameWithoutExtension(file)}.{test}{(suffix.Length > 0 ? "." + suffix : "")}.snap";
        string folder = Path.Combine(RepositoryFolder.Root, "tests", project ?? typeof(Snapshots).Assembly.GetName().Name!);
        bool isUpdating = Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1";
        Environment.SetEnvironmentVariable("SNAPSHOOTER_STRICT_MODE", isUpdating ? "false" : "true");
        string kept = Path.Combine(folder, "__snapshots__", name);
        if (isUpdating && File.Exists(kept))
        {
            File.Delete(kept);
        }

        Snapshot.Match(text, new SnapshotFullName(name, folder));
    }
}
