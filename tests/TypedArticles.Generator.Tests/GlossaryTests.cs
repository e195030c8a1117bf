using System.Text.RegularExpressions;
using TypedArticles.Core.Manifest;
using TypedArticles.Core.Rules;
using TypedArticles.Tests;
using Xunit;

namespace TypedArticles.Generator.Tests;

/// <summary>
/// What people read is plain technical English: turns of phrase that are archaic, or translated, occur in no message, document or public
/// comment. Each row has the turn, what to write, and an example that must be found, so that no row can rot.
/// </summary>
public sealed class GlossaryTests
{
    private static readonly (string Turn, string Write, string Example)[] s_turns =
    [
        (@"\bmend(s|ed|ing)?\b", "fix", "how to mend it"),
        (@"(?<!\bthere )\b(is|are) no (article|identifier|date|day|text|member|language|number|title|lead|header|slug|file|seed|url|boundary|sentence|name|element|word|heading|part|list|token|value|record|entry)s?\b(?! \w+ than)", "is not a valid …", "the text is no article"),
        (@"\b(has|have) not the (form|right)\b", "is not a valid …", "it has not the form of a tag"),
        (@"\bdivid(e|es|ed|ing)\b (a|the|its|their|bod)", "split", "divide a body"),
        (@"\bjoints?\b", "boundary", "judges a joint"),
        (@"\bbeside\b", "next to, compared with", "a file beside the project"),
        (@"\bbut for\b", "except", "all files but for one"),
        (@"\bso that by\b", "by which", "so that by their hash they are found"),
        (@"\b(to except|excepts|excepted|excepting)\b", "suppress", "a file can be excepted"),
        (@"\bexceptions? (from|to) (a|the) rule\b", "a suppression", "an exception from a rule"),
        (@"\bwho (calls|asks|needs|has)\b[^.?]* (has|have|must|gets)\b", "callers must …", "who calls has looked at the bounds"),
        (@"\bnot to be (had|expected)\b", "not available", "it was not to be had"),
        (@"\bgoes on after\b", "unexpected text after", "the header goes on after its URL"),
        (@"\b(calendar lacks|which \w+ lacks)\b", "which does not exist", "a day which the calendar lacks"),
        (@"\bin turns\b", "interleaved", "medians of 40 in turns"),
    ];

    private static readonly string[] s_documents =
    [
        "README.md", "CONTRIBUTING.md", "CHANGELOG.md", "src/README.md", "seeds/README.md",
        .. ((string[])["docs", "samples", "src"]).SelectMany(static folder => Directory
            .EnumerateFiles(Path.Combine(RepositoryFolder.Root, folder), "*.md", SearchOption.AllDirectories)
            .Select(static f => Path.GetRelativePath(RepositoryFolder.Root, f).Replace('\\', '/'))
            .Where(static f => !f.Split('/').Any(static part => part is "bin" or "obj"))),
    ];

    public static TheoryData<string> Documents => [.. s_documents.Distinct().Order(StringComparer.Ordinal)];

    public static TheoryData<string> PublicSources =>
    [
        .. Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Root, "src/TypedArticles"), "*.cs")
            .Concat(Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Root, "src/TypedArticles/Json"), "*.cs"))
            .Select(static f => Path.GetRelativePath(RepositoryFolder.Root, f).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_document_is_plain_English(string path) =>
        Assert.Empty(Found(WithoutCode(File.ReadAllText(Path.Combine(RepositoryFolder.Root, path)))));

    [Theory]
    [MemberData(nameof(PublicSources))]
    public void Public_comments_are_plain_English(string path) => Assert.Empty(Found(string.Join('\n', File
        .ReadLines(Path.Combine(RepositoryFolder.Root, path))
        .Where(static l => l.TrimStart().StartsWith("///", StringComparison.Ordinal))
        .Select(static l => l.Trim().TrimStart('/')))));

    [Fact]
    public void Messages_are_plain_English() => Assert.All(
        RuleTable.All.SelectMany(static r => new[] { r.Title, r.Format })
            .Concat(OptionTable.All.Select(static o => o.Expected))
            .Concat(MetadataTable.All.Select(static m => m.Expected)),
        static message => Assert.Empty(Found(message)));

    [Fact]
    public void Messages_outside_the_table_are_plain_English() => Assert.All(
        Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(static f => !f.Split(Path.DirectorySeparatorChar).Any(static part => part is "bin" or "obj"))
            .SelectMany(static f => Regex.Matches(File.ReadAllText(f), """\$?"[^"\n]{12,}" """.TrimEnd()).Select(static m => m.Value)),
        static text => Assert.Empty(Found(text)));

    [Fact]
    public void The_targets_are_plain_English() => Assert.All(
        Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Root, "src/TypedArticles.Build/build")),
        static f => Assert.Empty(Found(File.ReadAllText(f))));

    [Fact]
    public void Every_turn_is_found_in_a_message() => Assert.All(s_turns, static t =>
        Assert.Contains($"write '{t.Write}'", Assert.Single(Found($"{RuleTable.NoBody.Format}; {t.Example}")), StringComparison.Ordinal));

    private static string[] Found(string text) =>
    [
        .. s_turns.SelectMany(t => Regex.Matches(text, t.Turn, RegexOptions.IgnoreCase).Select(m => $"'{Around(text, m.Index)}': write '{t.Write}'")),
    ];

    private static string Around(string text, int index) => text[Math.Max(0, index - 30)..Math.Min(text.Length, index + 40)].ReplaceLineEndings(" ");

    /// <summary>What is quoted as code, such as an input that is wrong on purpose, is not our English.</summary>
    private static string WithoutCode(string markdown) =>
        Regex.Replace(Regex.Replace(markdown, "^```.*?^```", "", RegexOptions.Multiline | RegexOptions.Singleline), "`[^`\n]*`", "");
}
