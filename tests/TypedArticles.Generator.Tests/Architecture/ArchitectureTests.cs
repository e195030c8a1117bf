using Microsoft.CodeAnalysis;
using Xunit;
using Xunit.Abstractions;

namespace TypedArticles.Generator.Tests.Architecture;

/// <summary>
/// Which folder of <c>src</c> may use which. The list is the law: a use that is not in it fails, also inside a method body, and so does an
/// arrow of the list that nothing uses. Every arrow leads to the core or along the pipeline, and none leads back.
/// </summary>
public sealed class ArchitectureTests(ITestOutputHelper output, ArchitectureTests.Sources sources) : IClassFixture<ArchitectureTests.Sources>
{
    private static readonly Dictionary<string, string[]> s_allowed = new(StringComparer.Ordinal)
    {
        // The core, from the bottom: characters and the layout of the pack use nothing; each further folder uses what is above it here.
        ["Core/Rules"] = ["Core/Text"],
        ["Core/Dates"] = ["Core/Text"],
        ["Core/Blocks"] = ["Core/Text"],
        ["Core/Fields"] = ["Core/Dates", "Core/Rules", "Core/Text"],
        ["Core/Seeds"] = ["Core/Dates", "Core/Fields", "Core/Rules", "Core/Text"],
        ["Core/Pack"] = ["Core/Fields"],
        ["Core/Articles"] = ["Core/Dates", "Core/Seeds", "Core/Text"],
        ["Core/Markdown"] = ["Core/Articles", "Core/Dates", "Core/Fields", "Core/Rules", "Core/Text"],
        ["Core/Pack/Writing"] = ["Core/Articles", "Core/Blocks", "Core/Dates", "Core/Fields", "Core/Pack", "Core/Text"],
        ["Core/Searching"] = ["Core/Pack"],
        ["Core/Naming"] = ["Core/Dates", "Core/Pack", "Core/Text"],
        ["Core/Manifest"] = ["Core/Articles", "Core/Dates", "Core/Markdown", "Core/Naming", "Core/Pack", "Core/Rules"],

        // The build task: from items to the pack and the search index.
        ["Build/Live"] = ["Build/Markdown", "Build/Searching", "Build/Tasks", "Core/Manifest", "Core/Pack/Writing", "Core/Rules", "Core/Searching"],
        ["Build/Searching"] = ["Build/Searching/Stemming", "Core/Dates", "Core/Pack", "Core/Pack/Writing", "Core/Searching"],
        ["Build/Text"] = [],
        ["Build/Markdown"] = ["Build/Text", "Core/Manifest", "Core/Markdown", "Core/Pack", "Core/Pack/Writing", "Core/Rules", "Core/Text"],
        ["Build/Tasks"] = ["Build/Markdown", "Build/Searching", "Build/Text", "Core/Articles", "Core/Dates", "Core/Fields", "Core/Manifest", "Core/Markdown", "Core/Pack", "Core/Pack/Writing", "Core/Rules", "Core/Searching", "Core/Seeds", "Core/Text"],

        // The generator: Schema, Inputs, Checking, Model, Emission; models know none of the others. Inputs prove each file by Checking/Fields.
        ["Generator/Model"] = ["Core/Articles", "Core/Dates", "Core/Manifest", "Core/Pack"],
        ["Generator/Diagnostics"] = ["Core/Rules", "Core/Text", "Generator/Model"],
        ["Generator/Emission"] = ["Core/Articles", "Core/Dates", "Core/Manifest", "Core/Naming", "Core/Pack", "Generator/Model"],
        ["Generator/Schema"] = ["Core/Dates", "Core/Fields", "Core/Naming", "Core/Rules", "Generator/Diagnostics", "Generator/Model"],
        ["Generator/Inputs"] = ["Core/Articles", "Core/Dates", "Core/Fields", "Core/Manifest", "Core/Markdown", "Core/Pack", "Core/Rules", "Core/Seeds", "Core/Text", "Generator/Checking/Fields", "Generator/Diagnostics", "Generator/Model"],
        ["Generator/Checking"] = ["Core/Dates", "Core/Fields", "Core/Manifest", "Core/Naming", "Core/Pack", "Core/Rules", "Core/Text", "Generator/Diagnostics", "Generator/Emission", "Generator/Model", "Generator/Schema"],
        ["Generator/Checking/Fields"] = ["Core/Dates", "Core/Fields", "Core/Markdown", "Core/Rules", "Core/Text", "Generator/Model"],
        ["Generator"] = ["Generator/Checking", "Generator/Diagnostics", "Generator/Emission", "Generator/Inputs", "Generator/Model", "Generator/Schema"],
        ["Generator/Analyzers/Content"] = ["Core/Articles", "Core/Dates", "Core/Manifest", "Core/Pack", "Core/Rules", "Core/Seeds", "Core/Text", "Generator/Checking", "Generator/Diagnostics", "Generator/Inputs"],
        ["Generator/Analyzers/Usage"] = ["Core/Articles", "Core/Manifest", "Core/Rules", "Core/Seeds", "Core/Text", "Generator/Diagnostics", "Generator/Emission", "Generator/Inputs", "Generator/Model", "Generator/Schema"],
        ["Generator/Analyzers"] =
        [
            "Core/Manifest", "Core/Rules", "Core/Seeds", "Core/Text", "Generator/Analyzers/Content", "Generator/Analyzers/Usage", "Generator/Checking", "Generator/Diagnostics",
            "Generator/Inputs", "Generator/Model",
        ],
        ["CodeFixes"] = ["Core/Rules"],

        // The library: its public types are at its root, and what serves them is below; the root and what is below know each other.
        ["Library"] = ["Core/Articles", "Core/Dates", "Core/Fields", "Core/Pack", "Core/Rules", "Core/Searching", "Core/Seeds", "Core/Text", "Library/Collections", "Library/Json", "Library/Live", "Library/Reading", "Library/Searching"],
        ["Library/Collections"] = ["Core/Articles", "Core/Dates", "Core/Text", "Library", "Library/Searching"],
        ["Library/Json"] = ["Library"],
        ["Library/Live"] = ["Core/Articles", "Core/Dates", "Core/Pack", "Library", "Library/Collections", "Library/Reading", "Library/Searching"],
        ["Library/Reading"] = ["Core/Articles", "Core/Blocks", "Core/Dates", "Core/Pack", "Core/Text", "Library", "Library/Collections", "Library/Searching"],
        ["Library/Searching"] = ["Core/Pack", "Core/Searching", "Library", "Library/Reading"],
    };

    [Fact]
    public void Every_source_compiles_so_that_no_use_is_overlooked() => Assert.All(sources.Projects, static p =>
        Assert.Empty(p.Compilation.GetDiagnostics().Where(static d => d.Severity == DiagnosticSeverity.Error)));

    [Fact]
    public void Folders_use_what_the_list_allows_and_nothing_else()
    {
        var found = new SortedDictionary<(string From, string To), string>();
        foreach (KeyValuePair<(string, string), string> arrow in sources.Projects.SelectMany(Arrows.Of))
        {
            found.TryAdd(arrow.Key, arrow.Value);
        }

        foreach (IGrouping<string, (string From, string To)> arrows in found.Keys.GroupBy(static a => a.From))
        {
            output.WriteLine($"{arrows.Key} -> {string.Join(", ", arrows.Select(static a => a.To))}");
        }

        Assert.Empty(Wrong(found));
        Assert.Empty(s_allowed.SelectMany(static a => a.Value.Select(to => (a.Key, to))).Except(found.Keys));
    }

    [Fact]
    public void No_arrow_leads_back()
    {
        static string Whole(string folder) => folder.StartsWith("Library", StringComparison.Ordinal) ? "Library" : folder;
        ILookup<string, string> arrows = s_allowed
            .SelectMany(static a => a.Value.Select(to => (From: Whole(a.Key), To: Whole(to))))
            .Where(static a => a.From != a.To)
            .ToLookup(static a => a.From, static a => a.To);
        Assert.All(s_allowed.Keys, folder => Assert.DoesNotContain(Whole(folder), Reached(arrows, Whole(folder))));
        Assert.DoesNotContain("Library/Reading", s_allowed["Library/Collections"]);
    }

    [Theory]
    [InlineData("TypedArticles", "Core/Text", "class Added { static int Wrong() => TypedArticles.Core.Dates.CalendarDate.MinYear; }")]
    [InlineData("TypedArticles", "Core/Rules", "class Added { static bool Wrong(TypedArticles.Core.Seeds.SeedLayout l) { var range = l.Title; return range.IsEmpty; } }")]
    [InlineData("TypedArticles", "Core/Blocks", "class Added { static object Wrong() { TypedArticles.Article a = new(); return a; } }")]
    [InlineData("TypedArticles.Generator", "Generator/Model", "class Added { static string Wrong() { return TypedArticles.Core.Rules.RuleTable.NoBody.Id; } }")]
    [InlineData("TypedArticles.Generator", "Generator/Emission", "class Added { static object Wrong() => TypedArticles.Generator.Checking.LanguageCodes.Contains(\"fr\"); }")]
    [InlineData("TypedArticles.Build", "Core/Naming", "class Added { static void Wrong() { foreach (var e in TypedArticles.Core.Manifest.MetadataTable.All) { _ = e.Name; } } }")]
    public void A_wrong_use_inside_a_method_body_is_seen(string project, string folder, string code)
    {
        SourceProject wrong = sources.Projects.Single(p => p.Name == project).With(folder, code);
        string place = Assert.Single(Wrong(Arrows.Of(wrong)).DistinctBy(static w => w.Split(" at ")[0].Split(" -> ")[0]));
        Assert.StartsWith($"{folder} -> ", place, StringComparison.Ordinal);
        Assert.Contains("Added.cs(1)", place, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Wrong(IEnumerable<KeyValuePair<(string From, string To), string>> arrows) => arrows
        .Where(static a => !s_allowed.TryGetValue(a.Key.From, out string[]? allowed) || !allowed.Contains(a.Key.To))
        .Select(static a => $"{a.Key.From} -> {a.Key.To} at {a.Value}");

    private static HashSet<string> Reached(ILookup<string, string> arrows, string from)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>(arrows[from]);
        while (open.TryDequeue(out string? folder))
        {
            if (reached.Add(folder))
            {
                foreach (string next in arrows[folder])
                {
                    open.Enqueue(next);
                }
            }
        }

        return reached;
    }

    /// <summary>The compilations, kept as long as the tests of this class run.</summary>
    public sealed class Sources
    {
        internal SourceProject[] Projects { get; } = [.. SourceProject.All()];
    }
}
