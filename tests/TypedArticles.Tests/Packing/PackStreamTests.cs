using System.IO.MemoryMappedFiles;
using Xunit;

namespace TypedArticles.Tests.Packing;

public sealed class PackStreamTests
{
    private static readonly Article[] s_articles = [.. Enumerable.Range(0, 9).Select(i => new Seed { Title = $"Title {i}" }.Read() with { Id = $"{i}" })];
    private static readonly byte[] s_pack = Packs.Write(s_articles);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(7)]
    public unsafe void A_pack_in_memory_is_read_where_it_lies_at_any_address(int offset)
    {
        byte[] memory = GC.AllocateArray<byte>(s_pack.Length + offset, pinned: true);
        s_pack.CopyTo(memory, offset);
        fixed (byte* start = memory)
        {
            using var stream = new UnmanagedMemoryStream(start + offset, s_pack.Length);
            ArticleCollection<Article> all = ArticlePack.Open(stream).All;
            SameArticles.Assert(ArticleCollection.Create(s_articles), all);
            fixed (byte* body = all[0].Body.Utf8)
            {
                Assert.InRange((nint)body, (nint)start, (nint)start + memory.Length);
            }
        }

        GC.KeepAlive(memory);
    }

    [Fact]
    public void A_pack_in_a_file_is_read_into_memory()
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, s_pack);
            ArticlePack pack;
            using (FileStream file = File.OpenRead(path))
            {
                pack = ArticlePack.Open(file);
            }

            SameArticles.Assert(ArticleCollection.Create(s_articles), pack.All);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_pack_in_a_mapped_file_is_read()
    {
        using var file = MemoryMappedFile.CreateNew(null, s_pack.Length);
        using (MemoryMappedViewStream target = file.CreateViewStream())
        {
            target.Write(s_pack);
        }

        using MemoryMappedViewStream view = file.CreateViewStream(0, s_pack.Length);
        SameArticles.Assert(ArticleCollection.Create(s_articles), ArticlePack.Open(view).All);
    }

    [Fact]
    public void An_assembly_without_articles_says_so()
    {
        var e = Assert.Throws<InvalidOperationException>(() => ArticlePack.Open(typeof(PackStreamTests).Assembly));
        Assert.Contains("'TypedArticles.Tests' contains no articles", e.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => ArticlePack.Open((Stream)null!));
    }
}
