using System.Globalization;
using System.Text;
using TypedArticles.Corpora;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
if (args is ["random", var count, var seed] && int.TryParse(count, CultureInfo.InvariantCulture, out int texts) && int.TryParse(seed, CultureInfo.InvariantCulture, out int start))
{
    return RandomComparison.Run(texts, start, Console.Out);
}

if (args is ["growth"])
{
    return Growth.Run(Console.Out);
}

if (args is ["limits"])
{
    return MarkdigLimits.Run(Console.Out);
}

if (args is ["commonmark", var specification] && File.Exists(specification))
{
    return CommonMarkExamples.Run(specification, Console.Out);
}

if (args is not [var verb and ("frontmatter" or "speed" or "html" or "links" or "fragments"), var folder])
{
    Console.Error.WriteLine("""
        Usage: dotnet run --project tests/TypedArticles.Corpora -c Release -- VERB FOLDER
               dotnet run --project tests/TypedArticles.Corpora -c Release -- random COUNT SEED
               dotnet run --project tests/TypedArticles.Corpora -c Release -- growth
               dotnet run --project tests/TypedArticles.Corpora -c Release -- commonmark FILE
               dotnet run --project tests/TypedArticles.Corpora -c Release -- limits

          frontmatter   reads the front matter of every .md, .mdx and .markdown file below the folder, and compares it with what YamlDotNet reads
          commonmark    renders the examples of the specification of CommonMark (spec.txt of the npm package commonmark-spec), and compares with Markdig
          html          renders the bodies, and compares the HTML with Markdig's, and the plain text with the words that AngleSharp finds in it
          limits        times Markdig alone on constructs that take it time in proportion to the square of their number
          links         lists the links to Markdown files that are not there, each at its line and column, with what was meant
          fragments     lists those, and the fragments that no heading or other element has
          speed         measures both readers over the same files: time and allocation, as ratios
          growth        measures how the time grows with the text
          random        compares the two on random front matters
        """);
    return 2;
}

if (!Directory.Exists(folder))
{
    Console.Error.WriteLine($"The folder '{folder}' does not exist.");
    return 2;
}

return verb switch
{
    "speed" => Speed.Run(folder, Console.Out),
    "links" => LinkList.Run(folder, hasFragments: false, Console.Out),
    "fragments" => LinkList.Run(folder, hasFragments: true, Console.Out),
    "html" => HtmlComparison.Run(folder, Console.Out),
    _ => FrontMatterComparison.Run(folder, Console.Out),
};
