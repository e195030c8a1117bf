extern alias generator;

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

/// <summary>The generator alone over posts that refer to authors: the run after an author's file goes or comes back, against one after an edit of front matter.</summary>
[MemoryDiagnoser]
public class MarkdownDriverReferenceBenchmarks
{
    private const string Records = """
        using System;
        using System.Collections.Generic;
        using TypedArticles;

        namespace Demo;

        [ArticleSchema("posts")]
        public sealed partial record Post
        {
            public required string Title { get; init; }
            public required DateOnly Date { get; init; }
            public required partial Author Author { get; init; }
            public IReadOnlyList<string> Tags { get; init; } = [];
            public int? Rating { get; init; }
            public bool Pinned { get; init; }
        }

        [ArticleSchema("authors")]
        public sealed partial record Author
        {
            public required string Name { get; init; }
        }

        """;

    /// <summary>How many there are; each wrote as many of the 10,000 posts.</summary>
    private const int Authors = 100;

    private static readonly CSharpParseOptions s_options = new(LanguageVersion.CSharp13);

    private readonly CSharpCompilation _compilation = CSharpCompilation.Create(
        "Demo", [CSharpSyntaxTree.ParseText(Records, s_options)],
        [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(Article).Assembly.Location)],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    private GeneratorDriver _otherTitle = null!;
    private GeneratorDriver _gone = null!;
    private GeneratorDriver _back = null!;

    [Params(10_000)]
    public int Count { get; set; }

    [GlobalSetup]
    public void Start()
    {
        EntryFile[] posts = [.. Enumerable.Range(0, Count).Select(static i => new EntryFile("posts", string.Create(CultureInfo.InvariantCulture, $"post-{i}"), string.Create(
            CultureInfo.InvariantCulture,
            $"---\ntitle: A title of post {i}\ndate: 2024-03-{(i % 28) + 1:00}\nauthor: author-{i % Authors}\ntags: [bridges, 'number {i % 10}']\nrating: 3\n---\n\n{new string('x', 3_000)}\n")))];
        EntryFile[] authors = [.. Enumerable.Range(0, Authors).Select(static i => new EntryFile("authors", string.Create(CultureInfo.InvariantCulture, $"author-{i}"), string.Create(CultureInfo.InvariantCulture, $"---\nname: Author {i}\n---\n")))];
        EntryFile removed = authors[Authors / 2];
        TextFile all = Manifest([.. authors, .. posts]), others = Manifest([.. authors.Except([removed]), .. posts]);

        GeneratorDriver warm = CSharpGeneratorDriver.Create([new ArticlesGenerator().AsSourceGenerator()], [all, .. authors, .. posts], s_options).RunGenerators(_compilation);
        _otherTitle = warm.ReplaceAdditionalText(posts[Count / 2], posts[Count / 2].Edited("A title", "Another title"));
        _gone = warm.ReplaceAdditionalText(all, others).RemoveAdditionalTexts([removed]);
        GeneratorDriver without = _gone.RunGenerators(_compilation);
        _back = without.ReplaceAdditionalText(others, all).AddAdditionalTexts([removed]);
        if (warm.GetRunResult() is not { GeneratedTrees.Length: 1, Diagnostics.Length: 0 } || without.GetRunResult().Diagnostics.Length == 0)
        {
            throw new InvalidOperationException("The generator made nothing, or does not miss the author.");
        }
    }

    [Benchmark(Description = "after an edit of a title", Baseline = true)]
    public GeneratorDriver EditTitle() => _otherTitle.RunGenerators(_compilation);

    [Benchmark(Description = "after the file of an author goes")]
    public GeneratorDriver Remove() => _gone.RunGenerators(_compilation);

    [Benchmark(Description = "after it comes back")]
    public GeneratorDriver Restore() => _back.RunGenerators(_compilation);

    private static TextFile Manifest(IEnumerable<EntryFile> files) => new("/obj/articles.manifest", new ArticleManifest(
        new ManifestOptions(new Dictionary<string, string> { ["ArticlesNamespace"] = "Demo", ["ArticlesMembers"] = "true" }),
        [.. files.Select(static f => new ManifestEntry(f.Path, f.Id, new NamedValues([("Collection", f.Collection)])))]).Write());

    private class TextFile(string path, string text) : AdditionalText
    {
        private readonly SourceText _source = SourceText.From(text, Encoding.UTF8);

        public string Text { get; } = text;

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _source;
    }

    private sealed class EntryFile(string collection, string id, string text) : TextFile($"/content/{collection}/{id}.md", text)
    {
        public string Collection => collection;

        public string Id => id;

        public EntryFile Edited(string from, string to) => new(collection, id, Text.Replace(from, to, StringComparison.Ordinal));
    }
}
