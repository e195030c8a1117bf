using System.Collections.ObjectModel;
using TypedArticles.Core.Pack;
using TypedArticles.Reading;

namespace TypedArticles.Searching;

/// <summary>Counts what the entries have in common that a search found, from the value indexes of their packs.</summary>
internal static class SearchFacets
{
    public static IReadOnlyList<ArticleCount<string>> Languages(SearchScope scope, ulong[][] matched) => new ReadOnlyCollection<ArticleCount<string>>(
        [.. Count(scope, matched, PackKey.Language).Select(static c => new ArticleCount<string>(c.Key, c.Value))
            .OrderByDescending(static c => c.Count).ThenBy(static c => c.Value, StringComparer.Ordinal)]);

    public static IReadOnlyList<ArticleCount<PartialDate>> Months(SearchScope scope, ulong[][] matched) => new ReadOnlyCollection<ArticleCount<PartialDate>>(
        [.. Count(scope, matched, PackKey.Month).Select(static c => new ArticleCount<PartialDate>(IndexKeys.Month(c.Key), c.Value)).OrderBy(static c => c.Value)]);

    private static Dictionary<string, int> Count(SearchScope scope, ulong[][] matched, string key)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (IGrouping<SearchedPack, int> pack in Enumerable.Range(0, matched.Length).GroupBy(i => scope.Parts[i].Pack))
        {
            ulong[] all = new ulong[matched[pack.First()].Length];
            foreach (int part in pack)
            {
                for (int i = 0; i < all.Length; i++)
                {
                    all[i] |= matched[part][i];
                }
            }

            PackedIndex index = pack.Key.Collection.Index(key) ?? throw PackDamage.Exception($"it has no index of '{key}'");
            for (int value = 0; value < index.Count; value++)
            {
                int count = 0;
                for (int i = index.CountAt(value) - 1; i >= 0; i--)
                {
                    int position = index.PositionAt(value, i);
                    count += (int)((all[position >> 6] >> (position & 63)) & 1);
                }

                if (count > 0)
                {
                    string text = index.StringAt(value);
                    counts[text] = counts.GetValueOrDefault(text) + count;
                }
            }
        }

        return counts;
    }
}
