using TypedArticles.Core.Searching;

namespace TypedArticles.Searching;

/// <summary>Finds phrases in texts: the index has no positions, since the texts are in the pack.</summary>
internal static unsafe class PhraseReader
{
    /// <summary>Whether an entry has all phrases of a query, and none that is excluded.</summary>
    public static bool HasAll(QueryText query, in SearchPart part, int position, SearchFields fields)
    {
        byte[]? title = null, lead = null;
        for (int p = 0; p < query.PhraseCount; p++)
        {
            QueryPhrase phrase = query.Phrases[p];
            SearchFields searched = phrase.IsExcluded ? phrase.Fields : phrase.Fields & fields;
            bool hasMarks = part.Section.HasMarks;
            bool has = ((searched & SearchFields.Title) != 0 && Has(query, phrase, title ??= EntryTexts.Utf8(EntryTexts.Title(part, position)), hasMarks))
                || ((searched & SearchFields.Lead) != 0 && Has(query, phrase, lead ??= EntryTexts.Utf8(EntryTexts.Lead(part, position)), hasMarks))
                || ((searched & SearchFields.Body) != 0 && part.Section.Index.Level == SearchLevel.All && Has(query, phrase, EntryTexts.Body(part, position).Text, hasMarks));
            if (has == phrase.IsExcluded)
            {
                return false;
            }
        }

        return true;
    }

    private static bool Has(QueryText query, in QueryPhrase phrase, ReadOnlySpan<byte> text, bool hasMarks)
    {
        // Bit n: the last n + 1 words are the first n + 1 of the phrase.
        ulong state = 0, whole = 1ul << (phrase.Count - 1);
        byte* buffer = stackalloc byte[WordReader.BufferLength + VietnameseMarks.Longest];
        fixed (byte* start = text)
        {
            var reader = new WordReader(start, text.Length, buffer);
            while (reader.Next(out Word word))
            {
                ulong fits = 0;
                int marks = -1;
                for (int i = 0; i < phrase.Count; i++)
                {
                    ref readonly QueryWord wanted = ref query.Words[query.Sequence[phrase.First + i]];
                    if (wanted.Length == word.Length && query.Folded(wanted).SequenceEqual(new ReadOnlySpan<byte>(buffer, word.Length)))
                    {
                        if (hasMarks && wanted.MarksLength > 0)
                        {
                            marks = marks >= 0 ? marks : VietnameseMarks.Write(start + word.Start, word.End - word.Start, buffer + word.Length);
                            if (!query.WithMarks(wanted).SequenceEqual(new ReadOnlySpan<byte>(buffer, word.Length + marks)))
                            {
                                continue;
                            }
                        }

                        fits |= 1ul << i;
                    }
                }

                state = ((state << 1) | 1) & fits;
                if ((state & whole) != 0)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
