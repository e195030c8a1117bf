extern alias generator;

using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Basic.Reference.Assemblies;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using generator::TypedArticles.Generator;
using generator::TypedArticles.Core.Manifest;

namespace TypedArticles.Benchmarks.InProcess;

/// <summary>The generator alone over Markdown files and a record of six fields, as an editor runs it: each edit against a run in which nothing changed.</summary>
[MemoryDiagnoser]
public class MarkdownDriverBenchmarks
{
    private const string Record = """
        using System;
        using System.Collections.Generic;
        using TypedArticles;

        namespace Demo;

        [ArticleSchema("posts")]
        public sealed partial record Post
        {
            public required string Title { get; init; }
            public required DateOnly Date { get; init; }
            public required string Author { get; init; }
            public IReadOnlyList<string> Tags { get; init; } = [];
            public int? Rating { get; init; }
            public bool Pinned { get; init; }
        }

        """;

    private static readonly CSharpParseOptions s_options = new(LanguageVersion.CSharp13);

    private readonly CSharpCompilation _compilation = CSharpCompilation.Create(
        "Demo", [CSharpSyntaxTree.ParseText(Record, s_options), CSharpSyntaxTree.ParseText("class C { }", s_options)],
        [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(Article).Assembly.Location)],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    private ImmutableArray<AdditionalText> _files;
    private GeneratorDriver _warm = null!;
    private GeneratorDriver _otherBody = null!;
    private GeneratorDriver _otherTitle = null!;
    private CSharpCompilation _otherCode = null!;
    private CSharpCompilation _commented = null!;
    private CSharpCompilation _otherRecord = null!;

    [Params(2_000, 8_000, 10_000)]
    public int Count { get; set; }

    [GlobalSetup]
    public void Start()
    {
        PostFile[] posts = [.. Enumerable.Range(0, Count).Select(static i => new PostFile(
            string.Create(CultureInfo.InvariantCulture, $"/content/posts/post-{i}.md"),
            string.Create(CultureInfo.InvariantCulture, $"---\ntitle: A title of post {i}\ndate: 2024-03-{(i % 28) + 1:00}\nauthor: ben\ntags: [bridges, 'number {i % 10}']\nrating: 3\n---\n\n{new string('x', 3_000)}\n")))];
        string manifest = new ArticleManifest(
            new ManifestOptions(new Dictionary<string, string> { ["ArticlesNamespace"] = "Demo", ["ArticlesMembers"] = "true" }),
            [.. posts.Select(static p => new ManifestEntry(p.Path, Path.GetFileNameWithoutExtension(p.Path), new NamedValues([("Collection", "posts")])))]).Write();
        _files = [new PostFile("/obj/articles.manifest", manifest), .. posts];
        _warm = Driver().RunGenerators(_compilation);
        if (_warm.GetRunResult() is not { GeneratedTrees.Length: 1, Diagnostics.Length: 0 })
        {
            throw new InvalidOperationException("The generator made nothing, or has something to say.");
        }

        PostFile edited = posts[Count / 2];
        _otherBody = _warm.ReplaceAdditionalText(edited, new PostFile(edited.Path, edited.Text + "More.\n"));
        _otherTitle = _warm.ReplaceAdditionalText(edited, new PostFile(edited.Path, edited.Text.Replace("A title", "Another title", StringComparison.Ordinal)));
        _otherCode = Replace(1, "class D { }");
        _commented = Replace(0, "// A comment moves every line.\n" + Record);
        _otherRecord = Replace(0, Record.Replace("int? Rating", "byte? Rating", StringComparison.Ordinal));
    }

    [Benchmark(Description = "without a change", Baseline = true)]
    public GeneratorDriver Nothing() => _warm.RunGenerators(_compilation);

    [Benchmark(Description = "after an edit of a C# file")]
    public GeneratorDriver EditCode() => _warm.RunGenerators(_otherCode);

    [Benchmark(Description = "after a comment in the record's file")]
    public GeneratorDriver Comment() => _warm.RunGenerators(_commented);

    [Benchmark(Description = "after an edit of a body")]
    public GeneratorDriver EditBody() => _otherBody.RunGenerators(_compilation);

    [Benchmark(Description = "after an edit of a title")]
    public GeneratorDriver EditTitle() => _otherTitle.RunGenerators(_compilation);

    [Benchmark(Description = "after an edit of the record")]
    public GeneratorDriver EditRecord() => _warm.RunGenerators(_otherRecord);

    [Benchmark(Description = "first run")]
    public GeneratorDriver Cold() => Driver().RunGenerators(_compilation);

    private CSharpCompilation Replace(int tree, string text) =>
        _compilation.ReplaceSyntaxTree(_compilation.SyntaxTrees[tree], CSharpSyntaxTree.ParseText(text, s_options));

    private CSharpGeneratorDriver Driver() => CSharpGeneratorDriver.Create([new ArticlesGenerator().AsSourceGenerator()], _files, s_options);

    private sealed class PostFile(string path, string text) : AdditionalText
    {
        private readonly SourceText _source = SourceText.From(text, Encoding.UTF8);

        public string Text { get; } = text;

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _source;
    }
}
