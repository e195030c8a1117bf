using TypedArticles;

namespace Newsroom.Http;

/// <summary>Something that is made of the articles once, when it is first asked for; while the site is being edited, after each change.</summary>
internal sealed class Kept<T>(Func<T> make)
{
    private volatile Made? _made;

    public T Value
    {
        get
        {
            int version = LiveEdit.Version;
            return (_made is { } made && made.Version == version ? made : _made = new Made(version, make())).Value;
        }
    }

    private sealed record Made(int Version, T Value);
}
