using System.Text;
using TypedArticles.Core.Searching;

namespace TypedArticles.Searching;

/// <summary>The words of the dictionaries that begin in a way.</summary>
internal static unsafe class Completions
{
    public static string[] Of(SearchScope scope, string beginning, int count)
    {
        QueryRun run = QueryRun.Take();
        run.Query.Read(beginning, lastIsPrefix: true);
        byte[]? prefix = run.Query.WordCount == 0 ? null : run.Query.Folded(run.Query.Words[run.Query.WordCount - 1]).ToArray();
        run.Return();
        if (prefix is null || count == 0)
        {
            return [];
        }

        var entries = new Dictionary<string, int>(StringComparer.Ordinal);
        byte* buffer = stackalloc byte[WordCursor.BufferLength];
        foreach (SearchPart part in scope.Parts)
        {
            SearchSection section = part.Section;
            if (section.WordCount == 0 || !section.Begins(prefix[0]))
            {
                continue;
            }

            var cursor = new WordCursor(section, section.BlockOf(prefix), buffer);
            while (cursor.Next())
            {
                ReadOnlySpan<byte> word = cursor.Word;
                int marks = section.HasMarks ? word.IndexOf(VietnameseMarks.Separator) : -1;
                word = marks < 0 ? word : word[..marks];
                if (word.StartsWith(prefix))
                {
                    string text = Encoding.UTF8.GetString(word);
                    entries[text] = entries.GetValueOrDefault(text) + cursor.Form.EntryCount;
                }
                else if (word.SequenceCompareTo(prefix) > 0)
                {
                    break;
                }
            }
        }

        return [.. entries.OrderByDescending(static e => e.Value).ThenBy(static e => e.Key, StringComparer.Ordinal).Take(count).Select(static e => e.Key)];
    }
}
