using TypedArticles.Package.Tests.Consumers;
using Xunit;

namespace TypedArticles.Package.Tests;

/// <summary>Records of unusual shapes in a program: each value is what the file says, else the default of its declaration.</summary>
[Collection(nameof(PackageFeed))]
public sealed class RecordShapeTests
{
    private const string Records = """
        using System.Text.Json.Serialization;
        using TypedArticles;

        namespace Consumer;

        public enum Kind { Minus = -1, Zero }

        [ArticleSchema("positions")]
        public sealed partial record Position(string Title, [property: JsonIgnore] int Views = 5, double Ratio = double.NegativeInfinity, Kind Kind = Kind.Minus, int? Maybe = 7, string Text = "\"{0}\"");

        [ArticleSchema("bare")]
        public sealed partial record BareEntry() { public required string Title { get; init; } public string Late { get; private set; } = "late"; }

        public abstract partial record Root { public string? Deep { get; init; } }

        public abstract partial record Page(string Title) : Root { public virtual IReadOnlyList<string> Tags { get; init; } = ["root"]; }

        [ArticleSchema("derived")]
        public sealed partial record DerivedEntry(string Title, DateOnly Day) : Page(Title) { public override IReadOnlyList<string> Tags { get; init; } = ["own"]; }

        [ArticleSchema("nests")]
        public sealed partial record Nest
        {
            public required string fields { get; init; }
            public string? value0 { get; init; }
            public IReadOnlyList<Kind> Values { get; init; } = [];
            public Sub? Sub { get; init; }
            public Size Size { get; init; }
            public Prim? Prim { get; init; }
            public IReadOnlyDictionary<string, IReadOnlyList<int?>> Map { get; init; } = new Dictionary<string, IReadOnlyList<int?>>();
            public Part Part { get; init; } = new() { A = 9 };
        }

        public class Set { public string? A { get; set; } public required string B { get; set; } public string C { get; set; } = "c"; }

        public class Sub : Set { public int D { get; set; } = 4; }

        public readonly record struct Size(int Width, int Height = 2);

        public partial class Prim(string name) { public string Name => name; public int Number { get; init; } = 1; }

        public partial record struct Part { public Part() { } public required int A { get; init; } public int B { get; init; } = 3; }
        """;

    private const string Print = """
        using Consumer;
        System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.InvariantCulture;
        foreach (Position p in Positions.All)
            Console.WriteLine($"{p.Title} {p.Views} {p.Ratio} {p.Kind} {p.Maybe} {p.Text}");
        Console.WriteLine($"{Bare.A.Title} {Bare.A.Late}");
        foreach (DerivedEntry d in Derived.All)
            Console.WriteLine($"{d.Title} {((Page)d).Title} {d.Day:O} {d.Deep} {string.Join(',', d.Tags)}");
        foreach (Nest n in Nests.All)
        {
            Console.WriteLine($"{n.fields} {n.value0} {string.Join(',', n.Values)} {n.Sub?.A} {n.Sub?.B} {n.Sub?.C} {n.Sub?.D} {n.Size.Width}x{n.Size.Height} {n.Prim?.Name} {n.Prim?.Number} {n.Part.A} {n.Part.B}");
            Console.WriteLine(string.Join(' ', n.Map.Select(m => $"{m.Key}:{string.Join(',', m.Value)}")));
        }

        Console.WriteLine($"{Derived.By.Title["T"].Count} {Derived.By.Tags["x"].Count} {Derived.By.Tags["own"].Count} {Positions.By.Maybe[7].Count} {Positions.By.Kind[Kind.Zero].Count} {Nests.By.fields["f"].Count}");
        """;

    [Fact]
    public async Task Every_value_is_that_of_the_file_or_of_the_declaration()
    {
        Consumer project = Consumer.Create("record shapes", code: Print, frameworks: Consumer.BothFrameworks).Write("Records.cs", Records)
            .Write("content/positions/a.md", "---\ntitle: A\nviews: 1\n---\n")
            .Write("content/positions/b.md", "---\ntitle: B\nratio: 1.5\nkind: zero\nmaybe: ~\ntext: t\n---\n")
            .Write("content/bare/a.md", "---\ntitle: A\nlate: early\n---\n")
            .Write("content/derived/a.md", "---\ntitle: T\nday: 2024-01-02\ndeep: d\ntags: [x, z]\n---\n")
            .Write("content/derived/b.md", "---\ntitle: U\nday: 2024-01-03\n---\n")
            .Write("content/nests/a.md", "---\nfields: f\nvalue0: v\nvalues: [zero, minus]\nsub: {a: a1, b: b1, d: 5}\nsize: {width: 3}\nprim: {name: m, number: 6}\nmap: {k: [1, ~, 3], l: []}\npart: {a: 7}\n---\n")
            .Write("content/nests/b.md", "---\nfields: g\n---\n");
        (await project.BuildAsync("-p:NoWarn=ART1101")).SucceededInSilence();
        const string expected = """
            A 5 -Infinity Minus 7 "{0}"
            B 5 1.5 Zero  t
            A early
            T T 2024-01-02 d x,z
            U U 2024-01-03  own
            f v Zero,Minus a1 b1 c 5 3x2 m 6 7 3
            k:1,,3 l:
            g       0x0   9 3

            1 1 1 1 1 1

            """;
        Assert.Equal(expected, (await project.RunAsync("--no-build", "-f", "net10.0")).Succeeded().Output);
        Assert.Equal(expected, (await project.RunAsync("--no-build", "-f", "net8.0")).Succeeded().Output);
    }
}
