using System.Runtime.CompilerServices;
using TypedArticles.Core.Pack;
using TypedArticles.Core.Searching;

namespace TypedArticles.Searching;

/// <summary>
/// Runs a query: BM25F over words and their forms, all postings added up section by section. Everything that it needs is kept for the next
/// query of the thread.
/// </summary>
internal sealed unsafe class QueryRun
{
    // Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009); the values are those of Lucene.
    private const float Saturation = 1.2f;
    private const float LengthShare = 0.75f;

    /// <summary>What another form of a word counts; from 0.5 to 0.8 is better than 1 in nearly all test collections.</summary>
    private const float FormWeight = 0.6f;

    /// <summary>How many forms of a word, or words of a prefix, are looked at.</summary>
    private const int MaxForms = 64;

    /// <summary>Up to so many words, entries with all of them come first; in longer queries the score alone decides.</summary>
    private const int MaxTierWords = 6;

    /// <summary>How many entries are ranked where phrases are read from the texts, and how many of their texts are read at most.</summary>
    private const int MaxRankedForPhrases = 2000;
    private const int MaxReadForPhrases = 200;

    // What is known of an entry: how many words it has, how many as typed, in which fields, how many that are required.
    private const uint One = 1;
    private const uint OneTyped = 1 << 8;
    private const int FieldShift = 16;
    private const uint OneRequired = 1 << 20;
    private const uint Excluded = 1u << 31;

    [ThreadStatic]
    private static QueryRun? t_idle;

    private static readonly float[] s_lengths = Lengths();
    private static readonly float[]?[] s_weights = new float[]?[(int)SearchFields.All + 1];

    public readonly QueryText Query = new();

    private readonly float[] _inverseFrequencies = new float[QueryText.MaxWords];
    private readonly float[] _norms = new float[256];
    private WordForm[] _forms = new WordForm[256];
    private int _formCount;

    // For each word and part where its forms are.
    private int[] _firstForms = [];
    private int[] _formCounts = [];

    // For each entry of a section; zero between two queries.
    private float[] _scores = [];
    private float[] _frequencies = [];
    private uint[] _known = [];
    private uint[] _formsKnown = [];
    private int[] _touched = [];
    private int[] _withForms = [];

    private FoundEntry[] _found = new FoundEntry[16];
    private int _foundCount;
    private int _capacity;

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
        (Total, IsTotalExact, HasAllWords, _foundCount, _formCount) = (0, true, false, 0, 0);
        int phrases = Query.PhraseCount;
        long wanted = Math.Max(0, (long)options.Skip + options.Take);
        _capacity = (int)Math.Min(int.MaxValue / 2, phrases > 0 ? Math.Max(wanted, MaxRankedForPhrases) : wanted);
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

        SortFound(ByRank.Of(options.Order));
        if (phrases > 0)
        {
            ReadPhrases(parts, options.Fields, wanted);
        }

        int skipped = Math.Min(options.Skip, _foundCount), count = Math.Min(options.Take, _foundCount - skipped);
        return count == 0 ? [] : _found.AsSpan(skipped, count).ToArray();
    }

    /// <summary>The forms of a word in a section, for those who show or replace it.</summary>
    public ReadOnlySpan<WordForm> FormsOf(in QueryWord word, SearchSection section)
    {
        _formCount = 0;
        AddForms(word, section);
        return _forms.AsSpan(0, _formCount);
    }

    /// <summary>Of a word that was gathered.</summary>
    public float InverseFrequency(int word) => _inverseFrequencies[word];

    /// <summary>Looks up the words of the query in each part, and weighs them.</summary>
    public void Gather(SearchPart[] parts, SearchFields fields, int onlyPart)
    {
        int places = Query.WordCount * parts.Length;
        if (_firstForms.Length < places)
        {
            _firstForms = new int[places];
            _formCounts = new int[places];
        }

        for (int w = 0; w < Query.WordCount; w++)
        {
            double having = 0, all = 0;
            for (int i = 0; i < parts.Length; i++)
            {
                int place = (w * parts.Length) + i, first = _formCount;
                _firstForms[place] = first;
                if ((onlyPart < 0 || i == onlyPart) && (Query.Words[w].Fields & fields) != 0)
                {
                    SearchSection section = parts[i].Section;
                    all += section.EntryCount;
                    AddForms(Query.Words[w], section);
                    double without = 1;
                    for (int f = first; f < _formCount; f++)
                    {
                        without *= 1 - ((double)_forms[f].EntryCount / section.EntryCount);
                    }

                    having += section.EntryCount * (1 - without);
                }

                _formCounts[place] = _formCount - first;
            }

            _inverseFrequencies[w] = (float)Math.Log(1 + ((all - having + 0.5) / (having + 0.5))) * Query.Words[w].Times;
        }
    }

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

    private void AddForms(in QueryWord word, SearchSection section)
    {
        ReadOnlySpan<byte> folded = Query.Folded(word);
        if (word.IsPrefix)
        {
            AddPrefixed(folded, section, MaxForms);
        }
        else if (section.HasMarks)
        {
            AddMarked(word, section);
        }
        else if (section.Find(folded, out WordForm form))
        {
            Add(form, 1, isTyped: true);
            if (!word.IsExact && !word.IsExcluded)
            {
                AddRing(form, section);
            }
        }
        else if (!word.IsExact && !word.IsExcluded && NearWord.Find(folded, section, out form))
        {
            AddNear(form);
            AddRing(form, section);
        }
    }

    /// <summary>
    /// Of a word with marks the same word, and that without any, as who writes none may mean it; of a word without marks, and of one that
    /// is not there, every word that folds to it.
    /// </summary>
    private void AddMarked(in QueryWord word, SearchSection section)
    {
        ReadOnlySpan<byte> folded = Query.Folded(word);
        if (word.MarksLength > 0 && section.Find(Query.WithMarks(word), out WordForm form))
        {
            Add(form, 1, isTyped: true);
            if (!word.IsExact && !word.IsExcluded && section.Find(folded, out form))
            {
                Add(form, FormWeight, isTyped: false);
            }

            return;
        }

        if (word.MarksLength > 0 && (word.IsExact || word.IsExcluded))
        {
            return;
        }

        int first = _formCount;
        if (section.Find(folded, out form))
        {
            Add(form, 1, word.MarksLength == 0);
        }

        Span<byte> family = stackalloc byte[folded.Length + 1];
        folded.CopyTo(family);
        family[folded.Length] = VietnameseMarks.Separator;
        int variants = _formCount;
        AddPrefixed(family, section, MaxForms);
        for (int i = variants; i < _formCount; i++)
        {
            _forms[i].IsTyped = word.MarksLength == 0;
        }

        if (_formCount == first && !word.IsExact && !word.IsExcluded && NearWord.Find(folded, section, out form))
        {
            AddNear(form);
        }
    }

    private void AddNear(in WordForm form)
    {
        Add(form, 1, isTyped: false);
        _forms[_formCount - 1].IsNear = true;
    }

    private void Add(in WordForm form, float weight, bool isTyped)
    {
        if (_formCount == _forms.Length)
        {
            Array.Resize(ref _forms, 2 * _formCount);
        }

        _forms[_formCount] = form;
        _forms[_formCount].Weight = weight;
        _forms[_formCount++].IsTyped = isTyped;
    }

    private void AddRing(in WordForm form, SearchSection section)
    {
        byte* buffer = stackalloc byte[WordCursor.BufferLength];
        int number = form.Number + form.Ring;
        for (int i = 1; i < MaxForms && number != form.Number; i++)
        {
            section.At(number, buffer, out WordForm other);
            Add(other, FormWeight, isTyped: false);
            number += other.Ring;
            if (other.Ring == 0)
            {
                break;
            }
        }
    }

    /// <summary>Adds the most frequent words with a prefix.</summary>
    private void AddPrefixed(ReadOnlySpan<byte> prefix, SearchSection section, int most)
    {
        if (section.WordCount == 0 || !section.Begins(prefix[0]))
        {
            return;
        }

        byte* buffer = stackalloc byte[WordCursor.BufferLength];
        var cursor = new WordCursor(section, section.BlockOf(prefix), buffer);
        int first = _formCount, rarest = -1;
        while (cursor.Next())
        {
            ReadOnlySpan<byte> word = cursor.Word;
            if (!word.StartsWith(prefix))
            {
                if (word.SequenceCompareTo(prefix) > 0)
                {
                    return;
                }
            }
            else if (_formCount - first < most)
            {
                Add(cursor.Form, 1, isTyped: true);
            }
            else
            {
                rarest = rarest < 0 ? RarestFrom(first) : rarest;
                if (cursor.Form.EntryCount > _forms[rarest].EntryCount)
                {
                    _forms[rarest] = cursor.Form;
                    _forms[rarest].Weight = 1;
                    _forms[rarest].IsTyped = true;
                    rarest = -1;
                }
            }
        }
    }

    private int RarestFrom(int first)
    {
        int rarest = first;
        for (int i = first + 1; i < _formCount; i++)
        {
            rarest = _forms[i].EntryCount < _forms[rarest].EntryCount ? i : rarest;
        }

        return rarest;
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
            int place = (w * parts.Length) + part;
            bool isPresent = _formCounts[place] > 0 && !Query.Words[w].IsExcluded;
            hasNear |= isPresent && _forms[_firstForms[place]].IsNear;
            present += isPresent ? 1 : 0;
            presentRequired += isPresent && Query.Words[w].IsExact ? 1 : 0;
        }

        if (present == 0 || presentRequired < required || (options.Match == SearchMatch.All && present < CountedWords))
        {
            return;
        }

        EnsureRoom(section.EntryCount);
        float constant = Saturation * (1 - LengthShare), slope = Saturation * LengthShare / Math.Max(section.MeanLength, 1);
        for (int i = 0; i < _norms.Length; i++)
        {
            _norms[i] = constant + (slope * s_lengths[i]);
        }

        int touched = 0;
        fixed (float* scores = _scores, frequencies = _frequencies, norms = _norms)
        fixed (uint* known = _known, formsKnown = _formsKnown)
        fixed (int* touchedEntries = _touched, withForms = _withForms)
        {
            byte* lengths = section.Lengths;
            for (int w = 0; w < Query.WordCount; w++)
            {
                ref readonly QueryWord word = ref Query.Words[w];
                int place = (w * parts.Length) + part, count = _formCounts[place], first = _firstForms[place];
                if (count == 0 || word.IsExcluded)
                {
                    continue;
                }

                fixed (float* weights = Weights(word.Fields & options.Fields))
                {
                    uint one = One + (word.IsExact ? OneRequired : 0);
                    if (count == 1)
                    {
                        ref readonly WordForm form = ref _forms[first];
                        var sink = new ScoreSink
                        {
                            Scores = scores,
                            Known = known,
                            Touched = touchedEntries,
                            TouchedCount = touched,
                            Lengths = lengths,
                            Norms = norms,
                            Weights = weights,
                            InverseFrequency = _inverseFrequencies[w] * form.Weight,
                            One = one + (form.IsTyped ? OneTyped : 0),
                        };
                        Walk(section, form, ref sink);
                        touched = sink.TouchedCount;
                        continue;
                    }

                    var gathered = new FormSink { Frequencies = frequencies, Known = formsKnown, Entries = withForms, Weights = weights };
                    for (int f = first; f < first + count; f++)
                    {
                        gathered.Weight = _forms[f].Weight;
                        gathered.Typed = _forms[f].IsTyped ? OneTyped : 0;
                        Walk(section, _forms[f], ref gathered);
                    }

                    float inverse = _inverseFrequencies[w];
                    for (int i = 0; i < gathered.Count; i++)
                    {
                        int entry = withForms[i];
                        float frequency = frequencies[entry];
                        uint before = known[entry];
                        if (before == 0)
                        {
                            touchedEntries[touched++] = entry;
                        }

                        uint form = formsKnown[entry];
                        known[entry] = (before + one + (form & OneTyped)) | (form & ~OneTyped);
                        scores[entry] += inverse * frequency / (frequency + norms[lengths[entry]]);
                        frequencies[entry] = 0;
                        formsKnown[entry] = 0;
                    }
                }
            }

            Exclude(parts.Length, part, section, known);
            Choose(scope, part, options, required, ignored, touched, hasNear);
        }
    }

    private void Exclude(int partCount, int part, SearchSection section, uint* known)
    {
        for (int w = 0; w < Query.WordCount; w++)
        {
            // The words of an excluded phrase exclude nothing one by one.
            int place = (w * partCount) + part;
            if (Query.Words[w].IsExcluded && !IsInPhrase(w))
            {
                fixed (float* weights = Weights(Query.Words[w].Fields))
                {
                    for (int f = 0; f < _formCounts[place]; f++)
                    {
                        var sink = new ExcludeSink { Known = known, Weights = weights };
                        Walk(section, _forms[_firstForms[place] + f], ref sink);
                    }
                }
            }
        }
    }

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
    private void Choose(SearchScope scope, int part, SearchOptions options, int required, int ignored, int touched, bool hasNear)
    {
        ref readonly SearchPart searched = ref scope.Parts[part];
        SearchSection section = searched.Section;
        byte* positions = section.Entries;
        int words = CountedWords, entryCount = searched.Pack.Count;
        bool hasTiers = words <= MaxTierWords && options.Match != SearchMatch.Any;
        ulong[]? matched = Matched?[part];
        bool isPlain = matched is null && searched.Filter is null && ignored < 0 && options.Order == SearchOrder.Relevance;
        for (int i = 0; i < touched; i++)
        {
            int entry = _touched[i];
            uint known = _known[entry];
            float score = _scores[entry];
            (_known[entry], _scores[entry]) = (0, 0);
            int having = (int)(known & 0xFF), typed = (int)((known >> 8) & 0xFF);
            if ((known & Excluded) != 0 || ((known >> 20) & 0x7F) < required || (options.Match == SearchMatch.All && having < words))
            {
                continue;
            }

            int tier = !hasTiers ? 0 : typed >= words ? 2 : having >= words ? 1 : 0;
            if (isPlain && _foundCount == _capacity && _capacity > 0 && (tier < _found[0].Tier || (tier == _found[0].Tier && score < _found[0].Score)))
            {
                // Most entries end here, and are not looked at any further.
                Total++;
                HasAllWords |= having >= words && !hasNear;
                continue;
            }

            int position = Bytes.ReadInt32(positions + (sizeof(int) * entry));
            SearchDamage.Require((uint)position < (uint)entryCount, "a section names an entry that is not there");
            if (position == ignored || !searched.Has(position))
            {
                continue;
            }

            Total++;
            HasAllWords |= having >= words && !hasNear;
            if (matched is not null)
            {
                matched[position >> 6] |= 1ul << (position & 63);
            }

            var found = new FoundEntry
            {
                Part = part,
                Position = position,
                Score = score,
                Tier = tier,
                Fields = (SearchFields)((known >> FieldShift) & 7),
                Newness = entry >= section.DatedCount ? 0 : scope.PackCount == 1 ? position + 1 : DateOf(searched, position),
            };
            Keep(found, ByRank.Of(options.Order));
        }
    }

    /// <summary>Takes the worst off the heap and puts it at the end, until all are in order.</summary>
    private void SortFound(ByRank order)
    {
        for (int end = _foundCount - 1; end > 0; end--)
        {
            FoundEntry worst = _found[0];
            Sink(_found[end], end, order);
            _found[end] = worst;
        }
    }

    private static int DateOf(in SearchPart part, int position) => part.Pack.Collection.CheckedHead(position).Int32(PackFormat.Head.SortDate);

    /// <summary>A heap of the best, the worst of them first.</summary>
    private void Keep(in FoundEntry entry, ByRank order)
    {
        if (_foundCount < _capacity)
        {
            if (_foundCount == _found.Length)
            {
                Array.Resize(ref _found, 2 * _foundCount);
            }

            int place = _foundCount++;
            while (place > 0 && order.Compare(entry, _found[(place - 1) / 2]) > 0)
            {
                _found[place] = _found[(place - 1) / 2];
                place = (place - 1) / 2;
            }

            _found[place] = entry;
        }
        else if (_capacity > 0 && order.Compare(entry, _found[0]) < 0)
        {
            Sink(entry, _foundCount, order);
        }
    }

    /// <summary>Puts an entry at the place of the first of a heap, and orders that again.</summary>
    private void Sink(in FoundEntry entry, int count, ByRank order)
    {
        FoundEntry sunk = entry;
        int place = 0;
        for (int child; (child = (2 * place) + 1) < count; place = child)
        {
            if (child + 1 < count && order.Compare(_found[child + 1], _found[child]) > 0)
            {
                child++;
            }

            if (order.Compare(sunk, _found[child]) >= 0)
            {
                break;
            }

            _found[place] = _found[child];
        }

        _found[place] = sunk;
    }

    /// <summary>
    /// Keeps of the ranked entries those whose texts have the phrases: all up to the page that was asked for, and then so many more that the
    /// total is exact where they are few.
    /// </summary>
    private void ReadPhrases(SearchPart[] parts, SearchFields fields, long wanted)
    {
        int kept = 0, i = 0;
        for (; i < _foundCount && (kept < wanted || i < MaxReadForPhrases); i++)
        {
            if (PhraseReader.HasAll(Query, parts[_found[i].Part], _found[i].Position, fields))
            {
                _found[kept++] = _found[i];
            }
        }

        IsTotalExact = i == _foundCount && _foundCount == Total;
        Total = kept;
        _foundCount = kept;
    }

    private void EnsureRoom(int entries)
    {
        if (_scores.Length < entries)
        {
            _scores = new float[entries];
            _frequencies = new float[entries];
            _known = new uint[entries];
            _formsKnown = new uint[entries];
            _touched = new int[entries];
            _withForms = new int[entries];
        }
    }

    private static float[] Lengths()
    {
        float[] lengths = new float[256];
        for (int i = 0; i < lengths.Length; i++)
        {
            lengths[i] = SearchFormat.LengthOf(i);
        }

        return lengths;
    }

    /// <summary>The frequency that a byte of counts stands for, in some fields; behind them the bits of the fields themselves.</summary>
    private static float[] Weights(SearchFields fields) => s_weights[(int)fields] ?? MakeWeights(fields);

    private static float[] MakeWeights(SearchFields fields)
    {
        float[] weights = new float[256];
        ReadOnlySpan<float> body = SearchFormat.BodyCounts;
        for (int i = 0; i < weights.Length; i++)
        {
            weights[i] = (((fields & SearchFields.Title) != 0 ? SearchFormat.TitleWeight * (i & 3) : 0)
                + ((fields & SearchFields.Lead) != 0 ? SearchFormat.LeadWeight * ((i >> 2) & 3) : 0)
                + ((fields & SearchFields.Body) != 0 ? SearchFormat.BodyWeight * body[i >> 4] : 0)) / SearchFormat.BodyWeight;
        }

        return s_weights[(int)fields] = weights;
    }

    /// <summary>The fields that a byte of counts has, as bits of what is known of an entry.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint FieldsOf(int counts) =>
        ((uint)(((counts & 0x03) + 3) >> 2) << FieldShift) | ((uint)(((counts & 0x0C) + 0x0C) >> 4) << (FieldShift + 1)) | ((uint)(((counts & 0xF0) + 0xF0) >> 8) << (FieldShift + 2));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Walk<TSink>(SearchSection section, in WordForm form, ref TSink sink)
        where TSink : struct, IPostingSink
    {
        if (form.EntryCount == 1)
        {
            sink.Add(form.Entry, form.Counts);
        }
        else
        {
            WalkAll(section, form, ref sink);
        }
    }

    private static void WalkAll<TSink>(SearchSection section, in WordForm form, ref TSink sink)
        where TSink : struct, IPostingSink
    {
        byte* place = section.Postings(form.Postings, form.PostingsLength), end = place + form.PostingsLength;
        uint entry = 0, entries = (uint)section.EntryCount;
        if (SearchFormat.IsDense(form.EntryCount, section.EntryCount))
        {
            WalkDense(place, end, entries, ref sink);
            return;
        }

        while (place < end)
        {
            uint value = *place++;
            if (value >= 0x80)
            {
                value &= 0x7F;
                for (int shift = 7; ; shift += 7)
                {
                    SearchDamage.Require(place < end && shift < 35, "postings end too early");
                    uint next = *place++;
                    value |= (next & 0x7F) << shift;
                    if (next < 0x80)
                    {
                        break;
                    }
                }
            }

            entry += value >> 1;
            int counts = SearchFormat.OnceInBody;
            if ((value & 1) != 0)
            {
                if (place >= end)
                {
                    throw SearchDamage.Exception("postings end too early");
                }

                counts = *place++;
            }

            if (entry >= entries)
            {
                throw SearchDamage.Exception("a word is in an entry that is not there");
            }

            sink.Add((int)entry, counts);
        }
    }

    private static void WalkDense<TSink>(byte* place, byte* end, uint entries, ref TSink sink)
        where TSink : struct, IPostingSink
    {
        uint entry = 0;
        while (place < end)
        {
            uint value = *place++;
            if (value >= 0x80)
            {
                value &= 0x7F;
                for (int shift = 7; ; shift += 7)
                {
                    SearchDamage.Require(place < end && shift < 35, "postings end too early");
                    uint next = *place++;
                    value |= (next & 0x7F) << shift;
                    if (next < 0x80)
                    {
                        break;
                    }
                }
            }

            entry += value >> SearchFormat.DenseShift;
            int counts = (int)(value << SearchFormat.DenseShift) & 0xF0;
            if (counts == SearchFormat.DenseEscape)
            {
                if (place >= end)
                {
                    throw SearchDamage.Exception("postings end too early");
                }

                counts = *place++;
            }

            if (entry >= entries)
            {
                throw SearchDamage.Exception("a word is in an entry that is not there");
            }

            sink.Add((int)entry, counts);
        }
    }

    private interface IPostingSink
    {
        void Add(int entry, int counts);
    }

    /// <summary>Adds the score of a word that has one form.</summary>
    private struct ScoreSink : IPostingSink
    {
        public float* Scores;
        public uint* Known;
        public int* Touched;
        public int TouchedCount;
        public byte* Lengths;
        public float* Norms;
        public float* Weights;
        public float InverseFrequency;
        public uint One;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(int entry, int counts)
        {
            float frequency = Weights[counts];
            if (frequency > 0)
            {
                uint before = Known[entry];
                if (before == 0)
                {
                    Touched[TouchedCount++] = entry;
                }

                Known[entry] = (before + One) | FieldsOf(counts);
                Scores[entry] += InverseFrequency * frequency / (frequency + Norms[Lengths[entry]]);
            }
        }
    }

    /// <summary>Adds the frequencies of the forms of a word.</summary>
    private struct FormSink : IPostingSink
    {
        public float* Frequencies;
        public uint* Known;
        public int* Entries;
        public int Count;
        public float* Weights;
        public float Weight;
        public uint Typed;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(int entry, int counts)
        {
            float frequency = Weights[counts];
            if (frequency > 0)
            {
                if (Frequencies[entry] == 0)
                {
                    Entries[Count++] = entry;
                }

                Frequencies[entry] += Weight * frequency;
                Known[entry] |= Typed | FieldsOf(counts);
            }
        }
    }

    /// <summary>Marks the entries that have an excluded word.</summary>
    private struct ExcludeSink : IPostingSink
    {
        public uint* Known;
        public float* Weights;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(int entry, int counts)
        {
            if (Known[entry] != 0 && Weights[counts] > 0)
            {
                Known[entry] |= Excluded;
            }
        }
    }
}

/// <summary>The order of what is found, the best first: entries with all words, then by score or date; of equal ones the newest.</summary>
internal sealed class ByRank
{
    private static readonly ByRank s_byScore = new(false);
    private static readonly ByRank s_byDate = new(true);

    private readonly bool _isByDate;

    private ByRank(bool isByDate) => _isByDate = isByDate;

    public static ByRank Of(SearchOrder order) => order == SearchOrder.NewestFirst ? s_byDate : s_byScore;

    public int Compare(in FoundEntry x, in FoundEntry y)
    {
        if (x.Tier != y.Tier)
        {
            return y.Tier.CompareTo(x.Tier);
        }

        int order = _isByDate ? y.Newness.CompareTo(x.Newness) : y.Score.CompareTo(x.Score);
        order = order != 0 ? order : _isByDate ? y.Score.CompareTo(x.Score) : y.Newness.CompareTo(x.Newness);
        return order != 0 ? order : x.Part != y.Part ? x.Part.CompareTo(y.Part) : x.Position.CompareTo(y.Position);
    }
}
