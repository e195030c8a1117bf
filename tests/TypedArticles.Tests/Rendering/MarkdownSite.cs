extern alias build;

using System.Collections;
using build::TypedArticles.Build;
using build::TypedArticles.Core.Manifest;
using Microsoft.Build.Framework;

namespace TypedArticles.Tests.Rendering;

/// <summary>A folder of Markdown files, packed by the task as a build does it.</summary>
internal sealed class MarkdownSite : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("typed-articles-site").FullName;
    private readonly SortedDictionary<string, string> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Name, string Value)[]> _metadata = [];

    public string PackFile => Path.Combine(_folder, "articles.pack");

    public string CacheFile => Path.Combine(_folder, "articles.render.cache");

    /// <summary>The file of an entry of the collection <c>posts</c>; null removes it.</summary>
    public string? this[string id]
    {
        set
        {
            if (value is null)
            {
                _files.Remove(id);
                File.Delete(PathOf(id));
            }
            else
            {
                _files[id] = value;
                Directory.CreateDirectory(Path.GetDirectoryName(PathOf(id))!);
                File.WriteAllText(PathOf(id), value);
            }
        }
    }

    /// <summary>The metadata of all items.</summary>
    public (string Name, string Value)[] Metadata { get; set; } = [];

    /// <summary>The metadata of one item.</summary>
    public void SetMetadata(string id, params (string Name, string Value)[] metadata) => _metadata[id] = metadata;

    public string PathOf(string id) => Path.Combine(_folder, "content", id + ".md");

    /// <summary>Packs the files, and gives what the task says and the pack.</summary>
    public (int Rendered, byte[] Pack, IReadOnlyList<string> Log) Pack(params (string Name, string Value)[] options)
    {
        string manifest = Path.Combine(_folder, "articles.manifest");
        File.WriteAllText(manifest, new ArticleManifest(
            new ManifestOptions(options.ToDictionary(static o => o.Name, static o => o.Value)),
            [.. _files.Keys.Select(id => Manifests.Entry(PathOf(id), id, [("Collection", "posts"), .. Metadata, .. _metadata.GetValueOrDefault(id, [])]))],
            []).Write());
        var engine = new Engine(_folder);
        var task = new PackArticles
        {
            BuildEngine = engine,
            ManifestFile = manifest,
            PackFile = PackFile,
            PackedFile = Path.Combine(_folder, "articles.packed"),
            DraftsFile = Path.Combine(_folder, "articles.drafts.cache"),
            RenderCacheFile = CacheFile,
        };
        if (!task.Execute())
        {
            throw new InvalidOperationException(string.Join("\n", engine.Log));
        }

        string count = engine.Log.First(static l => l.StartsWith("Rendered ", StringComparison.Ordinal)).Split(' ')[1];
        return (int.Parse(count, System.Globalization.CultureInfo.InvariantCulture), File.ReadAllBytes(PackFile), engine.Log);
    }

    /// <summary>The pack of the same files by a build without a past.</summary>
    public byte[] PackAnew()
    {
        byte[] pack = File.ReadAllBytes(PackFile), cache = File.ReadAllBytes(CacheFile);
        File.Delete(CacheFile);
        byte[] fresh = Pack().Pack;
        File.WriteAllBytes(PackFile, pack);
        File.WriteAllBytes(CacheFile, cache);
        return fresh;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private sealed class Engine(string folder) : IBuildEngine
    {
        public List<string> Log { get; } = [];

        public bool ContinueOnError => false;

        public int LineNumberOfTaskNode => 0;

        public int ColumnNumberOfTaskNode => 0;

        public string ProjectFileOfTaskNode => Path.Combine(folder, "a.csproj");

        public bool BuildProjectFile(string projectFileName, string[] targetNames, IDictionary globalProperties, IDictionary targetOutputs) => throw new NotSupportedException();

        public void LogCustomEvent(CustomBuildEventArgs e)
        {
        }

        public void LogErrorEvent(BuildErrorEventArgs e) => Add($"{Path.GetRelativePath(folder, e.File)}({e.LineNumber},{e.ColumnNumber}): error {e.Code}: {e.Message}");

        public void LogMessageEvent(BuildMessageEventArgs e) => Add(e.Message!);

        public void LogWarningEvent(BuildWarningEventArgs e) => Add($"{Path.GetRelativePath(folder, e.File)}({e.LineNumber},{e.ColumnNumber}): warning {e.Code}: {e.Message}");

        private void Add(string line)
        {
            lock (Log)
            {
                Log.Add(line);
            }
        }
    }
}
