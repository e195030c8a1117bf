using TypedArticles.Core.Pack;
using TypedArticles.Tests;
using static TypedArticles.Fuzz.BrokenInvariantException;

namespace TypedArticles.Fuzz;

/// <summary>A pack, and all that can be asked of it with the right answers.</summary>
internal sealed class PackQuestions
{
    private static readonly string[] s_absent = ["", "a", "i/", "absent", "two-words", "b", "c", "d", "e", "https://example.org/"];

    private readonly ArticleCollection<Article> _right;
    private readonly Action<ArticlePack>[] _questions;

    public PackQuestions(IEnumerable<Article> articles)
    {
        _right = ArticleCollection.Create(articles);
        Pack = Packs.Write(_right);
        _questions = [.. Questions()];
    }

    public byte[] Pack { get; }

    /// <summary>
    /// Asks a damaged pack everything. Only the right answer and <see cref="InvalidDataException"/> come back; anything else
    /// is thrown on.
    /// </summary>
    /// <returns>How many questions were refused.</returns>
    public int Ask(byte[] damaged)
    {
        ArticlePack pack;
        try
        {
            pack = Packs.Open(damaged);
        }
        catch (InvalidDataException)
        {
            return _questions.Length;
        }

        int refused = 0;
        foreach (Action<ArticlePack> ask in _questions)
        {
            try
            {
                ask(pack);
            }
            catch (InvalidDataException)
            {
                refused++;
            }
        }

        return refused;
    }

    private IEnumerable<Action<ArticlePack>> Questions()
    {
        yield return p => Same(_right.Count, p.All.Count, "The number of articles");
        yield return p => Require(_right.Months.SequenceEqual(p.All.Months), "Other months");
        yield return p => Require(_right.IndexBy(static a => a.Publisher).Counts.SequenceEqual(p.IndexByText("publisher", static a => a.Publisher).Counts), "Other publishers");
        yield return p => Require(_right.IndexBy(static a => a.Host).Counts.SequenceEqual(p.IndexByText("@host", static a => a.Host).Counts), "Other hosts");
        yield return p => Require(_right.IndexBy(static a => a.Publisher)["News 1"].SequenceEqual(p.IndexByText("publisher", static a => a.Publisher)["News 1"]), "Other articles of a publisher");
        yield return p => Require(_right.IndexBy(static a => a.Date.TruncateTo(PartialDatePrecision.Month)).Counts.SequenceEqual(p.IndexByMonth().Counts), "Other articles of months");
        yield return p => Require(_right.Languages.SequenceEqual(p.All.Languages), "Other languages");
        for (int i = 0; i < _right.Count; i++)
        {
            int position = i;
            Article right = _right[i];
            string slug = _right.FindBySlug(right.Slug)!.Id, url = _right.FindByUrl(right.Url)!.Id;
            yield return p => Same(right.Title, p.All[position].Title, "The title");
            yield return p => Require(right.Equals(p.All[position]), "Another article");
            yield return p => Same(right.ContentHash, p.All[position].ContentHash, "The content hash");
            yield return p => Same(right.Id, p.All[right.Id].Id, "The look-up by id");
            yield return p => Same(right.Id, p.GetByIdHash(IdHash.Of(right.Id)).Id, "The look-up by the hash of the id");
            yield return p => Same(slug, p.All.FindBySlug(right.Slug)?.Id, "The look-up by slug");
            yield return p => Same(url, p.All.FindByUrl(right.Url)?.Id, "The look-up by URL");
        }

        foreach (string absent in s_absent)
        {
            yield return p => Require(!p.All.TryGet(absent, out _), "An id that is not there");
            yield return p => Same(null, p.All.FindBySlug(absent), "A slug that is not there");
            yield return p => Same(null, p.All.FindByUrl(absent), "A URL that is not there");
        }
    }
}
