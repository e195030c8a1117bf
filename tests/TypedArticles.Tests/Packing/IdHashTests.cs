extern alias build;

using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using CsCheck;
using TypedArticles.Core.Pack;
using Xunit;
using BuildHash = build::TypedArticles.Core.Pack.IdHash;
using BuildTable = build::TypedArticles.Core.Pack.PackTable;
using BuildTableHash = build::TypedArticles.Core.Pack.TableHash;

namespace TypedArticles.Tests.Packing;

/// <summary>The hash of what a stranger may choose, and the tables over it.</summary>
public sealed class IdHashTests
{
    // Two texts of one hash, found by trying (distinguished points, some 4,000,000,000 hashes).
    private const string First = "lcdicanllljmmedi";
    private const string Second = "ganhokfndnpkejdi";

    // Of a table, some digits of e.
    private const ulong Key0 = 0xB7E1_5162_8AED_2A6A;
    private const ulong Key1 = 0xBF71_5880_9CF4_F3C7;

    // The vectors of the reference implementation: the bytes 0, 1, 2, ... with the key 0, 1, ... 15.
    [Theory]
    [InlineData(0, 0x726F_DB47_DD0E_0E31)]
    [InlineData(2, 0x0D6C_8009_D9A9_4F5A)]
    [InlineData(4, 0xCF27_94E0_2771_87B7)]
    [InlineData(6, 0xCBC9_466E_58FE_E3CE)]
    [InlineData(8, 0x93F5_F579_9A93_2462)]
    public void It_is_SipHash_2_4(int length, ulong hash)
    {
        byte[] bytes = [.. Enumerable.Range(0, length).Select(static i => (byte)i)];
        Assert.Equal(hash, IdHash.Of(MemoryMarshal.Cast<byte, char>(bytes.AsSpan()), 0x0706_0504_0302_0100, 0x0F0E_0D0C_0B0A_0908));
    }

    [Fact]
    public void The_build_and_the_library_hash_alike() =>
        Gen.String.Sample(static text => Assert.Equal(BuildHash.Of(text), IdHash.Of(text)), iter: 10_000);

    [Fact]
    public void A_change_of_any_bit_changes_the_hash() =>
        Gen.Char.Array[1, 40].Sample(static text =>
        {
            ulong hash = IdHash.Of(text);
            for (int bit = 0; bit < text.Length * 16; bit++)
            {
                text[bit / 16] ^= (char)(1 << (bit % 16));
                Assert.NotEqual(hash, IdHash.Of(text));
                text[bit / 16] ^= (char)(1 << (bit % 16));
            }
        });

    [Fact]
    public void Texts_that_share_a_checksum_have_hashes_of_their_own()
    {
        // The first four characters are a key of the checksum, so that what follows is multiplied by zero.
        string[] texts = [.. Enumerable.Range(0, 10_000).Select(static i => "簕罊禹鸷" + i.ToString("0000", CultureInfo.InvariantCulture))];
        Assert.Single(texts.Select(static t => PackHash.Of(t)).Distinct());
        Assert.Equal(texts.Length, texts.Select(static t => IdHash.Of(t)).Distinct().Count());

        Assert.Equal(texts.Length, Packs.Read(texts.Select(static t => new Seed().Read() with { Id = t })).Count);
    }

    [Fact]
    public void Two_ids_of_one_hash_are_two_articles()
    {
        Assert.Equal(IdHash.Of(First), IdHash.Of(Second));
        Article seed = new Seed().Read();
        ArticleCollection<Article> articles = Packs.Read([seed with { Id = First, Title = "One" }, seed with { Id = Second, Title = "Two" }, seed with { Id = "third" }]);
        Assert.Equal(("One", "Two"), (articles[First].Title, articles[Second].Title));
        Assert.Null(articles.FindById("fourth"));
    }

    [Fact]
    public void Two_slugs_and_addresses_of_one_hash_are_found_apart()
    {
        ArticleCollection<Article> articles = Packs.Read([.. new[] { First, Second }.Select(static t => new Seed { Head = $"date 2022-01 https://example.org/{t}" }.Read() with { Id = t[..3] })]);
        Assert.Equal((First[..3], Second[..3]), (articles.FindBySlug(First)?.Id, articles.FindBySlug(Second)?.Id));
    }

    [Fact]
    public void Hash_codes_of_bodies_follow_their_content()
    {
        Assert.Equal(new ArticleBody("One.").GetHashCode(), new ArticleBody("One.").GetHashCode());
        Assert.Equal(1_000, Enumerable.Range(0, 1_000).Select(static i => new ArticleBody($"Body {i}")).Distinct().Count());
        Assert.InRange(Enumerable.Range(0, 1_000).Select(static i => new ArticleBody($"Body {i}").GetHashCode()).Distinct().Count(), 990, 1_000);
    }

    [Fact]
    public void The_build_and_the_library_hash_alike_for_tables() =>
        Gen.Select(Gen.String, Gen.ULong, Gen.ULong).Sample(static (text, key0, key1) =>
        {
            Assert.Equal(new BuildTableHash(key0, key1).Of(text), new TableHash(key0, key1).Of(text));
            Assert.Equal(new BuildTableHash(key0, key1).Of(key1), new TableHash(key0, key1).Of(key1));
        }, iter: 10_000);

    [Fact]
    public void A_change_of_any_bit_of_text_or_key_changes_the_hash_of_a_table() =>
        Gen.Select(Gen.Char.Array[1, 40], Gen.Byte.Array[32]).Sample(static (text, random) =>
        {
            // A key is a part of a SHA-256: no small number.
            byte[] key = SHA256.HashData(random);
            ulong key0 = BitConverter.ToUInt64(key), key1 = BitConverter.ToUInt64(key, 8);
            ulong hash = new TableHash(key0, key1).Of(text);
            for (int bit = 0; bit < text.Length * 16; bit++)
            {
                text[bit / 16] ^= (char)(1 << (bit % 16));
                Assert.NotEqual(hash, new TableHash(key0, key1).Of(text));
                text[bit / 16] ^= (char)(1 << (bit % 16));
            }

            Assert.NotEqual(hash, new TableHash(key0, key1).Of([.. text, '\0']));
            for (int bit = 0; bit < 64; bit++)
            {
                Assert.NotEqual(hash, new TableHash(key0 ^ (1UL << bit), key1).Of(text));
                Assert.NotEqual(hash, new TableHash(key0, key1 ^ (1UL << bit)).Of(text));
            }
        });

    [Fact]
    public void Texts_chosen_for_one_key_do_not_collide_under_another()
    {
        // Whoever knows the key multiplies by zero. One more text in the table gives it another key.
        var known = new TableHash(0x0041_0042_0043_0044, 0x0045_0046_0047_0048);
        string[] chosen = [.. Enumerable.Range(0, 1_000).Select(static i => $"HGFE{i:0000}")];
        Assert.Single(chosen.Select(t => known.Of(t)).Distinct());
        var other = new TableHash(0x0041_0042_0043_0045, 0x0045_0046_0047_0049);
        Assert.Equal(chosen.Length, chosen.Select(t => other.Of(t)).Distinct().Count());
    }

    [Fact]
    public void Ids_whose_hashes_begin_alike_are_distributed_over_the_table()
    {
        // Trying finds ids whose hashes share their upper bits in seconds; the table hashes the hashes again.
        var random = new Random(1);
        var hash = new BuildTableHash(Key0, Key1);
        Dictionary<int, ulong> chosen = Enumerable.Range(0, 16_000).ToDictionary(static i => i, _ => ((ulong)random.NextInt64() >> 12) | (0xABCUL << 52));
        byte[] buckets = BuildTable.Write([.. chosen.Select(c => (hash.Of(c.Value), c.Key))]);
        Assert.InRange(Longest(buckets, new TableHash(Key0, Key1), chosen, static (table, key) => table.Search(key)), 1, 24);
    }

    [Fact]
    public void A_million_ids_need_chains_of_at_most_24_buckets()
    {
        var hash = new BuildTableHash(Key0, Key1);
        Dictionary<int, string> ids = Enumerable.Range(0, 1_000_000).ToDictionary(static i => i, static i => $"fr/{i:000000}");
        byte[] buckets = BuildTable.Write([.. ids.Select(i => (hash.Of(i.Value), i.Key))]);
        Assert.InRange(Longest(buckets, new TableHash(Key0, Key1), ids, static (table, key) => table.Search(key)), 1, 24);
    }

    /// <summary>The longest search, in buckets; every entry is found.</summary>
    private static unsafe int Longest<T>(byte[] buckets, TableHash hash, Dictionary<int, T> entries, Func<PackTable, T, PackTable.Probe> search)
    {
        int longest = 0;
        fixed (byte* start = buckets)
        {
            var table = new PackTable(new Bytes(start, buckets.Length), hash);
            foreach ((int position, T key) in entries)
            {
                PackTable.Probe probe = search(table, key);
                int found;
                while (table.TryNext(ref probe, out found) && found != position)
                {
                }

                Assert.Equal(position, found);
                longest = Math.Max(longest, probe.Visited + 1);
            }
        }

        return longest;
    }
}
