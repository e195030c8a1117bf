namespace TypedArticles.Build.Markdown;

/// <summary>What rendering needs before the first body, made on other threads while the files are read.</summary>
/// <param name="packFile">The pack of the build before.</param>
/// <param name="cacheFile">The notes on what was rendered for it.</param>
internal sealed class RenderPreparation(string packFile, string cacheFile)
{
    private readonly Task<RenderCache> _cache = Task.Run(() => RenderCache.Read(packFile, cacheFile));
    private readonly Task _renderer = Task.Run(MarkdownRenderer.Prepare);

    /// <summary>Waits until all is there, and gives what the build before rendered.</summary>
    public RenderCache Cache()
    {
        _renderer.GetAwaiter().GetResult();
        return _cache.GetAwaiter().GetResult();
    }
}
