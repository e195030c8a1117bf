extern alias generator;

using System.Collections.Immutable;
using System.Text;
using Basic.Reference.Assemblies;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using TypedArticles.Benchmarks.Corpus;
using generator::TypedArticles.Generator;
using generator::TypedArticles.Core.Manifest;

namespace TypedArticles.Benchmarks.InProcess;

/// <summary>The generator alone, as an editor runs it: the first run, and the run after one edit. Reading files is not in it.</summary>
[MemoryDiagnoser]
public class DriverBenchmarks
{
    private static readonly CSharpParseOptions s_options = new(LanguageVersion.CSharp12);

    private readonly CSharpCompilation _compilation = CSharpCompilation.Create(
        "Demo", [CSharpSyntaxTree.ParseText("class C { }", s_options)], [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(Article).Assembly.Location)],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    private ImmutableArray<AdditionalText> _files;
    private GeneratorDriver _warm = null!;
    private GeneratorDriver _otherBody = null!;
    private GeneratorDriver _otherTitle = null!;
    private CSharpCompilation _otherCode = null!;

    [Params(1_000, 10_000)]
    public int Count { get; set; }

    [GlobalSetup]
    public void Start()
    {
        SeedFile[] seeds = [.. Enumerable.Range(0, Count).Select(static i => new SeedFile($"/seeds/{ArticleCorpus.Id(i)}.txt", ArticleCorpus.Seed(i)))];
        string manifest = new ArticleManifest(
            new ManifestOptions(new Dictionary<string, string> { ["ArticlesNamespace"] = "Demo", ["ArticlesMembers"] = "true" }),
            [.. seeds.Select(static (s, i) => new ManifestEntry(s.Path, ArticleCorpus.Id(i), default))]).Write();
        _files = [new SeedFile("/obj/articles.manifest", manifest), .. seeds];
        _warm = Driver().RunGenerators(_compilation);
        if (_warm.GetRunResult().GeneratedTrees.Length != 1)
        {
            throw new InvalidOperationException("The generator made nothing.");
        }

        SeedFile edited = seeds[Count / 2];
        _otherBody = _warm.ReplaceAdditionalText(edited, new SeedFile(edited.Path, edited.Text.TrimEnd() + " More.\n"));
        _otherTitle = _warm.ReplaceAdditionalText(edited, new SeedFile(edited.Path, edited.Text.Replace("\n\n", "\n\nNew: ", StringComparison.Ordinal)));
        _otherCode = _compilation.ReplaceSyntaxTree(_compilation.SyntaxTrees[0], CSharpSyntaxTree.ParseText("class D { }", s_options));
    }

    [Benchmark(Description = "first run")]
    public GeneratorDriver Cold() => Driver().RunGenerators(_compilation);

    [Benchmark(Description = "after an edit of a body")]
    public GeneratorDriver EditBody() => _otherBody.RunGenerators(_compilation);

    [Benchmark(Description = "after an edit of a title")]
    public GeneratorDriver EditTitle() => _otherTitle.RunGenerators(_compilation);

    [Benchmark(Description = "after an edit of a C# file")]
    public GeneratorDriver EditCode() => _warm.RunGenerators(_otherCode);

    private CSharpGeneratorDriver Driver() => CSharpGeneratorDriver.Create([new ArticlesGenerator().AsSourceGenerator()], _files, s_options);

    private sealed class SeedFile(string path, string text) : AdditionalText
    {
        private readonly SourceText _source = SourceText.From(text, Encoding.UTF8);

        public string Text { get; } = text;

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _source;
    }
}
