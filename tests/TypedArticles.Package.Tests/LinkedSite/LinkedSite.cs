using System.Text;
using System.Text.RegularExpressions;
using TypedArticles.Package.Tests.Consumers;

namespace TypedArticles.Package.Tests.LinkedSite;

/// <summary>
/// A site of four collections whose files link to each other in every way. In the texts of <see cref="Faults"/>, <c>«0202»</c> stands before what rule ART0202 is to report, and is not written.
/// </summary>
internal static partial class LinkedSite
{
    public const string Items = """
        <ItemGroup>
          <Article Update="content/posts/**" Permalink="/posts/{slug}/" HeadingShift="1" />
          <Article Update="content/guide/**" Permalink="/guide/{year}/{slug}.html" IdPrefix="{slug}-" />
          <Article Update="content/comments/**" Html="safe" />
          <Article Update="content/notes/quiet.md" NoWarn="ART1102;ART1103, ART1106" />
        </ItemGroup>
        """;

    public const string Records = """
        using TypedArticles;
        namespace Consumer;
        [ArticleSchema("posts", Ignore = ["aliases"])] public sealed partial record Post { public string? Title { get; init; } }
        [ArticleSchema("guide")] public sealed partial record Page { public string? Title { get; init; } public DateOnly? Date { get; init; } }
        [ArticleSchema("notes")] public sealed partial record Note { public string? Title { get; init; } }
        [ArticleSchema("comments")] public sealed partial record Comment { public string? Title { get; init; } }
        """;

    private const int Posts = 12;
    private const int Pages = 8;
    private const int Notes = 5;

    private static readonly Dictionary<string, string> s_written = new(StringComparer.Ordinal)
    {
        ["README.md"] = "# Not an article\n\n[gone](gone.md)\n",
        ["content/README.md"] = "# Neither\n",
        ["content/posts/_index.md"] = "# The posts\n",
        ["docs/outside.md"] = "# Documentation\n",
        ["content/posts/secret.md"] = "---\ntitle: Secret\ndraft: true\n---\n\n[gone](gone.md) ![](none.png)\n",
        ["content/posts/ferry/index.md"] = "---\ntitle: Ferry\nslug: ferry\naliases: [/posts/old-ferry/, /posts/older-ferry]\n---\n\n# Timetable\n\n[up](../p01.md) [over](../../notes/n1.md#end) [readme](../../README.md) [root](../../../README.md) [posts](../_index.md)\n",
        ["content/posts/C26410.md"] = "---\ntitle: C26410\n---\n\n## Über uns\n\n[self](C26410.md#über-uns) [here](#%C3%BCber-uns) <a name=\"named\"></a> [named](#named) [top](#top) x[^1] [note](#fn:1)\n\n[^1]: A note.\n",
        ["content/posts/cafe\u0301 menu.md"] = "---\ntitle: Menu\nslug: menu\n---\n\nOn the [ferry](ferry/index.md#timetable), `[code](gone.md)`, <!-- [comment](gone.md) --> and\n\n    [indented](gone.md)\n",
        ["content/guide/2024-05-01-start.markdown"] = "---\ntitle: Start\n---\n\n# Begin\n\n<i id=\"raw\"></i> [x](#begin) [y](#raw) [z](#start-begin)\n",
        ["content/comments/good.md"] = "# location\n\n[a](../posts/p01.md#part-1) [b](#location) [c](javascript:alert(1).md) ![d](https://example.org/a.png)\n",
        ["content/notes/quiet.md"] = "![](none.png) [a](#gone) {{ tag }}\n",
    };

    /// <summary>The files without a fault, by path.</summary>
    public static IReadOnlyDictionary<string, string> Sound { get; } = s_written
        .Concat(Range(Posts).Select(static i => KeyValuePair.Create($"content/posts/p{i:D2}.md", Post(i))))
        .Concat(Range(Pages).Select(static i => KeyValuePair.Create($"content/guide/g{i}.md", Page(i))))
        .Concat(Range(Notes).Select(static i => KeyValuePair.Create($"content/notes/n{i}.md", Note(i))))
        .ToDictionary(StringComparer.Ordinal);

    /// <summary>The files with faults, by path.</summary>
    public static IReadOnlyDictionary<string, string> Faults { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["content/posts/faults-paths.md"] = """
            ---
            title: Paths
            ---

            In other case [a](«0202»c26410.md), in a folder that is gone [b](«0202»archive/p01.md#part-1),
            with [backslashes](«0202»..\notes\n1.md) and [escapes](«0202»p01\_.md "a title"), é日🎉 [encoded](«0202»caf%C3%A9%20menü.md) and
            [with spaces](«0202»<no such file.md>), far [above](«0202»../../../../../../../../../../nowhere.md?view=x#y), [there, and no article](«0202»../../docs/outside.md),
            [of other case](«0202»../readme.md), [![picture](a.png)](«0202»gone.md) and from the root: [c](«0202»/posts/gone/), [d](«0202»/guide/2024/gone.html#x).
            """,
        ["content/posts/faults-places.md"] = "\uFEFF---\r\ntitle: Places\r\n---\r\n\r\n\r\n# Head [a](«0202»gone-a.md)\r\n\r\n> - Quote\r\n>   | ä | b |\r\n>   |---|---|\r\n>   | [c](«0202»gone-b.md) | `d` |\r\n\r\n"
            + "Text[^1] [e][e] [f][e]\r\n\r\n[^1]: Note\r\n\r\n    > [g](«0202»gone-c.md)\r\n\r\n[e]: «0202»gone-d.md\r\n    'title'\r\n",
        ["content/notes/faults-bare.md"] = "\uFEFF[a](«0202»gone.md)\n\n- [ ] *task* [b](\n  «0202»gone-too.md\n  )\n",
        ["content/posts/faults-drafts.md"] = "---\ntitle: Drafts\n---\n[a](«0203»secret.md#x) [b](«0203»/posts/secret/)\n",
        ["content/posts/faults-fragments.md"] = "---\ntitle: Fragments\n---\n\n# Here\n\n[a](«1102»#Here) [b](«1102»p01.md#part-99) [c](«1102»/posts/p02/#part_1) [d](«1102»../guide/g1.md#gone) [e](«1102»../comments/good.md#locations)\n",
        ["content/guide/faults-prefix.md"] = "---\ntitle: Prefix\ndate: 2024-01-01\n---\n# Here\n\n[a](«1102»#there) [b](#here)\n",
        ["content/posts/faults-tags.md"] = "---\ntitle: Tags\n---\n\n`{{ code }}` and «1103»{{< figure >}}\n\n{% include more %}\n",
        ["content/notes/faults-tags.md"] = "Text\n\n<div>\n«1103»{% raw %}\n</div>\n",
        ["content/posts/faults-images.md"] = "---\ntitle: Images\n---\n\n![](«1106»none.png) and «1106»![][n] ![alt][n]\n\n[n]: none.png\n",
        ["content/comments/faults-safe.md"] = "[a](«0202»gone.md)\n",
        ["content/notes/faulty.md"] = "---\ntitle: «0101»\"A\nother: b\n---\n\n[gone](gone.md)\n",
        ["content/notes/to-faulty.md"] = "[a](faulty.md) [b](faulty.md#x)\n",
    };

    /// <summary>What is reported of a text with faults, each as <c>path(line,column): ART0000</c>.</summary>
    public static IEnumerable<string> ProblemsOf(string path, string text)
    {
        string seen = text.TrimStart('\uFEFF');
        foreach (Match mark in Mark().Matches(seen))
        {
            string before = Mark().Replace(seen[..mark.Index], "");
            yield return $"{path}({before.Count(static c => c == '\n') + 1},{before.Length - before.LastIndexOf('\n')}): ART{mark.Groups[1].Value}";
        }
    }

    /// <summary>A project with all files.</summary>
    public static Consumer Create(string name)
    {
        Consumer project = Consumer.Create(name, Items, code: "System.Console.WriteLine();").Write("Records.cs", Records);
        foreach ((string path, string text) in Sound.Concat(Faults))
        {
            project.Write(path, Encoding.UTF8.GetBytes(Mark().Replace(text, "")));
        }

        return project;
    }

    private static IEnumerable<int> Range(int count) => Enumerable.Range(1, count);

    /// <summary>Links to all other posts, in turns as paths, from the root, and by definitions.</summary>
    private static string Post(int number)
    {
        IEnumerable<string> links = Range(Posts).Select(i => (i % 4) switch
        {
            0 => $"[{i}](p{i:D2}.md#part-{i})",
            1 => $"[{i}](../posts/./p{i:D2}.md?x=1#)",
            2 => $"[{i}](/posts/p{i:D2}/#part-{i})",
            _ => $"[{i}][r{i}]",
        });
        string definitions = string.Concat(Range(Posts).Select(static i => $"[r{i}]: <p{i:D2}.md> 'Post {i}'\n"));
        return $"---\ntitle: Post {number}\n---\n\n# Part {number}\n\n{string.Join(", ", links)}\n\n"
            + $"| to |\n|---|\n| [ferry](ferry/index.md) [old](/posts/old-ferry) [menu](caf%C3%A9%20menu.md) [menu](<caf\u00E9 menu.md>) [menu](/posts/menu) |\n\n"
            + $"[guide](../guide/g{(number % Pages) + 1}.md#begin) [start](../guide/2024-05-01-start.markdown#raw) [file](/posts/picture.png) [other](/tags/gone/) [site](~/gone.md) [host](//gone.example/gone.md)\n\n{definitions}";
    }

    private static string Page(int number) =>
        $"---\ntitle: Page {number}\ndate: 2024-03-{number:D2}\n---\n\n# Begin\n\n[next](g{(number % Pages) + 1}.md#begin) [own](#begin) [post](../posts/p{number:D2}.md) [root](/guide/2024/g{number}.html) ![ring](ring.jpg)\n";

    private static string Note(int number) => $"# Note {number}\n\n[next](n{(number % Notes) + 1}.md#end) [up](../posts/p01.md)\n\n## End\n";

    [GeneratedRegex("«([0-9]{4})»")]
    private static partial Regex Mark();
}
