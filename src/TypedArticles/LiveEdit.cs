using TypedArticles.Live;

namespace TypedArticles;

/// <summary>
/// Tells whether the articles of this process follow their files. Under <c>dotnet watch</c>, the collections of a Debug build read the files of
/// their project again when these change, without a new build and without a restart.
/// </summary>
/// <remarks>
/// Only assemblies that were built with the property <c>ArticlesLive</c>, which is <c>true</c> in Debug builds, know where their files are. The feature switch
/// <c>TypedArticles.LiveEdit</c> is <see langword="false"/> in all other builds, and trimming removes the feature. The environment variable
/// <c>TYPEDARTICLES_LIVE=1</c> has the effect of <c>dotnet watch</c> for programs that are started in another way.
/// </remarks>
public static class LiveEdit
{
    /// <summary>Gets a value that indicates whether the articles of this process can follow their files: it runs under <c>dotnet watch</c>, and the feature is not switched off.</summary>
    public static bool IsSupported { get; } = (!AppContext.TryGetSwitch("TypedArticles.LiveEdit", out bool isOn) || isOn)
        && (Environment.GetEnvironmentVariable("DOTNET_WATCH") == "1" || Environment.GetEnvironmentVariable("TYPEDARTICLES_LIVE") == "1");

    /// <summary>Gets a value that indicates whether some collection follows its files: one of a project that was built with live edit was used.</summary>
    public static bool IsActive => IsSupported && LivePack.Version > 0;

    /// <summary>Gets a number that grows with each change; 0 where nothing follows its files.</summary>
    public static int Version => IsSupported ? LivePack.Version : 0;

    /// <summary>Occurs after collections have changed, on a thread of its own. Entries that a program holds stay as they are; what it asks of a collection from then on is new.</summary>
    public static event EventHandler? Changed
    {
        add
        {
            if (IsSupported)
            {
                LivePack.Changed += value;
            }
        }

        remove
        {
            if (IsSupported)
            {
                LivePack.Changed -= value;
            }
        }
    }
}
