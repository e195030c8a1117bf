using System.Diagnostics.CodeAnalysis;
using CliWrap;
using CliWrap.Buffered;
using Xunit;

namespace TypedArticles.Samples.Tests;

/// <summary>The sample ArchiveCli in a shell: words that complete, and styles on a terminal only.</summary>
public sealed class ArchiveShellTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("show tide", "tide-machine")]
    [InlineData("show f", "fr/pont-du-gard,ja/fuji,uk/funicular")]
    [InlineData("list --language ", "ar,de,en,es,fr,ja,uk,zh")]
    [InlineData("list --publisher The", "The Almanac,The Margin [Weekly]")]
    [InlineData("list --color ", "always,auto,never")]
    [InlineData("li", "list")]
    public async Task Words_complete(string line, string expected)
    {
        string[] words = (await Sample.ArchiveCli.RunAsync($"[suggest:{line.Length}]", line)).Succeeded().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(expected.Split(',').Order(StringComparer.Ordinal), words.Where(static w => !w.StartsWith('-') && !w.StartsWith('/')).Order(StringComparer.Ordinal));
    }

    [SkippableTheory]
    [InlineData("archive show t", "tide-machine,town-bell")]
    [InlineData("archive show ja", "ja/fuji")]
    [InlineData("archive sta", "stats")]
    public async Task Words_complete_in_bash(string line, string expected)
    {
        string bash = Require("bash");
        _folder.Write("archive", $"""
            #!/bin/sh
            exec dotnet '{Sample.ArchiveCli.Program}' "$@"
            """);
        MakeExecutable("archive");
        string output = await RunAsync(bash, "-c", $$"""
            source '{{Path.Combine(Sample.ArchiveCli.Folder, "complete.bash")}}'
            PATH="{{_folder.Root}}:$PATH" COMP_LINE='{{line}}' COMP_POINT={{line.Length}} COMP_WORDS=({{line}}) COMP_CWORD={{line.Split(' ').Length - 1}}
            _archive
            printf '%s\n' "${COMPREPLY[@]}"
            """);
        Assert.Equal(expected.Split(','), output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [SkippableFact]
    public async Task A_terminal_gets_styles_unless_NO_COLOR_is_set()
    {
        string script = Require("script"); // gives the program a terminal
        string command = $"dotnet '{Sample.ArchiveCli.Program}' show comet --width 60";
        string styled = await RunAsync(script, "-qec", $"TERM=xterm NO_COLOR= {command}", "/dev/null");
        string plain = await RunAsync(script, "-qec", $"TERM=xterm NO_COLOR=1 {command}", "/dev/null");
        Assert.Matches("\e\\[[0-9;]+mA comet that keeps its appointments\e\\[0m", styled);
        Assert.DoesNotContain("\e[1", plain, StringComparison.Ordinal);
        Assert.Contains("A comet that keeps its appointments\r\n", plain, StringComparison.Ordinal);
    }

    private static string Require(string program)
    {
        string? found = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
        Skip.If(!OperatingSystem.IsLinux() || found is null, $"There is no '{program}' on this machine.");
        return found;
    }

    [SuppressMessage("Interoperability", "CA1416:Validate platform compatibility", Justification = "Only where Require found a Linux.")]
    private void MakeExecutable(string file) => File.SetUnixFileMode(_folder.PathOf(file), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

    private static async Task<string> RunAsync(string program, params string[] arguments) =>
        (await Cli.Wrap(program).WithArguments(arguments).ExecuteBufferedAsync()).StandardOutput;
}
