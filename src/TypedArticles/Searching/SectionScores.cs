namespace TypedArticles.Searching;

/// <summary>Adds up the scores of the entries of a section, word by word: BM25F, with the forms of a word as fields of it.</summary>
internal sealed unsafe class SectionScores
{
    // Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009); the values are those of Lucene.
    private const float Saturation = 1.2f;
    private const float LengthShare = 0.75f;

    private readonly float[] _norms = new float[256];

    // Of the entries that the norms are for.
    private float _meanLength = float.NaN;

    // For each entry of a section; zero between two queries.
    private float[] _scores = [];
    private uint[] _known = [];
    private FormSum[] _sums = [];
    private int[] _touched = [];
    private int[] _withForms = [];

    /// <summary>How many entries have a word.</summary>
    public int TouchedCount { get; private set; }

    /// <param name="section">The section.</param>
    /// <param name="meanLength">The mean length of the entries that it is ranked among.</param>
    public void Start(SearchSection section, float meanLength)
    {
        TouchedCount = 0;
        int entries = section.EntryCount;
        if (_scores.Length < entries)
        {
            _scores = new float[entries];
            _known = new uint[entries];
            _sums = new FormSum[entries];
            _touched = new int[entries];
            _withForms = new int[entries];
        }

        if (_meanLength == meanLength)
        {
            return;
        }

        _meanLength = meanLength;
        float constant = Saturation * (1 - LengthShare), slope = Saturation * LengthShare / Math.Max(meanLength, 1);
        for (int i = 0; i < _norms.Length; i++)
        {
            _norms[i] = constant + (slope * FieldWeights.Lengths[i]);
        }
    }

    /// <summary>Adds a word.</summary>
    /// <param name="section">The section.</param>
    /// <param name="forms">The forms of the word there.</param>
    /// <param name="fields">The fields in which it counts.</param>
    /// <param name="inverseFrequency">What the word is worth.</param>
    /// <param name="isRequired">Whether entries without it do not count.</param>
    public void Add(SearchSection section, ReadOnlySpan<WordForm> forms, SearchFields fields, float inverseFrequency, bool isRequired)
    {
        uint one = EntryKnown.One + (isRequired ? EntryKnown.OneRequired : 0);
        if (forms.Length == 1)
        {
            AddForm(section, forms[0], fields, inverseFrequency, one);
        }
        else
        {
            AddForms(section, forms, fields, inverseFrequency, one);
        }
    }

    /// <summary>Scores the entries of the only word of a query, and hands the best over: of all its forms the first is walked through last.</summary>
    /// <param name="section">The section.</param>
    /// <param name="forms">The forms of the word there; none but the first is what the query says.</param>
    /// <param name="fields">The fields in which it counts.</param>
    /// <param name="inverseFrequency">What the word is worth.</param>
    /// <param name="run">Receives the best.</param>
    /// <param name="capacity">How many these are at most; 0 for all.</param>
    /// <returns>How many are not among them.</returns>
    public int AddLone(SearchSection section, ReadOnlySpan<WordForm> forms, SearchFields fields, float inverseFrequency, QueryRun run, int capacity)
    {
        LoneEntry* kept = stackalloc LoneEntry[LoneWord.MaxKept];
        fixed (float* norms = _norms, weights = FieldWeights.Of(fields))
        fixed (FormSum* sums = _sums)
        fixed (int* withForms = _withForms)
        {
            int others = AddUp(section, forms[1..], sums, withForms, weights);
            var word = new LoneWord
            {
                Kept = kept,
                Capacity = capacity,
                Others = others > 0 ? sums : null,
                Lengths = section.Lengths,
                Norms = norms,
                Weights = weights,
                InverseFrequency = inverseFrequency * forms[0].Weight,
                Typed = forms[0].IsTyped ? EntryKnown.OneTyped : 0,
                Run = run,
                EntryCount = section.EntryCount,
                DatedCount = section.DatedCount,
            };
            Postings.Walk(section, forms[0], ref word);
            word.AddOthers(new ReadOnlySpan<int>(withForms, others));
            word.HandOver();
            return word.Passed;
        }
    }

    /// <summary>Adds up the forms of a word, and gives the number of entries that have one.</summary>
    private static int AddUp(SearchSection section, ReadOnlySpan<WordForm> forms, FormSum* sums, int* entries, float* weights)
    {
        var sink = new FormSink { Sums = sums, Entries = entries, Weights = weights };
        foreach (ref readonly WordForm form in forms)
        {
            sink.Weight = form.Weight;
            sink.Typed = form.IsTyped ? EntryKnown.OneTyped : 0;
            Postings.Walk(section, form, ref sink);
        }

        return sink.Count;
    }

    /// <summary>Marks the entries that have a word, so that they do not count.</summary>
    public void Exclude(SearchSection section, ReadOnlySpan<WordForm> forms, SearchFields fields)
    {
        fixed (uint* known = _known)
        fixed (float* weights = FieldWeights.Of(fields))
        {
            foreach (ref readonly WordForm form in forms)
            {
                var sink = new ExcludeSink { Known = known, Weights = weights };
                Postings.Walk(section, form, ref sink);
            }
        }
    }

    /// <summary>Takes an entry that was touched, and leaves zero.</summary>
    public int Take(int touched, out uint known, out float score)
    {
        int entry = _touched[touched];
        (known, score) = (_known[entry], _scores[entry]);
        (_known[entry], _scores[entry]) = (0, 0);
        return entry;
    }

    private void AddForm(SearchSection section, in WordForm form, SearchFields fields, float inverseFrequency, uint one)
    {
        fixed (float* scores = _scores, norms = _norms, weights = FieldWeights.Of(fields))
        fixed (uint* known = _known)
        fixed (int* touched = _touched)
        {
            var sink = new ScoreSink
            {
                Scores = scores,
                Known = known,
                Touched = touched,
                TouchedCount = TouchedCount,
                Lengths = section.Lengths,
                Norms = norms,
                Weights = weights,
                InverseFrequency = inverseFrequency * form.Weight,
                One = one + (form.IsTyped ? EntryKnown.OneTyped : 0),
            };
            Postings.Walk(section, form, ref sink);
            TouchedCount = sink.TouchedCount;
        }
    }

    private void AddForms(SearchSection section, ReadOnlySpan<WordForm> forms, SearchFields fields, float inverseFrequency, uint one)
    {
        fixed (float* scores = _scores, norms = _norms, weights = FieldWeights.Of(fields))
        fixed (uint* known = _known)
        fixed (FormSum* sums = _sums)
        fixed (int* touched = _touched, withForms = _withForms)
        {
            byte* lengths = section.Lengths;
            int count = AddUp(section, forms, sums, withForms, weights);
            int touchedCount = TouchedCount;
            for (int i = 0; i < count; i++)
            {
                int entry = withForms[i];
                (float frequency, uint form) = (sums[entry].Frequency, sums[entry].Known);
                uint before = known[entry];
                if (before == 0)
                {
                    touched[touchedCount++] = entry;
                }

                known[entry] = (before + one + (form & EntryKnown.OneTyped)) | EntryKnown.FieldsOf((byte)form);
                scores[entry] += inverseFrequency * frequency / (frequency + norms[lengths[entry]]);
                sums[entry] = default;
            }

            TouchedCount = touchedCount;
        }
    }
}
