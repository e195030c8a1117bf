namespace TypedArticles.Core.Searching;

/// <summary>A word of a text: where it is, and how long its folded form in the reader's buffer is.</summary>
internal readonly struct Word(int start, int end, int length)
{
    /// <summary>Where it begins in the text, in bytes.</summary>
    public int Start { get; } = start;

    /// <summary>Where it ends in the text.</summary>
    public int End { get; } = end;

    /// <summary>The length of the folded form, in bytes; never 0.</summary>
    public int Length { get; } = length;
}

/// <summary>
/// Reads the words of a text in UTF-8, folded: a subset of Unicode Standard Annex 29 that the index and every query share. Runs of
/// letters, digits and marks are words; hyphens, dots and commas separate them. Elisions and a final <c>'s</c> are left off, and other
/// apostrophes join (<c>O'Neill</c>). Han, kana and Hangul give overlapping pairs, Thai, Lao, Khmer and Burmese overlapping triples; a
/// shorter run is a word by itself.
/// </summary>
internal unsafe ref struct WordReader
{
    /// <summary>A folded word is cut here, in bytes.</summary>
    public const int LongestWord = 60;

    /// <summary>What the reader's buffer must hold.</summary>
    public const int BufferLength = 80;

    /// <summary>The longest folding of one character.</summary>
    private const int LongestFolding = 3 * FoldTable.LongestFolding;

    private readonly byte* _text;
    private readonly int _length;
    private readonly byte* _buffer;
    private int _place;

    // A run of a script without spaces: its class, how many characters it has, and the last two of them.
    private CharacterClass _run;
    private int _count;
    private int _lastStart;
    private int _lastEnd;
    private int _lastLength;
    private int _beforeStart;
    private int _beforeLength;
    private fixed byte _last[LongestFolding];
    private fixed byte _before[LongestFolding];

    /// <param name="text">The text, which stays where it is.</param>
    /// <param name="length">Its length in bytes.</param>
    /// <param name="buffer">Receives each word, folded.</param>
    public WordReader(byte* text, int length, byte* buffer)
    {
        _text = text;
        _length = length;
        _buffer = buffer;
    }

    public bool Next(out Word word)
    {
        while (_place < _length)
        {
            int scalar = FoldTable.Decode(_text + _place, _length - _place, out int length);
            CharacterClass kind = FoldTable.ClassOf(scalar);
            if (_run != CharacterClass.Separator)
            {
                // A mark belongs to the run: to pairs it adds nothing, in triples it counts as a character.
                if (kind != _run && kind != CharacterClass.Mark)
                {
                    if (EndRun(out word))
                    {
                        return true;
                    }
                }
                else if (kind == CharacterClass.Mark && _run == CharacterClass.Paired)
                {
                    _place += length;
                    continue;
                }
                else
                {
                    kind = _run;
                }
            }

            if (kind is CharacterClass.Paired or CharacterClass.Tripled)
            {
                int start = _place;
                _place += length;
                if (Add(scalar, kind, start, out word))
                {
                    return true;
                }
            }
            else if (kind is CharacterClass.Letter or CharacterClass.Digit)
            {
                if (ReadLetters(out word))
                {
                    return true;
                }
            }
            else
            {
                _place += length;
            }
        }

        return EndRun(out word);
    }

    private bool ReadLetters(out Word word)
    {
        byte* text = _text, buffer = _buffer;
        int place = _place, start = place, end = place, folded = 0;
        while (place < _length)
        {
            byte b = text[place];
            if (b < 0x80)
            {
                bool isLetter = (uint)((b | 0x20) - 'a') < 26;
                if (isLetter || (uint)(b - '0') < 10)
                {
                    if (folded < LongestWord)
                    {
                        buffer[folded++] = isLetter ? (byte)(b | 0x20) : b;
                    }

                    end = ++place;
                    continue;
                }

                if (b != '\'')
                {
                    break;
                }
            }

            int scalar = FoldTable.Decode(text + place, _length - place, out int length);
            CharacterClass kind = FoldTable.ClassOf(scalar);
            if (kind is CharacterClass.Letter or CharacterClass.Digit or CharacterClass.Mark)
            {
                if (folded <= LongestWord - LongestFolding)
                {
                    folded += FoldTable.Fold(scalar, buffer + folded);
                }

                end = place += length;
                continue;
            }

            if (kind != CharacterClass.Apostrophe || folded == 0 || !IsLetter(place + length, out int next, out int nextLength))
            {
                break;
            }

            if (Elision.Is(new ReadOnlySpan<byte>(buffer, folded)))
            {
                start = end = place += length;
                folded = 0;
                continue;
            }

            if ((next | 0x20) == 's' && !IsWordCharacter(place + length + nextLength))
            {
                // The possessive: the word ends before it.
                end = place;
                place += length + nextLength;
                break;
            }

            place += length;
        }

        _place = place;
        word = new Word(start, end, folded);
        return folded > 0;
    }

    /// <summary>Whether a letter is at a place.</summary>
    private readonly bool IsLetter(int place, out int scalar, out int length)
    {
        scalar = length = 0;
        return place < _length && FoldTable.ClassOf(scalar = FoldTable.Decode(_text + place, _length - place, out length)) == CharacterClass.Letter;
    }

    private readonly bool IsWordCharacter(int place) =>
        place < _length && FoldTable.ClassOf(FoldTable.Decode(_text + place, _length - place, out _)) is CharacterClass.Letter or CharacterClass.Digit or CharacterClass.Mark;

    /// <summary>Adds a character to a run; true where a pair or triple is complete.</summary>
    private bool Add(int scalar, CharacterClass kind, int start, out Word word)
    {
        byte* current = stackalloc byte[LongestFolding];
        int length = FoldTable.Fold(scalar, current), folded = 0;
        word = default;
        if (length == 0)
        {
            return false;
        }

        _run = kind;
        _count++;
        bool isWhole = _count >= (kind == CharacterClass.Paired ? 2 : 3);
        fixed (byte* last = _last, before = _before)
        {
            if (isWhole)
            {
                int first = kind == CharacterClass.Paired ? _lastStart : _beforeStart;
                if (kind == CharacterClass.Tripled)
                {
                    Append(before, _beforeLength, ref folded);
                }

                Append(last, _lastLength, ref folded);
                Append(current, length, ref folded);
                word = new Word(first, _place, folded);
            }

            Copy(last, before, _lastLength);
            Copy(current, last, length);
        }

        (_beforeStart, _beforeLength) = (_lastStart, _lastLength);
        (_lastStart, _lastEnd, _lastLength) = (start, _place, length);
        return isWhole;
    }

    /// <summary>Ends a run; true where it was too short for a pair or triple, and so is a word by itself.</summary>
    private bool EndRun(out Word word)
    {
        (CharacterClass run, int count) = (_run, _count);
        (_run, _count) = (CharacterClass.Separator, 0);
        word = default;
        if (run == CharacterClass.Separator || count >= (run == CharacterClass.Paired ? 2 : 3))
        {
            return false;
        }

        int folded = 0;
        fixed (byte* last = _last, before = _before)
        {
            if (count == 2)
            {
                Append(before, _beforeLength, ref folded);
            }

            Append(last, _lastLength, ref folded);
        }

        word = new Word(count == 2 ? _beforeStart : _lastStart, _lastEnd, folded);
        return true;
    }

    private readonly void Append(byte* source, int length, ref int folded)
    {
        Copy(source, _buffer + folded, length);
        folded += length;
    }

    private static void Copy(byte* source, byte* target, int length)
    {
        for (int i = 0; i < length; i++)
        {
            target[i] = source[i];
        }
    }
}
