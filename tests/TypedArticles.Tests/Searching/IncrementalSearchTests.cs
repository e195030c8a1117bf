extern alias build;

using Xunit;
using build::TypedArticles.Build.Searching;
using build::TypedArticles.Core.Searching;

namespace TypedArticles.Tests.Searching;

/// <summary>An edit makes the section of its language again, and copies all others from the index of the build before.</summary>
public sealed class IncrementalSearchTests : IDisposable
{
    private const int Each = 80;

    private static readonly string[] s_languages = ["cs", "de", "en", "fr", "ru"];

    private static readonly Article[] s_articles = [.. s_languages.SelectMany(static language => Enumerable.Range(0, Each).Select(i => Archive.Of(
        $"{language}/{i:00}", language, $"2023-{(i % 12) + 1:00}-{(i % 28) + 1:00}", $"Title {i} of {language}", i % 2 == 0 ? $"Lead {i}" : null, $"bridge{i % 7} canal{i % 5} {language}word{i} brücke мост écluse")))];

    private readonly string _file = Path.Combine(Path.GetTempPath(), $"typed-articles-search-{Guid.NewGuid():N}");

    public static TheoryData<string, int, int> Edits => new()
    {
        { "nothing", 0, 5 },
        { "a body", 1, 5 },
        { "a title", 1, 5 },
        { "a lead that goes", 1, 5 },
        { "an article that comes", 1, 5 },
        { "an article that goes", 1, 5 },
        { "another language of an article", 2, 5 },
        { "a language that comes", 1, 6 },
        { "a day, which moves an article among those of its language", 1, 5 },
        { "a URL, which is not searched", 0, 5 },
        { "bodies in two languages", 2, 5 },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void An_edit_makes_the_sections_of_its_languages_again_and_no_other(string edit, int made, int sections)
    {
        Assert.Equal(5, Write(s_articles, out byte[] before));
        Article[] edited = Edited(edit);
        Assert.Equal(made, Write(edited, out byte[] incremental));
        Assert.Equal(sections, incremental[SearchFormat.Header.SectionCount]);
        Assert.Equal(made == 0, before.AsSpan().SequenceEqual(incremental));

        // What was copied is what is made from nothing.
        File.Delete(_file);
        Assert.Equal(sections, Write(edited, out byte[] whole));
        Assert.Equal(whole, incremental);
    }

    [Fact]
    public void Of_titles_alone_a_body_makes_nothing_again()
    {
        Assert.Equal(5, Write(s_articles, out _, SearchLevel.Titles));
        Assert.Equal(0, Write(Edited("a body"), out _, SearchLevel.Titles));
        Assert.Equal(1, Write(Edited("a title"), out _, SearchLevel.Titles));
        Assert.Equal(5, Write(s_articles, out _));
    }

    public void Dispose()
    {
        File.Delete(_file);
        File.Delete(_file + ".cache");
    }

    /// <summary>Writes an index as the task does: over the one before, with notes next to it. Returns how many sections were made.</summary>
    private int Write(IEnumerable<Article> articles, out byte[] index, SearchLevel level = SearchLevel.All)
    {
        using var stream = new MemoryStream();
        WrittenIndex written = SearchIndexWriter.Write([Packs.Entries(articles)], level, pack: 0, PreviousIndex.Read(_file, _file + ".cache"), stream);
        index = stream.ToArray();
        File.WriteAllBytes(_file, index);
        File.WriteAllText(_file + ".cache", PreviousIndex.Notes(index, written));
        return written.NewSections;
    }

    private static Article[] Edited(string edit)
    {
        Article[] articles = [.. s_articles];
        ref Article german = ref articles[Each + 17];
        switch (edit)
        {
            case "a body":
                german = german with { Body = new ArticleBody(german.Body.Text + " schleuse") };
                break;
            case "a title":
                german = german with { Title = "Neuer " + german.Title };
                break;
            case "a lead that goes":
                articles[Each + 16] = articles[Each + 16] with { Lead = null };
                break;
            case "an article that comes":
                return [.. articles, Archive.Of("new", "de", "2023-06-05", "Neu", null, "Neu.")];
            case "an article that goes":
                return [.. articles.Where(static a => a.Id != "de/17")];
            case "another language of an article":
                german = german with { Language = "fr" };
                break;
            case "a language that comes":
                return [.. articles, Archive.Of("new", "pl", "2023-06-05", "Nowy", null, "Nowy.")];
            case "a day, which moves an article among those of its language":
                german = german with { Period = PartialDate.Parse("2020-01-01") };
                break;
            case "a URL, which is not searched":
                german = german with { Url = new Uri("https://www.example.org/elsewhere") };
                break;
            case "bodies in two languages":
                german = german with { Body = new ArticleBody(german.Body.Text + " schleuse") };
                articles[0] = articles[0] with { Body = new ArticleBody(articles[0].Body.Text + " plavební") };
                break;
        }

        return articles;
    }
}
