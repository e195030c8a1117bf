namespace TypedArticles.Searching;

/// <content>The words of a query in the sections that are searched: their forms, and what they are worth.</content>
internal sealed unsafe partial class QueryRun
{
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
            for (int i = 0; i < parts.Length; i++)
            {
                int place = (w * parts.Length) + i, first = _forms.Count;
                _firstForms[place] = first;
                if ((onlyPart < 0 || i == onlyPart) && (Query.Words[w].Fields & fields) != 0)
                {
                    _forms.AddOf(Query.Words[w], parts[i].Section);
                }

                _formCounts[place] = _forms.Count - first;
            }

            if (onlyPart < 0 && (Query.Words[w].Fields & fields) != 0 && !Query.Words[w].IsExact && !Query.Words[w].IsExcluded)
            {
                ShareForms(parts, w);
            }

            double having = 0, all = 0;
            for (int i = 0; i < parts.Length; i++)
            {
                if ((onlyPart < 0 || i == onlyPart) && (Query.Words[w].Fields & fields) != 0)
                {
                    int entries = parts[i].Section.EntryCount;
                    double without = 1;
                    foreach (ref readonly WordForm form in FormsAt(w, i, parts.Length))
                    {
                        without *= 1 - ((double)form.EntryCount / entries);
                    }

                    all += entries;
                    having += entries * (1 - without);
                }
            }

            _inverseFrequencies[w] = (float)Math.Log(1 + ((all - having + 0.5) / (having + 0.5))) * Query.Words[w].Times;
        }
    }

    /// <summary>
    /// Where a section lacks a word that another section of its language has, the forms are those that the word has there, as if the entries of both were of one collection: what stands for a
    /// word that is nowhere does not count.
    /// </summary>
    private void ShareForms(SearchPart[] parts, int word)
    {
        for (int i = 0; i < parts.Length; i++)
        {
            int place = (word * parts.Length) + i, having = IsTyped(word, i, parts.Length) ? -1 : PartWith(parts, word, parts[i].Section.Language);
            if (having >= 0)
            {
                int other = (word * parts.Length) + having;
                _firstForms[place] = _forms.Count;
                _forms.AddFormsOf(parts[i].Section, parts[having].Section, _firstForms[other], _formCounts[other]);
                _formCounts[place] = _forms.Count - _firstForms[place];
            }
        }
    }

    /// <summary>The first part of a language that has a word as it was typed; -1 where none has.</summary>
    private int PartWith(SearchPart[] parts, int word, string language)
    {
        for (int i = 0; i < parts.Length; i++)
        {
            if (parts[i].Section.Language == language && IsTyped(word, i, parts.Length))
            {
                return i;
            }
        }

        return -1;
    }

    private bool IsTyped(int word, int part, int partCount) => FormsAt(word, part, partCount) is [{ IsTyped: true }, ..];

    private ReadOnlySpan<WordForm> FormsAt(int word, int part, int partCount) =>
        _forms.All.Slice(_firstForms[(word * partCount) + part], _formCounts[(word * partCount) + part]);
}
