using TypedArticles.Core.Searching;

namespace TypedArticles.Searching;

/// <summary>The forms of the words of a query: what they are looked up as in the sections of an index.</summary>
internal sealed unsafe class QueryForms(QueryText query)
{
    /// <summary>What another form of a word counts; from 0.5 to 0.8 is better than 1 in nearly all test collections.</summary>
    private const float FormWeight = 0.6f;

    /// <summary>How many forms of a word, or words of a prefix, are looked at.</summary>
    private const int MaxForms = 64;

    private WordForm[] _forms = new WordForm[256];
    private int _count;

    public int Count => _count;

    public ref readonly WordForm this[int form] => ref _forms[form];

    public ReadOnlySpan<WordForm> All => _forms.AsSpan(0, _count);

    public void Clear() => _count = 0;

    /// <summary>Adds the forms of a word in a section.</summary>
    public void AddOf(in QueryWord word, SearchSection section)
    {
        ReadOnlySpan<byte> folded = query.Folded(word);
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
        ReadOnlySpan<byte> folded = query.Folded(word);
        if (word.MarksLength > 0 && section.Find(query.WithMarks(word), out WordForm form))
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

        int first = _count;
        if (section.Find(folded, out form))
        {
            Add(form, 1, word.MarksLength == 0);
        }

        Span<byte> family = stackalloc byte[folded.Length + 1];
        folded.CopyTo(family);
        family[folded.Length] = VietnameseMarks.Separator;
        int variants = _count;
        AddPrefixed(family, section, MaxForms);
        for (int i = variants; i < _count; i++)
        {
            _forms[i].IsTyped = word.MarksLength == 0;
        }

        if (_count == first && !word.IsExact && !word.IsExcluded && NearWord.Find(folded, section, out form))
        {
            AddNear(form);
        }
    }

    /// <summary>Adds the forms that a word has in a section which lacks the word itself, and that are forms of it in another section of the language.</summary>
    /// <param name="section">The section.</param>
    /// <param name="other">The section that has the word.</param>
    /// <param name="first">The first of its forms there.</param>
    /// <param name="count">How many they are.</param>
    public void AddFormsOf(SearchSection section, SearchSection other, int first, int count)
    {
        byte* buffer = stackalloc byte[WordCursor.BufferLength];
        for (int i = first; i < first + count; i++)
        {
            int length = other.At(_forms[i].Number, buffer, out _);
            if (section.Find(new ReadOnlySpan<byte>(buffer, length), out WordForm form))
            {
                Add(form, FormWeight, isTyped: false);
            }
        }
    }

    private void AddNear(in WordForm form)
    {
        Add(form, 1, isTyped: false);
        _forms[_count - 1].IsNear = true;
    }

    private void Add(in WordForm form, float weight, bool isTyped)
    {
        if (_count == _forms.Length)
        {
            Array.Resize(ref _forms, 2 * _count);
        }

        _forms[_count] = form;
        _forms[_count].Weight = weight;
        _forms[_count++].IsTyped = isTyped;
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
        int first = _count, rarest = -1;
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
            else if (_count - first < most)
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
        for (int i = first + 1; i < _count; i++)
        {
            rarest = _forms[i].EntryCount < _forms[rarest].EntryCount ? i : rarest;
        }

        return rarest;
    }
}
