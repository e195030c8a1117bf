using System.Globalization;
using Microsoft.CodeAnalysis;
using TypedArticles.Generator.Tests.Driver;
using Xunit;

namespace TypedArticles.Generator.Tests.Collections;

/// <summary>
/// A table of values of one type: a line each, as written behind the key, with <c>\n</c> for a line end. One that is refused has <c> =&gt; </c> behind it,
/// and what is reported: line, column, number of characters, id and message.
/// </summary>
internal static class ValueTable
{
    private const string Arrow = " => ";

    private const string Types = """

        public enum Kind { Draft, ReadyToGo, [JsonStringEnumMemberName("very old")] Old }

        public partial record Seo
        {
            public required string Keyword { get; init; }

            public Uri? Canonical { get; init; }
        }

        public readonly record struct Size(uint Width, uint Height);
        """;

    public static void Prove(string type, string table)
    {
        string[] rows = table.Split('\n');
        string[] values = [.. rows.Select(static r => r.Split(Arrow)[0]).Distinct(StringComparer.Ordinal)];
        ArticleProject project = Entries.Project(
            $"public required {type} Value {{ get; init; }}",
            [.. values.Select(static (value, i) => Entries.Fields(i.ToString("D3", CultureInfo.InvariantCulture), "value: " + value.Replace("\\n", "\n", StringComparison.Ordinal)))]);
        Run run = Run.Of(project with { Code = project.Code + Types });
        ILookup<int, string> reported = run.Diagnostics.ToLookup(
            static d => int.Parse(Path.GetFileNameWithoutExtension(d.Location.GetLineSpan().Path), CultureInfo.InvariantCulture),
            static d => $"{Entries.PlaceOf(d)}: {d.Id}: {d.GetMessage(CultureInfo.InvariantCulture)}");
        Assert.Equal(rows, values.SelectMany((value, i) => reported[i].DefaultIfEmpty("").Select(r => r.Length == 0 ? value : value + Arrow + r)));

        // A value that is refused is in no member.
        bool[] isRefused = [.. values.Select((_, i) => run.Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error && d.Location.GetLineSpan().Path.EndsWith($"{i:D3}.md", StringComparison.Ordinal)))];
        Assert.Equal(isRefused.Select(static r => !r), values.Select((_, i) => run.CollectionsSource!.Contains($"/posts/{i:D3}.md", StringComparison.Ordinal)));
    }
}
