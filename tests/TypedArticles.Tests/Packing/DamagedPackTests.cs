using System.Buffers.Binary;
using TypedArticles.Core.Pack;
using TypedArticles.Fuzz;
using Xunit;
using Header = TypedArticles.Core.Pack.PackFormat.Header;
using Section = TypedArticles.Core.Pack.PackFormat.Section;

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
            Assert.True(DamagedPacks.Ask(damaged, s_questions) > 0, "No question met the damage.");
        });

    [Fact]
    public void A_pack_that_was_cut_short_is_refused() =>
        Assert.All(Enumerable.Range(0, s_pack.Length), length =>
            Assert.Throws<InvalidDataException>(() => Packs.Open(s_pack[..length])));

    [Fact]
    public void A_pack_with_more_after_its_end_is_refused() =>
        Assert.Throws<InvalidDataException>(() => Packs.Open([.. s_pack, 0]));

    [Fact]
    public void A_pack_for_newer_readers_only_is_refused_with_the_format_that_it_needs()
    {
        byte[] newer = [.. s_pack];
        BinaryPrimitives.WriteInt32LittleEndian(newer.AsSpan(Header.Version), 7);
        BinaryPrimitives.WriteInt32LittleEndian(newer.AsSpan(Header.OldestReader), 5);
        PackSealer.SealHeader(newer);
        Assert.Equal(
            "The article pack has format 7, which needs a reader of format 5, and this version of TypedArticles reads format 1. Build the assembly that contains the pack and the program with the same version.",
            Assert.Throws<InvalidDataException>(() => Packs.Open(newer)).Message);
    }

    [Fact]
    public void A_newer_pack_that_this_reader_may_read_answers_every_question()
    {
        byte[] newer = [.. s_pack];
        BinaryPrimitives.WriteInt32LittleEndian(newer.AsSpan(Header.Version), 7);
        PackSealer.SealHeader(newer);
        Assert.All(s_questions, ask => ask(Packs.Open(newer)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    public void An_unknown_section_is_skipped_where_it_is_optional_and_refused_by_name_where_it_is_required(int place)
    {
        byte[] optional = WithSection(place, flags: 4 << Section.FormatShift), required = WithSection(place, flags: (4 << Section.FormatShift) | Section.Required);
        Assert.All(s_questions, ask => ask(Packs.Open(optional)));
        Assert.Equal(
            "The article pack has the section 'NEW!', which needs a reader of format 4, and this version of TypedArticles reads format 1. Build the assembly that contains the pack and the program with the same version.",
            Assert.Throws<InvalidDataException>(() => Packs.Open(required)).Message);
    }

    /// <summary>The pack with a section of ten bytes more, at the beginning or at the end.</summary>
    private static byte[] WithSection(int place, int flags)
    {
        const int added = 10;
        int count = BinaryPrimitives.ReadInt32LittleEndian(s_pack.AsSpan(Header.SectionCount)), table = Header.Length + (count * Section.Length);
        List<byte> pack = [.. s_pack];
        byte[] entry = new byte[Section.Length];
        "NEW!"u8.CopyTo(entry);
        BinaryPrimitives.WriteInt32LittleEndian(entry.AsSpan(Section.Flags), flags);
        BinaryPrimitives.WriteInt32LittleEndian(entry.AsSpan(Section.Offset), place == 0 ? table + Section.Length : s_pack.Length + Section.Length);
        BinaryPrimitives.WriteInt32LittleEndian(entry.AsSpan(Section.SectionLength), added);
        pack.InsertRange(place == 0 ? table : pack.Count, new byte[added]);
        pack.InsertRange(Header.Length + (place * Section.Length), entry);
        byte[] bytes = [.. pack];
        for (int i = 0; i <= count; i++)
        {
            Span<byte> offset = bytes.AsSpan(Header.Length + (i * Section.Length) + Section.Offset);
            if (i != place)
            {
                BinaryPrimitives.WriteInt32LittleEndian(offset, BinaryPrimitives.ReadInt32LittleEndian(offset) + Section.Length + (place == 0 ? added : 0));
            }
        }

        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(Header.SectionCount), count + 1);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(Header.TotalLength), bytes.Length);
        PackSealer.SealHeader(bytes);
        return bytes;
    }

    /// <summary>The right answer is an exception as well, of another message.</summary>
    private static void AssertNoMember(ArticlePack pack, ulong idHash)
    {
        try
        {
            pack.GetByIdHash(idHash);
            Assert.Fail("An article of an id that is not there.");
        }
        catch (InvalidDataException e) when (e.Message.Contains("does not belong to the generated code", StringComparison.Ordinal))
        {
        }
    }

    private static IEnumerable<Action<ArticlePack>> Questions()
    {
        yield return p => Assert.Equal(s_right.Count, p.All.Count);
        yield return p => SameArticles.AssertFacets(s_right, p.All);
        yield return p => DamagedPacks.AssertIndex(s_right.IndexBy(static a => a.Publisher), p.IndexByText("publisher", static a => a.Publisher));
        yield return p => DamagedPacks.AssertIndex(s_right.IndexBy(static a => a.Host), p.IndexByText("@host", static a => a.Host));
        yield return p => DamagedPacks.AssertIndex(s_right.IndexBy(static a => a.Date.TruncateTo(PartialDatePrecision.Month)), p.IndexByMonth());
        for (int i = 0; i < s_right.Count; i++)
        {
            int position = i;
            Article right = s_right[i];
            string slug = s_right.FindBySlug(right.Slug)!.Id, url = s_right.FindByUrl(right.Url)!.Id;
            yield return p => SameArticles.AssertFields(right, p.All[position]);
            yield return p => Assert.Equal(right.Id, p.All[right.Id].Id);
            yield return p => Assert.Equal(right.Id, p.GetByIdHash(IdHash.Of(right.Id)).Id);
            yield return p => Assert.Equal(slug, p.All.FindBySlug(right.Slug)!.Id);
            yield return p => Assert.Equal(url, p.All.FindByUrl(right.Url)!.Id);
        }

        foreach (string absent in (string[])["", "a", "fr/000007", "fr/00000", "b", "c", "d", "e", "f", "g"])
        {
            yield return p => Assert.False(p.All.TryGet(absent, out _));
            yield return p => Assert.Null(p.All.FindBySlug(absent));
            yield return p => Assert.Null(p.All.FindByUrl(absent));
            yield return p => AssertNoMember(p, IdHash.Of(absent));
        }
    }
}
