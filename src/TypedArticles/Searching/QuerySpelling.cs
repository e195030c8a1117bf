using System.Text;

namespace TypedArticles.Searching;

/// <summary>Replaces the words of a query that no entry has.</summary>
internal static unsafe class QuerySpelling
{
    /// <summary>The query with misspelt words replaced; null where none is.</summary>
    public static string? Correct(SearchScope scope, string query, SearchOptions options) => Replaced(scope, query, options, Spelling.Correct);

    /// <summary>The query with those words replaced that stand for one that begins like them; null where none does.</summary>
    public static string? Near(SearchScope scope, string query, SearchOptions options) => Replaced(scope, query, options, static (word, parts) =>
    {
        byte[]? near = null;
        int most = 0;
        byte* buffer = stackalloc byte[WordCursor.BufferLength];
        foreach (SearchPart part in parts)
        {
            if (NearWord.Find(word, part.Section, out WordForm form) && form.EntryCount > most)
            {
                most = form.EntryCount;
                ReadOnlySpan<byte> text = new(buffer, part.Section.At(form.Number, buffer, out _));
                int marks = text.IndexOf(Core.Searching.VietnameseMarks.Separator);
                near = (marks < 0 ? text : text[..marks]).ToArray();
            }
        }

        return near;
    });

    private delegate byte[]? Replacement(ReadOnlySpan<byte> word, SearchPart[] parts);

    private static string? Replaced(SearchScope scope, string query, SearchOptions options, Replacement replacement)
    {
        QueryRun run = QueryRun.Take();
        QueryText text = run.Query;
        text.Read(query, options.LastWordIsPrefix);
        var replaced = new StringBuilder();
        int place = 0;
        bool isReplaced = false;
        for (int i = 0; i < text.WordCount; i++)
        {
            QueryWord word = text.Words[i];
            if (!word.IsExcluded && !word.IsPrefix && word.Start >= place && !IsKnown(run, word, scope.Parts) && replacement(text.Folded(word), scope.Parts) is { } better)
            {
                replaced.Append(Encoding.UTF8.GetString(text.Text[place..word.Start])).Append(Encoding.UTF8.GetString(better));
                place = word.End;
                isReplaced = true;
            }
        }

        string? result = isReplaced ? replaced.Append(Encoding.UTF8.GetString(text.Text[place..])).ToString() : null;
        run.Return();
        return result;
    }

    /// <summary>Whether an entry has the word as typed, or a word that is written with other marks.</summary>
    private static bool IsKnown(QueryRun run, in QueryWord word, SearchPart[] parts)
    {
        foreach (SearchPart part in parts)
        {
            if (part.Section.HasMarks ? !run.FormsOf(word with { IsExact = false, MarksLength = 0, IsExcluded = true }, part.Section).IsEmpty : part.Section.Find(run.Query.Folded(word), out _))
            {
                return true;
            }
        }

        return false;
    }
}
