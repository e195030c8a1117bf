using System.Globalization;
using TypedArticles.Package.Tests.Consumers;
using Xunit;

namespace TypedArticles.Package.Tests;

/// <summary>What references cost, and what is said of entries that refer to each other in a circle, by generated code in a real program.</summary>
[Collection(nameof(PackageFeed))]
public sealed class RelationTests
{
    private const string Library = """
        using TypedArticles;

        namespace Consumer;

        [ArticleSchema("posts")]
        public sealed partial record Post
        {
            public required string Title { get; init; }
            public required partial Author Author { get; init; }
            public partial Author? Editor { get; init; }
            public partial IReadOnlyList<Author> Readers { get; init; }
        }

        [ArticleSchema("authors")]
        public sealed partial record Author
        {
            public static int s_made;

            public required string Name { get; init; }
            public IReadOnlyList<string> Notes { get; init; } = [];
            public int Number { get; } = ++s_made;
        }
        """;

    /// <summary>Two files refer to three authors each: of one the authors are small, of the other they are large.</summary>
    private const string LibraryProgram = """
        using Consumer;
        using TypedArticles;

        // What belongs to the process and to the collection is made by two posts next to them.
        _ = Posts.All["small-0"].Title.Length + Posts.All["large-0"].Title.Length;
        long small = Bytes("small-1"), large = Bytes("large-1");
        Console.WriteLine($"a post of {(small == large ? "one size" : $"{small} and {large} bytes")}, {(small is > 0 and < 600 ? "small" : $"{small} bytes")}, and {Author.s_made} authors");

        Author author = Posts.All["small-1"].Author;
        Console.WriteLine($"the author asked for: {author.Name}, and {Author.s_made} made");
        Console.WriteLine($"posts of one author of {Posts.All.Count}: {Letters(author)}, and {Author.s_made} made");
        long least = long.MaxValue;
        for (int run = 0; run < 5; run++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            _ = Letters(author);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Console.WriteLine($"after first touch: {least} bytes");

        static long Bytes(string id)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            _ = Posts.All[id];
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        static int Letters(Author author)
        {
            int letters = 0;
            foreach (Post post in author.PostsByAuthor) letters += post.Title.Length + post.Author.Name.Length;
            for (int i = 0; i < author.PostsByAuthor.Count; i++) letters += author.PostsByAuthor[i].Author.PostsByAuthor.Count;
            return letters;
        }
        """;

    private const string Circle = """
        using TypedArticles;

        namespace Consumer;

        [ArticleSchema("posts")]
        public sealed partial record Post
        {
            public required string Title { get; init; }
            public required partial Author Author { get; init; }
            public partial Post? Previous { get; init; }
            public partial IReadOnlyList<Post> Related { get; init; }
        }

        [ArticleSchema("authors")]
        public sealed partial record Author
        {
            public required string Name { get; init; }
            public partial Post? Best { get; init; }
            public partial Author? Partner { get; init; }
        }
        """;

    /// <summary>Shows values as a debugger does: a line for each, by its attributes, and what a user opens below it.</summary>
    private const string CircleProgram = """
        using System.Collections;
        using System.Diagnostics;
        using System.Reflection;
        using System.Text.Json;
        using System.Text.RegularExpressions;
        using Consumer;

        var lines = new List<string>();
        Open("ada", Authors.All["ada"], 0);
        foreach (string path in new[] { "ada", "ada.Partner.Partner.Partner", "ada.Posts", "ada.Posts[0].Author.Posts[1].Author", "ada.Best.Previous.Previous.Previous", "ada.Posts[0].Related", "ada.Posts[0].Related[0].Related[0]", "ada.Best.Authors[0].Best", "ada._PartnerReference.Value.Partner" })
            Console.WriteLine(lines.Single(l => l.StartsWith(path + ": ", StringComparison.Ordinal)));
        Console.WriteLine($"deepest: {lines.Max(l => l.Split(": ")[0].Count(c => c is '.' or '['))}, all: {lines.Count > 1000}");

        Author ada = Authors.All["ada"], ben = Authors.All["ben"];
        Post self = Posts.All["self"], a = Posts.All["a"], b = Posts.All["b"];
        Console.WriteLine($"{ada} {ben} {self} {a} {b}");
        Console.WriteLine($"{ada == ada with { }} {ada == ben} {self.Previous == self} {a == a with { Related = [] }} {a.Related[0].Related[0] == a} {ada with { Partner = ada } == ada}");
        Console.WriteLine($"{ada.GetHashCode() == (ada with { }).GetHashCode()} {self.GetHashCode() == (self with { }).GetHashCode()} {new HashSet<object> { ada, ben, self, a, b, self.Previous!, ada.Partner!.Partner! }.Count}");

        // A circle made by hand: of two that are equal by id.
        Author one = new() { Id = "one", Name = "One" }, two = new() { Id = "two", Name = "Two", Partner = one };
        one = one with { Partner = two };
        Console.WriteLine($"{one.Partner!.Partner!.Id} {one == one with { }} {two with { Partner = one } == two} {one}");

        foreach (object value in new object[] { ada, self, a })
        {
            string json = JsonSerializer.Serialize(value);
            Console.WriteLine($"{json.Split(",\"Slug\"")[0]} {value.Equals(JsonSerializer.Deserialize(json, value.GetType()))}");
        }

        void Open(string path, object? value, int depth)
        {
            if (value is null)
                return;
            lines.Add($"{path}: {Line(value)}");
            Type type = value.GetType();
            if (depth == 6 || type.IsPrimitive || type.IsEnum || value is string or TypedArticles.ArticleBody || type.Namespace!.StartsWith("System", StringComparison.Ordinal) && value is not IEnumerable)
                return;
            if (type.GetCustomAttribute<DebuggerTypeProxyAttribute>() is { } proxy)
            {
                Type view = Type.GetType(proxy.ProxyTypeName)!;
                object shown = Activator.CreateInstance(view.IsGenericTypeDefinition ? view.MakeGenericType(type.GetGenericArguments()) : view, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, null, [value], null)!;
                foreach (PropertyInfo property in shown.GetType().GetProperties())
                    Items(path, property.GetValue(shown), depth, property.GetCustomAttribute<DebuggerBrowsableAttribute>()?.State == DebuggerBrowsableState.RootHidden ? "" : "." + property.Name);
                return;
            }

            if (value is IEnumerable)
            {
                Items(path, value, depth, "");
                return;
            }

            foreach (PropertyInfo property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Where(p => p.GetIndexParameters().Length == 0 && !p.PropertyType.IsByRefLike && (p.GetMethod!.IsPublic || p.Name == "EqualityContract")))
                Open($"{path}.{property.Name}", property.GetValue(value), depth + 1);
            foreach (FieldInfo field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Where(f => f.Name.EndsWith("Reference", StringComparison.Ordinal)))
                Open($"{path}.{field.Name}", field.GetValue(value), depth + 1);
        }

        void Items(string path, object? items, int depth, string name)
        {
            int i = 0;
            foreach (object? item in (IEnumerable)items!)
                Open($"{path}{name}[{i++}]", item, depth + 1);
        }

        static string Line(object value) => value.GetType().GetCustomAttribute<DebuggerDisplayAttribute>() is { } display
            ? Regex.Replace(display.Value, @"\{(\w+)(,nq)?\}", m => $"{value.GetType().GetProperty(m.Groups[1].Value, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)!.GetValue(value)}")
            : value.ToString()!;
        """;

    [Fact]
    public async Task A_reference_costs_its_id_and_the_posts_of_one_author_nothing_after_the_first_touch()
    {
        Consumer project = Consumer.Create("library of 10,000", code: LibraryProgram).Write("Records.cs", Library);
        for (int i = 0; i < 10; i++)
        {
            project.Write($"content/authors/small-{i}.md", $"---\nname: Small {i}\n---\n");
            project.Write($"content/authors/large-{i}.md", $"---\nname: Large {i}\nnotes: [{string.Join(", ", Enumerable.Range(0, 500).Select(n => $"note {i} {n}"))}]\n---\n{new string('x', 50_000)}\n");
        }

        foreach (string size in new[] { "small", "large" })
        {
            for (int i = 0; i < 5_000; i++)
            {
                string line = string.Create(CultureInfo.InvariantCulture, $"---\ntitle: A {size} title {i % 10}\nauthor: {size}-{i % 10}\neditor: {size}-{(i + 1) % 10}\nreaders: [{size}-{(i + 2) % 10}]\n---\n");
                project.Write($"content/posts/{size}-{i}.md", line);
            }
        }

        Assert.Equal(
            """
            a post of one size, small, and 0 authors
            the author asked for: Small 1, and 1 made
            posts of one author of 10000: 261000, and 1 made
            after first touch: 0 bytes

            """,
            await project.PrintAsync());
    }

    [Fact]
    public async Task Entries_in_a_circle_are_shown_compared_copied_and_serialized_without_going_round()
    {
        Consumer project = Consumer.Create("circle", code: CircleProgram).Write("Records.cs", Circle)
            .Write("content/authors/ada.md", "---\nname: Ada\nbest: self\npartner: ben\n---\n")
            .Write("content/authors/ben.md", "---\nname: Ben\npartner: ada\n---\n")
            .Write("content/posts/a.md", "---\ntitle: A post\nauthor: ada\nrelated: [b]\n---\n")
            .Write("content/posts/b.md", "---\ntitle: B post\nauthor: ben\nrelated: [a, b]\n---\n")
            .Write("content/posts/self.md", "---\ntitle: Self\nauthor: ada\nprevious: self\n---\n");
        Assert.Equal(
            """
            ada: ada
            ada.Partner.Partner.Partner: ben
            ada.Posts: 2 articles
            ada.Posts[0].Author.Posts[1].Author: ada
            ada.Best.Previous.Previous.Previous: self
            ada.Posts[0].Related: 1 entries
            ada.Posts[0].Related[0].Related[0]: a
            ada.Best.Authors[0].Best: self
            ada._PartnerReference.Value.Partner: ada
            deepest: 6, all: True
            ada ben self a b
            True False True False True False
            True True 5
            one True True one
            {"Id":"ada","Name":"Ada","Best":"self","Partner":"ben" True
            {"Id":"self","Title":"Self","Author":"ada","Previous":"self","Related":[] True
            {"Id":"a","Title":"A post","Author":"ada","Previous":null,"Related":["b"] True

            """,
            await project.PrintAsync());
    }
}
