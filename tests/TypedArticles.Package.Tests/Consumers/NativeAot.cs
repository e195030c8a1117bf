using Xunit;

namespace TypedArticles.Package.Tests.Consumers;

/// <summary>Whether this machine can link a native program.</summary>
internal static class NativeAot
{
    public static void SkipUnlessInstalled()
    {
        bool hasLinker = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Any(static folder => File.Exists(Path.Combine(folder, "clang")) || File.Exists(Path.Combine(folder, "gcc")));
        Skip.IfNot(OperatingSystem.IsLinux() && hasLinker, "Native AOT needs clang or gcc (Debian: apt-get install clang).");
    }
}
