using System.Runtime.InteropServices;
using TypedArticles.Core.Searching;

namespace TypedArticles.Searching;

/// <summary>Makes a query of what is characteristic of an entry: its words that are frequent in it and rare in the others.</summary>
internal static unsafe class RelatedWords
{
    /// <summary>How many words make the query.</summary>
    private const int MaxWords = 24;

    /// <summary>Words in fewer entries relate to nothing.</summary>
    private const int LeastEntries = 2;

    /// <summary>Finds the entries of the same section that are nearest to one.</summary>
    public static FoundEntry[] Find(SearchScope scope, int part, int position, int count)
    {
        SearchPart searched = scope.Parts[part];
        var frequencies = new Dictionary<int, (float Frequency, WordForm Form)>();
        Count(EntryTexts.Utf8(EntryTexts.Title(searched, position)), SearchFormat.TitleWeight, searched.Section, frequencies);
        Count(EntryTexts.Utf8(EntryTexts.Lead(searched, position)), SearchFormat.LeadWeight, searched.Section, frequencies);
        if (searched.Section.Index.Level == SearchLevel.All)
        {
            Count(EntryTexts.Body(searched, position).Text, SearchFormat.BodyWeight, searched.Section, frequencies);
        }

        var words = new List<(double Weight, float Times, int Number)>();
        foreach ((float frequency, WordForm form) in frequencies.Values)
        {
            if (form.EntryCount >= LeastEntries)
            {
                float times = frequency / SearchFormat.BodyWeight;
                words.Add((times * Math.Log((searched.Section.EntryCount + 1.0) / form.EntryCount), times, form.Number));
            }
        }

        words.Sort(static (a, b) => a.Weight != b.Weight ? b.Weight.CompareTo(a.Weight) : a.Number.CompareTo(b.Number));
        QueryRun run = QueryRun.Take();
        run.Query.Clear();
        byte* buffer = stackalloc byte[WordCursor.BufferLength];
        foreach ((_, float times, int number) in words.Take(MaxWords))
        {
            int length = searched.Section.At(number, buffer, out _);
            run.Query.Add(new ReadOnlySpan<byte>(buffer, length), MathF.Sqrt(times));
        }

        FoundEntry[] found = run.Find(scope, new SearchOptions { Take = count, Match = SearchMatch.Any }, part, position);
        run.Return();
        return found;
    }

    private static void Count(ReadOnlySpan<byte> text, int weight, SearchSection section, Dictionary<int, (float Frequency, WordForm Form)> frequencies)
    {
        byte* buffer = stackalloc byte[WordReader.BufferLength + VietnameseMarks.Longest];
        fixed (byte* start = text)
        {
            var reader = new WordReader(start, text.Length, buffer);
            while (reader.Next(out Word word))
            {
                int length = word.Length + (section.HasMarks ? VietnameseMarks.Write(start + word.Start, word.End - word.Start, buffer + word.Length) : 0);
                if (section.Find(new ReadOnlySpan<byte>(buffer, length), out WordForm form))
                {
                    ref (float Frequency, WordForm Form) counted = ref CollectionsMarshal.GetValueRefOrAddDefault(frequencies, form.Number, out _);
                    counted = (counted.Frequency + weight, form);
                }
            }
        }
    }
}
