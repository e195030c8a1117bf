using System.Runtime.CompilerServices;

namespace TypedArticles.Tests.Live;

/// <summary>Asks for live edit as <c>dotnet watch</c> does, before the library looks: only assemblies that say where their files are follow them.</summary>
internal static class LiveSwitch
{
#pragma warning disable CA2255 // The library reads the environment once.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Ask() => Environment.SetEnvironmentVariable("TYPEDARTICLES_LIVE", "1");
}
