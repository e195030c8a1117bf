using System.Text;
using TypedArticles.Core.Searching;
using TypedArticles.Reading;

namespace TypedArticles.Searching;

/// <summary>The words that a query finds in a section, for marking them in texts.</summary>
internal sealed unsafe class FoundWords
{
    /// <summary>How many forms are marked.</summary>
    private const int MaxForms = 64;

    private readonly List<(byte[] Text, int Word, bool IsPrefix)> _forms = [];
    private readonly float[] _weights = new float[QueryText.MaxWords];

    public FoundWords(string query, SearchOptions options, SearchPart[] parts, SearchSection section)
    {
        QueryRun run = QueryRun.Take();
        run.Query.Read(query, options.LastWordIsPrefix);
        run.Gather(parts, SearchFields.All, onlyPart: -1);
        for (int w = 0; w < run.Query.WordCount; w++)
        {
            _weights[w] = Math.Max(run.InverseFrequency(w), float.Epsilon);
        }

        byte* buffer = stackalloc byte[WordCursor.BufferLength];
        for (int w = 0; w < run.Query.WordCount; w++)
        {
            QueryWord word = run.Query.Words[w];
            if (word.IsExcluded)
            {
                continue;
            }

            if (word.IsPrefix)
            {
                _forms.Add((run.Query.Folded(word).ToArray(), w, true));
                continue;
            }

            foreach (WordForm form in run.FormsOf(word, section))
            {
                if (_forms.Count < MaxForms)
                {
                    int length = section.At(form.Number, buffer, out _);
                    _forms.Add((new ReadOnlySpan<byte>(buffer, length).ToArray(), w, false));
                }
            }
        }

        run.Return();
        HasMarks = section.HasMarks;
    }

    public bool HasMarks { get; }

    /// <summary>The number of the word of the query that a word is; -1 for none.</summary>
    public int Find(ReadOnlySpan<byte> folded, ReadOnlySpan<byte> withMarks)
    {
        foreach ((byte[] text, int word, bool isPrefix) in _forms)
        {
            if (isPrefix ? folded.StartsWith(text) : withMarks.SequenceEqual(text))
            {
                return word;
            }
        }

        return -1;
    }

    public float WeightOf(int word) => _weights[word];
}

/// <summary>Marks the words of a query in a text, and finds the place of a text that has the most of them.</summary>
internal static unsafe class SnippetFinder
{
    /// <summary>How many words are shown before the first that is marked, where no sentence begins near it.</summary>
    private const int WordsBefore = 5;

    /// <summary>The most bytes of what is directly before the first word and shown with it.</summary>
    private const int MaxOpening = 32;

    /// <summary>A text with more marked words is looked at up to there.</summary>
    private const int MaxMarks = 10_000;

    /// <summary>The whole text, on which the words are marked.</summary>
    public static HighlightedText Mark(string text, FoundWords words)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        List<Marked> marks = Marks(utf8, words, out _);
        return new HighlightedText(null, utf8, 0, utf8.Length, [.. Joined(marks, 0, utf8.Length)], false, false);
    }

    /// <summary>The part of a text of at most so many words in which the rarest words of the query are, each once.</summary>
    /// <param name="body">What the text lives in; null for one in memory.</param>
    /// <param name="memory">The text in memory; null for that of a body.</param>
    /// <param name="words">The words of the query.</param>
    /// <param name="most">The number of words.</param>
    public static HighlightedText Snippet(PackedBody? body, byte[]? memory, FoundWords words, int most)
    {
        ReadOnlySpan<byte> text = body is null ? memory : body.Text;
        List<Marked> marks = Marks(text, words, out int count);
        int first = BestStart(marks, words, most, out int last, out _);
        (int start, int end) = Bounds(text, first, last, most, count);
        return new HighlightedText(body, memory, start, end, [.. Joined(marks, start, end)], start > 0, end < text.Length);
    }

    /// <summary>What the best part of a text is worth: 0 where it has no word of the query.</summary>
    public static double WeightOf(ReadOnlySpan<byte> text, FoundWords words, int most)
    {
        BestStart(Marks(text, words, out _), words, most, out _, out double weight);
        return weight;
    }

    private static List<Marked> Marks(ReadOnlySpan<byte> text, FoundWords words, out int count)
    {
        var marks = new List<Marked>();
        byte* buffer = stackalloc byte[WordReader.BufferLength + VietnameseMarks.Longest];
        count = 0;
        fixed (byte* start = text)
        {
            var reader = new WordReader(start, text.Length, buffer);
            for (; reader.Next(out Word word); count++)
            {
                int length = word.Length + (words.HasMarks ? VietnameseMarks.Write(start + word.Start, word.End - word.Start, buffer + word.Length) : 0);
                int found = words.Find(new ReadOnlySpan<byte>(buffer, word.Length), new ReadOnlySpan<byte>(buffer, length));
                if (found >= 0 && marks.Count < MaxMarks)
                {
                    marks.Add(new Marked(count, word.Start, word.End, found));
                }
            }
        }

        return marks;
    }

    /// <summary>The number of the first word of the best part; of several the first.</summary>
    private static int BestStart(List<Marked> marks, FoundWords words, int most, out int last, out double bestWeight)
    {
        int* counts = stackalloc int[QueryText.MaxWords];
        new Span<int>(counts, QueryText.MaxWords).Clear();
        int best = -1, bestLast = -1, low = 0;
        double weight = 0;
        bestWeight = 0;
        for (int high = 0; high < marks.Count; high++)
        {
            weight += counts[marks[high].Query]++ == 0 ? words.WeightOf(marks[high].Query) : 0;
            for (; marks[high].Number - marks[low].Number >= most; low++)
            {
                weight -= --counts[marks[low].Query] == 0 ? words.WeightOf(marks[low].Query) : 0;
            }

            if (weight > bestWeight * 1.000001)
            {
                (bestWeight, best, bestLast) = (weight, marks[low].Number, marks[high].Number);
            }
        }

        last = Math.Max(bestLast, 0);
        return Math.Max(best, 0);
    }

    /// <summary>The bytes of the part: from the beginning of a sentence that is near enough, else from some words before the first mark.</summary>
    private static (int Start, int End) Bounds(ReadOnlySpan<byte> text, int first, int last, int most, int count)
    {
        if (count == 0)
        {
            return (0, text.Length);
        }

        int slack = Math.Max(0, most - 1 - (last - first)), earliest = Math.Max(0, first - slack);
        int fallback = Math.Max(earliest, Math.Max(0, Math.Min(first - WordsBefore, count - most))), sentence = -1, number = 0;
        int fallbackPlace = 0, sentencePlace = 0, before = 0;
        byte* buffer = stackalloc byte[WordReader.BufferLength];
        fixed (byte* bytes = text)
        {
            var reader = new WordReader(bytes, text.Length, buffer);
            for (; number <= first && reader.Next(out Word word); number++)
            {
                if (number >= earliest && sentence < 0 && (number == 0 || (word.Start > before && EndsSentence(text[before..word.Start]))))
                {
                    (sentence, sentencePlace) = (number, word.Start);
                }

                fallbackPlace = number == fallback ? word.Start : fallbackPlace;
                before = word.End;
            }

            int start = sentence >= 0 ? sentence : fallback, place = sentence >= 0 ? sentencePlace : fallbackPlace, end = before;
            place = start == 0 ? 0 : WithOpening(text, place);
            while (number < start + most && reader.Next(out Word word))
            {
                end = word.End;
                number++;
            }

            // What closes the last word belongs to it; a part that reaches the end of the text is the rest of it.
            bool isRest = !reader.Next(out _);
            return (place, isRest ? text.Length : WithClosing(text, end));
        }
    }

    private static bool EndsSentence(ReadOnlySpan<byte> between) =>
        between.IndexOfAny("\n.!?"u8) >= 0 || between.IndexOf("…"u8) >= 0 || between.IndexOf("。"u8) >= 0 || between.IndexOf("！"u8) >= 0 || between.IndexOf("？"u8) >= 0
        || between.IndexOf("؟"u8) >= 0 || between.IndexOf("।"u8) >= 0;

    /// <summary>
    /// With what belongs to the word at a place and is directly before it: quotation marks and brackets, an elision, the parts of a word with
    /// hyphens. What is longer, such as an address, is cut; scripts without spaces are not looked at.
    /// </summary>
    private static int WithOpening(ReadOnlySpan<byte> text, int place)
    {
        int start = place;
        while (start > 0 && text[start - 1] > 0x20 && !IsSentenceEnd(text, start))
        {
            int before = start - 1;
            while (before > 0 && (text[before] & 0xC0) == 0x80)
            {
                before--;
            }

            if (FoldTable.ClassOf(Scalar(text, before, out _)) is CharacterClass.Paired or CharacterClass.Tripled)
            {
                break;
            }

            start = before;
            if (place - start > MaxOpening)
            {
                return place;
            }
        }

        return start;
    }

    private static bool IsSentenceEnd(ReadOnlySpan<byte> text, int place) =>
        text[place - 1] is (byte)'.' or (byte)'!' or (byte)'?' or (byte)',' || (place >= 3 && text[place - 3] == 0xE3 && text[place - 2] == 0x80) || (place >= 3 && text[place - 3] == 0xEF && text[place - 2] == 0xBC);

    private static int WithClosing(ReadOnlySpan<byte> text, int place)
    {
        int end = place;
        while (end < text.Length && text[end] > 0x20 && end - place < 8)
        {
            if (FoldTable.ClassOf(Scalar(text, end, out int length)) is not (CharacterClass.Separator or CharacterClass.Apostrophe))
            {
                break;
            }

            end += length;
        }

        return end;
    }

    private static int Scalar(ReadOnlySpan<byte> text, int place, out int length)
    {
        fixed (byte* start = text)
        {
            return FoldTable.Decode(start + place, text.Length - place, out length);
        }
    }

    /// <summary>The marks inside a part, relative to it; those that touch become one.</summary>
    private static IEnumerable<Range> Joined(List<Marked> marks, int start, int end)
    {
        int from = -1, to = -1;
        foreach (Marked mark in marks)
        {
            if (mark.Start < start || mark.End > end)
            {
                continue;
            }

            if (from >= 0 && mark.Start <= to)
            {
                to = Math.Max(to, mark.End);
                continue;
            }

            if (from >= 0)
            {
                yield return (from - start)..(to - start);
            }

            (from, to) = (mark.Start, mark.End);
        }

        if (from >= 0)
        {
            yield return (from - start)..(to - start);
        }
    }

    /// <summary>A word of a text that is one of the query.</summary>
    private readonly record struct Marked(int Number, int Start, int End, int Query);
}
