using System.Text;

namespace TypedArticles.Package.Tests.Consumers;

/// <summary>A project in a fresh folder that uses the packages.</summary>
internal sealed class Consumer
{
    public const string Seed = " date 2022-01 https://fr.example.org/20220123/un-pont-de-pierre-1054558426.html\n\nUn pont de pierre\n\nLe pont enjambe... 23.01.2022, La Gazette\n\nIl fut bâti en un an.\n";

    /// <summary>Prints what the class Articles holds, a line an article.</summary>
    public const string PrintAll = """
        using TypedArticles;
        Console.OutputEncoding = System.Text.Encoding.UTF8;
        foreach (Article a in Consumer.Articles.All)
            Console.WriteLine($"{a.Id}|{a.Title}|{a.Language}|{a.Lead}|{a.Body.Text.Replace("\n", "\\n")}");
        """;

    /// <summary>Two target frameworks. What is built for the older one also runs where only the newer runtime is installed.</summary>
    public const string BothFrameworks = "<TargetFrameworks>net8.0;net10.0</TargetFrameworks><RollForward>Major</RollForward>";

    private Consumer(string folder) => Folder = folder;

    public string Folder { get; }

    public string Obj => Path.Combine(Folder, "obj", "Debug", "net10.0");

    public string PackFile => Path.Combine(Obj, "articles.pack");

    /// <summary>A console project <c>Consumer</c> with a reference to a package, and no files yet.</summary>
    public static Consumer Create(string name, string projectContent = "", string package = "TypedArticles", string code = PrintAll, string frameworks = "<TargetFramework>net10.0</TargetFramework>", string version = "0.1.0", string sdk = "Microsoft.NET.Sdk")
    {
        Consumer consumer = new(Path.Combine(PackageFeed.Folder, name));
        consumer.Write("Consumer.csproj", $"""
            <Project Sdk="{sdk}">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                {frameworks}
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <InvariantGlobalization>true</InvariantGlobalization>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="{package}" Version="{version}" />
              </ItemGroup>
              {projectContent}
            </Project>
            """);
        consumer.Write("Program.cs", code);
        return consumer;
    }

    /// <summary>A copy of a sample of the repository, without what was built there.</summary>
    public static Consumer CopyOf(string sample)
    {
        Consumer consumer = new(Path.Combine(PackageFeed.Folder, "copy of " + sample));
        string source = Path.Combine(TypedArticles.Tests.RepositoryFolder.Root, "samples", sample);
        foreach (string file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            string path = Path.GetRelativePath(source, file);
            if (!path.Split(Path.DirectorySeparatorChar).Any(static name => name is "bin" or "obj"))
            {
                consumer.Write(path, File.ReadAllBytes(file));
            }
        }

        return consumer;
    }

    public string PathOf(string file) => Path.GetFullPath(Path.Combine(Folder, file));

    public Consumer Write(string file, string text) => Write(file, Encoding.UTF8.GetBytes(text));

    public Consumer Write(string file, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        File.WriteAllBytes(PathOf(file), bytes);
        return this;
    }

    public Task<CommandOutput> BuildAsync(params string[] arguments) => DotNet.RunAsync(Folder, ["build", .. arguments]);

    public Task<CommandOutput> RunAsync(params string[] arguments) => DotNet.RunAsync(Folder, ["run", .. arguments]);

    /// <summary>Builds, which must work in silence, and gives what the program prints.</summary>
    public async Task<string> PrintAsync(params string[] buildArguments)
    {
        (await BuildAsync(buildArguments)).SucceededInSilence();
        return (await RunAsync("--no-build")).Succeeded().Output;
    }
}
