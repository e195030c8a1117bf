using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis.CSharp;

namespace TypedArticles.Generator.Tests.Driver;

/// <summary>
/// The example of a diagnostic's page: what comes before the message gives it, and what comes after gives none. A
/// block is a file, named in the line above: <c>seeds/…txt</c>, <c>content/…md</c>, or C#; an <c>xml</c> block is a part of the project file. What the second part does not
/// show again is as in the first, but for the project file. An item without a file shown has <see cref="Sample"/>.
/// </summary>
internal sealed partial class PageExample
{
    /// <summary>CS1591: the code of a page has no documentation comments.</summary>
    private static readonly ImmutableArray<string> s_ofPages = ["CS1591"];

    private readonly Block[] _bad;
    private readonly Block[] _good;

    private PageExample(Block[] bad, string message, Block[] good) => (_bad, Message, _good) = (bad, message, good);

    /// <summary>What the compiler prints, paths shortened to those below the project.</summary>
    public string Message { get; }

    public ArticleProject Bad => Project(_bad);

    public ArticleProject Good => Project([.. _bad.Where(b => b.IsFile && !Array.Exists(_good, g => g.Name == b.Name)), .. _good]);

    public static PageExample Of(string page)
    {
        string section = page.Split("\n## ").Single(static s => s.StartsWith("Example\n", StringComparison.Ordinal));
        Block[] blocks = [.. Fence().Matches(section).Select(static m => new Block(m.Groups["name"].Value, m.Groups["language"].Value, m.Groups["text"].Value))];
        int message = Array.FindIndex(blocks, static b => MessageStart().IsMatch(b.Text));
        return new PageExample(blocks[..message], blocks[message].Text.TrimEnd('\n'), blocks[(message + 1)..]);
    }

    private static ArticleProject Project(Block[] blocks)
    {
        XElement[] settings = [.. blocks.Where(static b => b.Language == "xml").Select(static b => XElement.Parse($"<Project>{b.Text}</Project>"))];
        XElement[] items = [.. settings.Descendants("Article")];
        Dictionary<string, string?> texts = blocks.Where(static b => b is { IsFile: true, IsCode: false }).ToDictionary(static b => b.Name, static b => (string?)b.Text);
        Block? code = blocks.LastOrDefault(static b => b.IsCode);
        foreach (XElement item in items)
        {
            texts.TryAdd(NameOf(item), item.Attribute("Include") is null ? Sample(NameOf(item)) : null);
        }

        if (texts.Count == 0)
        {
            texts.Add("canal", Sample("canal"));
        }

        string Property(string name, string otherwise) => settings.Descendants(name).Select(static p => p.Value).SingleOrDefault(otherwise);
        var usual = new ArticleProject();
        return new ArticleProject([.. texts.Select(t => File(t.Key, t.Value, items.SingleOrDefault(i => NameOf(i) == t.Key)))])
        {
            Code = code?.Text ?? "",
            CodeFile = code?.Name ?? "Code.cs",
            LanguageVersion = PartialProperty().IsMatch(code?.Text ?? "") ? LanguageVersion.CSharp13 : usual.LanguageVersion,
            ExpectedErrors = s_ofPages,
            ClassName = Property("ArticlesClassName", usual.ClassName),
            Namespace = Property("RootNamespace", usual.Namespace),
            Members = Property("ArticlesMembers", usual.Members),
            MaxFileSize = Property("ArticlesMaxFileSize", usual.MaxFileSize),
        };
    }

    private static ArticleFile File(string name, string? text, XElement? item)
    {
        string Metadata(string key) => item?.Attribute(key)?.Value ?? "";
        string[] place = name.Split('/', 2);
        return new ArticleFile(place[^1], text is null ? null : Visible().Replace(text, static m => char.ConvertFromUtf32(int.Parse(m.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture))))
        {
            Collection = place.Length > 1 ? place[0] : Metadata("Collection"),
            GivenId = item?.Attribute("Id")?.Value,
            Lead = Metadata("Lead"),
            Language = Metadata("Language"),
            MemberName = Metadata("MemberName"),
            NoWarn = Metadata("NoWarn"),
        };
    }

    private static string NameOf(XElement item) => Path.GetFileNameWithoutExtension((item.Attribute("Include") ?? item.Attribute("Update"))!.Value);

    private static string Sample(string name) =>
        $" date 2024-03 https://www.example.org/the-old-{name}\n\nThe Old Thing\n\nA lead. 12.03.2024, Example Tribune\n\nThe body of {name}.\n";

    /// <summary>A block, after a line that names a file or after none that does.</summary>
    [GeneratedRegex(@"(?:^`(?:seeds/(?<name>[^`]+)\.txt|content/(?<name>[^`]+)\.md|(?<name>\w+\.cs))`:\n\n)?^```(?<language>\w*)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^(\S+\(\d+,\d+\): )?(error|warning|info) ART\d{4}: ")]
    private static partial Regex MessageStart();

    /// <summary>A character that cannot be seen on a page, written by its number.</summary>
    [GeneratedRegex(@"\{U\+([0-9A-F]{4,6})\}")]
    private static partial Regex Visible();

    /// <summary>A partial property, which needs C# 13.</summary>
    [GeneratedRegex(@"\bpartial (?!record|class|struct)")]
    private static partial Regex PartialProperty();

    private sealed record Block(string Name, string Language, string Text)
    {
        public bool IsFile => Name.Length > 0;

        public bool IsCode => Name.EndsWith(".cs", StringComparison.Ordinal);
    }
}
