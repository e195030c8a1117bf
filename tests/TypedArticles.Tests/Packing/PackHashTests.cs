extern alias build;

using System.Globalization;
using System.Runtime.InteropServices;
using CsCheck;
using TypedArticles.Core.Pack;
using Xunit;
using BuildHash = build::TypedArticles.Core.Pack.PackHash;

namespace TypedArticles.Tests.Packing;

public sealed class PackHashTests
{
    private static readonly Gen<byte[]> s_bytes = Gen.OneOf(Gen.Byte.Array[0, 40], Gen.Byte.Array[0, 300]);

    [Fact]
    public void The_build_and_the_library_hash_alike() =>
        Gen.Select(s_bytes, Gen.ULong).Sample((bytes, seed) =>
            Assert.Equal(BuildHash.Of(bytes.AsSpan(), seed), PackHash.Of(bytes.AsSpan(), seed)), iter: 10_000);

    [Fact]
    public void A_text_is_hashed_by_its_utf16_bytes() =>
        Gen.String.Sample(text =>
        {
            Assert.Equal(PackHash.Of(MemoryMarshal.AsBytes(text.AsSpan()), 0), PackHash.Of(text));
            Assert.Equal(BuildHash.Of(text), PackHash.Of(text));
        });

    [Theory]
    [InlineData("", 0xD6CB8892A926A943)]
    [InlineData("fr/000001", 0x263F6EB5DCC6B316)]
    [InlineData("日本/🎉, longer than one pair of words", 0x86233030693D9E42)]
    public void The_values_are_part_of_the_format(string text, ulong hash) => Assert.Equal(hash, PackHash.Of(text));

    [Fact]
    public void A_million_sequential_ids_do_not_collide()
    {
        var hashes = new HashSet<ulong>(1_000_000);
        int[] buckets = new int[256];
        Span<char> id = stackalloc char[16];
        for (int i = 1; i <= 1_000_000; i++)
        {
            id.TryWrite(CultureInfo.InvariantCulture, $"fr/{i:000000}", out int length);
            ulong hash = PackHash.Of(id[..length]);
            Assert.True(hashes.Add(hash), $"The hash of fr/{i:000000} is taken.");
            buckets[hash >> 56]++;
        }

        // 3,906 expected in each; six standard deviations around it.
        Assert.All(buckets, b => Assert.InRange(b, 3906 - 375, 3906 + 375));
    }

    [Fact]
    public void A_change_of_any_bit_changes_the_hash() =>
        Gen.Select(Gen.Byte.Array[1, 70], Gen.ULong).Sample((bytes, seed) =>
        {
            ulong hash = PackHash.Of(bytes.AsSpan(), seed);
            for (int bit = 0; bit < bytes.Length * 8; bit++)
            {
                bytes[bit / 8] ^= (byte)(1 << (bit % 8));
                Assert.NotEqual(hash, PackHash.Of(bytes.AsSpan(), seed));
                bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            }
        });

    [Fact]
    public void Length_order_and_seed_count() =>
        Gen.Select(s_bytes, Gen.ULong).Sample((bytes, seed) =>
        {
            ulong hash = PackHash.Of(bytes.AsSpan(), seed);
            Assert.NotEqual(hash, PackHash.Of((ReadOnlySpan<byte>)[.. bytes, 0], seed));
            Assert.True(bytes.Length == 0 || hash != PackHash.Of(bytes.AsSpan(), seed + 1));
            byte[] twice = [.. bytes, 1, .. bytes], other = [1, .. bytes, .. bytes];
            Assert.True(twice.AsSpan().SequenceEqual(other) || PackHash.Of((ReadOnlySpan<byte>)twice, seed) != PackHash.Of((ReadOnlySpan<byte>)other, seed));
        });
}
