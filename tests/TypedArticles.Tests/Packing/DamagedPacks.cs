using Xunit;

namespace TypedArticles.Tests.Packing;

/// <summary>Questions to packs that may be damaged: each is answered as by the whole pack, or by the one exception.</summary>
internal static class DamagedPacks
{
    /// <summary>The number of questions that were answered by the exception.</summary>
    public static int Ask(byte[] damaged, IEnumerable<Action<ArticlePack>> questions)
    {
        int refused = 0;
        foreach (Action<ArticlePack> ask in questions)
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

    public static void AssertIndex<TKey, T>(ArticleIndex<TKey, T> expected, ArticleIndex<TKey, T> actual)
        where T : ArticleRecord
    {
        Assert.True(expected.Counts.SequenceEqual(actual.Counts));
        foreach (ArticleCount<TKey> count in expected.Counts)
        {
            Assert.True(expected[count.Value].Select(static a => a.Id).SequenceEqual(actual[count.Value].Select(static a => a.Id)));
        }
    }
}
