extern alias build;

using System.Text.Json;
using System.Text.Json.Serialization;
using CsCheck;
using Xunit;
using BuildKind = build::TypedArticles.Core.Blocks.BlockKind;

namespace TypedArticles.Tests;

public sealed class ArticleRecordTests
{
    private static readonly Note s_note = new() { Id = "2024-03-12-hello/2024-05-06-a-note", Text = "Text" };

    [Fact]
    public void A_made_article_and_a_packed_one_are_equal_from_both_sides() =>
        ArticleGen.Any.Sample(made =>
        {
            Article packed = Packs.Read([made])[0];
            Assert.True(made.Equals(packed) && packed.Equals(made) && made == packed && ((ArticleRecord)made).Equals(packed) && ((object)packed).Equals(made));
            Assert.Equal(made.GetHashCode(), packed.GetHashCode());
            Article other = made with { Id = "other" };
            Assert.False(other.Equals(packed) || packed.Equals(other) || packed.Equals((ArticleRecord)s_note) || s_note.Equals(packed));
        });

    [Fact]
    public void A_record_of_a_program_has_what_every_entry_has()
    {
        Assert.Equal(("a-note", null, null, null), (s_note.Slug, s_note.Language, s_note.Permalink, s_note.SortDate));
        Assert.Same(ArticleBody.Empty, s_note.Body);
        Assert.Equal("2024-03-12-hello/2024-05-06-a-note", s_note.ToString());
        Assert.Equal("n 2024-03", (s_note with { Id = "n", SortDate = new PartialDate(2024, 3) }).ToString());
        Assert.Equal("one", (s_note with { Slug = "one" }).Slug);
        Assert.Equal("other", (s_note with { Id = "a/other" }).Slug);
        Assert.Throws<ArgumentException>("Language", () => s_note with { Language = "a language" });
        Assert.Throws<ArgumentException>("Slug", () => s_note with { Slug = " " });
        Assert.Equal("2024-03-12", (s_note with { Id = "2024-03-12" }).Slug);
        Assert.Equal("2024-13-12-x", (s_note with { Id = "2024-13-12-x" }).Slug);
    }

    [Fact]
    public void Records_of_a_program_are_equal_by_content()
    {
        Note same = new() { Id = s_note.Id, Text = "Text" };
        Assert.True(s_note == same && s_note.GetHashCode() == same.GetHashCode());
        foreach (Note other in (Note[])
        [
            same with { Id = "x" }, same with { Text = "x" }, same with { Slug = "x" }, same with { Language = "fr" }, same with { Permalink = "/x" },
            same with { SortDate = new PartialDate(2024) }, same with { Body = new ArticleBody("x") }, same with { Body = ArticleBody.FromMarkdown("") },
        ])
        {
            Assert.NotEqual(s_note, other);
        }
    }

    [Fact]
    public void Records_of_a_program_make_collections()
    {
        ArticleCollection<Note> notes = [s_note with { Id = "b" }, s_note with { Id = "a" }, s_note with { Id = "z", SortDate = new PartialDate(2024), Permalink = "/z/" }];
        Assert.Equal(["z", "a", "b"], notes.Select(static n => n.Id));
        Assert.Equal("z", notes.FindByPermalink("/z/")!.Id);
        Assert.Null(notes.FindByPermalink("/a/"));
        Assert.Equal([new ArticleCount<PartialDate>(new PartialDate(2024), 1)], notes.Months);
        Assert.Equal("z", Assert.Single(notes.PublishedIn(new PartialDate(2024))).Id);
        Assert.Equal(3, ArticleCollection.Combine(notes, ArticleCollection.Empty<Note>()).Count);
        string json = JsonSerializer.Serialize(notes);
        Assert.Equal(notes, JsonSerializer.Deserialize<ArticleCollection<Note>>(json)!);
        Assert.Equal(notes, JsonSerializer.Deserialize(JsonSerializer.Serialize(notes, NoteContext.Default.ArticleCollectionNote), NoteContext.Default.ArticleCollectionNote)!);
    }

    [Fact]
    public void A_missing_id_names_those_near_it()
    {
        ArticleCollection<Note> notes = ArticleCollection.Create(Enumerable.Range(0, 5_000).Select(static i => new Note { Id = $"note-{i:0000}", Text = "" }));
        Assert.Equal(
            "The collection has no article with the id 'note-123'; did you mean 'note-1203', 'note-1213' or 'note-1223'?",
            Assert.Throws<KeyNotFoundException>(() => notes["note-123"]).Message);
        Assert.Equal("The collection has no article with the id 'elephant'", Assert.Throws<KeyNotFoundException>(() => notes["elephant"]).Message);
        Assert.Equal(
            $"The collection has no article with the id '{new string('n', 60)}…'",
            Assert.Throws<KeyNotFoundException>(() => notes[new string('n', 100_000)]).Message);
    }

    [Theory]
    [InlineData("https://fr.example.org/a/two-words.html")]
    [InlineData("HTTPS://FR.example.ORG:443/a/two-words.html")]
    [InlineData("https://fr.example.org/a/./two-words.html")]
    public void A_URL_that_is_equal_and_written_differently_is_found(string url)
    {
        Article article = new Seed().Read();
        ArticleCollection<Article> all = Packs.Read([article, article with { Id = "z" }, article with { Id = "y", Url = new Uri("https://example.org/other") }]);
        Assert.Equal("id", all.FindByUrl(new Uri(url))!.Id);
        Assert.Equal("id", all.NewestFirst.FindByUrl(new Uri(url))!.Id);
        Assert.Null(all.FindByUrl(new Uri("https://example.org/nothing")));
        Assert.Null(all.FindByUrl(new Uri("/a/two-words.html", UriKind.Relative)));
    }

    [Fact]
    public void Kinds_of_blocks_have_one_number_in_the_pack_and_in_the_library() =>
        Assert.All(Enum.GetValues<BuildKind>(), static kind => Assert.Equal(kind.ToString(), ((ArticleBlockKind)kind).ToString()));

    [Theory]
    [InlineData("français")]
    [InlineData("")]
    public void Options_are_checked_when_they_are_set(string language)
    {
        Assert.Throws<ArgumentException>("Language", () => new ArticleSeedOptions { Language = language });
        Assert.Throws<ArgumentException>("DefaultLanguage", () => new ArticleSeedOptions { DefaultLanguage = language });
    }

    [Fact]
    public void Nothing_public_is_positional_and_nothing_but_a_date_parses_itself()
    {
        Type[] types = typeof(Article).Assembly.GetExportedTypes();
        Assert.Equal(["PartialDate"], types.Where(static t => t.GetMethods().Any(static m => m.Name is "TryParse" or "Parse")).Select(static t => t.Name));

        // Nothing keeps an array that it hands out: a property of a record may be one, and an attribute has what its user wrote.
        Assert.Equal(["ArticleField", "ArticleSchemaAttribute"], types.Where(static t => t.GetMethods().Any(static m => m.ReturnType.IsArray)).Select(static t => t.Name));
    }

    public sealed record Note : ArticleRecord
    {
        public required string Text { get; init; }
    }
}

[JsonSerializable(typeof(ArticleRecordTests.Note))]
[JsonSerializable(typeof(ArticleCollection<ArticleRecordTests.Note>))]
internal sealed partial class NoteContext : JsonSerializerContext;
