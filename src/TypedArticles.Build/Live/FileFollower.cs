using System.Diagnostics.CodeAnalysis;

namespace TypedArticles.Build.Live;

/// <summary>Looks at the files of a project when the file system says that something changed, and now and then because it does not always say so.</summary>
/// <param name="articles">The articles.</param>
/// <param name="publish">Receives what is new.</param>
/// <param name="say">Receives lines for the one who edits.</param>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "It follows the files until the process ends.")]
internal sealed class FileFollower(LiveArticles articles, Action<ArticleUpdate> publish, Action<string> say)
{
    /// <summary>Whoever saves a file does several things to it, in a moment.</summary>
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(30);

    private static readonly TimeSpan s_polling = TimeSpan.FromMilliseconds(500);

    /// <summary>For what the file system says nothing of: folders that were moved, drives of other machines.</summary>
    private static readonly TimeSpan s_checking = TimeSpan.FromSeconds(5);

    private readonly object _lock = new();
    private readonly AutoResetEvent _signal = new(false);
    private readonly HashSet<string> _touched = new(StringComparer.Ordinal);
    private bool _readsAll;
    private FolderWatchers? _watchers;
    private int _watchedVersion;
    private bool _isPolling = Environment.GetEnvironmentVariable("DOTNET_USE_POLLING_FILE_WATCHER") is "1" or "true" or "True";

    /// <summary>Whether the files are looked at again and again, because the file system says nothing.</summary>
    public bool IsPolling => _isPolling;

    /// <summary>Reads all files, and goes on in a thread of its own.</summary>
    public void Start()
    {
        Look();
        new Thread(Follow) { IsBackground = true, Name = "TypedArticles live edit" }.Start();
    }

    public void LookNow()
    {
        lock (_lock)
        {
            Look();
        }
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "It is said, and the next change is looked at again.")]
    private void Follow()
    {
        bool isWaiting = false;
        while (true)
        {
            bool isSignaled = _signal.WaitOne(isWaiting ? s_pause : _isPolling ? s_polling : s_checking);
            if (isSignaled)
            {
                Thread.Sleep(s_pause);
            }

            try
            {
                lock (_lock)
                {
                    Look();
                    isWaiting = articles.IsWaiting;
                }
            }
            catch (Exception e)
            {
                say($"TypedArticles: a change could not be followed; the next look reads all files: {e}");
                isWaiting = false;
            }
        }
    }

    private void Look()
    {
        string[] touched;
        bool readsAll;
        lock (_touched)
        {
            touched = [.. _touched];
            readsAll = _readsAll;
            _touched.Clear();
            _readsAll = false;
        }

        ArticleUpdate? update;
        try
        {
            update = articles.Look(new HashSet<string>(touched, StringComparer.Ordinal), readsAll);
        }
        catch
        {
            Remember([], readsAll: true);
            throw;
        }

        if (articles.IsWaiting)
        {
            Remember(touched, readsAll);
        }

        Watch();
        if (update is { } news)
        {
            publish(news);
        }
    }

    private void Watch()
    {
        if (_isPolling || (_watchers is not null && _watchedVersion == articles.ManifestVersion))
        {
            return;
        }

        _watchers?.Dispose();
        _watchedVersion = articles.ManifestVersion;
        try
        {
            _watchers = new FolderWatchers(articles.Paths, Touch, Overflow);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _watchers = null;
            _isPolling = true;
            say($"TypedArticles: the file system cannot be watched ({e.Message}); the article files are looked at every {s_polling.TotalMilliseconds} ms.");
        }
    }

    private void Touch(string path)
    {
        Remember([path], readsAll: false);
        _signal.Set();
    }

    private void Overflow()
    {
        Remember([], readsAll: true);
        _signal.Set();
    }

    /// <summary>Keeps what the next look is to read.</summary>
    private void Remember(string[] paths, bool readsAll)
    {
        lock (_touched)
        {
            _touched.UnionWith(paths);
            _readsAll |= readsAll;
        }
    }
}
