using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using TypedArticles.Core.Pack;
using TypedArticles.Reading;

namespace TypedArticles.Live;

/// <summary>The articles of an assembly as their files are now. The build task, loaded from the package, reads the files and watches them.</summary>
internal sealed class LivePack
{
    private const string ManifestKey = "TypedArticles.Manifest";
    private const string TaskKey = "TypedArticles.Task";

    private static readonly ConcurrentDictionary<Assembly, Lazy<LivePack?>> s_packs = new();
    private static int s_version;

    private readonly Action<string> _said;
    private readonly Action _refresh;
    private volatile LiveSnapshot? _snapshot;

    /// <param name="manifest">The manifest that the last build wrote.</param>
    /// <param name="task">The assembly of the build task.</param>
    /// <param name="said">Receives what is said of files; the error output of the process where it is null.</param>
    internal LivePack(string manifest, string task, Action<string>? said = null)
    {
        _said = said ?? Say;
        _refresh = TaskLoader.Start(task)(manifest, Publish, _said);
    }

    public static event EventHandler? Changed;

    public static int Version => Volatile.Read(ref s_version);

    public LiveSnapshot Snapshot => _snapshot!;

    /// <summary>The articles of an assembly; null where they do not follow their files.</summary>
    public static LivePack? Of(Assembly assembly) => s_packs.GetOrAdd(assembly, static a => new Lazy<LivePack?>(() => Open(a))).Value;

    /// <summary>Looks at the files at once, for a member that was added a moment ago.</summary>
    public void Refresh() => _refresh();

    /// <summary>Says something where the one who edits reads.</summary>
    public void Tell(string line) => _said(line);

    private static void Say(string line) => Console.Error.WriteLine(line);

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Whatever happened is said, and the program goes on with what was compiled.")]
    private static LivePack? Open(Assembly assembly)
    {
        string? manifest = null, task = null;
        foreach (AssemblyMetadataAttribute metadata in assembly.GetCustomAttributes<AssemblyMetadataAttribute>())
        {
            manifest = metadata.Key == ManifestKey ? metadata.Value : manifest;
            task = metadata.Key == TaskKey ? metadata.Value : task;
        }

        if (manifest is null || task is null || !File.Exists(manifest))
        {
            return null;
        }

        try
        {
            return new LivePack(manifest, task);
        }
        catch (Exception e)
        {
            Say($"TypedArticles: the articles of '{assembly.GetName().Name}' stay as they were compiled, because their files cannot be followed: {e}");
            return null;
        }
    }

    private void Publish(ArticleUpdate update)
    {
        LiveSnapshot? last = _snapshot;
        PackReader pack = update.Pack is { } whole ? Open(whole, update.Search) : last!.Pack;
        _snapshot = new LiveSnapshot(pack, Open(update.Changes, update.ChangesSearch), update.Gone);
        Interlocked.Increment(ref s_version);
        if (last is not null)
        {
            Changed?.Invoke(null, EventArgs.Empty);
        }
    }

    private static PackReader Open(byte[] pack, byte[]? search) => search is null
        ? PackReader.Open(new MemoryStream(pack))
        : ArticlePack.ReaderOf(new MemoryStream(pack), () => new MemoryStream(search));
}

/// <summary>The articles at one moment.</summary>
/// <param name="Pack">All entries as they were when the pack was written.</param>
/// <param name="Changes">The entries that are not as in it.</param>
/// <param name="Gone">The entries that were there and are not, each with its file.</param>
internal sealed record LiveSnapshot(PackReader Pack, PackReader Changes, IReadOnlyList<(string Collection, string Id, string Path)> Gone)
{
    /// <summary>What there is to say of an entry that has gone; null where nothing is known of it.</summary>
    public string? Said(string collection, Func<string, bool> isId)
    {
        foreach ((string Collection, string Id, string Path) gone in Gone)
        {
            if (gone.Collection == collection && isId(gone.Id))
            {
                return $"The article '{gone.Id}' has gone: its file '{gone.Path}' was deleted, renamed or made a draft while the program was running.";
            }
        }

        return null;
    }

    /// <summary>The hashes of the ids of a collection that are not as in the pack.</summary>
    public IEnumerable<ulong> GoneFrom(string collection) => Gone.Where(g => g.Collection == collection).Select(static g => IdHash.Of(g.Id));
}
