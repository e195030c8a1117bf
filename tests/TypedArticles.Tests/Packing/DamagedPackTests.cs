using System.Buffers.Binary;
using TypedArticles.Core.Pack;
using Xunit;

namespace TypedArticles.Tests.Packing;

/// <summary>A damaged pack gives the right answer or an <see cref="InvalidDataException"/>, to every question.</summary>
public sealed class DamagedPackTests
{
    // Articles 0, 2 and 4 share slug and URL, so that a table may be damaged into naming another that fits as well.
    private static readonly ArticleCollection<Article> s_right = ArticleCollection.Create(Enumerable.Range(0, 7).Select(i => new Seed
    {
        Head = $"date 2022-0{i + 1} https://fr.example.org/{(i % 2 == 0 && i < 5 ? "same" : $"a-{i}")}",
        Title = $"Title {i}",
        Lead = i % 3 == 0 ? null : $"Lead {i}... 0{i + 1}.0{i + 1}.2022, News {i % 2}",
        Body = $"Body {i} — 日本 🎉.\n\nEnd.",
    }.Read() with
    { Id = $"fr/{i:000000}" }));

    private static readonly byte[] s_pack = Packs.Write(s_right);
    private static readonly Action<ArticlePack>[] s_questions = [.. Questions()];

    [Fact]
    public void An_intact_pack_answers_every_question() =>
        Assert.All(s_questions, ask => ask(Packs.Open(s_pack)));

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
            Assert.True(Ask(damaged) > 0, "No question met the damage.");
        });

    [Fact]
    public void A_pack_that_was_cut_short_is_refused() =>
        Assert.All(Enumerable.Range(0, s_pack.Length), length =>
            Assert.Throws<InvalidDataException>(() => Packs.Open(s_pack[..length])));

    [Fact]
    public void A_pack_with_more_after_its_end_is_refused() =>
        Assert.Throws<InvalidDataException>(() => Packs.Open([.. s_pack, 0]));

    [Fact]
    public void Another_version_is_named_beside_the_own_one()
    {
        byte[] other = [.. s_pack];
        BinaryPrimitives.WriteUInt32LittleEndian(other.AsSpan(8), 7);
        string message = Assert.Throws<InvalidDataException>(() => Packs.Open(other)).Message;
        Assert.Contains("has format 7", message, StringComparison.Ordinal);
        Assert.Contains("reads format 1", message, StringComparison.Ordinal);
    }

    /// <summary>The number of questions that were answered by the exception.</summary>
    private static int Ask(byte[] damaged)
    {
        int refused = 0;
        foreach (Action<ArticlePack> ask in s_questions)
        {
            try
            {
                ask(Packs.Open(damaged));
            }
            catch (InvalidDataException)
            {
                refused++;
            }
        }

        return refused;
    }

    private static IEnumerable<Action<ArticlePack>> Questions()
    {
        yield return p => Assert.Equal(s_right.Count, p.All.Count);
        yield return p => SameArticles.AssertFacets(s_right, p.All);
        for (int i = 0; i < s_right.Count; i++)
        {
            int position = i;
            Article right = s_right[i];
            string slug = s_right.FindBySlug(right.Slug)!.Id, url = s_right.FindByUrl(right.Url)!.Id;
            yield return p => SameArticles.AssertFields(right, p.All[position]);
            yield return p => Assert.Equal(right.Id, p.All[right.Id].Id);
            yield return p => Assert.Equal(right.Id, p.GetByIdHash(PackHash.Of(right.Id)).Id);
            yield return p => Assert.Equal(slug, p.All.FindBySlug(right.Slug)!.Id);
            yield return p => Assert.Equal(url, p.All.FindByUrl(right.Url)!.Id);
        }

        foreach (string absent in (string[])["", "a", "fr/000007", "fr/00000", "b", "c", "d", "e", "f", "g"])
        {
            yield return p => Assert.False(p.All.TryGet(absent, out _));
            yield return p => Assert.Null(p.All.FindBySlug(absent));
            yield return p => Assert.Null(p.All.FindByUrl(absent));
        }
    }
}
