using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using TypedArticles.Package.Tests.Consumers;
using TypedArticles.Tests;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace TypedArticles.Package.Tests;

/// <summary>A real site of 3,408 files, which the repository does not contain, as four collections: its values are those of YamlDotNet and the BCL's parsers.</summary>
[Collection(nameof(PackageFeed))]
public sealed class RealCollectionTests
{
    private const string Records = """
        using TypedArticles;
        namespace Site;
        [ArticleSchema("news", ClassName = "Stories", Ignore = ["author", "weight"])]
        public sealed partial record Story
        {
            public string? Title { get; init; }
            public required DateOnly Date { get; init; }
            public string? Summary { get; init; }
            public IReadOnlyList<string> Topics { get; init; } = [];
            public IReadOnlyList<string> Authors { get; init; } = [];
            public DateOnly? ExpiryDate { get; init; }
            public string? Deck { get; init; }
            public string? SourceUrl { get; init; }
            public string? Kicker { get; init; }
            public Image? FeaturedImage { get; init; }
            public IReadOnlyList<string>? Aliases { get; init; }
        }
        public sealed partial record Image { public required string Uid { get; init; } public string? Alt { get; init; } }
        [ArticleSchema("authors")]
        public sealed partial record Author(string DisplayName, string FirstName)
        {
            public string? LastName { get; init; }
            public string? AgencyFullName { get; init; }
            public string? Github { get; init; }
            public DateOnly? ExpiryDate { get; init; }
        }
        [ArticleSchema("topics")]
        public sealed partial record Topic
        {
            public required string Title { get; init; }
            public string? Summary { get; init; }
            public int? Weight { get; init; }
            public IReadOnlyList<string> FeaturedCommunities { get; init; } = [];
            public string[]? Aliases { get; init; }
        }
        [ArticleSchema("resources", Ignore = ["author"])]
        public sealed partial record Resource
        {
            public required string Title { get; init; }
            public DateOnly? Date { get; init; }
            public required string Summary { get; init; }
            public List<string> Topics { get; init; } = [];
            public IReadOnlyList<string>? Authors { get; init; }
            public long? Weight { get; init; }
        }
        """;

    private const string Print = """
        using System.Text.Json;
        using TypedArticles;
        using Site;
        Console.OutputEncoding = new System.Text.UTF8Encoding(false);
        void Show<T>(string collection, ArticleCollection<T> all) where T : ArticleRecord
        {
            foreach (T entry in all)
                Console.WriteLine($"{collection}\t{JsonSerializer.Serialize(entry, entry.GetType())}");
        }
        Show("news", Stories.All);
        Show("authors", Authors.All);
        Show("topics", Topics.All);
        Show("resources", Resources.All);
        """;

    /// <summary>How many files YamlDotNet does not read.</summary>
    private static int s_refusedByOther;

    private static readonly string[] s_collections = ["news", "authors", "topics", "resources"];

    private static string Site => Path.Combine(SharedFolder.Content, "digitalgov");

    [SkippableFact]
    public async Task Values_are_those_of_other_parsers_and_the_files_with_keys_that_occur_twice_are_named()
    {
        Consumer project = Consumer.Create("real site", Items(Site), code: Print).Write("Records.cs", Records);
        string[] twice = [.. (await project.BuildAsync()).Failed().Problems.Where(static l => l.Contains(": error ", StringComparison.Ordinal))];
        Assert.All(twice, static l => Assert.Contains(": error ART0103: Front matter: the key '", l, StringComparison.Ordinal));
        Assert.Equal(14, twice.Length);

        string[] removed = [.. twice.Select(static l => l.Split('(')[0])];
        project = Consumer.Create("real site", Items(Site, removed), code: Print).Write("Records.cs", Records);
        CommandOutput build = (await project.BuildAsync()).Succeeded();
        Assert.All(build.Problems, static l => Assert.Matches(": warning ART110[1236]: ", l));
        Dictionary<string, JsonElement> entries = (await project.RunAsync("--no-build")).Succeeded().Output
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(static l => l.Split('\t', 2))
            .ToDictionary(static l => $"{l[0]}/{JsonDocument.Parse(l[1]).RootElement.GetProperty("Id").GetString()}", static l => JsonDocument.Parse(l[1]).RootElement, StringComparer.Ordinal);

        // The pages of the four sections themselves do not become entries.
        Assert.Equal(3_408 - 14 - 4, entries.Count);
        string[] differences = [.. s_collections.SelectMany(c => Directory.GetFiles(Path.Combine(Site, c), "*.md", SearchOption.AllDirectories).Except(removed).SelectMany(f => Differences(c, f, entries)))];
        Assert.Equal(4, s_refusedByOther);
        Assert.True(differences.Length == 0, $"{differences.Length} differences:\n{string.Join('\n', differences.Take(50))}");
    }

    [SkippableFact]
    public async Task Each_dangling_reference_is_named_with_the_id_that_was_meant()
    {
        string records = Records
            .Replace("public IReadOnlyList<string> Topics { get; init; } = [];", "public partial IReadOnlyList<Topic> Topics { get; init; }", StringComparison.Ordinal)
            .Replace("public List<string> Topics { get; init; } = [];", "public partial IReadOnlyList<Topic> Topics { get; init; }", StringComparison.Ordinal)
            .Replace("public IReadOnlyList<string> Authors { get; init; } = [];", "public partial IReadOnlyList<Author> Authors { get; init; }", StringComparison.Ordinal)
            .Replace("public IReadOnlyList<string>? Authors { get; init; }", "public partial IReadOnlyList<Author>? Authors { get; init; }", StringComparison.Ordinal);
        Consumer project = Consumer.Create("real references", Items(Site), code: "Console.WriteLine(1);").Write("Records.cs", records);
        string[] twice = [.. (await project.BuildAsync()).Failed().Problems.Where(static l => l.Contains(": error ART0103", StringComparison.Ordinal)).Select(static l => l.Split('(')[0])];
        project = Consumer.Create("real references", Items(Site, twice), code: "Console.WriteLine(1);").Write("Records.cs", records);
        string[] dangling = [.. (await project.BuildAsync()).Failed().Problems.Where(static l => l.Contains(": error ", StringComparison.Ordinal))];
        Assert.All(dangling, static l => Assert.Contains(": error ART0201: ", l, StringComparison.Ordinal));
        Assert.Equal(11, dangling.Count(static l => l.Contains("/digitalgov/news/", StringComparison.Ordinal)));
        Assert.Equal(15, dangling.Count(static l => l.Contains("/digitalgov/resources/", StringComparison.Ordinal)));
        Assert.Equal(26, dangling.Length);
        Assert.All(dangling, static l => Assert.Contains("the collection 'topics' has no entry", l, StringComparison.Ordinal));
        Assert.Contains(dangling, static l => Regex.IsMatch(l, @"has no entry 'artificial intelligence'.*did you mean 'artificial-intelligence'"));

        // Each at the text of the id.
        Assert.All(dangling, static l =>
        {
            Match place = Regex.Match(l, @"^(.*)\((\d+),(\d+)\): error ART0201: .* has no entry '([^']+)'");
            string line = File.ReadAllLines(place.Groups[1].Value)[int.Parse(place.Groups[2].Value, CultureInfo.InvariantCulture) - 1];
            Assert.StartsWith(place.Groups[4].Value, line[(int.Parse(place.Groups[3].Value, CultureInfo.InvariantCulture) - 1)..].TrimStart('"', '\''), StringComparison.Ordinal);
        });
    }

    [SkippableFact]
    public async Task A_fault_in_each_of_twelve_fields_is_found_at_its_place()
    {
        Consumer project = Consumer.Create("real site with faults", code: Print).Write("Records.cs", Records);
        foreach (string collection in s_collections)
        {
            foreach (string file in Directory.GetFiles(Path.Combine(Site, collection), "*.md", SearchOption.AllDirectories))
            {
                project.Write(Path.Combine("content", Path.GetRelativePath(Site, file)), File.ReadAllBytes(file));
            }
        }

        (string Collection, string Key, string Value, string Id)[] faults =
        [
            ("news", "date", "12/03/2024", "ART0106"),
            ("news", "summary", "[a, b]", "ART0106"),
            ("news", "expirydate", "soon", "ART0106"),
            ("news", "deck", "{a: b}", "ART0106"),
            ("authors", "display_name", "", "ART0108"),
            ("authors", "first_name", "[a]", "ART0106"),
            ("topics", "title", "", "ART0108"),
            ("topics", "weight", "1,5", "ART0106"),
            ("resources", "summary", "", "ART0108"),
            ("resources", "date", "2024-13-01", "ART0106"),
            ("resources", "weight", "many", "ART0106"),
            ("resources", "title", "{}", "ART0106"),
        ];
        var expected = new List<string>();
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach ((string collection, string key, string value, string id) in faults)
        {
            (string path, int line, int column) = Spoil(project, collection, key, value, used);
            expected.Add($"{path}({line},{(id == "ART0108" ? 1 : column)}): error {id}: '{key}'");
        }

        Assert.Equal(12, expected.Count);
        string[] found = [.. (await project.BuildAsync()).Failed().Problems.Where(static l => l.Contains(": error ", StringComparison.Ordinal) && !l.Contains("ART0103", StringComparison.Ordinal))];
        Assert.All(expected, e => Assert.Single(found, f => f.StartsWith(e, StringComparison.Ordinal)));
        Assert.Equal(expected.Count, found.Length);
    }

    /// <summary>Changes the value of a key on one line in the first file that has it; gives the file and the place of the value.</summary>
    private static (string Path, int Line, int Column) Spoil(Consumer project, string collection, string key, string value, HashSet<string> used)
    {
        foreach (string file in Directory.GetFiles(project.PathOf($"content/{collection}"), "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            string[] lines = File.ReadAllText(file).Split('\n');
            int line = Array.FindIndex(lines, l => l.StartsWith(key + ": ", StringComparison.Ordinal) && l.TrimEnd().Length > key.Length + 2);
            if (line > 0 && !file.EndsWith($"{collection}{Path.DirectorySeparatorChar}_index.md", StringComparison.Ordinal) && used.Add(file))
            {
                // A value can go on, on lines that are indented.
                int end = line + 1;
                while (lines[end].StartsWith(' '))
                {
                    end++;
                }

                lines = [.. lines[..line], $"{key}: {value}", .. lines[end..]];
                File.WriteAllText(file, string.Join('\n', lines));
                return (file, line + 1, key.Length + 3);
            }
        }

        throw new InvalidOperationException($"No file of {collection} has '{key}'.");
    }

    private static string Items(string site, params string[] removed) => $"""
        <ItemGroup>
          {string.Join('\n', s_collections.Select(c => $"""<Article Include="{site}/{c}/**/*.md" Collection="{c}" />"""))}
          {string.Join('\n', removed.Select(static f => $"""<Article Remove="{f}" />"""))}
        </ItemGroup>
        """;

    private static IEnumerable<string> Differences(string collection, string file, Dictionary<string, JsonElement> entries)
    {
        string id = Path.ChangeExtension(Path.GetRelativePath(Path.Combine(Site, collection), file), null);
        id = id.EndsWith("/_index", StringComparison.Ordinal) || id.EndsWith("/index", StringComparison.Ordinal) ? id[..id.LastIndexOf('/')] : id;
        if (id is "_index" or "index")
        {
            yield break;
        }

        string[] parts = File.ReadAllText(file).ReplaceLineEndings("\n").TrimStart('\uFEFF', '\n').Split("\n---", 2);
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(parts[0]["---".Length..]));
        }
        catch (YamlDotNet.Core.SyntaxErrorException)
        {
            // Quoted text that goes on at the first column, which libyaml reads.
            Interlocked.Increment(ref s_refusedByOther);
            yield break;
        }

        var fields = (YamlMappingNode)stream.Documents[0].RootNode;
        JsonElement entry = entries[$"{collection}/{id}"];
        foreach (JsonProperty property in entry.EnumerateObject())
        {
            string? expected = property.Name switch
            {
                "Id" => id,
                "Body" => Quoted(parts[1][(parts[1].IndexOf('\n', StringComparison.Ordinal) + 1)..].Trim('\n', ' ', '\t')),
                "Slug" or "Language" or "Permalink" or "SortDate" => null,
                _ => Shown(fields.Children.FirstOrDefault(f => property.Name.Equals(Unmarked(((YamlScalarNode)f.Key).Value!), StringComparison.OrdinalIgnoreCase)).Value, property),
            };
            string actual = property.Name == "Body" ? Quoted(property.Value.GetProperty("source").GetString()!.Trim('\n', ' ', '\t')) : property.Value.ValueKind == JsonValueKind.String ? property.Value.GetString()! : property.Value.GetRawText();
            if (expected is not null && expected != actual)
            {
                yield return $"{collection}/{id} {property.Name}: expected {expected}, found {actual}";
            }
        }
    }

    private static string Quoted(string text) => $"'{text}'";

    private static string Unmarked(string key) => key.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal);

    /// <summary>What the property is to print, by the BCL's parsers.</summary>
    private static string Shown(YamlNode? node, JsonProperty property) => node switch
    {
        null => property.Value.ValueKind == JsonValueKind.Array ? "[]" : "null",
        YamlScalarNode { Style: YamlDotNet.Core.ScalarStyle.Plain, Value: "" or "null" or "~" } => "null",
        YamlScalarNode { Value: { } value } when property.Value.ValueKind == JsonValueKind.Array => JsonSerializer.Serialize(new[] { value }),
        YamlScalarNode { Value: { } value } => property.Name switch
        {
            "Date" or "ExpiryDate" => DateTime.Parse(value[..10], CultureInfo.InvariantCulture).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            "Weight" => long.Parse(value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture),
            _ => value,
        },
        YamlSequenceNode list => JsonSerializer.Serialize(list.Children.Select(static c => ((YamlScalarNode)c).Value)),
        YamlMappingNode map => JsonSerializer.Serialize(new { Uid = Scalar(map, "uid"), Alt = Scalar(map, "alt") }),
        _ => "?",
    };

    private static string? Scalar(YamlMappingNode map, string key) =>
        map.Children.FirstOrDefault(c => ((YamlScalarNode)c.Key).Value == key).Value is YamlScalarNode { Value: { } value } scalar && !(scalar.Style == YamlDotNet.Core.ScalarStyle.Plain && value is "" or "null") ? value : null;
}
