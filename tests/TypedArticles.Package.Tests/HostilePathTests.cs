using System.Diagnostics;
using System.Text;
using TypedArticles.Core.Text;
using TypedArticles.Package.Tests.Consumers;
using Xunit;

namespace TypedArticles.Package.Tests;

/// <summary>Names and kinds of files that strangers chose: each is built right, or refused by name, and nothing of it reaches the compiler's command line.</summary>
[Collection(nameof(PackageFeed))]
public sealed class HostilePathTests
{
    private const string Code = "foreach (var a in Consumer.Articles.All) System.Console.WriteLine(a.Id);";

    private static readonly bool s_isUnix = Path.DirectorySeparatorChar == '/';

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Paths_with_characters_that_end_lines_or_turn_text_are_refused_by_name(bool usesServer)
    {
        Skip.IfNot(s_isUnix, "Windows has no such file names.");
        Consumer project = Consumer.Create("hostile names " + usesServer, code: Code).Write("seeds/good.txt", Consumer.Seed);
        (string Name, string Shown)[] names =
        [
            ("x\n-analyzer:seeds/evil.dll\n#", "x<U+000A>-analyzer:seeds/evil.dll<U+000A>#"),
            ("a\rb", "a<U+000D>b"),
            ("a\u001B[2Jb", "a<U+001B>[2Jb"),
            ("a\u0085b", "a<U+0085>b"),
            ("a\u2028b", "a<U+2028>b"),
            ("gpj\u202Etxe", "gpj<U+202E>txe"),
            ("a\u2066b", "a<U+2066>b"),
            ("a\"b", "a\"b"),
            ("a|b", "a|b"),
            ("*", "*"),
            ("a~b?c", "a~b?c"),
        ];
        foreach ((string name, _) in names)
        {
            project.Write($"seeds/{name}.txt", Consumer.Seed);
        }

        project.Write("seeds/.txt", Consumer.Seed).Write("seeds/evil.dll", "not an assembly").Write("seeds/folder\nwith a line end/a.txt", Consumer.Seed);
        CommandOutput build = (await project.BuildAsync([$"-p:UseSharedCompilation={(usesServer ? "true" : "false")}", "-p:NoWarn=ART1020", .. usesServer ? (string[])[] : ["--disable-build-servers"]])).Failed();
        string[] refused = [.. build.Problems.Where(static p => p.Contains("ART0027", StringComparison.Ordinal))];
        Assert.Equal(names.Length + 2, refused.Length);
        Assert.Equal(refused, build.Problems);
        Assert.All(names, n => Assert.Single(refused, p => p.Contains($"seeds/{n.Shown}.txt' cannot be an article: its path contains a ", StringComparison.Ordinal)));
        Assert.Single(refused, static p => p.Contains("seeds/.txt' cannot be an article: its name is empty", StringComparison.Ordinal));
        Assert.DoesNotContain("seeds/evil.dll\n", build.Output.Replace("/analyzer", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task What_is_not_a_file_is_refused_and_does_not_stop_the_build_for_ever()
    {
        Skip.IfNot(s_isUnix, "Windows has no pipes and devices among its files.");
        Consumer project = Consumer.Create("pipes", code: Code).Write("seeds/good.txt", Consumer.Seed);
        using (Process? process = Process.Start("mkfifo", [project.PathOf("seeds/pipe.txt")]))
        {
            await process!.WaitForExitAsync();
        }

        File.CreateSymbolicLink(project.PathOf("seeds/zero.txt"), "/dev/zero");
        Directory.CreateDirectory(project.PathOf("target"));
        File.CreateSymbolicLink(project.PathOf("seeds/dangling.txt"), project.PathOf("seeds/nowhere"));
        CommandOutput build = (await project.BuildAsync()).Failed();
        Assert.Contains(build.Problems, static p => p.Contains("pipe.txt' cannot be an article: it is not a file but a pipe, a socket or a device", StringComparison.Ordinal));
        Assert.Contains(build.Problems, static p => p.Contains("zero.txt' cannot be an article: it is not a file but a pipe, a socket or a device", StringComparison.Ordinal));
        Assert.Contains(build.Problems, static p => p.Contains("dangling.txt", StringComparison.Ordinal) && p.Contains("ART0012", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task A_link_that_leads_outside_is_refused_unless_the_project_allows_it()
    {
        Skip.IfNot(s_isUnix, "Windows lets only some users make links.");
        Consumer outside = Consumer.Create("outside of links").Write("secret.txt", "root:x:0:0\n").Write("texts/linked.txt", Consumer.Seed);
        Consumer project = Consumer.Create("links", code: Code).Write("seeds/good.txt", Consumer.Seed.Replace("1054558426", "2", StringComparison.Ordinal)).Write("other/inside.txt", Consumer.Seed.Replace("pont", "mur", StringComparison.Ordinal));
        File.CreateSymbolicLink(project.PathOf("seeds/inside.txt"), project.PathOf("other/inside.txt"));
        Assert.Equal("good\ninside\n", await project.PrintAsync("-p:NoWarn=ART1003"));

        File.CreateSymbolicLink(project.PathOf("seeds/passwords.txt"), outside.PathOf("secret.txt"));
        Directory.CreateSymbolicLink(project.PathOf("seeds/folder"), outside.PathOf("texts"));
        CommandOutput build = (await project.BuildAsync("-p:NoWarn=ART1003")).Failed();
        Assert.Contains(build.Problems, static p => p.Contains("passwords.txt' cannot be an article: a symbolic link leads from it outside the project", StringComparison.Ordinal));
        Assert.Contains(build.Problems, static p => p.Contains("folder/linked.txt' cannot be an article: a symbolic link leads from it outside the project", StringComparison.Ordinal));
        Assert.DoesNotContain("root:x", build.Output, StringComparison.Ordinal);

        File.Delete(project.PathOf("seeds/passwords.txt"));
        Assert.Contains("folder/linked\n", await project.PrintAsync("-p:ArticlesAllowLinksOutside=true", "-p:NoWarn=\"ART1003;ART1002;ART1015;ART1009\""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_over_the_limit_is_not_read()
    {
        Consumer project = Consumer.Create("huge", code: Code).Write("seeds/good.txt", Consumer.Seed);
        await using (FileStream file = File.Create(project.PathOf("seeds/huge.txt")))
        {
            // A hole of 3 GB, which would not fit into a string.
            file.SetLength(3L << 30);
        }

        string problem = Assert.Single((await project.BuildAsync()).Failed().Problems);
        Assert.EndsWith("huge.txt(1,1): error ART0021: The article file has 3072 MB (3221225472 bytes), more than the limit of 16 MB (16777216 bytes); split it, or raise the property ArticlesMaxFileSize", problem, StringComparison.Ordinal);
        File.Delete(project.PathOf("seeds/huge.txt"));
    }

    [SkippableFact]
    public async Task A_problem_of_a_file_with_a_colon_in_its_name_is_reported_with_its_place()
    {
        Skip.IfNot(s_isUnix, "Windows has no such file names.");
        Consumer project = Consumer.Create("colons", code: Code).Write("seeds/Foo: bar.txt", "date 2024/03 https://example.org/a\n\nT\n\nB\n").Write("seeds/a: b.txt", Consumer.Seed);
        CommandOutput build = (await project.BuildAsync()).Failed();
        Assert.Contains(build.Problems, static p => p.Contains("Foo: bar.txt(1,6): error ART0004: Expected a date", StringComparison.Ordinal));
        File.Delete(project.PathOf("seeds/Foo: bar.txt"));

        // The same for what is wrong with an item: an id with white space at its end.
        project.Write("seeds/Foo: .txt", Consumer.Seed);
        build = (await project.BuildAsync()).Failed();
        Assert.Contains(build.Problems, static p => p.Contains("seeds/Foo: .txt(1,1): error ART0016", StringComparison.Ordinal));
        File.Delete(project.PathOf("seeds/Foo: .txt"));
        Assert.Equal("a: b\n", await project.PrintAsync());
    }

    [SkippableFact]
    public async Task Names_that_mean_something_elsewhere_are_built_right()
    {
        Skip.IfNot(s_isUnix, "Windows has no such file names.");
        string[] names =
        [
            "-o", "--help", "@response", "$(OutputPath)", "%41", "%0a", "a;b", "a,b", "a'b", "a`b", "$HOME", "[a]", "{b}", "a&b", "a<b>", "CON", "nul", "~", "#x", "!x",
            "/target:exe".Replace('/', '\u2215'), "a=b", "a b", "e\u0301", "\u00E9", "\u0645\u06CC\u200C\u0634\u0648\u062F", new string('n', 200), "Case", "case",
        ];
        Consumer project = Consumer.Create("odd names", code: Code);
        for (int i = 0; i < names.Length; i++)
        {
            project.Write($"seeds/{names[i]}.txt", $"date 2022 https://example.org/number-{i}\n\nNumber {i}\n\nBody {i}.\n");
        }

        string[] ids = (await project.PrintAsync("-p:UseSharedCompilation=false")).TrimEnd('\n').Split('\n');
        Assert.Equal(names.Order(StringComparer.Ordinal), ids.Order(StringComparer.Ordinal));

        // MSBuild reads a backslash as a separator, and an id has no white space at its ends: both are refused by name.
        project.Write("seeds/back\\slash.txt", Consumer.Seed).Write("seeds/ leading.txt", Consumer.Seed);
        CommandOutput build = (await project.BuildAsync()).Failed();
        Assert.Contains(build.Problems, static p => p.Contains("back/slash.txt(1,1): error ART0012", StringComparison.Ordinal));
        Assert.Contains(build.Problems, static p => p.Contains(" leading.txt(1,1): error ART0016", StringComparison.Ordinal));
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_thousand_names_are_built_right_or_refused_by_name(bool usesServer)
    {
        Skip.IfNot(s_isUnix, "Windows has no such file names.");
        Consumer project = Consumer.Create("thousand names " + usesServer, code: "foreach (var a in Consumer.Articles.All) System.Console.WriteLine(a.Title);")
            .Write("seeds/good.txt", "date 2022 https://example.org/good\n\nGood\n\nBody.\n");
        string[] arguments = ["-p:RunAnalyzers=false", $"-p:UseSharedCompilation={(usesServer ? "true" : "false")}", .. usesServer ? (string[])[] : ["--disable-build-servers", .. await KeepResponseFileAsync(project)]];
        Assert.Equal("Good\n", await project.PrintAsync(arguments));
        string before = usesServer ? "" : await File.ReadAllTextAsync(project.PathOf("response.txt"));

        var titles = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string name in new HostileNames(7).Make(1_000))
        {
            string title = $"Number {titles.Count}";
            project.Write($"seeds/{name}.txt", $"date 2022 https://example.org/number-{titles.Count}\n\n{title}\n\nBody.\n");
            titles.Add(project.PathOf($"seeds/{name}.txt"), title);
        }

        string output = (await project.BuildAsync(arguments)).Failed().Output;
        string[] refused =
        [
            .. titles.Keys.Where(path => output.Contains($"'{Quote.Argument(path)}' cannot be an article: ", StringComparison.Ordinal)
                || output.Contains($"'{Quote.Argument(Path.GetFullPath(path.Replace('\\', '/')))}' cannot be an article: ", StringComparison.Ordinal)
                || output.Contains($"{Path.GetFullPath(path.Replace('\\', '/'))}(1,1): error ART00", StringComparison.Ordinal)),
        ];
        Assert.True(refused.Length is > 100 and < 800, $"{refused.Length} were refused:\n{output}");
        foreach (string path in refused)
        {
            File.Delete(path);
            titles.Remove(path);
        }

        // What was not refused is in the program, and nothing else is.
        string[] printed = (await project.PrintAsync(arguments)).TrimEnd('\n').Split('\n');
        string lost = string.Join('\n', titles.Where(t => !printed.Contains(t.Value, StringComparer.Ordinal)).Select(static t => Quote.Argument(t.Key)));
        Assert.True(lost.Length == 0, $"Neither in the program nor refused:\n{lost}");
        Assert.Equal(titles.Count + 1, printed.Length);
        if (!usesServer)
        {
            Assert.Equal(WithoutFiles(before, [project.PathOf("seeds/good.txt")]), WithoutFiles(await File.ReadAllTextAsync(project.PathOf("response.txt")), [.. titles.Keys, project.PathOf("seeds/good.txt")]));
        }
    }

    /// <summary>A response file without the arguments of some files, each of which is there once.</summary>
    private static string WithoutFiles(string response, IReadOnlyList<string> files)
    {
        var arguments = new StringBuilder(response);
        foreach (string file in files)
        {
            int length = arguments.Length;
            string quoted = $" /additionalfile:\"{file}\"", plain = $" /additionalfile:{file} ";
            _ = response.Contains(quoted, StringComparison.Ordinal) ? arguments.Replace(quoted, "") : arguments.Replace(plain, " ");
            Assert.True(length - arguments.Length == quoted.Length || length - arguments.Length == plain.Length - 1, $"{Quote.Argument(file)} is not there once.");
        }

        return arguments.ToString();
    }

    /// <summary>Puts a script in place of the compiler that keeps the response file and calls the compiler.</summary>
    private static async Task<string[]> KeepResponseFileAsync(Consumer project)
    {
        string compiler = (await DotNet.RunAsync(project.Folder, "msbuild", "-getProperty:RoslynTargetsPath")).Succeeded().Output.Trim();
        project.Write("compiler/csc", $$"""
            #!/bin/sh
            for argument in "$@"; do
              case "$argument" in @*) cp "${argument#@}" "{{project.PathOf("response.txt")}}" ;; esac
            done
            exec dotnet "{{compiler}}/bincore/csc.dll" "$@"
            """);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(project.PathOf("compiler/csc"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return [$"-p:CscToolPath={project.PathOf("compiler")}", "-p:CscToolExe=csc"];
    }
}
