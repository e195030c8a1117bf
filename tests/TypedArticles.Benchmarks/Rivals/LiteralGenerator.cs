using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace TypedArticles.Rivals;

/// <summary>
/// The way most generators would do it: one source for each file, with title and body as literals. The property
/// <c>RivalLiterals</c> says which: <c>string</c>, or <c>u8</c> for UTF-8 data in the assembly.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class LiteralGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<bool> isUtf8 = context.AnalyzerConfigOptionsProvider.Select(
            static (options, _) => options.GlobalOptions.TryGetValue("build_property.RivalLiterals", out string? kind) && kind == "u8");
        IncrementalValuesProvider<(string Name, string Title, string Body)> articles = context.AdditionalTextsProvider
            .Where(static file => file.Path.EndsWith(".txt", StringComparison.Ordinal))
            .Select(static (file, cancellationToken) => Read(file, cancellationToken));
        context.RegisterSourceOutput(articles.Combine(isUtf8), static (output, pair) =>
            output.AddSource($"{pair.Left.Name}.g.cs", SourceText.From(Write(pair.Left, pair.Right), Encoding.UTF8)));
    }

    private static (string Name, string Title, string Body) Read(AdditionalText file, CancellationToken cancellationToken)
    {
        string[] blocks = (file.GetText(cancellationToken)?.ToString() ?? "").Split(["\n\n"], 4, StringSplitOptions.None);
        return ("A" + Path.GetFileNameWithoutExtension(file.Path), blocks[1], blocks[3]);
    }

    private static string Write((string Name, string Title, string Body) article, bool isUtf8)
    {
        string body = SymbolDisplay.FormatLiteral(article.Body, quote: true);
        string type = isUtf8 ? "System.ReadOnlySpan<byte>" : "string";
        return $$"""
            static partial class Articles
            {
                public static class {{article.Name}}
                {
                    public static string Title => {{SymbolDisplay.FormatLiteral(article.Title, quote: true)}};
                    public static {{type}} Body => {{body}}{{(isUtf8 ? "u8" : "")}};
                }
            }

            """;
    }
}
