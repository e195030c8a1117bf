using TypedArticles.Core.Pack;

namespace TypedArticles.Searching;

/// <summary>
/// Runs a query: BM25F over words and their forms, all postings added up section by section. Everything that it needs is kept for the next
/// query of the thread.
/// </summary>
internal sealed unsafe partial class QueryRun
{
    /// <summary>Up to so many words, entries with all of them come first; in longer queries the score alone decides.</summary>
    private const int MaxTierWords = 6;

    /// <summary>How many entries are ranked where phrases are read from the texts, and how many of their texts are read at most.</summary>
    private const int MaxRankedForPhrases = 2000;
    private const int MaxReadForPhrases = 200;

    [ThreadStatic]
    private static QueryRun? t_idle;

    public readonly QueryText Query = new();

    private readonly float[] _inverseFrequencies = new float[QueryText.MaxWords];
    private readonly QueryForms _forms;
    // For each word and part where its forms are.
    private int[] _firstForms = [];
    private int[] _formCounts = [];

    private readonly SectionScores _scores = new();
    private readonly BestEntries _found = new();
    private QueryChoice _choice;

    private QueryRun() => _forms = new QueryForms(Query);

    /// <summary>How many entries were found.</summary>
    public int Total { get; private set; }

    /// <summary>Whether <see cref="Total"/> is not only a lower bound.</summary>
    public bool IsTotalExact { get; private set; }

    /// <summary>Whether an entry has all words, in some form of their own.</summary>
    public bool HasAllWords { get; private set; }

    /// <summary>The words that count, without those that are excluded.</summary>
    public int CountedWords { get; private set; }

    /// <summary>Receives the bits of all entries that are found; null where nobody asks. One array for each part.</summary>
    public ulong[][]? Matched { get; set; }

    /// <summary>Takes what the thread keeps. It is not put back where a query throws, since it is not clean then.</summary>
    public static QueryRun Take()
    {
        QueryRun run = t_idle ?? new QueryRun();
        t_idle = null;
        return run;
    }

    public void Return()
    {
        Matched = null;
        t_idle = this;
    }

    /// <summary>Finds entries for the query that was read.</summary>
    /// <param name="scope">What is searched.</param>
    /// <param name="options">How.</param>
    /// <param name="onlyPart">The part that is searched alone; -1 for all.</param>
    /// <param name="ignored">A position of that part that is not found; -1 for none.</param>
    /// <returns>The entries of the page that was asked for.</returns>
    public FoundEntry[] Find(SearchScope scope, SearchOptions options, int onlyPart = -1, int ignored = -1)
    {
        SearchPart[] parts = scope.Parts;
        (Total, IsTotalExact, HasAllWords) = (0, true, false);
        _forms.Clear();
        int phrases = Query.PhraseCount;
        long wanted = Math.Max(0, (long)options.Skip + options.Take);
        _found.Start((int)Math.Min(int.MaxValue / 2, phrases > 0 ? Math.Max(wanted, MaxRankedForPhrases) : wanted));
        int required = Prepare();
        if (CountedWords == 0)
        {
            return [];
        }

        Gather(parts, options.Fields, onlyPart);
        for (int i = 0; i < parts.Length; i++)
        {
            if (onlyPart < 0 || i == onlyPart)
            {
                Score(scope, i, options, required, ignored);
            }
        }

        _found.Sort();
        if (phrases > 0)
        {
            ReadPhrases(parts, options.Fields, wanted);
        }

        int skipped = Math.Min(options.Skip, _found.Count), count = Math.Min(options.Take, _found.Count - skipped);
        return count == 0 ? [] : _found.Slice(skipped, count).ToArray();
    }

    /// <summary>The forms of a word in a section, for those who show or replace it.</summary>
    public ReadOnlySpan<WordForm> FormsOf(in QueryWord word, SearchSection section)
    {
        _forms.Clear();
        _forms.AddOf(word, section);
        return _forms.All;
    }

    /// <summary>Of a word that was gathered.</summary>
    public float InverseFrequency(int word) => _inverseFrequencies[word];

    /// <summary>Counts the words that count; gives how many of them are required.</summary>
    private int Prepare()
    {
        CountedWords = 0;
        int required = 0;
        for (int i = 0; i < Query.WordCount; i++)
        {
            CountedWords += Query.Words[i].IsExcluded ? 0 : 1;
            required += Query.Words[i] is { IsExact: true, IsExcluded: false } ? 1 : 0;
        }

        return required;
    }

    /// <summary>Adds up the postings of one section, and keeps the best of its entries.</summary>
    private void Score(SearchScope scope, int part, SearchOptions options, int required, int ignored)
    {
        SearchPart[] parts = scope.Parts;
        SearchSection section = parts[part].Section;
        int present = 0, presentRequired = 0;
        bool hasNear = false;
        for (int w = 0; w < Query.WordCount; w++)
        {
            ReadOnlySpan<WordForm> forms = FormsAt(w, part, parts.Length);
            bool isPresent = !forms.IsEmpty && !Query.Words[w].IsExcluded;
            hasNear |= isPresent && forms[0].IsNear;
            present += isPresent ? 1 : 0;
            presentRequired += isPresent && Query.Words[w].IsExact ? 1 : 0;
        }

        if (present == 0 || presentRequired < required || (options.Match == SearchMatch.All && present < CountedWords))
        {
            return;
        }

        _scores.Start(section, parts[part].MeanLength);
        _choice = new QueryChoice(scope, part, options, ignored, hasNear, hasTiers: CountedWords <= MaxTierWords && options.Match != SearchMatch.Any, Matched?[part]);
        if (Query.WordCount == 1 && FormsAt(0, part, parts.Length) is var lone && IsFirstAloneTyped(lone))
        {
            int capacity = _choice.IsPlain && scope.PackCount == 1 && _found.Capacity <= LoneWord.MaxKept ? _found.Capacity : 0;
            int passed = _scores.AddLone(section, lone, Query.Words[0].Fields & options.Fields, _inverseFrequencies[0], this, capacity);
            Total += passed;
            HasAllWords |= passed > 0 && !hasNear;
            _choice = default;
            return;
        }

        for (int w = 0; w < Query.WordCount; w++)
        {
            ref readonly QueryWord word = ref Query.Words[w];
            ReadOnlySpan<WordForm> forms = FormsAt(w, part, parts.Length);
            if (!forms.IsEmpty && !word.IsExcluded)
            {
                _scores.Add(section, forms, word.Fields & options.Fields, _inverseFrequencies[w], word.IsExact);
            }
        }

        for (int w = 0; w < Query.WordCount; w++)
        {
            // The words of an excluded phrase exclude nothing one by one.
            if (Query.Words[w].IsExcluded && !IsInPhrase(w))
            {
                _scores.Exclude(section, FormsAt(w, part, parts.Length), Query.Words[w].Fields);
            }
        }

        Choose(required);
        _choice = default;
    }

    /// <summary>Keeps an entry that has the only word of the query.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="known">The counts of its forms, and whether it has the word as typed.</param>
    /// <param name="score">Its score.</param>
    public void KeepLone(int entry, uint known, float score) => Keep(entry, EntryKnown.FieldsOf((byte)known), score, TierOfLone(known), hasAllWords: true);

    /// <summary>What <see cref="FoundEntry.Tier"/> gives of an entry that has the only word of the query.</summary>
    public int TierOfLone(uint known) => !_choice.HasTiers ? 0 : (known & EntryKnown.OneTyped) != 0 ? 2 : 1;

    /// <summary>Whether no form of a word but the first is what the query says.</summary>
    private static bool IsFirstAloneTyped(ReadOnlySpan<WordForm> forms)
    {
        for (int i = 1; i < forms.Length; i++)
        {
            if (forms[i].IsTyped)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The forms of a word in a part, once they were gathered.</summary>
    private bool IsInPhrase(int word)
    {
        for (int p = 0; p < Query.PhraseCount; p++)
        {
            QueryPhrase phrase = Query.Phrases[p];
            if (phrase.IsExcluded && Query.Sequence.AsSpan(phrase.First, phrase.Count).Contains(word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Of the entries that were touched keeps those that count, and leaves everything zero.</summary>
    private void Choose(int required)
    {
        int words = CountedWords;
        bool areAllWanted = _choice.Options.Match == SearchMatch.All, hasTiers = _choice.HasTiers, isPlain = _choice.IsPlain;
        for (int i = 0; i < _scores.TouchedCount; i++)
        {
            int entry = _scores.Take(i, out uint known, out float score);
            int having = (int)(known & 0xFF), typed = (int)((known >> 8) & 0xFF);
            if ((known & EntryKnown.Excluded) != 0 || ((known >> 20) & 0x7F) < required || (areAllWanted && having < words))
            {
                continue;
            }

            int tier = !hasTiers ? 0 : typed >= words ? 2 : having >= words ? 1 : 0;
            if (isPlain && _found.IsFull && (tier < _found[0].Tier || (tier == _found[0].Tier && score < _found[0].Score)))
            {
                // Most entries end here, and are not looked at any further.
                Total++;
                HasAllWords |= having >= words && !_choice.HasNear;
                continue;
            }

            Keep(entry, known, score, tier, having >= words);
        }
    }

    /// <summary>Keeps an entry, unless a filter leaves it out.</summary>
    private void Keep(int entry, uint known, float score, int tier, bool hasAllWords)
    {
        SearchScope scope = _choice.Scope;
        ref readonly SearchPart searched = ref scope.Parts[_choice.Part];
        int position = searched.Section.PositionOf(entry);
        SearchDamage.Require((uint)position < (uint)searched.Pack.Count, "a section names an entry that is not there");
        if (position == _choice.Ignored || !searched.Has(position))
        {
            return;
        }

        Total++;
        HasAllWords |= hasAllWords && !_choice.HasNear;
        if (_choice.Matched is { } matched)
        {
            matched[position >> 6] |= 1ul << (position & 63);
        }

        var found = new FoundEntry
        {
            Rank = FoundEntry.RankOf(_choice.Options.Order, tier, score, entry >= searched.Section.DatedCount ? 0 : scope.PackCount == 1 ? position + 1 : DateOf(searched, position)),
            Part = _choice.Part,
            Position = position,
            Score = score,
            Fields = (SearchFields)((known >> EntryKnown.FieldShift) & 7),
        };
        _found.Keep(found);
    }

    private static int DateOf(in SearchPart part, int position) => part.Pack.Collection.CheckedHead(position).Int32(PackFormat.Head.SortDate);

    /// <summary>
    /// Keeps of the ranked entries those whose texts have the phrases: all up to the page that was asked for, and then so many more that the
    /// total is exact where they are few.
    /// </summary>
    private void ReadPhrases(SearchPart[] parts, SearchFields fields, long wanted)
    {
        int kept = 0, i = 0;
        for (; i < _found.Count && (kept < wanted || i < MaxReadForPhrases); i++)
        {
            if (PhraseReader.HasAll(Query, parts[_found[i].Part], _found[i].Position, fields))
            {
                _found[kept++] = _found[i];
            }
        }

        IsTotalExact = i == _found.Count && _found.Count == Total;
        Total = kept;
        _found.Cut(kept);
    }
}
