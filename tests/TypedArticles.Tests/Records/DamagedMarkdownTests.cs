using TypedArticles.Core.Pack;
using TypedArticles.Fuzz;
using Xunit;
using static TypedArticles.Tests.Records.Markdown;
using TypedArticles.Tests.Packing;

namespace TypedArticles.Tests.Records;

/// <summary>A damaged pack of Markdown gives the right answer or an <see cref="InvalidDataException"/>, to every question.</summary>
public sealed class DamagedMarkdownTests
{
    private static readonly byte[] s_pack = Write([.. Enumerable.Range(0, 5).Select(static i => Entry(
        i % 2 == 0 ? $"{i}/same" : $"post-{i}",
        ("Title", Text($"Title {i} 日本")),
        ("author", Text(i < 3 ? "ben" : "ana")),
        ("tags", i == 1 ? Text("a") : List("a", i < 3 ? "b" : "c")),
        ("date", Text($"2024-03-1{i} 08:05Z")),
        ("draft", i == 2 ? Text("true") : Text("false")),
        ("seo", Map(("keyword", Text($"k{i}")))),
        ("votes", Map(("Ben", Text($"{i}")), ("Ana", Text("7")))))
        .With(slug: i == 3 ? "given" : null, language: i < 4 ? "fr" : null, permalink: i < 2 ? "/same/" : null, date: i == 0 ? null : $"2024-0{i}", body: $"    code {i}\n\nText."))
        .Select(static (e, i) => i % 2 == 0 ? e.Rendered($"# H{i} 日\n\n[l](x.md) ![](i.png)[^1]\n\n```cs\nc\n```\n\n[^1]: n") : e)]);

    // Read once from the intact pack, and made anew, so that it reads nothing.
    private static readonly Post[] s_right = [.. Posts(s_pack).Select(static p => new Post
    {
        Id = p.Id,
        Title = p.Title,
        Author = p.Author,
        Tags = [.. p.Tags],
        Date = p.Date,
        Draft = p.Draft,
        Seo = p.Seo,
        Votes = new Dictionary<string, int>(p.Votes),
        Slug = p.Slug,
        Language = p.Language,
        Permalink = p.Permalink,
        SortDate = p.SortDate,
        Body = ArticleBody.FromMarkdown(p.Body.Source),
    })];

    private static readonly string[] s_bodies = [.. Posts(s_pack).Select(BodyOf)];
    private static readonly ArticleCollection<Post> s_all = ArticleCollection.Create(s_right);
    private static readonly Action<ArticlePack>[] s_questions = [.. Questions()];

    [Fact]
    public void An_intact_pack_answers_every_question() => Assert.All(s_questions, static ask => ask(Packs.Open(s_pack)));

    [Theory]
    [InlineData(0xFF)]
    [InlineData(0x01)]
    [InlineData(0x02)]
    [InlineData(0x04)]
    [InlineData(0x08)]
    [InlineData(0x10)]
    [InlineData(0x20)]
    [InlineData(0x40)]
    [InlineData(0x80)]
    public void A_changed_byte_gives_no_wrong_answer(byte change) =>
        Assert.All(Enumerable.Range(0, s_pack.Length), i =>
        {
            byte[] damaged = [.. s_pack];
            damaged[i] ^= change;
            Assert.True(DamagedPacks.Ask(damaged, s_questions) > 0, "No question met the damage.");
        });

    [Fact]
    public void Fields_that_were_forged_give_a_value_or_an_exception_of_the_pack()
    {
        // Every integer of the heads, with all hashes made right again: nothing outside the pack is read, and no other exception is thrown.
        (int entries, int length) = PackSealer.SectionOf(s_pack, PackFormat.Section.Entries);
        foreach (int value in (int[])[0, 1, 5, -1, int.MaxValue, int.MinValue, 1_000_000])
        {
            for (int at = entries; at <= entries + length - sizeof(int); at++)
            {
                byte[] forged = [.. s_pack];
                BitConverter.GetBytes(value).CopyTo(forged, at);
                PackSealer.Seal(forged);
                foreach (Action<ArticlePack> read in (Action<ArticlePack>[])[ReadAll, static p => _ = Posts(p).Months, static p => _ = Posts(p).IndexByLanguage().Counts])
                {
                    Exception? e = Record.Exception(() => read(Packs.Open(forged)));
                    Assert.True(e is null or InvalidDataException, $"{at - entries} {value}: {e}");
                }
            }
        }
    }

    /// <summary>All that a body has, in one text.</summary>
    private static string BodyOf(Post post) => post.Body is { HasHtml: true } body
        ? $"{body.Source}{body.Html}{body.Text}{string.Concat(body.Blocks.Select(static b => $"{b.Kind}{b.Level}{b.Anchor}{b.CodeLanguage}{b.Html}{b.Text}"))}"
            + $"{string.Concat(body.Links.Select(static l => $"{l.Target}{l.Text}{l.IsImage}{l.TargetId}"))}{string.Concat(body.Footnotes.Select(static n => $"{n.Mark}{n.Text}{string.Concat(n.References)}"))}"
        : post.Body.Source;

    private static void ReadAll(ArticlePack pack)
    {
        ArticleCollection<Post> posts = Posts(pack);
        for (int i = 0; i < posts.Count; i++)
        {
            Post p = posts[i];
            _ = (p.Id, p.Slug, p.Language, p.Permalink, p.SortDate, p.Body.HasSource, p.GetHashCode(), p.Votes.Count, p.Tags.Count);
        }
    }

    private static ArticleCollection<Post> Posts(ArticlePack pack) => pack.Collection("posts", static f => new Post(f), []);

    private static ArticleCollection<Post> Posts(byte[] pack) => Posts(Packs.Open(pack));

    private static void AssertNone(Func<object?> find)
    {
        try
        {
            Assert.Null(find());
        }
        catch (InvalidDataException e) when (e.Message.Contains("does not belong to the generated code", StringComparison.Ordinal))
        {
            // The right answer is an exception as well.
        }
    }

    private static IEnumerable<Action<ArticlePack>> Questions()
    {
        yield return static p => Assert.Equal(s_all.Count, Posts(p).Count);
        yield return static p => Assert.True(s_all.Months.SequenceEqual(Posts(p).Months) && s_all.Languages.SequenceEqual(Posts(p).Languages));
        yield return static p => DamagedPacks.AssertIndex(s_all.IndexBy(static a => a.Language), Posts(p).IndexByLanguage());
        yield return static p => DamagedPacks.AssertIndex(s_all.IndexByMonth(), Posts(p).IndexByMonth());
        yield return static p => DamagedPacks.AssertIndex(s_all.IndexByEach(static a => a.Tags), Posts(p).IndexByEachField<string>(Post.Keys.Tags, static a => a.Tags));
        yield return static p => DamagedPacks.AssertIndex(s_all.IndexBy(static a => a.Author), Posts(p).IndexByField<string>(Post.Keys.Author, static a => a.Author));
        yield return static p => DamagedPacks.AssertIndex(s_all.IndexBy(static a => a.Draft ? "true" : "false"), Posts(p).IndexByField<string>(Post.Keys.Draft, static a => throw new InvalidOperationException(a.Id)));
        for (int i = 0; i < s_right.Length; i++)
        {
            int position = i;
            Post right = s_right[i];
            string slug = s_all.FindBySlug(right.Slug)!.Id;
            yield return p => Assert.True(right == Posts(p)[position]);
            yield return p => Assert.Equal(right.Id, Posts(p)[right.Id].Id);
            yield return p => Assert.Equal(right.Id, Posts(p).GetByIdHash(IdHash.Of(right.Id)).Id);
            yield return p => Assert.Equal(slug, Posts(p).FindBySlug(right.Slug)!.Id);
            yield return p => Assert.Equal(s_bodies[position], BodyOf(Posts(p)[position]));
        }

        yield return static p => Assert.Equal(s_all.FindByPermalink("/same/")!.Id, Posts(p).FindByPermalink("/same/")!.Id);
        foreach (string collection in (string[])["posts", "others"])
        {
            foreach (string absent in (string[])["", "a", "2/sam", "b", "c", "d"])
            {
                yield return p => AssertNone(() => p.Collection(collection, static f => new Other(f), []).FindById(absent));
                yield return p => AssertNone(() => p.Collection(collection, static f => new Other(f), []).FindBySlug(absent));
                yield return p => AssertNone(() => p.Collection(collection, static f => new Other(f), []).FindByPermalink(absent));
                yield return p => AssertNone(() => p.Collection(collection, static f => new Other(f), []).GetByIdHash(IdHash.Of(absent)));
            }
        }

        yield return static p => Assert.Equal(("other", "other", ""), p.Collection("others", static f => new Other(f), [])[0] is var other ? (other.Id, other.Slug, other.Body.Source) : default);
    }

    /// <summary>A record without fields.</summary>
    private sealed record Other : ArticleRecord
    {
        [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
        public Other(ArticleFields fields)
            : base(fields)
        {
        }
    }
}
