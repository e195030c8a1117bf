using TypedArticles.Core.Dates;
using TypedArticles.Core.Seeds;

namespace TypedArticles;

/// <content>What only some articles say, in the front matter below the header of a seed file: how it is kept, compared and hashed.</content>
public sealed partial record Article
{
    private NewsFields? _news;

    /// <summary>Threads may make two of them and lose what one has read; what was set is there before a second thread is.</summary>
    private NewsFields News => _news ??= new NewsFields();

    private int PackedModifiedOn
    {
        get
        {
            NewsFields news = News;
            return news.ModifiedOn != Unread ? news.ModifiedOn : news.ModifiedOn = FullDateOf(SeedKeys.Modified);
        }
    }

    private bool HasSameNews(Article other) =>
        PackedModifiedOn == other.PackedModifiedOn
        && Section == other.Section
        && Image == other.Image
        && ArticleEquality.Lists(Authors, other.Authors)
        && ArticleEquality.Lists(Keywords, other.Keywords);

    /// <summary>The texts of a hash of content; none where the article says nothing of this, so that its hash is that of an article of an older version.</summary>
    private IEnumerable<string?> HashedNews()
    {
        if (Authors.Count == 0 && Section is null && Keywords.Count == 0 && Image is null && PackedModifiedOn == 0)
        {
            yield break;
        }

        foreach (IReadOnlyList<string> texts in (IReadOnlyList<string>[])[Authors, Keywords])
        {
            foreach (string text in texts)
            {
                yield return text;
            }

            // Where a list ends: no text in it is null.
            yield return null;
        }

        yield return Section;
        yield return Image;
        yield return PackedModifiedOn == 0 ? null : CalendarDate.FromPacked(PackedModifiedOn).ToString();
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;

    /// <summary>What was set, or read from the pack; null and <see cref="Unread"/> stand for neither.</summary>
    private sealed class NewsFields
    {
        public IReadOnlyList<string>? Authors;
        public string? Section;
        public IReadOnlyList<string>? Keywords;
        public string? Image;
        public int ModifiedOn = Unread;

        public NewsFields()
        {
        }

        public NewsFields(NewsFields original) =>
            (Authors, Section, Keywords, Image, ModifiedOn) = (original.Authors, original.Section, original.Keywords, original.Image, original.ModifiedOn);
    }
}
