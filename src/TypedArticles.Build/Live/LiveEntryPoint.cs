namespace TypedArticles.Build.Live;

/// <summary>What the library calls, by its name, in a program that is being developed. Both sides know types of the runtime alone.</summary>
public static class LiveEntryPoint
{
    /// <summary>Reads the articles of a manifest, hands them over, and then follows their files.</summary>
    /// <param name="manifest">The full path of the manifest that the last build wrote.</param>
    /// <param name="publish">Receives the articles, at once and after each change, one at a time.</param>
    /// <param name="say">Receives lines for the one who edits.</param>
    /// <returns>What looks at the files at once.</returns>
    public static Action Start(string manifest, Action<ArticleUpdate> publish, Action<string> say)
    {
        var follower = new FileFollower(new LiveArticles(manifest, say), publish, say);
        follower.Start();
        return follower.LookNow;
    }
}
