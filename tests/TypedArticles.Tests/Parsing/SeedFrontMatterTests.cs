using TypedArticles.Core.Rules;
using TypedArticles.Core.Seeds;
using TypedArticles.Fuzz;
using Xunit;

namespace TypedArticles.Tests.Parsing;

/// <summary>Where a seed has front matter, what it says, and that every other file reads as before.</summary>
public sealed class SeedFrontMatterTests
{
    private const string Below = "\nTitle\n\nBody.\n";

    private const string All = "authors: [Ada Hart, \"Hill, Ben\"]\nsection: Politics\nkeywords:\n- bell\n- 'old: tower'\nimage: images/bell.jpg\nmodified: 2024-03-14\n---\n";

    [Theory]
    [InlineData("\n", "")]
    [InlineData("\r\n", "")]
    [InlineData("\r", "")]
    [InlineData("\n", "\uFEFF")]
    [InlineData("\r\n", "\uFEFF")]
    public void Front_matter_says_who_wrote_an_article_and_what_it_is_about(string lineEnd, string mark)
    {
        Article article = Seed.Read(mark + $"{Seed.Header}\n{All}{Below}".ReplaceLineEndings(lineEnd));
        Assert.Equal(["Ada Hart", "Hill, Ben"], article.Authors);
        Assert.Equal(["bell", "old: tower"], article.Keywords);
        Assert.Equal(("Politics", "images/bell.jpg", new DateOnly(2024, 3, 14)), (article.Section, article.Image, article.ModifiedOn));
        Assert.Equal(("Title", "Body."), (article.Title, article.Body.Text));
        Assert.Equal(new Seed().Read(), article with { Authors = [], Section = null, Keywords = [], Image = null, ModifiedOn = null });
    }

    [Theory]
    [InlineData("authors: Ada Hart\n---\n", "Ada Hart")]
    [InlineData("authors: \"Hart, Ada\"\n---\n", "Hart, Ada")]
    [InlineData("authors:\n  - Ada Hart\n---\n", "Ada Hart")]
    [InlineData("Authors: [Ada Hart]\n---\n", "Ada Hart")]
    [InlineData("AUTHORS : Ada Hart\n---  \t\n", "Ada Hart")]
    [InlineData(" authors: Ada Hart # a comment\n---\n", "Ada Hart")]
    [InlineData("authors: Ada Hart\n\n---\n", "Ada Hart")]
    [InlineData("authors: Ada Hart\n\n \t\nsection: Local\n---\n", "Ada Hart")]
    [InlineData("authors: []\n---\n", null)]
    [InlineData("section: Local\n---\n", null)]
    public void Fields_are_read_as_front_matter_is_everywhere(string frontMatter, string? author)
    {
        Article article = Seed.Read($"{Seed.Header}\n{frontMatter}{Below}");
        Assert.Equal(author is null ? [] : [author], article.Authors);
        Assert.Equal("Title", article.Title);
    }

    [Fact]
    public void The_title_may_stand_directly_below_the_line_that_closes() =>
        Assert.Equal("Title", Seed.Read($"{Seed.Header}\nsection: Local\n---\nTitle\n\nBody.").Title);

    [Theory]
    [InlineData("\nsection: Local\n---\n\nBody.", "section: Local ---")]
    [InlineData("Section: Local\n\nBody.", "Section: Local")]
    [InlineData("Section: Local\n\nA rule:\n---\n\nBody.", "Section: Local")]
    [InlineData("Bells: a history\n---\n\nBody.", "Bells: a history ---")]
    [InlineData("A section: Local\n---\n\nBody.", "A section: Local ---")]
    [InlineData("2024: the year of bells\n---\n\nBody.", "2024: the year of bells ---")]
    [InlineData("note: it closes\n\nBody.", "note: it closes")]
    [InlineData("note: it closes\n\n---\n\nBody.", "note: it closes")]
    [InlineData("note: it closes\n----\n\nBody.", "note: it closes ----")]
    [InlineData("note: it closes\n ---\n\nBody.", "note: it closes ---")]
    [InlineData("note:it closes\n---\n\nBody.", "note:it closes ---")]
    [InlineData("sections of a town\n---\n\nBody.", "sections of a town ---")]
    [InlineData("---\n\nBody.", "---")]
    [InlineData("---\nBells\n---\n\nBody.", "--- Bells ---")]
    [InlineData("{section: Local}\n---\n\nBody.", "{section: Local} ---")]
    public void Any_other_text_below_the_header_is_the_title(string text, string title)
    {
        string seed = $"{Seed.Header}\n{text}";
        Assert.Equal(title, Seed.Read(seed).Title);
        Assert.Equal(Seed.Read(WithBlankLine(seed)), Seed.Read(seed));
    }

    [Fact]
    public void No_file_of_the_repository_reads_in_another_way_but_those_with_front_matter()
    {
        string[] files = [.. Directory.EnumerateFiles(RepositoryFolder.Root, "*.txt", SearchOption.AllDirectories)
            .Where(static f => !f.Split(Path.DirectorySeparatorChar).Any(static part => part is "obj" or "bin" or "artifacts") && Path.GetFileName(f) != "front-matter-not-closed.txt")];
        Assert.InRange(files.Length, 100, 10_000);
        string[] changed = [.. files.Where(static f => !IsReadAsBefore(File.ReadAllText(f)))];
        Assert.All(changed, static f => Assert.Contains("\n---", File.ReadAllText(f).ReplaceLineEndings("\n"), StringComparison.Ordinal));
    }

    [SkippableFact]
    public void No_file_of_the_corpus_reads_in_another_way()
    {
        string[] files = [.. Directory.EnumerateFiles(SharedFolder.Corpus, "*.txt", SearchOption.AllDirectories), .. Directory.EnumerateFiles(SharedFolder.Seeds, "*.txt", SearchOption.AllDirectories)];
        Assert.InRange(files.Length, 300, 10_000);
        Assert.All(files, static f => Assert.True(IsReadAsBefore(File.ReadAllText(f)), f));
    }

    [Fact]
    public void No_broken_file_without_front_matter_reads_in_another_way()
    {
        var inputs = new FuzzInputs(20220123);
        Assert.All(Enumerable.Range(0, 20_000), i => Assert.True(IsReadAsBefore(ParseChecks.Decode(inputs.WithoutFrontMatter(i)))));
    }

    /// <summary>
    /// Whether a text says the same, or has as many problems, with a blank line below its header, which has always been allowed there and
    /// which front matter cannot have before it.
    /// </summary>
    private static bool IsReadAsBefore(string text)
    {
        ProblemList problems = default, before = default;
        SeedLayout layout = SeedParser.Parse(text, null, ref problems);
        string moved = WithBlankLine(text);
        SeedLayout old = SeedParser.Parse(moved, null, ref before);
        return layout.Fields is null
            && problems.InOrder().Select(static p => p.Rule).SequenceEqual(before.InOrder().Select(static p => p.Rule))
            && layout.Title.Of(text).SequenceEqual(old.Title.Of(moved))
            && layout.Lead.Of(text).SequenceEqual(old.Lead.Of(moved))
            && layout.Body.Of(text).SequenceEqual(old.Body.Of(moved));
    }

    /// <summary>A text with a blank line below its header; the text itself where it has none.</summary>
    private static string WithBlankLine(string text)
    {
        var lines = new Core.Text.TextLines(text, text is ['\uFEFF', ..] ? 1 : 0);
        return lines.TryNextFilledLine(out Core.Text.TextRange first) && HeaderParser.LooksLikeHeader(text, first) ? text.Insert(lines.Position, text[lines.Position - 1] is '\n' or '\r' ? "\n" : "\n\n") : text;
    }
}
