using System.Collections.Concurrent;
using TypedArticles.Core.Manifest;
using TypedArticles.Core.Rules;

namespace TypedArticles.Build.Live;

/// <summary>
/// The articles of a project while its program runs: reads again what changed, and says what is wrong as the compiler does. A file with
/// problems keeps the entry that it was before.
/// </summary>
/// <param name="manifestFile">The manifest that the last build wrote.</param>
/// <param name="say">Receives lines for the one who edits.</param>
internal sealed class LiveArticles(string manifestFile, Action<string> say)
{
    /// <summary>Editors that write by renaming leave a moment without the file.</summary>
    private static readonly TimeSpan s_missing = TimeSpan.FromMilliseconds(150);

    /// <summary>A file that is written without a pause is read all the same after so long.</summary>
    private static readonly TimeSpan s_longestWriting = TimeSpan.FromSeconds(1);

    private readonly LivePacks _packs = new();
    private readonly LiveBodies _bodies = new(say);
    private string _manifestText = "";
    private FileStamp _manifestStamp;
    private ArticleManifest _manifest = new(new ManifestOptions(new Dictionary<string, string>(StringComparer.Ordinal)), []);
    private bool[] _candidates = [];
    private LiveFile[] _files = [];

    /// <summary>The manifest and the full path of each file.</summary>
    public IEnumerable<string> Paths => _files.Select(static f => f.Entry.Path).Append(manifestFile);

    /// <summary>Grows when the items are others.</summary>
    public int ManifestVersion { get; private set; }

    /// <summary>Whether a file is to be looked at again in a moment, because it is being written or is missing.</summary>
    public bool IsWaiting { get; private set; }

    /// <summary>Reads what changed since the last call.</summary>
    /// <param name="touched">The paths of files that may have changed though they do not look so.</param>
    /// <param name="readsAll">Whether all files are read.</param>
    /// <returns>What is new; null where nothing is.</returns>
    public ArticleUpdate? Look(IReadOnlyCollection<string> touched, bool readsAll)
    {
        IsWaiting = false;
        bool isFirst = _manifestText.Length == 0, isChanged = TakeManifest(isFirst || readsAll);
        var changed = new ConcurrentBag<LiveFile>();
        Parallel.For(0, _files.Length, i =>
        {
            if (IsToBeRead(_files[i], isFirst, readsAll || touched.Contains(_files[i].Entry.Path)))
            {
                changed.Add(_files[i]);
            }
        });
        isChanged |= Read(changed, isFirst);
        return isChanged ? Compose(isFirst) : null;
    }

    private bool TakeManifest(bool reads)
    {
        var stamp = FileStamp.Of(manifestFile);
        if (!stamp.Exists || (stamp == _manifestStamp && !reads))
        {
            return false;
        }

        string text = File.ReadAllText(manifestFile);
        _manifestStamp = stamp;
        if (text == _manifestText)
        {
            return false;
        }

        if (ArticleManifest.Read(text) is not { } manifest)
        {
            // It is being written, unless it stays so.
            if (_manifestText.Length == 0)
            {
                throw new InvalidDataException(RuleTable.UnreadableManifest.MessageOf() + ": " + manifestFile);
            }

            IsWaiting = true;
            _manifestStamp = default;
            return false;
        }

        var known = new Dictionary<ManifestEntry, LiveFile>();
        foreach (LiveFile file in _files)
        {
            known[file.Entry] = file;
        }

        _manifestText = text;
        _manifest = manifest;
        _candidates = Selection.Candidates(manifest.Entries, null);
        _files = [.. manifest.Entries.Select(e => known.TryGetValue(e, out LiveFile? file) ? file : new LiveFile(e))];
        _bodies.ForgetTargets();
        ManifestVersion++;
        return true;
    }

    private bool IsToBeRead(LiveFile file, bool isFirst, bool isTouched)
    {
        var stamp = FileStamp.Of(file.Entry.Path);
        if (stamp == file.Stamp && !isTouched)
        {
            file.WaitingSince = 0;
            return false;
        }

        // What is there when the program starts was built a moment ago.
        TimeSpan longest = stamp.Exists ? s_longestWriting : s_missing;
        if (!isFirst && (!stamp.Exists || stamp.IsYoung))
        {
            if (file.WaitingSince == 0)
            {
                file.WaitingSince = Environment.TickCount64;
            }

            if (Environment.TickCount64 - file.WaitingSince < longest.TotalMilliseconds)
            {
                IsWaiting = true;
                return false;
            }
        }

        file.WaitingSince = 0;
        file.Stamp = stamp;
        return true;
    }

    /// <summary>Reads files; returns whether an entry may be another.</summary>
    private bool Read(ConcurrentBag<LiveFile> files, bool isFirst)
    {
        var lines = new ConcurrentBag<string>();
        int changedCount = 0;
        Parallel.ForEach(files, () => new LineReader(_manifest.Options.FallbackLanguage), (file, _, reader) =>
        {
            ParsedFile? parsed = file.Stamp.Exists ? reader.Read(file.Entry, _manifest.Options.FileSizeLimit) : null;
            if (file.Stamp != FileStamp.Of(file.Entry.Path))
            {
                // It was written meanwhile: this may be a part of it.
                file.Stamp = default;
                IsWaiting = true;
                return reader;
            }

            reader.Lines.ForEach(lines.Add);
            bool wasBroken = file.IsBroken;
            file.IsBroken = parsed is null && file.Stamp.Exists;
            if (!file.IsBroken && (parsed is not null || file.Good is not null))
            {
                file.Take(parsed);
                Interlocked.Increment(ref changedCount);
            }

            if (wasBroken && parsed is not null)
            {
                lines.Add($"{file.Entry.Path}: the file is without errors again, and is shown as it is.");
            }

            return reader;
        }, static _ => { });
        if (!isFirst)
        {
            foreach (string line in lines.OrderBy(static l => l, StringComparer.Ordinal))
            {
                say(line);
            }
        }

        return changedCount > 0;
    }

    private ArticleUpdate Compose(bool isFirst)
    {
        List<(string Name, List<SelectedEntry<ParsedFile>> Entries)> chosen = Choose();
        while (!_bodies.Render(_manifest, _files, chosen.SelectMany(static c => c.Entries), isFirst ? Path.GetDirectoryName(manifestFile)! : null))
        {
            // Without what cannot be rendered; in the end there is nothing left to take back.
            chosen = Choose();
        }

        return _packs.Compose(_manifest.Options, chosen);
    }

    private List<(string Name, List<SelectedEntry<ParsedFile>> Entries)> Choose()
    {
        ParsedFile?[] good = [.. _files.Select(static f => f.Good)];
        return [.. Selection.Collections(_manifest.Entries).Select(c => (c.Key, ArticleFiles.Choose(_manifest, c.Key, c.Value, _candidates, good)))];
    }

    /// <summary>Reads files, and says of the last one what is wrong.</summary>
    private sealed class LineReader
    {
        private readonly FileReader _reader;

        public LineReader(string? fallbackLanguage) => _reader = new FileReader(null, Add, fallbackLanguage);

        public List<string> Lines { get; } = [];

        public ParsedFile? Read(ManifestEntry entry, int sizeLimit)
        {
            Lines.Clear();
            return _reader.Read(entry, sizeLimit);
        }

        /// <summary>A line as the compiler writes it.</summary>
        private void Add(ManifestEntry entry, Rule rule, (int Line, int Column) place, params string[] arguments) =>
            Lines.Add($"{entry.Path}({place.Line},{place.Column}): {(rule.Severity == RuleSeverity.Error ? "error" : "warning")} {rule.Id}: {rule.MessageOf(arguments)}");
    }
}
