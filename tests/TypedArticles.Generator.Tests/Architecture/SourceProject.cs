using System.Text.RegularExpressions;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TypedArticles.Tests;

namespace TypedArticles.Generator.Tests.Architecture;

/// <summary>A project of <c>src</c> as a compilation of its own sources and those of the shared core that it imports.</summary>
internal sealed partial class SourceProject
{
    private const string ImplicitUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;";

    /// <summary>What the generator of System.Text.Json would add to the library's context.</summary>
    private const string JsonContext = """
        namespace TypedArticles
        {
            public sealed class ArticleJsonContext() : System.Text.Json.Serialization.JsonSerializerContext(null)
            {
                public static ArticleJsonContext Default { get; } = new();
                protected override System.Text.Json.JsonSerializerOptions? GeneratedSerializerOptions => null;
                public override System.Text.Json.Serialization.Metadata.JsonTypeInfo? GetTypeInfo(System.Type type) => null;
            }
        }
        """;

    private static readonly string s_root = Path.Combine(RepositoryFolder.Root, "src");

    private SourceProject(string name, CSharpCompilation compilation) => (Name, Compilation) = (name, compilation);

    public string Name { get; }

    public CSharpCompilation Compilation { get; }

    public static IEnumerable<SourceProject> All() =>
        ((string[])["TypedArticles", "TypedArticles.Generator", "TypedArticles.Build", "TypedArticles.CodeFixes"]).Select(Load);

    /// <summary>The folder of a file below <c>src</c>, <c>/</c>-separated, without the prefix that all have: <c>Core/Text</c>, <c>Generator/Model</c>.</summary>
    public static string FolderOf(string path)
    {
        string folder = Path.GetRelativePath(s_root, Path.GetDirectoryName(path)!).Replace('\\', '/');
        return folder == "TypedArticles" ? "Library"
            : folder.StartsWith("TypedArticles/", StringComparison.Ordinal) ? "Library" + folder["TypedArticles".Length..]
            : folder["TypedArticles.".Length..];
    }

    /// <summary>The project with one more file.</summary>
    public SourceProject With(string folder, string code)
    {
        string prefix = folder.StartsWith("Library", StringComparison.Ordinal) ? "TypedArticles" + folder["Library".Length..] : "TypedArticles." + folder;
        return new SourceProject(Name, Compilation.AddSyntaxTrees(Parse(code, Path.Combine(s_root, prefix, "Added.cs"))));
    }

    private static SourceProject Load(string name)
    {
        string folder = Path.Combine(s_root, name);
        IEnumerable<string> core = CoreFolders().Match(File.ReadAllText(Path.Combine(folder, name + ".csproj"))).Groups[1].Value
            .Split(';')
            .SelectMany(static part => part == "Rules/Advice"
                ? [Path.Combine(s_root, "TypedArticles.Core/Rules/MemberAdvice.cs"), Path.Combine(s_root, "TypedArticles.Core/Rules/RecordAdvice.cs")]
                : Directory.EnumerateFiles(Path.Combine(s_root, "TypedArticles.Core", part), "*.cs"));
        IEnumerable<string> own = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(f => !Path.GetRelativePath(folder, f).Split(Path.DirectorySeparatorChar).Any(static part => part is "obj" or "bin"));
        return new SourceProject(name, CSharpCompilation.Create(
            name,
            [Parse(ImplicitUsings, ""), .. name == "TypedArticles" ? [Parse(JsonContext, "")] : Array.Empty<SyntaxTree>(), .. own.Concat(core).Where(static f => Path.GetFileName(f) != "ArticleJsonContext.cs").Select(static f => Parse(File.ReadAllText(f), f))],
            [.. Net100.References.All, .. Others().Select(static a => MetadataReference.CreateFromFile(a))],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable)));
    }

    /// <summary>The assemblies of Roslyn, MSBuild and Markdig next to the tests.</summary>
    private static IEnumerable<string> Others() => Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll").Where(static f =>
        Path.GetFileName(f) is var name
        && (name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) || name.StartsWith("Microsoft.Build", StringComparison.Ordinal) || name.StartsWith("System.Composition", StringComparison.Ordinal) || name == "Markdig.dll")
        && !name.EndsWith(".resources.dll", StringComparison.Ordinal));

    private static SyntaxTree Parse(string code, string path) =>
        CSharpSyntaxTree.ParseText(code, CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview).WithPreprocessorSymbols("NET"), path);

    [GeneratedRegex("<CoreFolders>(.*)</CoreFolders>")]
    private static partial Regex CoreFolders();
}
