namespace TypedArticles.Build.Live;

/// <summary>What a file system says of a file without reading it.</summary>
/// <param name="Ticks">When it was written; 0 for none.</param>
/// <param name="Length">Its length.</param>
internal readonly record struct FileStamp(long Ticks, long Length)
{
    /// <summary>A file that is being written says so by a time as near as this.</summary>
    private static readonly TimeSpan s_young = TimeSpan.FromMilliseconds(25);

    public bool Exists => Ticks != 0;

    /// <summary>Whether it may still be being written; not so of one from the future, whose clock is another.</summary>
    public bool IsYoung => DateTime.UtcNow.Ticks - Ticks is var age && age >= 0 && age < s_young.Ticks;

    /// <summary>The stamp of a file, that of its target where it is a link.</summary>
    public static FileStamp Of(string path)
    {
        try
        {
            var file = new FileInfo(path);
            if (file.LinkTarget is not null)
            {
                if (file.ResolveLinkTarget(returnFinalTarget: true) is not FileInfo target)
                {
                    return default;
                }

                file = target;
            }

            return file.Exists ? new FileStamp(file.LastWriteTimeUtc.Ticks, file.Length) : default;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return default;
        }
    }
}
