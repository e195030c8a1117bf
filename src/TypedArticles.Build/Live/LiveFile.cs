using TypedArticles.Build.Markdown;
using TypedArticles.Core.Manifest;
using TypedArticles.Core.Pack.Writing;

namespace TypedArticles.Build.Live;

/// <summary>An item of a project and what its file said last.</summary>
/// <param name="entry">The item.</param>
internal sealed class LiveFile(ManifestEntry entry)
{
    private (ParsedFile? Good, PackBody? Source, (string Key, CachedBody Body)? Rendered) _before;

    public ManifestEntry Entry => entry;

    /// <summary>What the file said when it was last without problems; null where it never was, or is gone.</summary>
    public ParsedFile? Good { get; private set; }

    /// <summary>The Markdown of <see cref="Good"/>; null for a seed.</summary>
    public PackBody? Source { get; private set; }

    /// <summary>The body as it was last rendered, and what it is made of; null where it was not.</summary>
    public (string Key, CachedBody Body)? Rendered { get; set; }

    /// <summary>Whether <see cref="Good"/> is another than when the entries were last put together.</summary>
    public bool IsNew { get; set; }

    /// <summary>Whether the file has problems now.</summary>
    public bool IsBroken { get; set; }

    /// <summary>What the file system said before the file was last read.</summary>
    public FileStamp Stamp { get; set; }

    /// <summary>When the file was first seen to be written without a pause, or to be missing; 0 where it is neither.</summary>
    public long WaitingSince { get; set; }

    /// <summary>Takes what the file says now; null where it is gone.</summary>
    public void Take(ParsedFile? file)
    {
        _before = (Good, Source, Rendered);
        Good = file;
        Source = (file as ParsedMarkdown)?.Body;
        Rendered = null;
        IsNew = true;
    }

    /// <summary>Goes back to what the file said before, because what it says now cannot be rendered.</summary>
    public void TakeBack()
    {
        (Good, Source, Rendered) = _before;
        _before = default;
        IsNew = IsBroken = true;
    }

    /// <summary>Takes the Markdown to render it again.</summary>
    public void ResetBody()
    {
        if (Good is ParsedMarkdown markdown)
        {
            markdown.Body = Source!;
        }
    }
}
